#include "markdown/block_content.h"

#include "markdown/address_attribute.h"
#include "markdown/block_items.h"
#include "media/escape.h"

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
    block->facts = block_facts_of(drawing->source->blocks, name);
    block->place = place;
    run.block = block;
    *open = (struct open_block){
        .outer = drawing->block,
        .node = node,
        .index = drawing->block_count,
        .piece = pieces_open(&drawing->pieces, drawing->html.len, run),
        .is_row = str_equal(name, STR("picture-row"))
                  || str_equal(name, STR("picture")),
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
    for (size_t i = 0; i < attributes->count; i++)
        address_follow(drawing, &block->attributes[i], block->place);
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

bool block_is_left_out(const struct drawing *drawing)
{
    const struct open_block *open = drawing->block;

    while (open
           && drawing->blocks[open->index].block->facts->words
                  != BLOCK_WORDS_LEFT_OUT)
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
        block->item_count = drawn->list.count;
        block->items = item_finish(drawing, html, &drawn->list);
    }
}
