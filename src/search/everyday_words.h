/*
 * everyday_words - ways to say one thing that ship with the program, for
 * care, health and housing.
 *
 * Shape      A file for each language that has one, everyday/en.txt.  A line
 *            is ways with "=" between them, and perhaps one ">": those before
 *            it are only asked for.  "#" starts a comment:
 *
 *              pensioners = elderly > older people
 *
 * Ownership  The lists live in the arena and borrow the program's bytes.
 */
#ifndef COHUB_SEARCH_EVERYDAY_WORDS_H
#define COHUB_SEARCH_EVERYDAY_WORDS_H

#include "base/arena.h"

/* Ways to say one thing; the first few are not looked for in their turn. */
struct ways {
    struct str_list texts;
    size_t only_asked;
};

/* One a line; *count is 0 for a language without a file. */
const struct ways *everyday_words_of(struct arena *arena, str language_code,
                                     size_t *count);

#endif
