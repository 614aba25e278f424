#include "edit/front_place.h"

/* Else the lines of a key cannot be told from others. */
static bool keys_start_lines(const struct front_place *place, str bytes)
{
    for (size_t i = 0; i < place->top->count; i++) {
        size_t at = place->top->pairs[i].offset;

        if (at > place->fences.from && bytes.at[at - 1] != '\n')
            return false;
    }
    return true;
}

bool front_place_find(const struct text_file *file, struct arena *arena,
                      struct front_place *place)
{
    struct diags diags = {.arena = arena};

    *place = (struct front_place){.top = NULL};
    if (!front_fences_find(file, &diags, &place->fences)
        || place->fences.is_toml)
        return false;

    struct yaml_source source = {
        .file = file, .from = place->fences.from, .to = place->fences.to};

    place->top = yaml_read(&source, arena, &diags);
    return place->top && !diags.errors && place->top->kind == YAML_MAP
           && keys_start_lines(place, file->bytes);
}

size_t front_place_end(const struct front_place *place, str bytes, size_t index)
{
    size_t from = place->top->pairs[index].offset;
    size_t end = index + 1 < place->top->count
                     ? place->top->pairs[index + 1].offset
                     : place->fences.to;

    for (;;) {
        size_t start = end - 1;

        while (start > from && bytes.at[start - 1] != '\n')
            start--;

        str line = str_trim(str_slice(bytes, start, end));

        if (start <= from || (line.len && line.at[0] != '#'))
            return end;
        end = start;
    }
}
