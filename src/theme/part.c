#include "theme/part.h"

#include "base/near.h"
#include "theme/loaded.h"
#include "theme/object.h"

struct runs_in_drawing {
    const struct drawing *drawing;
    const struct runs *runs;
};

static void draw_runs(const void *context, struct buf *out)
{
    const struct runs_in_drawing *drawn = context;

    drawing_add_runs(drawn->drawing, drawn->runs, out);
}

static void add_runs(const struct drawing *drawing, struct object *object,
                     unsigned name, const struct runs *runs)
{
    struct runs_in_drawing *drawn;

    if (runs->count == 0)
        return;
    drawn = arena_new(drawing->scratch, struct runs_in_drawing);
    *drawn = (struct runs_in_drawing){drawing, runs};
    object_add(
        object, name,
        (struct value){.kind = VALUE_DRAWN, .drawn = {draw_runs, drawn}});
}

/* A note that the text refers to twice is left from two places. */
static struct value view_of_back(const struct drawing *drawing,
                                 const struct block_item *item, size_t position,
                                 size_t index)
{
    struct arena *scratch = drawing->scratch;
    struct object object = object_of(scratch, 2);

    object_add_url(&object, NAME_URL,
                   arena_join(scratch, STR("#"), item->back_ids[index]));
    object_add_text(
        &object, NAME_LABEL,
        item->back_count == 1
            ? arena_format(scratch, "%zu", position)
            : arena_format(scratch, "%zu.%zu", position, index + 1));
    return object_value(&object);
}

static void add_back(const struct drawing *drawing, struct object *object,
                     const struct block_item *item, size_t position)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, item->back_count);

    for (size_t i = 0; i < item->back_count; i++)
        items[i] = view_of_back(drawing, item, position, i);
    object_add_list(object, NAME_BACK, items, item->back_count);
}

static struct value view_of_item(const struct drawing *drawing,
                                 const struct block *block, size_t index)
{
    const struct block_item *item = &block->items[index];
    struct object object = object_of(drawing->scratch, 7);

    add_back(drawing, &object, item, index + 1);
    add_runs(drawing, &object, NAME_TITLE, &item->title);
    add_runs(drawing, &object, NAME_CONTENT, &item->content);
    object_add_text(&object, NAME_POSITION,
                    arena_format(drawing->scratch, "%zu", index + 1));
    object_add_text(&object, NAME_COUNT,
                    arena_format(drawing->scratch, "%zu", block->item_count));
    object_add_flag(&object, NAME_IS_FIRST, index == 0);
    object_add_flag(&object, NAME_IS_LAST, index + 1 == block->item_count);
    return object_value(&object);
}

static void add_items(const struct drawing *drawing, struct object *object,
                      const struct block *block)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, block->item_count);

    for (size_t i = 0; i < block->item_count; i++)
        items[i] = view_of_item(drawing, block, i);
    object_add_list(object, NAME_ITEMS, items, block->item_count);
    object_add_text(object, NAME_COUNT,
                    arena_format(drawing->scratch, "%zu", block->item_count));
}

static void add_attributes(const struct drawing *drawing, struct object *object,
                           const struct block *block)
{
    struct object attributes =
        object_of(drawing->scratch, block->attribute_count + 1);

    for (size_t i = 0; i < block->attribute_count; i++) {
        const struct attribute *attribute = &block->attributes[i];
        unsigned name = names_find(drawing->theme->names, attribute->name);

        if (name != NAME_NONE)
            object_add_text(&attributes, name, attribute->value);
    }
    object_add(object, NAME_ATTRIBUTE, object_value(&attributes));
}

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

struct value view_of_block(const struct drawing *drawing,
                           const struct block *block)
{
    struct object object = object_of(drawing->scratch, 10);

    object_add_text(&object, NAME_ID, id_of(drawing, block));
    object_add_text(&object, NAME_CLASSES, block->classes);
    add_runs(drawing, &object, NAME_CONTENT, &block->content);
    add_runs(drawing, &object, NAME_BEFORE, &block->before_items);
    add_runs(drawing, &object, NAME_AFTER, &block->after_items);
    add_runs(drawing, &object, NAME_PICTURE, &block->picture);
    add_items(drawing, &object, block);
    add_attributes(drawing, &object, block);
    if (page_of_block(block))
        object_add(&object, NAME_RECORD,
                   view_of_link(drawing, page_of_block(block)));
    return object_value(&object);
}

void part_draw(const struct drawing *drawing, const struct part *part,
               const struct block *block, struct buf *out)
{
    struct value view = view_of_block(drawing, block);
    const struct value *stack[] = {drawing->root, &view};

    if (!mustache_render_in(part->templates[drawing->tree->language_index],
                            stack, 2, out))
        out->is_full = true;
}

static str near_attribute(const struct part_contract *contract, str name)
{
    struct arena scratch = {0};
    str *known = arena_array(&scratch, str, contract->attribute_count);
    str near;

    for (size_t i = 0; i < contract->attribute_count; i++)
        known[i] = contract->attributes[i].name;
    near = near_find(name, known, contract->attribute_count);
    arena_free(&scratch);
    return near;
}

static void check_given(const struct part *part, const struct block *block,
                        struct diags *diags)
{
    for (size_t i = 0; i < block->attribute_count; i++) {
        str name = block->attributes[i].name;

        if (!contract_find(part->contract, name))
            diag_add(diags, DIAG_BLOCK_ATTRIBUTE_UNKNOWN, block->place, name,
                     near_attribute(part->contract, name));
    }
}

void part_check(const struct part *part, const struct block *block,
                struct diags *diags)
{
    const struct part_contract *contract = part->contract;

    check_given(part, block, diags);
    for (size_t i = 0; i < contract->attribute_count; i++) {
        const struct contract_attribute *wanted = &contract->attributes[i];

        if (wanted->is_required
            && block_attribute(block, wanted->name).len == 0)
            diag_add(diags, DIAG_BLOCK_ATTRIBUTE_MISSING, block->place,
                     wanted->name, wanted->what);
    }
    if (contract->content == CONTRACT_CONTENT_LIST && block->item_count == 0)
        diag_add(diags, DIAG_BLOCK_NEEDS_LIST, block->place, part->name,
                 (str){0});
}
