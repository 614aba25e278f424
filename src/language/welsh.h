/*
 * welsh - light rules for Welsh words: mutations and common endings.
 *
 * Shape      A word that may be a mutated one is taken for one when the word
 *            it would come from is in the index too:
 *
 *              gymunedau, chymunedau, nghymuned  ->  cymuned
 *
 * Source     Gareth King, Modern Welsh: A Comprehensive Grammar, sections on
 *            mutations and on plurals.
 */
#ifndef COHUB_LANGUAGE_WELSH_H
#define COHUB_LANGUAGE_WELSH_H

#include "base/arena.h"

/* words: as in stems.h; stems has room for count. */
void welsh_stems(struct arena *arena, const str *words, size_t count,
                 str *stems);

/* A mutated beginning and what it may have been before. */
struct welsh_mutation {
    str mutated;
    str radical;
};

const struct welsh_mutation *welsh_mutations(size_t *count);

/* What the start of a word may become: soft, nasal and aspirate; a vowel takes
 * an h.  "ceg" becomes "ngheg", "cheg" and "geg". */
struct str_list welsh_mutated(struct arena *arena, str word);

#endif
