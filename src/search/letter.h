/*
 * letter - what a character is to the search.
 *
 * Shape      A text is taken apart (NFKD), marks that only colour a letter
 *            go, and letters become small.  Marks that carry vowels, as in
 *            Hindi, Tamil or Thai, stay.
 * Source     docs/search.md; the browser's half is client/tokens.js.
 */
#ifndef COHUB_SEARCH_LETTER_H
#define COHUB_SEARCH_LETTER_H

#include <stdbool.h>
#include <stdint.h>

enum letter_kind {
    LETTER_OTHER,
    LETTER_SPACE,
    LETTER_APOSTROPHE,
    LETTER_HYPHEN,
    LETTER_NUMBER,
    LETTER_ALONE, /* of a script that puts no spaces between words */
    LETTER_PLAIN,
    LETTER_GONE, /* as if it were not there */
};

/* Of a character that has been taken apart. */
enum letter_kind letter_kind_of(uint32_t character);

/* The small letter, and one for several spellings of it. */
uint32_t letter_fold(uint32_t character);

#endif
