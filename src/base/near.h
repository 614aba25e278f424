/*
 * near - the known name that somebody probably meant.
 *
 * Source     Damerau (1964), optimal string alignment: insert, delete,
 *            change, or swap two neighbours.
 */
#ifndef COHUB_BASE_NEAR_H
#define COHUB_BASE_NEAR_H

#include "base/str.h"

/* How many edits lead from a to b, or limit + 1 when more than limit (which
 * is at most 8).  Names that differ in a stretch of over 64 bytes are never
 * near. */
size_t near_distance(str a, str b, size_t limit);

/* The nearest of known, at most a third of wanted's letters away (at least
 * 1, at most 3); the first of equals.  Empty when none is near. */
str near_find(str wanted, const str *known, size_t count);

#endif
