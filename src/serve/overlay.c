#include "serve/overlay.h"

#include "base/diag_text.h"
#include "base/digest.h"
#include "base/digest_json.h"
#include "base/json.h"
#include "base/utf8.h"

static const char head_part[] =
    "<link rel=\"stylesheet\" href=\"/_/serve.css\" />\n"
    "<script src=\"/_/live.js\" defer=\"defer\"></script>\n";

/* A box stands for this many messages of one part at most; the rest are in
 * the list. */
enum { BOXES_A_PART = 5 };

static bool is_error(const struct diag *diag)
{
    return diag->severity >= DIAG_ERROR;
}

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static void add_count(struct buf *out, size_t count, const char *what)
{
    buf_format(out, "%zu %s%s", count, what, plural(count));
}

static void add_counts(struct buf *out, const struct diags *diags)
{
    size_t errors = diags->errors + diags->failures;

    if (errors)
        add_count(out, errors, "error");
    if (errors && diags->warnings)
        buf_add(out, STR(", "));
    if (diags->warnings)
        add_count(out, diags->warnings, "warning");
}

/* Words of a message, escaped. */
static void add_words(struct buf *out,
                      void (*write)(struct buf *, const struct diag *),
                      const struct diag *diag)
{
    struct buf words = {0};

    write(&words, diag);
    buf_add_escaped(out, buf_str(&words));
    buf_free(&words);
}

static void add_place(struct buf *out, const struct diag *diag)
{
    struct buf path = {0};

    utf8_add_visible(&path, diag->path);
    buf_add_escaped(out, buf_str(&path));
    if (diag->line)
        buf_format(out, ", line %u", diag->line);
    buf_free(&path);
}

static void add_box(struct buf *out, const struct diag *diag)
{
    buf_format(out,
               "<div class=\"cohub-mistake%s\" role=\"note\">\n"
               "<p><strong>%s:</strong> ",
               is_error(diag) ? " is-error" : "",
               is_error(diag) ? "Error" : "Warning");
    add_words(out, diag_add_message, diag);
    buf_add(out, STR(".</p>\n<p>To mend it: "));
    add_words(out, diag_add_fix, diag);
    buf_add(out, STR(".</p>\n<p>"));
    add_place(out, diag);
    buf_add(out, STR("</p>\n</div>\n"));
}

/* The boxes for lines from .. to - 1 of the page's own file. */
static void add_boxes(const struct overlay *overlay, unsigned from, unsigned to,
                      struct buf *out)
{
    size_t count = 0;

    for (size_t i = 0; overlay->source.len && i < overlay->diags->count; i++) {
        const struct diag *diag = &overlay->diags->items[i];

        if (!str_equal(diag->path, overlay->source) || diag->line < from
            || diag->line >= to || diag->severity < DIAG_WARNING)
            continue;
        if (count++ < BOXES_A_PART)
            add_box(out, diag);
    }
}

/* Where the next comment stands; its line, and the bytes behind it. */
static bool find_mark(str html, size_t *at, unsigned *line, str *behind)
{
    static const str start = STR_INIT("<!--line ");
    static const str end = STR_INIT("-->");
    ptrdiff_t found = str_find(html, start);
    ptrdiff_t closed;
    str rest;
    long number;

    if (found < 0)
        return false;
    rest = str_slice(html, (size_t)found + start.len, html.len);
    closed = str_find(rest, end);
    if (closed < 0
        || !str_number(str_slice(rest, 0, (size_t)closed), 1L << 30, &number))
        return false;
    *at = (size_t)found;
    *line = (unsigned)number;
    *behind = str_slice(rest, (size_t)closed + end.len, rest.len);
    return true;
}

/* The part before the first mark has no box: what is wrong above the text,
 * in the front matter, stands at its start. */
static void add_text(const struct overlay *overlay, str html, struct buf *out)
{
    unsigned line;
    size_t at;
    str behind;
    bool is_first = true;

    while (find_mark(html, &at, &line, &behind)) {
        unsigned next = ~0u;
        size_t next_at;
        str after;

        buf_add(out, str_slice(html, 0, at));
        find_mark(behind, &next_at, &next, &after);
        add_boxes(overlay, is_first ? 0 : line, next, out);
        is_first = false;
        html = behind;
    }
    buf_add(out, html);
}

static void add_bar(const struct overlay *overlay, struct buf *out)
{
    const struct diags *diags = overlay->diags;
    size_t errors = diags->errors + diags->failures;

    buf_format(out,
               "<aside class=\"cohub-serve%s\" aria-label=\"cohub serve\">"
               "<p>",
               errors ? " has-errors" : "");
    if (!overlay->is_newest)
        buf_add(out, STR("The hub cannot be shown as it is now. This page is "
                         "from before the last change. "));
    if (errors + diags->warnings == 0) {
        buf_add(out, STR("No mistakes."));
    } else {
        buf_add(out, STR("<a href=\"/_/messages\">"));
        add_counts(out, diags);
        buf_add(out, STR("</a>"));
    }
    buf_add(out, STR("</p></aside>\n"));
}

void overlay_write(const struct overlay *overlay, str html, struct buf *out)
{
    ptrdiff_t head = str_find(html, STR("</head>"));
    ptrdiff_t end = str_find(html, STR("</body>"));

    if (head < 0 || end < head) {
        buf_add(out, html);
        return;
    }
    buf_add(out, str_slice(html, 0, (size_t)head));
    buf_add(out, str_of(head_part));
    add_text(overlay, str_slice(html, (size_t)head, (size_t)end), out);
    add_bar(overlay, out);
    buf_add(out, str_slice(html, (size_t)end, html.len));
}

/* ---- pages of the server's own ---- */

static void add_start(struct buf *out, const char *title)
{
    buf_format(out,
               "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
               "<meta charset=\"utf-8\" />\n"
               "<meta name=\"viewport\" "
               "content=\"width=device-width, initial-scale=1\" />\n"
               "<title>%s</title>\n%s</head>\n"
               "<body class=\"cohub-own\">\n<main>\n<h1>%s</h1>\n",
               title, head_part, title);
}

static void add_end(const struct overlay *overlay, struct buf *out)
{
    buf_add(out, STR("</main>\n"));
    add_bar(overlay, out);
    buf_add(out, STR("</body>\n</html>\n"));
}

static void add_message(struct buf *out, const struct diag *diag)
{
    buf_add(out, STR("<li>\n<p><strong>"));
    add_place(out, diag);
    buf_add(out, STR("</strong>: "));
    add_words(out, diag_add_message, diag);
    buf_add(out, STR(".</p>\n"));
    if (diag->line && diag->source_line.len) {
        struct buf line = {0};

        utf8_add_visible(&line, diag->source_line);
        buf_add(out, STR("<pre><code>"));
        buf_add_escaped(out, buf_str(&line));
        buf_add(out, STR("</code></pre>\n"));
        buf_free(&line);
    }
    buf_add(out, STR("<p>To mend it: "));
    add_words(out, diag_add_fix, diag);
    buf_add(out, STR(".</p>\n</li>\n"));
}

static void add_rule(const struct diags *diags, const struct digest_rule *rule,
                     struct arena *scratch, struct buf *out)
{
    buf_format(out, "<h2>%s: <code>%.*s</code>, %zu</h2>\n<ul>\n",
               rule->severity >= DIAG_ERROR ? "Error" : "Warning",
               STR_ARG(diag_code(scratch, rule->kind)), rule->count);
    for (size_t i = rule->first; i < diags->count; i++)
        if (diags->items[i].kind == rule->kind
            && diags->items[i].severity == rule->severity)
            add_message(out, &diags->items[i]);
    buf_add(out, STR("</ul>\n"));
}

static void add_rules(const struct diags *diags, struct buf *out)
{
    struct arena scratch = {0};
    size_t count;
    const struct digest_rule *rules = digest_rules(&scratch, diags, &count);

    for (size_t i = 0; i < count; i++)
        if (rules[i].severity >= DIAG_WARNING && rules[i].count)
            add_rule(diags, &rules[i], &scratch, out);
    arena_free(&scratch);
}

void overlay_write_messages(const struct overlay *overlay, struct buf *out)
{
    add_start(out, "What is to be mended");
    if (overlay->diags->errors + overlay->diags->failures
            + overlay->diags->warnings
        == 0)
        buf_add(out, STR("<p>Nothing: cohub found no mistakes.</p>\n"));
    add_rules(overlay->diags, out);
    buf_add(out, STR("<p><a href=\"/\">Go to the front page</a></p>\n"));
    add_end(overlay, out);
}

void overlay_write_json(const struct overlay *overlay, struct buf *out)
{
    buf_add_char(out, '{');
    json_add_key(out, "newest");
    buf_add(out, overlay->is_newest ? STR("true") : STR("false"));
    digest_json_write(out, overlay->diags);
    buf_add(out, STR("}\n"));
}

void overlay_write_waiting(const struct overlay *overlay, struct buf *out)
{
    add_start(out, "The hub cannot be shown yet");
    buf_add(out, STR("<p>Mend what is listed here, and save. This page then "
                     "turns into your hub by itself.</p>\n"));
    add_rules(overlay->diags, out);
    add_end(overlay, out);
}
