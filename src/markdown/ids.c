#include "markdown/ids.h"

#include <stdlib.h>

/* An id that is taken, and the number to try next for another like it. */
struct taken {
    str id;
    unsigned next;
};

static void add(struct ids *ids, str id)
{
    struct taken *taken = arena_new(ids->scratch, struct taken);

    *taken = (struct taken){.id = id, .next = 2};
    map_add(ids->scratch, &ids->map, id, taken);
    ids->items = arena_grow(ids->scratch, ids->items, ids->count,
                            &ids->capacity, sizeof(str));
    ids->items[ids->count++] = id;
}

bool ids_add(struct ids *ids, str id)
{
    if (map_find(&ids->map, id))
        return false;
    add(ids, arena_copy(ids->page, id));
    return true;
}

/* Style sheets and older tools cannot name an id that starts with a digit. */
static str with_letter_first(struct ids *ids, str wanted)
{
    return wanted.len && char_is_digit(wanted.at[0])
               ? arena_join(ids->scratch, STR("part-"), wanted)
               : wanted;
}

str ids_make(struct ids *ids, str wanted)
{
    struct taken *taken;
    str id;

    wanted = with_letter_first(ids, wanted);
    taken = map_find(&ids->map, wanted);
    id = wanted;

    while (map_find(&ids->map, id))
        id = arena_format(ids->page, "%.*s-%u", STR_ARG(wanted), taken->next++);
    id = arena_copy(ids->page, id);
    add(ids, id);
    return id;
}

static int compare(const void *left, const void *right)
{
    const str *a = left;
    const str *b = right;

    return str_compare(*a, *b);
}

const str *ids_sorted(const struct ids *ids)
{
    str *sorted = arena_array(ids->page, str, ids->count);

    for (size_t i = 0; i < ids->count; i++)
        sorted[i] = ids->items[i];
    qsort(sorted, ids->count, sizeof(str), compare);
    return sorted;
}
