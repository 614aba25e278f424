/*
 * language_guess - which language a text is in, when its words leave no doubt.
 *
 * Shape      Each word is looked up among those that are common in a
 *            language; a word may be of several.  A capital stands for a name
 *            when the word is not known.  Two known words in one are a word
 *            ("fireworks").
 *
 *              "Hij ging met de kippen op stok"   nl: 6 of 7, fr: 1, en: 0
 *
 *            An answer is given only when a language other than the one that
 *            is claimed has far more of the words; else there is none.
 * Ownership  The words live in the arena they were read into.
 * Threads    Any number may ask at once.
 */
#ifndef COHUB_LANGUAGE_LANGUAGE_GUESS_H
#define COHUB_LANGUAGE_LANGUAGE_GUESS_H

#include "base/map.h"

struct language_words {
    struct map known; /* word to the languages that have it */
};

void language_words_read(struct arena *arena, struct language_words *words);

/* The code of the language that text is in, when that is clear and is not the
 * one claimed ("fr-CA" claims fr); else empty. */
str language_guess_other(const struct language_words *words, str text,
                         str claimed);

#endif
