#include "theme/part.h"

#include "base/near.h"
#include "template/object.h"
#include "theme/loaded.h"
#include "view/view_item.h"

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
    struct object object = object_of(drawing->scratch, 14);

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

void part_draw(const struct drawing *drawing, const struct part *part,
               const struct block *block, struct buf *out)
{
    struct value view = view_of_block(drawing, part, block);
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

static str words_of_choices(const struct contract_attribute *attribute,
                            struct arena *arena)
{
    str words = {0};

    for (size_t i = 0; i < attribute->choices.count; i++)
        words = arena_format(arena, "%.*s%s%.*s=\"%.*s\"", STR_ARG(words),
                             i ? " or " : "", STR_ARG(attribute->name),
                             STR_ARG(attribute->choices.items[i]));
    return words;
}

static void check_choice(const struct contract_attribute *attribute,
                         const struct block *block, struct diags *diags)
{
    str given = block_attribute(block, attribute->name);
    struct arena scratch = {0};

    if (given.len == 0 || attribute->choices.count == 0)
        return;
    for (size_t i = 0; i < attribute->choices.count; i++)
        if (str_equal(attribute->choices.items[i], given))
            return;
    diag_add(diags, DIAG_BLOCK_ATTRIBUTE_CHOICE, block->place,
             arena_format(&scratch, "%.*s=\"%.*s\"", STR_ARG(attribute->name),
                          STR_ARG(given)),
             words_of_choices(attribute, &scratch));
    arena_free(&scratch);
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
        check_choice(wanted, block, diags);
    }
    if (contract->content == CONTRACT_CONTENT_LIST && block->item_count == 0)
        diag_add(diags, DIAG_BLOCK_NEEDS_LIST, block->place, part->name,
                 (str){0});
}
