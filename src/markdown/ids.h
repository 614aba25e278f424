/*
 * ids - the names of places on one page, each once.
 *
 * Ownership  Ids live in the page's arena.
 */
#ifndef COHUB_MARKDOWN_IDS_H
#define COHUB_MARKDOWN_IDS_H

#include "base/map.h"
#include "markdown/report.h"

struct ids {
    struct arena *page;
    struct arena *scratch;
    const struct map *reserved; /* what templates write; or null */
    struct map map;
    str *items;
    size_t count;
    size_t capacity;
};

/* False when the id is taken. */
bool ids_add(struct ids *ids, str id);
/* wanted, or wanted-2, wanted-3 and so on when it is taken. */
str ids_make(struct ids *ids, str wanted);
/* wanted, or wanted-1, wanted-2 and so on, as GitHub does. */
str ids_make_for_heading(struct ids *ids, str wanted);
/* A template writes it on every page that has what it stands on. */
bool ids_is_reserved(const struct ids *ids, str id);
/* Take an id that an author chose, if any: one of the theme's gets a number,
 * and one that is on the page already is emptied; both are messages. */
void ids_claim(struct ids *ids, struct report *report, struct place place,
               str *id);
/* All of them, sorted, in the page's arena. */
const str *ids_sorted(const struct ids *ids);

#endif
