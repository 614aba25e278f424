#include "markdown/block.h"

#include "markdown/escape.h"

static struct stretch from_here(struct drawing *drawing)
{
    struct mark here = drawing_mark(drawing);

    return (struct stretch){.from = here, .to = here};
}

struct drawn_block *block_drawn(struct drawing *drawing)
{
    return &drawing->blocks[drawing->block->index];
}

void block_open(struct drawing *drawing, cmark_node *node, str name,
                struct place place)
{
    struct open_block *open = arena_new(drawing->scratch, struct open_block);
    struct block *block = arena_new(drawing->page, struct block);
    struct run run = {.kind = RUN_BLOCK};

    drawing_break(drawing);
    block->name = arena_copy(drawing->page, name);
    block->place = place;
    run.block = block;
    *open = (struct open_block){
        .outer = drawing->block,
        .node = node,
        .index = drawing->block_count,
        .piece = pieces_open(&drawing->pieces, drawing->html.len, run),
        .is_row = str_equal(name, STR("picture-row")),
    };
    drawing->block = open;
    drawing->blocks =
        arena_grow(drawing->scratch, drawing->blocks, drawing->block_count,
                   &drawing->block_capacity, sizeof(struct drawn_block));
    drawing->blocks[drawing->block_count++] = (struct drawn_block){
        .block = block,
        .content = from_here(drawing),
        .before_items = from_here(drawing),
    };
}

void block_close(struct drawing *drawing)
{
    struct drawn_block *drawn = block_drawn(drawing);

    drawing_break(drawing);
    drawn->content.to = drawing_mark(drawing);
    if (drawing->block->list)
        drawn->after_items.to = drawn->content.to;
    else
        drawn->before_items.to = drawn->content.to;
    pieces_close(&drawing->pieces, drawing->block->piece, drawing->html.len);
    drawing->block = drawing->block->outer;
}

static void copy_attributes(struct drawing *drawing, struct block *block,
                            const struct attributes *attributes)
{
    struct arena *page = drawing->page;

    block->id = arena_copy(page, attributes->id);
    block->classes = arena_copy(page, attributes->classes);
    block->attribute_count = attributes->count;
    block->attributes = arena_array(page, struct attribute, attributes->count);
    for (size_t i = 0; i < attributes->count; i++)
        block->attributes[i] = (struct attribute){
            .name = arena_copy(page, attributes->items[i].name),
            .value = escape_nothing(page, attributes->items[i].value),
        };
}

void block_enter(struct drawing *drawing, cmark_node *node)
{
    const struct block_note *note = cmark_node_get_user_data(node);
    cmark_node *place_of = node;
    struct drawn_block *drawn;

    if (note->is_implicit)
        place_of = cmark_node_first_child(cmark_node_first_child(node));
    block_open(drawing, node, note->name,
               report_place(drawing->report, place_of,
                            note->is_implicit ? STR("![") : STR(":::")));
    drawn = block_drawn(drawing);
    copy_attributes(drawing, drawn->block, &note->attributes);
    drawn->picture = from_here(drawing);
}

void block_leave(struct drawing *drawing, cmark_node *node)
{
    (void)node;
    block_close(drawing);
}

bool block_is_row(struct drawing *drawing, cmark_node *paragraph)
{
    const struct open_block *open = drawing->block;

    return open && open->is_row
           && cmark_node_first_child(open->node) == paragraph;
}

bool block_is_inside(const struct drawing *drawing, str name)
{
    const struct open_block *open = drawing->block;

    while (open && !str_equal(drawing->blocks[open->index].block->name, name))
        open = open->outer;
    return open != NULL;
}

void block_picture_drawn(struct drawing *drawing, cmark_node *paragraph)
{
    struct drawn_block *drawn;

    if (!block_is_row(drawing, paragraph))
        return;
    drawn = block_drawn(drawing);
    drawn->picture.to = drawing_mark(drawing);
    drawing_break(drawing);
    drawn->content = from_here(drawing);
    drawn->before_items = drawn->content;
}

static bool is_own(struct drawing *drawing, cmark_node *node)
{
    return drawing->block && cmark_node_parent(node) == drawing->block->node;
}

void block_list_enter(struct drawing *drawing, cmark_node *list)
{
    if (!is_own(drawing, list) || drawing->block->list)
        return;
    drawing_break(drawing);
    drawing->block->list = list;
    block_drawn(drawing)->before_items.to = drawing_mark(drawing);
}

void block_list_leave(struct drawing *drawing, cmark_node *list)
{
    if (drawing->block && drawing->block->list == list)
        block_drawn(drawing)->after_items = from_here(drawing);
}

struct drawn_item *block_add_item(struct drawing *drawing)
{
    struct drawn_block *drawn = block_drawn(drawing);

    drawn->items = arena_grow(drawing->scratch, drawn->items, drawn->item_count,
                              &drawn->item_capacity, sizeof(struct drawn_item));
    drawn->items[drawn->item_count++] =
        (struct drawn_item){.content = from_here(drawing)};
    return &drawn->items[drawn->item_count - 1];
}

static bool is_item(struct drawing *drawing, cmark_node *item)
{
    return drawing->block && drawing->block->list
           && cmark_node_parent(item) == drawing->block->list;
}

static struct drawn_item *last_item(struct drawing *drawing)
{
    struct drawn_block *drawn = block_drawn(drawing);

    return &drawn->items[drawn->item_count - 1];
}

void block_item_enter(struct drawing *drawing, cmark_node *item)
{
    cmark_node *first = cmark_node_first_child(item);
    cmark_node *title = tree_is(first, CMARK_NODE_PARAGRAPH)
                            ? cmark_node_first_child(first)
                            : NULL;

    if (!is_item(drawing, item))
        return;
    block_add_item(drawing);
    drawing->block->title =
        tree_is(title, CMARK_NODE_STRONG) || tree_is(title, CMARK_NODE_LINK)
            ? title
            : NULL;
}

bool block_is_title(struct drawing *drawing, cmark_node *node)
{
    return drawing->block && drawing->block->title == node;
}

void block_title_from(struct drawing *drawing, bool is_inside)
{
    struct drawn_item *item = last_item(drawing);

    if (is_inside) {
        item->title = from_here(drawing);
    } else {
        item->content.hole_from = drawing_mark(drawing);
        item->title = from_here(drawing);
    }
}

void block_title_to(struct drawing *drawing, bool is_inside)
{
    struct drawn_item *item = last_item(drawing);

    if (is_inside)
        item->title.to = drawing_mark(drawing);
    else
        item->content.hole_to = drawing_mark(drawing);
}

/* How far the HTML after at goes without another piece. */
static size_t html_until(const struct drawing *drawing, struct mark at,
                         struct mark to)
{
    if (at.piece >= to.piece)
        return to.html;
    return drawing->pieces.items[at.piece].from;
}

/* A title takes the colon or full stop after it along, and its paragraph
 * when nothing else is in that. */
static void widen_hole(struct drawing *drawing, struct drawn_item *item)
{
    static const str open = STR_INIT("<p>");
    static const str close = STR_INIT("</p>\n");
    struct stretch *content = &item->content;
    str html = buf_str(&drawing->html);
    size_t end = html_until(drawing, content->hole_to, content->to);
    size_t at = content->hole_to.html;
    str before = str_slice(html, content->from.html, content->hole_from.html);

    if (at < end && (html.at[at] == ':' || html.at[at] == '.'))
        at++;
    while (at < end && char_is_space(html.at[at]))
        at++;
    if (str_ends(before, open) && str_starts(str_slice(html, at, end), close)) {
        content->hole_from.html -= open.len;
        at += close.len;
    }
    content->hole_to.html = at;
    if (str_ends(str_slice(html, item->title.from.html, item->title.to.html),
                 STR(":")))
        item->title.to.html--;
}

void block_item_leave(struct drawing *drawing, cmark_node *item)
{
    struct drawn_item *drawn;

    if (!is_item(drawing, item))
        return;
    drawn = last_item(drawing);
    drawn->content.to = drawing_mark(drawing);
    if (drawing->block->title)
        widen_hole(drawing, drawn);
    drawing->block->title = NULL;
}

static void finish_items(struct drawing *drawing, str html,
                         const struct drawn_block *drawn)
{
    struct block *block = drawn->block;

    block->item_count = drawn->item_count;
    block->items =
        arena_array(drawing->page, struct block_item, drawn->item_count);
    for (size_t i = 0; i < drawn->item_count; i++) {
        const struct drawn_item *item = &drawn->items[i];
        struct block_item *made = &block->items[i];

        made->title =
            pieces_runs(&drawing->pieces, drawing->page, html, item->title);
        made->content =
            pieces_runs(&drawing->pieces, drawing->page, html, item->content);
        made->id = item->id;
        if (item->note) {
            made->back_ids = drawing->notes[item->note - 1].ids;
            made->back_count = drawing->notes[item->note - 1].count;
        }
    }
}

void block_finish(struct drawing *drawing, str html, struct body *body)
{
    const struct pieces *pieces = &drawing->pieces;
    struct arena *page = drawing->page;

    body->block_count = drawing->block_count;
    body->blocks = arena_array(page, struct block *, drawing->block_count);
    for (size_t i = 0; i < drawing->block_count; i++) {
        const struct drawn_block *drawn = &drawing->blocks[i];
        struct block *block = drawn->block;

        body->blocks[i] = block;
        block->content = pieces_runs(pieces, page, html, drawn->content);
        block->before_items =
            pieces_runs(pieces, page, html, drawn->before_items);
        block->after_items =
            pieces_runs(pieces, page, html, drawn->after_items);
        block->picture = pieces_runs(pieces, page, html, drawn->picture);
        finish_items(drawing, html, drawn);
    }
}
