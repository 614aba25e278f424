/*
 * Tables of HTML: real ones, with headers, joined cells and, for small
 * screens, a label on each cell.
 *
 * A table is measured first: its cells are laid on a grid, as a browser does
 * it, so that each knows its column:
 *
 *   <tr><th rowspan=2>A<th>B          A | B
 *   <tr><td>1                         A | 1
 *
 * A table of one cell, or one that says it is none (role="presentation"), is
 * only words.
 * Source     HTML Living Standard, section 4.9.12.
 */
#include "markdown/graft_element.h"
#include "media/escape.h"

enum {
    COLUMNS_MAX = 100,
    ROWSPAN_MAX = 1000,
    LABEL_MAX = 200,
    NARROW_COLUMNS = 5,
};

struct cell_facts {
    size_t column;
    size_t columns; /* that it takes */
    size_t rows;
    const char *scope; /* null: not a header */
};

struct graft_table {
    cmark_node *wrapper;
    cmark_node *table;
    cmark_node *section; /* the thead or tbody that is open */
    bool is_head_section;
    cmark_node *row;
    size_t columns;
    str labels[COLUMNS_MAX];
    size_t taken[COLUMNS_MAX]; /* by cells of rows above */
    struct arena *scratch;
};

/* --- measuring ------------------------------------------------------------ */

static bool is_cell(const xmlNode *node)
{
    return graft_is(node, "td") || graft_is(node, "th");
}

static bool is_in_head(const xmlNode *row)
{
    return graft_is(row->parent, "thead");
}

static bool has_only_headers(const xmlNode *row)
{
    size_t headers = 0;

    for (const xmlNode *cell = row->children; cell; cell = cell->next) {
        if (graft_is(cell, "td"))
            return false;
        headers += graft_is(cell, "th");
    }
    return headers > 0;
}

static bool is_head_row(const xmlNode *row)
{
    return is_in_head(row) || has_only_headers(row);
}

static size_t span_of(struct graft_table *table, const xmlNode *cell,
                      const char *name, size_t max)
{
    long number;

    if (!str_number(graft_attribute(table->scratch, cell, name), 100000,
                    &number)
        || number < 1)
        return 1;
    return (size_t)number > max ? max : (size_t)number;
}

static const char *scope_of(struct graft_table *table, const xmlNode *cell)
{
    static const char *const scopes[] = {"row", "col", "rowgroup", "colgroup"};
    str said = graft_attribute(table->scratch, cell, "scope");

    if (!graft_is(cell, "th") && !is_in_head(cell->parent))
        return NULL;
    if (graft_text(table->scratch, cell, 2).len == 0
        && !graft_holds(cell, "img"))
        return NULL;
    for (size_t i = 0; i < 4; i++)
        if (str_equal_nocase(said, str_of(scopes[i])))
            return scopes[i];
    return is_head_row(cell->parent) ? "col" : "row";
}

static void measure_cell(struct graft_table *table, xmlNode *cell,
                         size_t *column)
{
    struct cell_facts *facts = arena_new(table->scratch, struct cell_facts);

    while (*column < COLUMNS_MAX && table->taken[*column])
        (*column)++;
    facts->column = *column;
    facts->columns = span_of(
        table, cell, "colspan",
        COLUMNS_MAX - (*column < COLUMNS_MAX ? *column : COLUMNS_MAX - 1));
    facts->rows = span_of(table, cell, "rowspan", ROWSPAN_MAX);
    facts->scope = scope_of(table, cell);
    cell->_private = facts;
    for (size_t i = 0; i < facts->columns && *column < COLUMNS_MAX; i++) {
        table->taken[*column] = facts->rows;
        if (facts->scope && is_head_row(cell->parent)
            && table->labels[*column].len == 0)
            table->labels[*column] =
                graft_text(table->scratch, cell, LABEL_MAX);
        (*column)++;
    }
    if (*column > table->columns)
        table->columns = *column;
}

static void measure_row(struct graft_table *table, const xmlNode *row)
{
    size_t column = 0;

    for (xmlNode *cell = row->children; cell; cell = cell->next)
        if (is_cell(cell))
            measure_cell(table, cell, &column);
    for (size_t i = 0; i < COLUMNS_MAX; i++)
        table->taken[i] -= table->taken[i] > 0;
}

/* How many cells there are; tables inside are passed by. */
static size_t measure(struct graft_table *table, const xmlNode *root)
{
    size_t cells = 0;
    const xmlNode *node = root->children;

    while (node) {
        if (graft_is(node, "tr")) {
            measure_row(table, node);
            for (const xmlNode *cell = node->children; cell; cell = cell->next)
                cells += is_cell(cell);
        } else if (node->children && !graft_is(node, "table")
                   && node->type == XML_ELEMENT_NODE) {
            node = node->children;
            continue;
        }
        while (!node->next && node->parent != root)
            node = node->parent;
        node = node->next;
    }
    return cells;
}

static bool is_for_looks(struct graft *graft, const xmlNode *node)
{
    str role = graft_attribute(graft->scratch, node, "role");

    return str_equal_nocase(role, STR("presentation"))
           || str_equal_nocase(role, STR("none"));
}

/* --- drawing -------------------------------------------------------------- */

static cmark_node *add_frame(struct graft *graft, cmark_node *parent, str open,
                             str close)
{
    cmark_node *node = graft_make_element(&graft->build, open, close);
    struct block_note *note = cmark_node_get_user_data(node);

    note->is_frame = true;
    tree_set_line(node, graft->build.line);
    cmark_node_append_child(parent, node);
    return node;
}

static const xmlNode *find_caption(const xmlNode *table)
{
    for (const xmlNode *one = table->children; one; one = one->next)
        if (graft_is(one, "caption"))
            return one;
    return NULL;
}

/* "Table: words" in the paragraph before, as for a table in Markdown. */
static str words_before(struct graft *graft)
{
    cmark_node *before = cmark_node_last_child(graft->build.block);
    str words;

    if (!caption_is_one(before))
        return (str){0};
    words = str_trim(str_cut(tree_source(before), ':').tail);
    arrange_remove(graft->arrangement, before);
    return words;
}

static str open_wrapper(struct graft *graft, const struct graft_table *table,
                        str id)
{
    if (id.len && table->columns > NARROW_COLUMNS)
        return arena_format(graft->scratch,
                            "<section class=\"table wide\" "
                            "aria-labelledby=\"%.*s\" tabindex=\"0\">\n<table>",
                            STR_ARG(id));
    return STR("<div class=\"table\">\n<table>");
}

static void add_caption(struct graft *graft, struct graft_table *table,
                        const xmlNode *node, str id)
{
    const xmlNode *found = find_caption(node);
    str words =
        found ? graft_text(graft->scratch, found, 1000) : words_before(graft);
    cmark_node *caption;
    cmark_node *paragraph;
    cmark_node *text;

    if (words.len == 0) {
        report_add(graft->report, DIAG_TABLE_CAPTION, graft_place(graft, node),
                   (str){0}, (str){0});
        return;
    }
    caption = add_frame(
        graft, table->table,
        arena_format(graft->scratch, "<caption id=\"%.*s\">", STR_ARG(id)),
        STR("</caption>"));
    ((struct block_note *)cmark_node_get_user_data(caption))->is_frame = false;
    paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    text = cmark_node_new(CMARK_NODE_TEXT);
    tree_set_literal(text, graft->scratch, words);
    tree_set_line(paragraph, graft->build.line);
    cmark_node_append_child(paragraph, text);
    cmark_node_append_child(caption, paragraph);
}

static bool enter_table(struct graft *graft, const xmlNode *node)
{
    struct graft_table *table = arena_new(graft->scratch, struct graft_table);
    struct block_note *note;
    bool has_caption =
        find_caption(node)
        || caption_is_one(cmark_node_last_child(graft->build.block));
    str id = {0};

    graft_end_words(&graft->build);
    table->scratch = graft->scratch;
    if (graft->table || is_for_looks(graft, node) || measure(table, node) < 2)
        return false;
    if (has_caption)
        id = ids_make(graft->arrangement->spans.ids, STR("table"));
    table->wrapper = graft_make_element(
        &graft->build, open_wrapper(graft, table, id),
        id.len && table->columns > NARROW_COLUMNS ? STR("</table>\n</section>")
                                                  : STR("</table>\n</div>"));
    table->table = table->wrapper;
    note = cmark_node_get_user_data(table->wrapper);
    note->is_frame = true;
    note->is_outermost = true;
    add_caption(graft, table, node, id);
    graft_add_block(&graft->build, table->wrapper);
    graft->build.block = table->wrapper;
    graft->table = table;
    return true;
}

static bool enter_row(struct graft *graft, const xmlNode *node)
{
    struct graft_table *table = graft->table;
    bool is_head;

    if (!table || table->row)
        return false;
    is_head = is_head_row(node) && (!table->section || table->is_head_section);
    if (!table->section || table->is_head_section != is_head)
        table->section = add_frame(graft, table->table,
                                   is_head ? STR("<thead>") : STR("<tbody>"),
                                   is_head ? STR("</thead>") : STR("</tbody>"));
    table->is_head_section = is_head;
    table->row = add_frame(graft, table->section, STR("<tr>"), STR("</tr>"));
    graft->build.block = table->row;
    return true;
}

static void add_number(struct buf *html, const char *name, size_t number)
{
    if (number > 1)
        buf_format(html, " %s=\"%zu\"", name, number);
}

static bool enter_cell(struct graft *graft, const xmlNode *node)
{
    struct graft_table *table = graft->table;
    const struct cell_facts *facts = node->_private;
    struct buf html = {0};
    cmark_node *cell;

    graft_end_words(&graft->build);
    if (!table || !table->row || !facts || graft->build.block != table->row)
        return false;
    buf_add(&html, facts->scope ? STR("<th") : STR("<td"));
    if (facts->scope)
        buf_format(&html, " scope=\"%s\"", facts->scope);
    add_number(&html, "colspan", facts->columns);
    add_number(&html, "rowspan", facts->rows);
    if (!facts->scope && facts->column < COLUMNS_MAX
        && table->labels[facts->column].len && !table->is_head_section) {
        buf_add(&html, STR(" data-label=\""));
        escape_text(&html, table->labels[facts->column]);
        buf_add_char(&html, '"');
    }
    buf_add_char(&html, '>');
    cell = add_frame(graft, table->row, buf_str(&html),
                     facts->scope ? STR("</th>") : STR("</td>"));
    ((struct block_note *)cmark_node_get_user_data(cell))->is_frame = false;
    buf_free(&html);
    graft->build.block = cell;
    return true;
}

bool graft_table_enter(struct graft *graft, const xmlNode *node,
                       enum graft_kind kind)
{
    switch (kind) {
    case GRAFT_TABLE:
        return enter_table(graft, node);
    case GRAFT_ROW:
        return enter_row(graft, node);
    case GRAFT_CELL:
        return enter_cell(graft, node);
    default:
        return false;
    }
}

void graft_table_leave(struct graft *graft, enum graft_kind kind)
{
    struct graft_table *table = graft->table;

    if (kind == GRAFT_TABLE)
        graft->table = NULL;
    else if (kind == GRAFT_ROW && table)
        table->row = NULL;
}
