/*
 * stems - words that mean the same thing, brought to one form.
 *
 * Shape      Snowball's rules where it has some for the language, Welsh by
 *            welsh.h; else a word is its own stem.  The browser needs none of
 *            this: the index tells it the stem of each word.
 * Ownership  Stems live in the arena.
 * Source     snowballstem.org, libstemmer 2.2.
 */
#ifndef COHUB_LANGUAGE_STEMS_H
#define COHUB_LANGUAGE_STEMS_H

#include "base/arena.h"

/* words: every word of the index, each once, in code point order. */
const str *stems_of(struct arena *arena, str language_code, const str *words,
                    size_t count);

/* Words that say nothing about what somebody looks for. */
const str *stop_words_of(str language_code, size_t *count);

#endif
