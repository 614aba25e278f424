/*
 * near - the known name that somebody probably meant.
 *
 * Source     Damerau (1964), optimal string alignment: insert, delete,
 *            change, or swap two neighbours.
 */
#ifndef COHUB_BASE_NEAR_H
#define COHUB_BASE_NEAR_H

#include <stdint.h>

#include "base/str.h"

enum { NEAR_LETTERS_MAX = 64 };

/* A word as letters, whatever a letter is to the caller. */
struct near_word {
    const uint32_t *letters;
    size_t count; /* at most NEAR_LETTERS_MAX */
};

/* How many edits lead from one word to the other, or limit + 1 when more than
 * limit. */
size_t near_edits(struct near_word one, struct near_word other, size_t limit);

/* The same for names, a byte a letter.  Names that differ in a stretch of over
 * NEAR_LETTERS_MAX bytes are never near. */
size_t near_distance(str a, str b, size_t limit);

/* The nearest of known, at most a third of wanted's letters away (at least
 * 1, at most 3); the first of equals.  Empty when none is near. */
str near_find(str wanted, const str *known, size_t count);

#endif
