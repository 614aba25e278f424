#include "markdown/footnote.h"

#include "markdown/block_content.h"
#include "markdown/block_items.h"

static str note_id(struct drawing *drawing, size_t number)
{
    return arena_format(drawing->page, "note-%zu", number);
}

void footnote_set_up(struct drawing *drawing, cmark_node *root)
{
    cmark_node *node = cmark_node_last_child(root);

    for (; tree_is(node, CMARK_NODE_FOOTNOTE_DEFINITION);
         node = cmark_node_previous(node))
        drawing->note_count++;
    drawing->notes =
        arena_array(drawing->scratch, struct note_use, drawing->note_count);
    for (size_t i = 0; !drawing->is_bare && i < drawing->note_count; i++) {
        str id = note_id(drawing, i + 1);

        ids_add(drawing->spans->ids, id);
        ids_add(drawing->spans->ids,
                arena_join(drawing->scratch, id, STR("-from")));
    }
}

/* What a derived text leaves on the full page: nothing can lead back there. */
static bool is_left_out(const struct drawing *drawing)
{
    return drawing->leaves_details && block_is_left_out(drawing);
}

static str mark_id(struct drawing *drawing, size_t number)
{
    struct note_use *use = &drawing->notes[number - 1];
    str id = arena_join(drawing->page, note_id(drawing, number), STR("-from"));

    if (is_left_out(drawing))
        return ids_make(drawing->spans->ids, id);
    if (use->count)
        id = ids_make(drawing->spans->ids, id);
    use->ids = arena_grow(drawing->page, use->ids, use->count, &use->capacity,
                          sizeof(str));
    use->ids[use->count++] = id;
    return id;
}

void footnote_draw_mark(struct drawing *drawing, cmark_node *node)
{
    struct buf *html = &drawing->html;
    str literal = tree_literal(node);
    long number;

    if (drawing->is_outline
        || !str_number(literal, (long)drawing->note_count, &number)
        || number < 1)
        return;
    if (drawing->is_bare) {
        buf_format(html,
                   "<sup class=\"footnote-ref\"><a href=\"#fn%ld\" "
                   "id=\"fnref%ld\">%ld</a></sup>",
                   number, number, number);
        return;
    }

    str id = mark_id(drawing, (size_t)number);

    buf_format(html,
               "<a class=\"footnote-reference\" role=\"doc-noteref\" "
               "href=\"#note-%ld\" id=\"%.*s\">[%ld]</a>",
               number, STR_ARG(id), number);
}

static bool is_first(cmark_node *node)
{
    return !tree_is(cmark_node_previous(node), CMARK_NODE_FOOTNOTE_DEFINITION);
}

static size_t number_of(cmark_node *node)
{
    size_t number = 1;

    while ((node = cmark_node_previous(node))
           && tree_is(node, CMARK_NODE_FOOTNOTE_DEFINITION))
        number++;
    return number;
}

void footnote_enter(struct drawing *drawing, cmark_node *node)
{
    size_t number = number_of(node);
    struct drawn_item *item;

    if (is_first(node)) {
        if (drawing->is_bare)
            drawing_break(drawing);
        else
            block_open(drawing, NULL, STR("footnotes"),
                       report_place(drawing->report, node, STR("[^")));
        buf_add(&drawing->html, STR("<ol class=\"footnotes\">\n"));
    }
    buf_format(&drawing->html, "<li id=\"%s%zu\">\n",
               drawing->is_bare ? "fn" : "note-", number);
    if (drawing->is_bare)
        return;
    item = item_add(drawing, &block_drawn(drawing)->list);
    item->id = note_id(drawing, number);
    item->note = number;
}

void footnote_leave(struct drawing *drawing, cmark_node *node)
{
    struct drawn_block *drawn = drawing->is_bare ? NULL : block_drawn(drawing);

    drawing_break(drawing);
    if (drawn)
        drawn->list.items[drawn->list.count - 1].content.to =
            drawing_mark(drawing);
    buf_add(&drawing->html, STR("</li>\n"));
    if (cmark_node_next(node))
        return;
    buf_add(&drawing->html, STR("</ol>\n"));
    if (!drawing->is_bare)
        block_close(drawing);
}
