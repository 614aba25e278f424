#include "build/new_page.h"

#include <errno.h>

#include "base/file.h"
#include "base/utf8.h"
#include "build/confirm.h"
#include "model/date.h"
#include "output/place.h"
#include "output/sink.h"
#include "yaml/day.h"

static const str kind_words[NEW_PAGE_KIND_COUNT] = {
    [NEW_PAGE] = STR_INIT("page"),
    [NEW_STORY] = STR_INIT("story"),
    [NEW_EASY] = STR_INIT("easy"),
};

bool new_page_find_kind(str word, enum new_page_kind *kind)
{
    for (size_t i = 0; i < NEW_PAGE_KIND_COUNT; i++) {
        if (!str_equal(word, kind_words[i]))
            continue;
        *kind = (enum new_page_kind)i;
        return true;
    }
    return false;
}

/* The name of the file, without what says format and type. */
static str stem_of(str file)
{
    str_halves cut = str_cut_last(file, '/');

    return str_cut(cut.found ? cut.tail : file, '.').head;
}

str new_page_title_of(struct arena *arena, str file)
{
    struct buf title = {0};
    str stem = stem_of(file);
    str kept;

    for (size_t i = 0; i < stem.len; i++)
        buf_add_char(&title,
                     stem.at[i] == '-' || stem.at[i] == '_' ? ' ' : stem.at[i]);
    if (title.len && title.at[0] >= 'a' && title.at[0] <= 'z')
        title.at[0] = (char)(title.at[0] - 'a' + 'A');
    kept = arena_copy(arena, buf_str(&title));
    buf_free(&title);
    return kept;
}

bool new_page_is_day(str text)
{
    int date[3];

    return day_parse(text, date);
}

str new_page_day_in_two_years(struct arena *arena, long days)
{
    enum { TWO_YEARS = 730 };

    return date_iso(arena, date_of_days(days + TWO_YEARS));
}

/* As a text of YAML in double quotes, whatever is in it. */
static void add_quoted(struct buf *out, str text)
{
    buf_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];

        if (c < 0x20 || c == 0x7f)
            continue;
        if (c == '"' || c == '\\')
            buf_add_char(out, '\\');
        buf_add_char(out, text.at[i]);
    }
    buf_add_char(out, '"');
}

static void add_key(struct buf *out, const char *key, str value,
                    const char *to_write)
{
    buf_format(out, "%s: ", key);
    if (value.len)
        add_quoted(out, value);
    else
        buf_format(out, "\"(To write – %s)\"", to_write);
    buf_add_char(out, '\n');
}

static void add_start(struct buf *out, const struct new_page *page,
                      const char *about)
{
    buf_add(out, STR("---\n"));
    add_key(out, "title", page->title, "what this page is called");
    add_key(out, "description", page->description, about);
}

static const char draft[] =
    "# A draft is not published. Take this line out when it is finished.\n"
    "draft: yes\n";

static void write_page(const struct new_page *page, struct buf *out)
{
    add_start(out, page, "what this page is about, in one sentence");
    buf_add(out, str_of(draft));
    buf_add(out, STR("people:\n  - role: \"(To write – who made this "
                     "page)\"\n---\n\n"
                     "(To write – what readers need to know first.)\n\n"
                     "## (To write – a heading)\n\n"
                     "(To write – the first part.)\n"));
}

static void add_consent(struct buf *out, const struct new_page *page)
{
    if (page->consent_of.len == 0)
        return;
    buf_add(out, STR("# Ask again before this day. After it the page cannot be "
                     "published.\nconsent:\n"));
    add_key(out, "  - of", page->consent_of, "");
    buf_format(out, "    until: %.*s\n", STR_ARG(page->consent_until));
}

static void write_story(const struct new_page *page, struct buf *out)
{
    add_start(out, page, "what the story is about, in one sentence");
    buf_add(out, STR("type: case-study\n"));
    buf_add(out, str_of(draft));
    add_key(out, "place", page->place, "the town or district");
    buf_add(out, STR("people:\n"));
    add_key(out, "  - role", page->told_by,
            "who told this story, and who wrote it down");
    add_consent(out, page);
    buf_add(out, STR("---\n\n"
                     "(To write – what people wanted to change, in their "
                     "words.)\n\n"
                     "## What people did\n\n"
                     "(To write – who came together, what they decided, and "
                     "who decided it.)\n\n"
                     "## What came of it\n\n"
                     "(To write – what changed, for whom, and how you know. "
                     "Say what did not work, too.)\n"));
}

/* A first row, so that the shape is there to copy. */
static void write_easy(const struct new_page *page, struct buf *out)
{
    add_start(out, page, "Easy read. What this page is about");
    buf_add(out, STR("people:\n  - role: \"(To write – who made this easy "
                     "read)\"\n---\n\n"
                     "## (To write – a heading of a few words)\n\n"
                     "![2 people talking](symbol:talk)\n\n"
                     "(To write – 1 idea in each sentence.)\n"));
}

static void (*const writers[NEW_PAGE_KIND_COUNT])(const struct new_page *,
                                                  struct buf *) = {
    [NEW_PAGE] = write_page,
    [NEW_STORY] = write_story,
    [NEW_EASY] = write_easy,
};

static bool refuse(struct diags *diags, enum diag_kind kind, str file, str a)
{
    diag_add_path(diags, kind, file, a, (str){0});
    return false;
}

static bool is_in_content(str file)
{
    str stem = stem_of(file);

    return output_path_is_safe(file) && str_starts(file, STR("content/"))
           && str_ends(file, STR(".md")) && stem.len;
}

static bool is_there(const struct folder *hub, str file)
{
    struct arena scratch = {0};
    str bytes;
    enum file_answer answer = file_read_start(&scratch, hub, file, 1, &bytes);

    arena_free(&scratch);
    return answer == FILE_OK;
}

/* "x.easy.md" beside "x.md", whichever of the two was named. */
static bool find_easy(struct arena *arena, const struct folder *hub,
                      const struct new_page *page, struct diags *diags,
                      str *file)
{
    str stem =
        str_without_end(str_without_end(page->file, STR(".md")), STR(".easy"));
    str standard = arena_join(arena, stem, STR(".md"));

    if (!is_there(hub, standard))
        return refuse(diags, DIAG_NEW_EASY_NO_PAGE, page->file, standard);
    *file = arena_join(arena, stem, STR(".easy.md"));
    return true;
}

static bool put(struct arena *arena, const struct folder *hub, str file,
                str bytes, struct diags *diags)
{
    struct sink sink = {.staging_fd = hub->fd, .old_fd = -1};
    struct output_file slot = {0};

    sink_put(&sink, file, bytes, &slot, arena);
    if (slot.error == EEXIST)
        return refuse(diags, DIAG_NEW_PAGE_THERE, file, (str){0});
    if (slot.error)
        place_report(diags, DIAG_NEW_FOLDER_FAILED, file, slot.error);
    return slot.error == 0;
}

/* What an easy read is made from is known from its first day. */
static bool bind_easy(struct arena *arena, const struct new_page *page,
                      str file, struct diags *diags)
{
    struct confirming confirming = {page->hub_path, file};
    struct confirmed confirmed;

    return confirm_file(arena, &confirming, diags, &confirmed);
}

static bool write_in(struct arena *arena, const struct folder *hub,
                     const struct new_page *page, struct diags *diags,
                     str *written)
{
    struct buf out = {0};
    bool ok;

    *written = page->file;
    if (!is_there(hub, STR("config.yaml")))
        return refuse(diags, DIAG_CONFIG_MISSING, STR("config.yaml"), (str){0});
    if (!is_in_content(page->file))
        return refuse(diags, DIAG_NEW_PAGE_PLACE, page->file, (str){0});
    if (page->kind == NEW_EASY && !find_easy(arena, hub, page, diags, written))
        return false;
    writers[page->kind](page, &out);
    ok = put(arena, hub, *written, buf_str(&out), diags);
    buf_free(&out);
    return ok
           && (page->kind != NEW_EASY
               || bind_easy(arena, page, *written, diags));
}

bool new_page_write(struct arena *arena, const struct new_page *page,
                    struct diags *diags, str *written)
{
    struct folder hub;
    bool ok;

    if (!folder_open(&hub, arena_cstr(arena, page->hub_path))) {
        place_report(diags, DIAG_HUB_MISSING, page->hub_path, errno);
        return false;
    }
    ok = write_in(arena, &hub, page, diags, written);
    folder_close(&hub);
    return ok;
}
