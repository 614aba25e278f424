#include "theme/part.h"

#include "base/near.h"
#include "theme/loaded.h"
#include "yaml/day.h"

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

static void check_day(const struct contract_attribute *attribute,
                      const struct block *block, struct diags *diags)
{
    str given = block_attribute(block, attribute->name);

    if (attribute->is_day && day_is_impossible(given))
        diag_add(diags, DIAG_BLOCK_ATTRIBUTE_DAY, block->place, given,
                 attribute->name);
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
        check_day(wanted, block, diags);
    }
    if (contract->content == CONTRACT_CONTENT_LIST && block->item_count == 0)
        diag_add(diags, DIAG_BLOCK_NEEDS_LIST, block->place, part->name,
                 (str){0});
}

/* --- all the parts of a theme --------------------------------------------- */

/* "parts/quote/quote.mustache" is the template of the part "quote". */
static bool part_of_path(str path, str *name)
{
    str_halves cut = str_cut(str_without_start(path, STR("parts/")), '/');

    *name = cut.head;
    return cut.found
           && str_equal(str_without_end(cut.tail, STR(".mustache")), cut.head)
           && str_ends(cut.tail, STR(".mustache"));
}

static struct part *load_part(struct theme *theme, struct arena *arena,
                              str name, struct diags *diags)
{
    struct part *part = arena_new(arena, struct part);

    part->name = name;
    part->contract = contract_load(arena, theme->files, name, diags);
    if (!part->contract)
        return NULL;
    part->templates =
        arena_array(arena, const struct template *, theme->language_count);
    for (size_t i = 0; i < theme->language_count; i++) {
        struct theme_compiling compiling = {theme, arena, diags, i};

        if (!part->contract->is_furniture)
            part->templates[i] =
                theme_compile(&compiling, name, part->contract);
    }
    return part;
}

void theme_load_parts(struct theme *theme, struct arena *arena,
                      struct diags *diags)
{
    size_t count;
    const str *paths =
        theme_files_list(theme->files, arena, STR("parts/"), &count);
    str *names = arena_array(arena, str, count);

    for (size_t i = 0; i < count; i++) {
        str name;
        struct part *part;

        if (!part_of_path(paths[i], &name))
            continue;
        part = load_part(theme, arena, name, diags);
        if (part && map_add(arena, &theme->parts, name, part)
            && !part->contract->is_furniture)
            names[theme->part_count++] = name;
    }
    theme->part_names = names;
}
