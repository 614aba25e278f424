#include "theme/loaded.h"

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
