#include "model/alphabet.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"

/* Small bare letters from the first letter or digit on. */
static str sort_name(struct arena *arena, str name)
{
    struct buf sorted = {0};
    uint32_t character;
    str kept;

    while (utf8_next(&name, &character))
        if (sorted.len || utf8_is_word(character))
            utf8_add(&sorted, utf8_lower(utf8_bare(character)));
    kept = arena_copy(arena, buf_str(&sorted));
    buf_free(&sorted);
    return kept;
}

static int compare_named(const void *left, const void *right)
{
    const struct named *a = left;
    const struct named *b = right;
    int order = str_compare(a->name, b->name);

    return order ? order : str_compare(a->path, b->path);
}

void alphabet_sort(struct arena *arena, struct named *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        items[i].name = sort_name(arena, items[i].name);
    if (count)
        qsort(items, count, sizeof(struct named), compare_named);
}

str alphabet_letter(struct arena *arena, str name)
{
    struct buf letter = {0};
    uint32_t character;
    str kept = STR("#");

    if (!utf8_next(&name, &character) || character < 'a')
        return kept;
    utf8_add(&letter, utf8_upper(character));
    kept = arena_copy(arena, buf_str(&letter));
    buf_free(&letter);
    return kept;
}
