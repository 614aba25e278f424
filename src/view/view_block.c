#include "view/view_block.h"
#include "template/mustache.h"
#include "template/object.h"

static str id_of(const struct drawing *drawing, const struct block *block)
{
    if (block->id.len)
        return block->id;
    return arena_format(drawing->scratch, "block-%u", block->place.line);
}

/* The page of the record that the block names, or null. */
static const struct page *page_of_block(const struct block *block)
{
    if (block->resource)
        return block->resource->page;
    return block->term ? block->term->page : NULL;
}

static struct value view_of_block(const struct drawing *drawing,
                                  const struct part *part,
                                  const struct block *block)
{
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_ID, id_of(drawing, block));
    object_add_text(&object, NAME_CLASSES, block->classes);
    view_add_runs(drawing, &object, NAME_CONTENT, &block->content);
    view_add_runs(drawing, &object, NAME_BEFORE, &block->before_items);
    view_add_runs(drawing, &object, NAME_AFTER, &block->after_items);
    view_add_runs(drawing, &object, NAME_PICTURE, &block->picture);
    view_add_items(drawing, &object, block);
    view_add_attributes(drawing, &object, part, block);
    if (page_of_block(block))
        object_add(&object, NAME_RECORD,
                   view_of_link(drawing, page_of_block(block)));
    return object_value(&object);
}

void view_draw_block(const struct drawing *drawing, const struct part *part,
                     const struct block *block, struct buf *out)
{
    struct value view = view_of_block(drawing, part, block);
    const struct value *stack[] = {drawing->root, &view};

    if (!mustache_render_in(part->templates[drawing->tree->language_index],
                            stack, 2, out))
        out->is_full = true;
}
