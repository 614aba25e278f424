/*
 * alphabet - names in the order of a dictionary, and the letters they stand
 * under.
 *
 * Shape      "The Care Act" sorts as "the care act", "Éire" as "eire", and
 *            what is before the first letter or digit does not count.
 * Ownership  Sorted names live in the arena.
 */
#ifndef COHUB_MODEL_ALPHABET_H
#define COHUB_MODEL_ALPHABET_H

#include "base/arena.h"
#include "base/str.h"

struct named {
    str name; /* as it is sorted, once it is */
    str path; /* decides between the same names */
    const void *record;
};

void alphabet_sort(struct arena *arena, struct named *items, size_t count);

/* The letter that a sorted name stands under: "A"; "#" for all else. */
str alphabet_letter(struct arena *arena, str name);

#endif
