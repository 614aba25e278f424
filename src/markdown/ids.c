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

    *taken = (struct taken){.id = id};
    map_add(ids->scratch, &ids->map, id, taken);
    ids->items = arena_grow(ids->scratch, ids->items, ids->count,
                            &ids->capacity, sizeof(str));
    ids->items[ids->count++] = id;
}

bool ids_is_reserved(const struct ids *ids, str id)
{
    return ids->reserved && map_find(ids->reserved, id);
}

static bool is_taken(const struct ids *ids, str id)
{
    return map_find(&ids->map, id) || ids_is_reserved(ids, id);
}

bool ids_add(struct ids *ids, str id)
{
    if (is_taken(ids, id))
        return false;
    add(ids, arena_copy(ids->page, id));
    return true;
}

/* Where the numbers behind an id that is taken go on. */
static unsigned *next_number(struct ids *ids, str wanted)
{
    struct taken *taken = map_find(&ids->map, wanted);

    if (!taken) {
        taken = arena_new(ids->scratch, struct taken);
        *taken = (struct taken){.id = wanted};
        map_add(ids->scratch, &ids->map, wanted, taken);
    }
    return &taken->next;
}

static str make(struct ids *ids, str wanted, unsigned first)
{
    str id = wanted;

    if (is_taken(ids, wanted)) {
        unsigned *next = next_number(ids, wanted);

        if (*next == 0)
            *next = first;
        while (is_taken(ids, id))
            id = arena_format(ids->page, "%.*s-%u", STR_ARG(wanted), (*next)++);
    }
    id = arena_copy(ids->page, id);
    add(ids, id);
    return id;
}

str ids_make(struct ids *ids, str wanted)
{
    return make(ids, wanted, 2);
}

str ids_make_for_heading(struct ids *ids, str wanted)
{
    return make(ids, wanted, 1);
}

void ids_claim(struct ids *ids, struct report *report, struct place place,
               str *id)
{
    str wanted = *id;

    if (wanted.len == 0 || ids_add(ids, wanted))
        return;
    *id = (str){0};
    if (ids_is_reserved(ids, wanted)) {
        *id = ids_make(ids, wanted);
        report_add(report, DIAG_ID_OF_THEME, place, wanted, *id);
    } else {
        report_add(report, DIAG_ID_TWICE, place, wanted, (str){0});
    }
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
