/*
 * css_text - the smallest pieces of CSS: white space, strings, blocks.
 *
 * Shape      Functions cut pieces off the front of a text.  What is broken
 *            ends at the end of the text; nothing loops or recurs.
 * Source     CSS Syntax Module Level 3, as far as rules need it.
 */
#ifndef COHUB_AUDIT_CSS_TEXT_H
#define COHUB_AUDIT_CSS_TEXT_H

#include "base/arena.h"

/* The same text with spaces for comments. */
str css_without_comments(struct arena *arena, str css);

/* Without white space at the start. */
str css_skip_space(str text);

/* The bytes up to the first of the signs of ends that stands in no string, no
 * bracket and no block; all of them when there is none. */
size_t css_piece(str text, const char *ends);

/* Cut the next piece of a list off *rest, divided by separator.  False at the
 * end.  The piece has no white space at its ends. */
bool css_next_piece(str *rest, char separator, str *piece);

/* Cut a value off *rest: a word, a string, a function with its brackets, or
 * a single sign. */
bool css_next_value(str *rest, str *value);

/* "rgb(1 2 3)": true, and what is between the brackets. */
bool css_function(str value, const char *name, str *inside);

/* A name: letters, digits, "-", "_", and what is not ASCII. */
size_t css_name_len(str text);
/* The name with its escapes written out. */
str css_unescape(struct arena *arena, str text);
str css_unquote(struct arena *arena, str text);

/* A decimal number at the start of text, and how long it is.  False when
 * there is none. */
bool css_number(str text, double *number, size_t *len);

#endif
