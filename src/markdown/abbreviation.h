/*
 * abbreviation - short forms that a page explains: *[SCIE]: Social Care ...
 *
 * Shape      Found by their first word and their length, so that drawing a
 *            text takes time that grows with the text, however many there
 *            are.
 * Units      A short form has at most ABBREVIATION_MAX bytes, its words
 *            ABBREVIATION_WORDS_MAX; what is longer is text.
 * Ownership  Texts borrow from what defines them.
 */
#ifndef COHUB_MARKDOWN_ABBREVIATION_H
#define COHUB_MARKDOWN_ABBREVIATION_H

#include "base/buf.h"
#include "base/map.h"

enum { ABBREVIATION_MAX = 60, ABBREVIATION_WORDS_MAX = 300 };

struct abbreviation {
    str text;
    str words;
    bool is_used;
};

struct abbreviations {
    struct arena *scratch;
    struct map by_text;
    struct map by_first_word; /* to the lengths there are, as bits */
};

/* True when source, a whole paragraph, is definitions: they are then kept. */
bool abbreviations_define(struct abbreviations *abbreviations, str source);

/* Append text from .. to, escaped, with its abbreviations marked; the first
 * use of each is explained, unless the text round it does so. */
void abbreviations_write(struct abbreviations *abbreviations, struct buf *html,
                         str text, size_t from, size_t to);

#endif
