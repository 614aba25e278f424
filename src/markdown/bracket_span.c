#include "markdown/bracket_span.h"

#include <string.h>

#include "base/near.h"
#include "language/language_code.h"
#include "media/escape.h"
#include "model/variant.h"

static void write_one(struct buf *html, str name, str value)
{
    buf_add_char(html, ' ');
    buf_add(html, name);
    buf_add(html, STR("=\""));
    escape_text(html, value);
    buf_add_char(html, '"');
}

static void write_language(struct spans *spans, struct place place, str code,
                           struct buf *html)
{
    if (!language_code_is_tag(code)) {
        report_add(spans->report, DIAG_LANGUAGE_REFUSED, place, code,
                   language_code_near(spans->scratch, code));
        return;
    }
    write_one(html, STR("lang"), code);
    if (language_of(str_cut(code, '-').head).right_to_left)
        write_one(html, STR("dir"), STR("rtl"));
}

static void report_unknown(struct spans *spans, struct place place, str name,
                           str own)
{
    static const str known[] = {STR_INIT("lang"), STR_INIT("decorative"),
                                STR_INIT("keep")};
    str near = near_find(name, known, sizeof(known) / sizeof(known[0]));
    str wanted = arena_format(spans->scratch, " %.*s ", STR_ARG(near));

    if (!str_equal(near, known[0]) && str_find(own, wanted) < 0)
        near = (str){0};
    report_add(spans->report, DIAG_ATTRIBUTE_UNKNOWN, place, name, near);
}

void span_write(struct spans *spans, struct place place,
                const struct attributes *attributes, str own, struct buf *html)
{
    str id = attributes->id;

    ids_claim(spans->ids, spans->report, place, &id);
    if (id.len)
        write_one(html, STR("id"), id);
    if (attributes->classes.len)
        write_one(html, STR("class"), attributes->classes);
    for (size_t i = 0; i < attributes->count; i++) {
        const struct attribute *one = &attributes->items[i];
        str wanted = arena_format(spans->scratch, " %.*s ", STR_ARG(one->name));

        if (str_equal(one->name, STR("lang")))
            write_language(spans, place, one->value, html);
        else if (str_find(own, wanted) < 0)
            report_unknown(spans, place, one->name, own);
    }
}

static str open_tag(struct spans *spans, struct place place,
                    const struct attributes *attributes)
{
    struct buf html = {0};
    str kept;

    buf_add(&html, STR("<span"));
    span_write(spans, place, attributes, STR(" keep "), &html);
    buf_add_char(&html, '>');
    kept = arena_copy(spans->scratch, buf_str(&html));
    buf_free(&html);
    return kept;
}

size_t span_read(struct spans *spans, cmark_node *text, str braces,
                 struct span *span)
{
    struct place place = report_place(spans->report, text, (str){0});
    struct attributes attributes;
    const char *why_not;
    size_t used;
    bool ok =
        attributes_parse(spans->scratch, braces, &attributes, &used, &why_not);
    bool is_bare =
        ok
        && attributes.count + attributes.id.len + attributes.classes.len == 0;

    *span = (struct span){0};
    if (!ok || is_bare) {
        report_add(spans->report, DIAG_ATTRIBUTES_MALFORMED, place,
                   ok ? STR("there is nothing in them") : str_of(why_not),
                   (str){0});
        return 0;
    }
    span->is_kept = attributes_have(&attributes, STR("keep"))
                    || attributes_have(&attributes, STR("lang"));
    if (attributes.count == 1 && attributes_have(&attributes, STR("keep"))
        && attributes.id.len + attributes.classes.len == 0)
        return used;
    span->open = open_tag(spans, place, &attributes);
    span->close = STR("</span>");
    if (str_equal(span->open, STR("<span>")))
        span->open = span->close = (str){0};
    return used;
}

void span_set_block(struct spans *spans, cmark_node *block)
{
    str source = tree_source(block);
    size_t lines = 1;

    spans->block = block;
    spans->source = (str){0};
    if (str_find_char(source, '\\') < 0)
        return;
    for (size_t i = 0; i < source.len; i++)
        lines += source.at[i] == '\n';
    spans->source = source;
    spans->line_count = 0;
    spans->line_starts = arena_array(spans->scratch, size_t, lines);
    spans->line_starts[spans->line_count++] = 0;
    for (size_t i = 0; i < source.len; i++)
        if (source.at[i] == '\n')
            spans->line_starts[spans->line_count++] = i + 1;
}

/* The column, as cmark counts it, of the first byte of the raw source. */
static int first_column(cmark_node *block)
{
    cmark_node *first = cmark_node_first_child(block);

    if (tree_is(block, CMARK_NODE_PARAGRAPH))
        return cmark_node_get_start_column(block);
    return tree_is(first, CMARK_NODE_TEXT) ? cmark_node_get_start_column(first)
                                           : 0;
}

struct escapes span_escapes(struct spans *spans, cmark_node *text)
{
    struct escapes escapes = {0};
    int line = cmark_node_get_start_line(text)
               - cmark_node_get_start_line(spans->block);
    int base = first_column(spans->block);
    int from = cmark_node_get_start_column(text) - base;
    int to = cmark_node_get_end_column(text) - base + 1;

    if (spans->source.len == 0 || line < 0 || (size_t)line >= spans->line_count
        || from < 0 || to < from)
        return escapes;

    size_t start = spans->line_starts[line];

    escapes.raw =
        str_slice(spans->source, start + (size_t)from, start + (size_t)to);
    return escapes;
}

bool span_is_escaped(struct escapes *escapes, char bracket)
{
    size_t *next = &escapes->next[bracket == ']'];
    size_t slashes = 0;

    if (escapes->raw.len == 0)
        return false;
    while (*next < escapes->raw.len && escapes->raw.at[*next] != bracket)
        (*next)++;
    if (*next == escapes->raw.len)
        return true;
    while (slashes < *next && escapes->raw.at[*next - slashes - 1] == '\\')
        slashes++;
    (*next)++;
    return slashes % 2 == 1;
}

bool span_is_brace_escaped(const struct escapes *escapes)
{
    size_t next = escapes->next[1];

    return next < escapes->raw.len && escapes->raw.at[next] != '{';
}
