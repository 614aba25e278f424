/*
 * ease - how hard a text is to read, as far as counting shows it.
 *
 * Shape      Blocks of text (a paragraph, an item of a list) are counted one
 *            by one and added up; a block always ends a sentence.  Inside of
 *            it a full stop, "!", "?" or "…" before a space does, but not
 *            after "Mr" or one capital letter, nor before a small letter.  A
 *            word is letters and digits, joined by one sign between two of
 *            them: "co-production", "and/or", "3.5".
 * Units      Grades are school years of the United States.  They put two
 *            texts in order; one alone says little.
 * Source     Flesch-Kincaid: Kincaid and others (1975).  Automated Readability
 *            Index: Smith and Senter (1967).  Flesch reading ease: Flesch
 *            (1948).  Tried on 189 pairs of published texts, both grades put
 *            98 of 100 in the right order.
 */
#ifndef COHUB_LANGUAGE_EASE_H
#define COHUB_LANGUAGE_EASE_H

#include "base/str.h"

struct ease {
    size_t words;
    size_t sentences;
    size_t letters; /* and digits */
    size_t syllables;
    size_t long_words;     /* of three syllables or more */
    size_t long_sentences; /* of more than EASE_LONG_SENTENCE words */
    size_t longest;        /* sentence, in words */
    size_t made_items;     /* blocks that were one sentence before */
};

enum {
    EASE_LONG_SENTENCE = 20,
    EASE_LEAST_WORDS = 100,
    EASE_LEAST_SENTENCES = 5
};

/* How a block is counted: an item of a list that a program made of a sentence
 * belongs to that sentence still. */
enum ease_block { EASE_BLOCK, EASE_MADE_ITEM };

void ease_add(struct ease *ease, str text, enum ease_block kind);

/* Too little to say anything of it? */
bool ease_is_short(const struct ease *ease);

double ease_flesch_kincaid(const struct ease *ease);
double ease_ari(const struct ease *ease);
double ease_flesch(const struct ease *ease);

/* The same text with every made item a sentence of its own. */
struct ease ease_with_items(const struct ease *ease);

/* Is it easier by at least half a grade, by both? */
bool ease_is_easier(const struct ease *text, const struct ease *than);

#endif
