/*
 * ids - the names of places on one page, each once.
 *
 * Ownership  Ids live in the page's arena.
 */
#ifndef COHUB_MARKDOWN_IDS_H
#define COHUB_MARKDOWN_IDS_H

#include "base/map.h"

struct ids {
    struct arena *page;
    struct arena *scratch;
    struct map map;
    str *items;
    size_t count;
    size_t capacity;
};

/* False when the id is taken. */
bool ids_add(struct ids *ids, str id);
/* wanted, or wanted-2, wanted-3 and so on when it is taken; with "part-"
 * before it when it starts with a digit. */
str ids_make(struct ids *ids, str wanted);
/* All of them, sorted, in the page's arena. */
const str *ids_sorted(const struct ids *ids);

#endif
