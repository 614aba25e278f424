/* Rules about cells and their heads. */
#include "audit/rule.h"

enum { SPAN_MAX = 1000, COLUMNS_MAX = 2000 };

/* A cell and the room that it takes; rows and columns from 0. */
struct cell {
    const struct dom_node *node;
    size_t row;
    size_t column;
    size_t height;
    size_t width;
    bool is_header;
};

struct table {
    const struct audited_page *page;
    const struct dom_node *node;
    struct cell *cells;
    size_t count;
    size_t capacity;
    size_t rows;
    size_t taken[COLUMNS_MAX]; /* rows that cells from above still take */
};

/* --- laying cells out ----------------------------------------------------- */

static size_t span_of(const struct dom_node *node, const char *name,
                      const char *aria_name)
{
    str value = dom_trimmed(node, name);
    long span = 1;

    if (value.len == 0)
        value = dom_trimmed(node, aria_name);
    if (!str_number(value, SPAN_MAX, &span))
        return 1;
    return span > 0 ? (size_t)span : SPAN_MAX;
}

static void add_cell(struct table *table, const struct dom_node *node,
                     size_t *column)
{
    enum aria_role role = page_role(table->page, node);
    struct cell cell = {.node = node, .row = table->rows};

    while (*column < COLUMNS_MAX && table->taken[*column] > 0)
        (*column)++;
    cell.column = *column;
    cell.width = span_of(node, "colspan", "aria-colspan");
    cell.height = span_of(node, "rowspan", "aria-rowspan");
    cell.is_header = aria_role_is(role, ARIA_HEADER);
    table->cells = arena_grow(table->page->arena, table->cells, table->count,
                              &table->capacity, sizeof *table->cells);
    table->cells[table->count++] = cell;
    for (size_t i = 0; i < cell.width && *column < COLUMNS_MAX; i++)
        table->taken[(*column)++] = cell.height;
}

static void add_row(struct table *table, const struct dom_node *row)
{
    size_t column = 0;

    for (size_t i = row->index + 1; i < row->end;) {
        const struct dom_node *node = table->page->dom->nodes[i];

        if (dom_is_element(node)
            && aria_role_is(page_role(table->page, node), ARIA_CELL)) {
            add_cell(table, node, &column);
            i = node->end;
        } else {
            i++;
        }
    }
    for (size_t i = 0; i < COLUMNS_MAX; i++)
        if (table->taken[i] > 0)
            table->taken[i]--;
    table->rows++;
}

static bool is_table(const struct audited_page *page,
                     const struct dom_node *node)
{
    return dom_is_element(node)
           && aria_role_is(page_role(page, node), ARIA_TABLE);
}

static void read_table(struct table *table)
{
    const struct dom *dom = table->page->dom;

    for (size_t i = table->node->index + 1; i < table->node->end;) {
        const struct dom_node *node = dom->nodes[i];

        if (is_table(table->page, node)) {
            i = node->end;
        } else if (dom_is_element(node)
                   && page_role(table->page, node) == ROLE_ROW) {
            add_row(table, node);
            i = node->end;
        } else {
            i++;
        }
    }
}

/* --- heads without cells -------------------------------------------------- */

static bool shares_columns(const struct cell *head, const struct cell *cell)
{
    return cell->column < head->column + head->width
           && head->column < cell->column + cell->width;
}

static bool shares_rows(const struct cell *head, const struct cell *cell)
{
    return cell->row < head->row + head->height
           && head->row < cell->row + cell->height;
}

/* A head of columns stands over its cells; one of rows stands beside them. */
static bool is_assigned(const struct table *table, const struct cell *head,
                        const struct cell *cell)
{
    str headers = dom_value(cell->node, "headers");
    enum aria_role role = page_role(table->page, head->node);
    str scope = dom_trimmed(head->node, "scope");

    if (!text_is_blank(headers))
        return word_is_in(headers, dom_value(head->node, "id"));
    if (str_equal_nocase(scope, STR("rowgroup"))
        || str_equal_nocase(scope, STR("colgroup")))
        return true;
    if (shares_columns(head, cell) && cell->row > head->row
        && role == ROLE_COLUMNHEADER)
        return true;
    if (shares_rows(head, cell) && role == ROLE_ROWHEADER)
        return true;
    /* One that does not say which is both. */
    return scope.len == 0 && head->node->tag == TAG_TH
           && !dom_has(head->node, "role")
           && (shares_rows(head, cell)
                   ? cell->column > head->column
                   : shares_columns(head, cell) && cell->row > head->row);
}

static bool has_cells(const struct table *table, const struct cell *head)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct cell *cell = &table->cells[i];

        if (cell != head && !cell->is_header && is_assigned(table, head, cell))
            return true;
    }
    return false;
}

static void check_heads(struct audit *audit, struct table *table)
{
    read_table(table);
    for (size_t i = 0; i < table->count; i++) {
        const struct cell *cell = &table->cells[i];

        if (!cell->is_header || !page_is_visible(audit->page, cell->node)
            || page_is_hidden(audit->page, cell->node)
            || cell->node->space != DOM_HTML)
            continue;
        if (!has_cells(table, cell))
            audit_report(audit, DIAG_TABLE_HEADER_UNUSED, cell->node, (str){0},
                         (str){0});
    }
}

/* Larger tables are let be: each head would be held against each cell. */
enum { CELLS_MAX = 20000 };

void check_table_header_unused(struct audit *audit)
{
    struct table *table = arena_new(audit->page->arena, struct table);

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        if (!is_table(audit->page, node) || page_is_hidden(audit->page, node)
            || node->end - node->index > CELLS_MAX)
            continue;
        *table = (struct table){.page = audit->page, .node = node};
        check_heads(audit, table);
    }
}

/* --- headers="" ----------------------------------------------------------- */

static const struct dom_node *table_of(const struct audited_page *page,
                                       const struct dom_node *node)
{
    const struct dom_node *table = dom_above(node, TAG_TABLE);

    return table && is_table(page, table) && page_is_visible(page, table)
                   && !page_is_hidden(page, table)
               ? table
               : NULL;
}

static bool leads_to_head(const struct audited_page *page,
                          const struct dom_node *cell,
                          const struct dom_node *table, str id)
{
    const struct dom_node *other = dom_find_id(page->dom, id);

    return other && other != cell && dom_above(other, TAG_TABLE) == table
           && aria_role_is(page_role(page, other), ARIA_HEADER);
}

void check_table_headers(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str headers = dom_value(node, "headers");
        const struct dom_node *table;
        str id;

        if (headers.len == 0 || (node->tag != TAG_TD && node->tag != TAG_TH)
            || page_is_hidden(audit->page, node))
            continue;
        table = table_of(audit->page, node);
        while (table && word_next(&headers, &id))
            if (!leads_to_head(audit->page, node, table, id))
                audit_report(audit, DIAG_TABLE_HEADERS, node, id, (str){0});
    }
}
