#include "serve/preview.h"

#include "base/embedded.h"
#include "build/live_hub.h"
#include "serve/overlay.h"

struct preview {
    struct arena memory;
    struct live_hub *hub;
};

/* What a browser is told a file is, by the end of its name. */
static const struct type_row {
    str end;
    const char *type;
} types[] = {
    {STR_INIT(".html"), "text/html; charset=utf-8"},
    {STR_INIT(".htm"), "text/html; charset=utf-8"},
    {STR_INIT(".css"), "text/css; charset=utf-8"},
    {STR_INIT(".js"), "text/javascript; charset=utf-8"},
    {STR_INIT(".json"), "application/json"},
    {STR_INIT(".xml"), "application/xml"},
    {STR_INIT(".txt"), "text/plain; charset=utf-8"},
    {STR_INIT(".svg"), "image/svg+xml"},
    {STR_INIT(".png"), "image/png"},
    {STR_INIT(".jpg"), "image/jpeg"},
    {STR_INIT(".jpeg"), "image/jpeg"},
    {STR_INIT(".gif"), "image/gif"},
    {STR_INIT(".webp"), "image/webp"},
    {STR_INIT(".avif"), "image/avif"},
    {STR_INIT(".ico"), "image/x-icon"},
    {STR_INIT(".woff2"), "font/woff2"},
    {STR_INIT(".pdf"), "application/pdf"},
    {STR_INIT(".mp3"), "audio/mpeg"},
    {STR_INIT(".mp4"), "video/mp4"},
    {STR_INIT(".vtt"), "text/vtt; charset=utf-8"},
};

static const char *type_of(str path)
{
    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (path.len >= types[i].end.len
            && str_equal_nocase(
                str_slice(path, path.len - types[i].end.len, path.len),
                types[i].end))
            return types[i].type;
    return "application/octet-stream";
}

struct preview *preview_open(const struct build_options *options)
{
    struct arena memory = {0};
    struct preview *preview = arena_new(&memory, struct preview);

    struct build_options marked = *options;

    marked.marks_lines = true;
    preview->memory = memory;
    preview->hub = live_hub_open(&marked);
    return preview;
}

void preview_close(struct preview *preview)
{
    struct arena memory = preview->memory;

    live_hub_close(preview->hub);
    arena_free(&memory);
}

void preview_follow(struct preview *preview, const struct changes *changes)
{
    live_hub_follow(preview->hub, changes->paths, changes->count,
                    changes->is_many);
}

const struct diags *preview_diags(const struct preview *preview)
{
    return live_hub_diags(preview->hub);
}

bool preview_is_newest(const struct preview *preview)
{
    return live_hub_is_newest(preview->hub);
}

static struct overlay overlay_of(const struct preview *preview, str source)
{
    return (struct overlay){
        .diags = preview_diags(preview),
        .source = source,
        .is_newest = preview_is_newest(preview),
    };
}

static void take(struct reply *reply, struct arena *scratch, struct buf *out)
{
    reply->type = "text/html; charset=utf-8";
    reply->bytes = arena_copy(scratch, buf_str(out));
    buf_free(out);
}

static void reply_page(const struct preview *preview,
                       const struct live_file *file, struct arena *scratch,
                       struct reply *reply)
{
    struct overlay overlay = overlay_of(preview, file->source);
    struct buf out = {0};

    overlay_write(&overlay, file->bytes, &out);
    take(reply, scratch, &out);
}

/* "/guidance" is where "/guidance/" is meant. */
static bool redirect_to_folder(struct preview *preview, str path,
                               struct arena *scratch, struct reply *reply)
{
    struct live_file file = {0};
    str index = arena_join(scratch, path, STR("/index.html"));

    if (!live_hub_draw(preview->hub, index, scratch, &file))
        return false;
    reply->status = 301;
    reply->type = "text/plain; charset=utf-8";
    reply->location = arena_format(scratch, "/%.*s/", STR_ARG(path));
    return true;
}

/* Attributes that hold an address. */
static const str address_starts[] = {
    STR_INIT(" href=\""),
    STR_INIT(" src=\""),
    STR_INIT(" action=\""),
};

/* "assets/x.css", and neither "#main", "/x" nor "mailto:x". */
static bool is_relative(str address)
{
    str word = str_cut(address, '"').head;

    return word.len && word.at[0] != '#' && word.at[0] != '/'
           && str_find_char(str_cut(word, '/').head, ':') < 0;
}

/* The page for what is not there is drawn for the top folder, and shown at
 * any address: its addresses start at the top. */
static str rooted(str html, struct arena *scratch)
{
    struct buf out = {0};
    size_t done = 0;
    str kept;

    for (size_t i = 0; i < html.len; i++)
        for (size_t j = 0;
             html.at[i] == ' '
             && j < sizeof(address_starts) / sizeof(address_starts[0]);
             j++) {
            str rest = str_slice(html, i, html.len);
            size_t end = i + address_starts[j].len;

            if (!str_starts(rest, address_starts[j])
                || !is_relative(str_slice(html, end, html.len)))
                continue;
            buf_add(&out, str_slice(html, done, end));
            buf_add_char(&out, '/');
            done = end;
        }
    buf_add(&out, str_slice(html, done, html.len));
    kept = arena_copy(scratch, buf_str(&out));
    buf_free(&out);
    return kept;
}

static void reply_missing(struct preview *preview, struct arena *scratch,
                          struct reply *reply)
{
    struct live_file file = {0};
    struct overlay overlay = overlay_of(preview, (str){0});
    struct buf out = {0};

    reply->status = 404;
    if (live_hub_draw(preview->hub, STR("404.html"), scratch, &file)) {
        file.bytes = rooted(file.bytes, scratch);
        reply_page(preview, &file, scratch, reply);
        return;
    }
    overlay_write_waiting(&overlay, &out);
    take(reply, scratch, &out);
}

/* ---- the server's own addresses ---- */

static bool reply_client(const char *name, struct reply *reply)
{
    for (size_t i = 0; i < embedded_serve_count; i++) {
        const struct embedded_file *file = &embedded_serve[i];

        if (!str_equal(str_of(file->path), str_of(name)))
            continue;
        reply->type = type_of(str_of(name));
        reply->bytes = (str){(const char *)file->bytes, file->len};
        return true;
    }
    return false;
}

static bool reply_own(struct preview *preview, str name, struct arena *scratch,
                      struct reply *reply)
{
    struct overlay overlay = overlay_of(preview, (str){0});
    struct buf out = {0};

    if (str_equal(name, STR("live"))) {
        reply->is_stream = true;
        return true;
    }
    if (str_equal(name, STR("messages"))) {
        overlay_write_messages(&overlay, &out);
        take(reply, scratch, &out);
        return true;
    }
    if (str_equal(name, STR("messages.json"))) {
        overlay_write_json(&overlay, &out);
        take(reply, scratch, &out);
        reply->type = type_of(name);
        return true;
    }
    return reply_client(arena_cstr(scratch, name), reply);
}

void preview_answer(struct preview *preview, str path, struct arena *scratch,
                    struct reply *reply)
{
    struct live_file file = {0};

    if (str_starts(path, STR("_/"))
        && reply_own(preview, str_without_start(path, STR("_/")), scratch,
                     reply))
        return;
    if (!live_hub_draw(preview->hub, path, scratch, &file)) {
        if (!redirect_to_folder(preview, path, scratch, reply))
            reply_missing(preview, scratch, reply);
        return;
    }
    if (file.is_page) {
        reply_page(preview, &file, scratch, reply);
        return;
    }
    reply->type = type_of(path);
    reply->bytes = file.bytes;
}
