#include "markdown/table.h"

#include "markdown/node_text.h"
#include "media/escape.h"

/* A table with more columns may have to scroll sideways, and then has to be
 * reached by keyboard; any other would be a stop for nothing. */
enum { NARROW_COLUMNS = 5 };

static cmark_node *only_child(cmark_node *node)
{
    cmark_node *child = cmark_node_first_child(node);

    return child && !cmark_node_next(child) ? child : NULL;
}

bool table_is_idle_bold(struct drawing *drawing, cmark_node *strong)
{
    cmark_node *cell = cmark_node_parent(strong);
    const struct table_state *table = &drawing->table;

    if (drawing->is_bare || tree_extra_of(cell) != EXTRA_CELL
        || only_child(cell) != strong)
        return false;
    return table->is_in_header
           || (table->has_row_headers && !cmark_node_previous(cell));
}

/* The first header cell is empty or bold. */
static bool find_row_headers(cmark_node *header)
{
    cmark_node *cell = header ? cmark_node_first_child(header) : NULL;
    cmark_node *only = cell ? only_child(cell) : NULL;

    return cell
           && (!cmark_node_first_child(cell)
               || tree_is(only, CMARK_NODE_STRONG));
}

static void read_labels(struct drawing *drawing, cmark_node *header)
{
    struct table_state *table = &drawing->table;
    cmark_node *cell = header ? cmark_node_first_child(header) : NULL;

    table->labels = arena_array(drawing->scratch, str, table->columns);
    for (size_t i = 0; cell && i < table->columns; i++) {
        table->labels[i] = words_of(drawing->scratch, cell);
        cell = cmark_node_next(cell);
    }
}

static void draw_caption(struct drawing *drawing, cmark_node *caption)
{
    str id = ids_make(drawing->spans->ids, STR("table"));
    struct buf *html = &drawing->html;

    drawing->table.is_wide = drawing->table.columns > NARROW_COLUMNS;
    if (drawing->table.is_wide) {
        buf_add(html, STR("<section class=\"table wide\" aria-labelledby=\""));
        buf_add_escaped(html, id);
        buf_add(html, STR("\" tabindex=\"0\">\n"));
    } else {
        buf_add(html, STR("<div class=\"table\">\n"));
    }
    buf_add(html, STR("<table>\n<caption id=\""));
    buf_add_escaped(html, id);
    buf_add(html, STR("\">"));
    render_inside(drawing, caption);
    buf_add(html, STR("</caption>\n"));
}

static void enter_table(struct drawing *drawing, cmark_node *node)
{
    const struct table_note *note = cmark_node_get_user_data(node);
    cmark_node *header = cmark_node_first_child(node);
    struct buf *html = &drawing->html;

    drawing_break(drawing);
    drawing->table = (struct table_state){
        .columns = cmark_gfm_extensions_get_table_columns(node),
        .alignments = cmark_gfm_extensions_get_table_alignments(node),
        .has_row_headers = !drawing->is_bare && find_row_headers(header),
    };
    if (drawing->is_bare) {
        buf_add(html, STR("<table>\n"));
        return;
    }
    read_labels(drawing, header);
    if (note && note->caption) {
        draw_caption(drawing, note->caption);
        return;
    }
    report_add(drawing->report, DIAG_TABLE_CAPTION,
               report_place(drawing->report, node, STR("|")), (str){0},
               (str){0});
    buf_add(html, STR("<div class=\"table\">\n<table>\n"));
}

static void leave_table(struct drawing *drawing, cmark_node *node)
{
    cmark_node *last = cmark_node_last_child(node);

    if (tree_extra_of(last) == EXTRA_ROW)
        buf_add(&drawing->html, STR("</tbody>\n"));
    buf_add(&drawing->html, STR("</table>\n"));
    if (!drawing->is_bare)
        buf_add(&drawing->html,
                drawing->table.is_wide ? STR("</section>\n") : STR("</div>\n"));
}

static void enter_row(struct drawing *drawing, cmark_node *node, bool is_header)
{
    cmark_node *before = cmark_node_previous(node);

    drawing->table.column = 0;
    drawing->table.is_in_header = is_header;
    if (is_header)
        buf_add(&drawing->html, STR("<thead>\n"));
    else if (before && tree_extra_of(before) == EXTRA_ROW_HEADER)
        buf_add(&drawing->html, STR("<tbody>\n"));
    buf_add(&drawing->html, STR("<tr>\n"));
}

static void leave_row(struct drawing *drawing, bool is_header)
{
    buf_add(&drawing->html, STR("</tr>\n"));
    if (is_header)
        buf_add(&drawing->html, STR("</thead>\n"));
    drawing->table.is_in_header = false;
}

static void add_alignment(struct drawing *drawing)
{
    const struct table_state *table = &drawing->table;
    str start = drawing->is_bare ? STR(" align=\"") : STR(" class=\"align-");
    str name = {0};

    if (table->column >= table->columns || !table->alignments)
        return;
    switch (table->alignments[table->column]) {
    case 'l':
        name = drawing->is_bare ? STR("left") : (str){0};
        break;
    case 'c':
        name = STR("center");
        break;
    case 'r':
        name = STR("right");
        break;
    default:
        break;
    }
    if (name.len == 0)
        return;
    buf_add(&drawing->html, start);
    buf_add(&drawing->html, name);
    buf_add_char(&drawing->html, '"');
}

static bool is_row_header(const struct table_state *table, cmark_node *cell)
{
    return !table->is_in_header && table->has_row_headers && table->column == 0
           && cmark_node_first_child(cell);
}

static bool is_header(struct drawing *drawing, cmark_node *cell)
{
    const struct table_state *table = &drawing->table;

    if (table->is_in_header)
        return drawing->is_bare || cmark_node_first_child(cell);
    return is_row_header(table, cell);
}

static void enter_cell(struct drawing *drawing, cmark_node *cell)
{
    const struct table_state *table = &drawing->table;
    struct buf *html = &drawing->html;
    bool is_th = is_header(drawing, cell);

    buf_add(html, is_th ? STR("<th") : STR("<td"));
    if (is_th && !drawing->is_bare)
        buf_add(html, is_row_header(table, cell) ? STR(" scope=\"row\"")
                                                 : STR(" scope=\"col\""));
    add_alignment(drawing);
    if (!is_th && !drawing->is_bare && !table->is_in_header
        && table->column < table->columns && table->labels[table->column].len) {
        buf_add(html, STR(" data-label=\""));
        escape_text(html, table->labels[table->column]);
        buf_add_char(html, '"');
    }
    buf_add_char(html, '>');
}

static void leave_cell(struct drawing *drawing, cmark_node *cell)
{
    buf_add(&drawing->html,
            is_header(drawing, cell) ? STR("</th>\n") : STR("</td>\n"));
    drawing->table.column++;
}

void table_enter(struct drawing *drawing, cmark_node *node,
                 enum tree_extra extra)
{
    if (extra == EXTRA_TABLE)
        enter_table(drawing, node);
    else if (extra == EXTRA_CELL)
        enter_cell(drawing, node);
    else
        enter_row(drawing, node, extra == EXTRA_ROW_HEADER);
}

void table_leave(struct drawing *drawing, cmark_node *node,
                 enum tree_extra extra)
{
    if (extra == EXTRA_TABLE)
        leave_table(drawing, node);
    else if (extra == EXTRA_CELL)
        leave_cell(drawing, node);
    else
        leave_row(drawing, extra == EXTRA_ROW_HEADER);
}
