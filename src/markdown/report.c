#include "markdown/report.h"

#include <string.h>

static size_t count_lines(str text)
{
    size_t count = 0;
    const char *at = text.at;
    const char *end = at + text.len;

    while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
        count++;
        at++;
    }
    return count;
}

void report_init(struct report *report, struct arena *scratch,
                 const struct text_file *text, size_t body_offset,
                 struct diags *diags)
{
    str before = str_slice(text->bytes, 0, body_offset);
    str body = str_slice(text->bytes, body_offset, text->bytes.len);
    size_t at = body_offset;
    size_t count = count_lines(body) + 1;

    *report = (struct report){
        .diags = diags,
        .text = text,
        .lines_before = (unsigned)count_lines(before),
        .line_starts = arena_array(scratch, size_t, count),
        .line_count = count,
        .scratch = scratch,
    };
    for (size_t i = 0; i < count; i++) {
        const char *rest = text->bytes.at + at;
        const char *end =
            i + 1 < count ? memchr(rest, '\n', text->bytes.len - at) : NULL;

        report->line_starts[i] = at;
        if (end)
            at = (size_t)(end - text->bytes.at) + 1;
    }
}

static bool is_inline(cmark_node *node)
{
    return ((int)cmark_node_get_type(node) & CMARK_NODE_TYPE_MASK)
           == CMARK_NODE_TYPE_INLINE;
}

/* The paragraph, heading or cell that a node stands in. */
static cmark_node *container_of(cmark_node *node)
{
    while (is_inline(node) && cmark_node_parent(node))
        node = cmark_node_parent(node);
    return node;
}

/* cmark gives all of a table the line of the paragraph it grew out of. */
static int header_shift(cmark_node *row)
{
    size_t lines = count_lines(tree_source(cmark_node_parent(row)));

    return lines > 1 ? (int)lines - 1 : 0;
}

/* A paragraph that cmark cut off the top of a table counts its lines from 0;
 * one that was cut in two here has none, and its text has the right ones. */
static int shift_above_table(cmark_node *paragraph)
{
    cmark_node *first = cmark_node_first_child(paragraph);
    cmark_node *table = cmark_node_next(paragraph);

    return table && first && tree_extra_of(table) == EXTRA_TABLE
                   && cmark_node_get_start_line(first) == 0
               ? cmark_node_get_start_line(table)
               : 0;
}

static int shift_in(cmark_node *container)
{
    cmark_node *parent = cmark_node_parent(container);
    int start = cmark_node_get_start_line(container);

    if (parent && tree_extra_of(parent) == EXTRA_ROW_HEADER)
        return header_shift(parent);
    if (!tree_is(container, CMARK_NODE_PARAGRAPH))
        return 0;
    if (start == 0)
        return shift_above_table(container);

    int lines = cmark_node_get_end_line(container) - start + 1;
    int kept = (int)count_lines(tree_source(container));

    return kept > 0 && lines > kept ? lines - kept : 0;
}

/* Breaks, and text that cmark put together, have no line of their own: it is
 * counted from what stands before. */
static int line_after_siblings(cmark_node *node, cmark_node *container)
{
    int breaks = 0;

    while (node != container && cmark_node_get_start_line(node) == 0) {
        cmark_node *before = cmark_node_previous(node);

        node = before ? before : cmark_node_parent(node);
        breaks += tree_is(node, CMARK_NODE_SOFTBREAK)
                  || tree_is(node, CMARK_NODE_LINEBREAK);
    }
    return cmark_node_get_start_line(node) + breaks;
}

int report_line_of(struct report *report, cmark_node *node)
{
    cmark_node *container = container_of(node);

    if (container != report->container) {
        report->container = container;
        report->shift = shift_in(container);
    }
    return line_after_siblings(node, container) + report->shift;
}

/* Of the file, for a line of the text that is parsed. */
static int line_in_file(const struct report *report, int body_line)
{
    size_t line =
        report->lines_before + (size_t)(body_line > 0 ? body_line : 1);

    if (!report->lines || line > report->lines_count)
        return body_line;
    return report->lines[line - 1] + 1 - (int)report->lines_before;
}

struct place report_line(const struct report *report, int body_line)
{
    body_line = line_in_file(report, body_line);
    return (struct place){
        .file = report->text,
        .line =
            report->lines_before + (unsigned)(body_line > 0 ? body_line : 1),
        .column = 1,
    };
}

str report_text(const struct report *report, int body_line)
{
    body_line = line_in_file(report, body_line);

    size_t line = body_line > 0 ? (size_t)body_line - 1 : 0;
    str bytes = report->text->bytes;

    if (line >= report->line_count)
        return (str){0};
    return str_slice(bytes, report->line_starts[line],
                     line + 1 < report->line_count
                         ? report->line_starts[line + 1]
                         : bytes.len);
}

static unsigned column_in(str line, int guess, str start)
{
    size_t at = guess > 0 ? (size_t)guess - 1 : 0;
    ptrdiff_t found;

    if (guess > 0 && at < line.len
        && str_starts(str_slice(line, at, line.len), start))
        return (unsigned)guess;
    found = start.len ? str_find(line, start) : STR_NOT_FOUND;
    if (found >= 0)
        return (unsigned)found + 1;
    for (at = 0; at < line.len && char_is_space(line.at[at]); at++)
        ;
    return at < line.len ? (unsigned)at + 1 : 1;
}

struct place report_place(struct report *report, cmark_node *node, str start)
{
    int line = report_line_of(report, node);
    struct place place = report_line(report, line);

    place.column = column_in(report_text(report, line),
                             cmark_node_get_start_column(node), start);
    return place;
}

void report_add(struct report *report, enum diag_kind kind, struct place place,
                str a, str b)
{
    if (!report->diags || ++report->said > REPORT_MAX)
        return;
    diag_add(report->diags, kind, place, a, b);
}

bool report_is_full(const struct report *report)
{
    return !report->diags || report->said >= REPORT_MAX;
}

struct report_kind {
    enum diag_kind kind;
    struct place place;
    str a;
    str b;
    size_t more;
};

void report_add_once(struct report *report, enum diag_kind kind,
                     struct place place, str a, str b)
{
    if (!report->diags)
        return;
    for (size_t i = 0; i < report->kind_count; i++) {
        struct report_kind *said = &report->kinds[i];

        if (said->kind == kind && str_equal(said->a, a)) {
            said->more++;
            return;
        }
    }
    if (report->kind_count >= REPORT_MAX)
        return;
    report->kinds =
        arena_grow(report->scratch, report->kinds, report->kind_count,
                   &report->kind_capacity, sizeof(struct report_kind));
    report->kinds[report->kind_count++] = (struct report_kind){
        .kind = kind,
        .place = place,
        .a = arena_copy(report->scratch, a),
        .b = arena_copy(report->scratch, b),
    };
}

void report_finish(struct report *report)
{
    for (size_t i = 0; i < report->kind_count; i++) {
        const struct report_kind *said = &report->kinds[i];
        str a = said->a;

        if (said->more)
            a = arena_format(report->scratch,
                             "%.*s (and %zu more in this file)", STR_ARG(a),
                             said->more);
        report_add(report, said->kind, said->place, a, said->b);
    }
    report->kind_count = 0;
}

void report_set_lines(struct report *report, const int *lines, size_t count)
{
    report->lines = lines;
    report->lines_count = count;
}
