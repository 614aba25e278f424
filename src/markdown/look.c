#include "markdown/look.h"

/* --- lines ---------------------------------------------------------------- */

static void find_lines(struct look *look)
{
    size_t count = 1;
    size_t line = 0;

    for (size_t i = 0; i < look->body.len; i++)
        count += look->body.at[i] == '\n';
    look->starts = arena_array(look->scratch, size_t, count + 1);
    look->kinds = arena_array(look->scratch, unsigned char, count + 1);
    look->line_count = count;
    for (size_t i = 0; i < look->body.len; i++)
        if (look->body.at[i] == '\n')
            look->starts[++line] = i + 1;
    look->starts[count] = look->body.len;
}

str look_line(const struct look *look, size_t line)
{
    str text =
        str_slice(look->body, look->starts[line], look->starts[line + 1]);

    return str_without_end(str_without_end(text, STR("\n")), STR("\r"));
}

size_t look_line_of(const struct look *look, size_t at)
{
    size_t low = 0;
    size_t high = look->line_count;

    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;

        if (look->starts[middle] <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

bool look_is_blank(const struct look *look, size_t line)
{
    return str_trim(look_line(look, line)).len == 0;
}

size_t look_indent(str line)
{
    size_t columns = 0;

    for (size_t i = 0; i < line.len; i++) {
        if (line.at[i] == '\t')
            columns += 4 - columns % 4;
        else if (line.at[i] == ' ')
            columns++;
        else
            break;
    }
    return columns;
}

/* --- code ----------------------------------------------------------------- */

static void mark(struct look *look, size_t from, size_t to)
{
    for (size_t i = from; i < to && i < look->body.len; i++)
        look->code[i] = true;
}

static size_t run_len(str text, size_t at)
{
    size_t len = 0;

    while (at + len < text.len && text.at[at + len] == '`')
        len++;
    return len;
}

/* Where each length of backticks was last looked for in vain: keeps the
 * search for partners in time that grows with the text. */
enum { LONGEST_RUN = 80 };

static size_t find_partner(str text, size_t at, size_t len, size_t to)
{
    while (at < to) {
        size_t run = run_len(text, at);

        if (run == len)
            return at;
        at += run ? run : 1;
    }
    return to;
}

static void mark_spans(struct look *look, size_t from, size_t to)
{
    bool is_hopeless[LONGEST_RUN + 1] = {false};
    size_t at = from;

    while (at < to) {
        size_t len = run_len(look->body, at);
        size_t end;

        if (look->body.at[at] == '\\') {
            at += 2;
            continue;
        }
        if (len == 0 || len > LONGEST_RUN || is_hopeless[len]) {
            at += len ? len : 1;
            continue;
        }
        end = find_partner(look->body, at + len, len, to);
        is_hopeless[len] = end == to;
        if (end < to)
            mark(look, at, end + len);
        at = end < to ? end + len : at + len;
    }
}

/* Content of elements that hold code; name is "<pre", end "</pre". */
static void mark_element(struct look *look, size_t from, size_t to, str name,
                         str end)
{
    while (from < to) {
        str rest = str_slice(look->body, from, to);
        ptrdiff_t open = str_find(rest, name);
        ptrdiff_t close;

        if (open < 0)
            return;
        rest = str_slice(rest, (size_t)open, rest.len);
        close = str_find(rest, end);
        if (close < 0)
            return;
        mark(look, from + (size_t)open, from + (size_t)open + (size_t)close);
        from += (size_t)open + (size_t)close + end.len;
    }
}

static void mark_html(struct look *look, size_t from, size_t to)
{
    mark_element(look, from, to, STR("<pre"), STR("</pre"));
    mark_element(look, from, to, STR("<code"), STR("</code"));
    mark_element(look, from, to, STR("<script"), STR("</script"));
    mark_element(look, from, to, STR("<style"), STR("</style"));
}

/* --- the tree ------------------------------------------------------------- */

struct extent {
    size_t first; /* line */
    size_t last;
    size_t from;
    size_t to;
};

static size_t count_lines(str text)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == '\n';
    return count;
}

static bool find_extent(const struct look *look, cmark_node *node,
                        struct extent *extent)
{
    int first = cmark_node_get_start_line(node);
    int last = cmark_node_get_end_line(node);

    if (first < 1 || last < first || (size_t)first > look->line_count)
        return false;
    /* cmark leaves the last line of "<pre>" and the like out. */
    if (tree_is(node, CMARK_NODE_HTML_BLOCK))
        last = first - 1 + (int)count_lines(tree_literal(node));
    if (last < first || (size_t)last > look->line_count)
        last = (int)look->line_count;
    *extent = (struct extent){(size_t)first - 1, (size_t)last - 1,
                              look->starts[first - 1], look->starts[last]};
    return true;
}

static void set_kind(struct look *look, const struct extent *extent,
                     enum line_kind kind)
{
    for (size_t line = extent->first; line <= extent->last; line++)
        look->kinds[line] = (unsigned char)kind;
}

static void look_at_code(struct look *look, cmark_node *node,
                         const struct extent *extent)
{
    bool is_fenced =
        cmark_node_get_fenced(node, &(int){0}, &(int){0}, &(char){0});

    set_kind(look, extent, is_fenced ? LINE_FENCED : LINE_INDENTED);
    mark(look, extent->from, extent->to);
}

static void look_at_node(struct look *look, cmark_node *node)
{
    struct extent extent;

    if (!find_extent(look, node, &extent))
        return;
    switch ((int)cmark_node_get_type(node)) {
    case CMARK_NODE_CODE_BLOCK:
        look_at_code(look, node, &extent);
        break;
    case CMARK_NODE_HTML_BLOCK:
        set_kind(look, &extent, LINE_HTML);
        mark_html(look, extent.from, extent.to);
        break;
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
        mark_spans(look, extent.from, extent.to);
        mark_html(look, extent.from, extent.to);
        break;
    default:
        if (tree_extra_of(node) == EXTRA_TABLE)
            for (size_t line = extent.first; line <= extent.last; line++)
                mark_spans(look, look->starts[line], look->starts[line + 1]);
        break;
    }
}

void look_init(struct look *look, struct arena *scratch, struct slips *slips,
               const struct text_file *text, size_t offset)
{
    struct walk walk;

    *look = (struct look){
        .scratch = scratch,
        .slips = slips,
        .text = text,
        .offset = offset,
        .body = str_slice(text->bytes, offset, text->bytes.len),
    };
    look->code = arena_array(scratch, bool, look->body.len + 1);
    find_lines(look);
    for (size_t i = 0; i < offset; i++)
        look->lines_before += text->bytes.at[i] == '\n';
    report_init(&look->report, scratch, text, offset, NULL);
    look->blocks =
        (struct block_syntax){.scratch = scratch, .report = &look->report};
    look->root =
        parser_parse(look->body, CMARK_OPT_FOOTNOTES, true, &look->blocks);
    walk = (struct walk){look->root, look->root, true};
    while (walk_next(&walk))
        if (walk.entering)
            look_at_node(look, walk.node);
}

void look_free(struct look *look)
{
    cmark_node_free(look->root);
    blocks_free(&look->blocks);
}

/* --- asking --------------------------------------------------------------- */

bool look_is_code(const struct look *look, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (look->code[i])
            return true;
    return false;
}

ptrdiff_t look_find(const struct look *look, size_t from, size_t to, str sign)
{
    while (from < to) {
        ptrdiff_t found = str_find(str_slice(look->body, from, to), sign);

        if (found < 0)
            return STR_NOT_FOUND;
        from += (size_t)found;
        if (!look->code[from])
            return (ptrdiff_t)from;
        from++;
    }
    return STR_NOT_FOUND;
}

void look_change(struct look *look, struct look_change change)
{
    size_t line = look_line_of(look, change.from);

    slip_add(look->slips,
             (struct slip){
                 .kind = change.kind,
                 .rule = change.rule.len
                             ? change.rule
                             : diag_code(look->slips->arena, change.kind),
                 .flags = change.flags,
                 .at = look->offset + change.from,
                 .len = change.to - change.from,
                 .replacement = change.text,
                 .place = {look->text, look->lines_before + (unsigned)line + 1,
                           (unsigned)(change.from - look->starts[line]) + 1},
                 .a = change.a,
                 .b = change.b,
             });
}
