/*
 * blank - words in which there is nothing to see.
 *
 * A reader meets a title of no-break spaces as no title at all, and a screen
 * reader says nothing for it.  So one rule says what counts as words, for
 * titles, headings, links, descriptions and summaries alike.
 *
 * Source     The Unicode Standard: spaces, control characters and
 *            Default_Ignorable_Code_Point (through utf8proc), and the blank
 *            pattern of Braille, U+2800.
 */
#ifndef COHUB_BASE_BLANK_H
#define COHUB_BASE_BLANK_H

#include "base/str.h"

/* True when no character of text can be seen; so also when it is empty. */
bool blank_is(str text);

/* The same for a text as somebody wrote it, where "&nbsp;" and "&#8203;" may
 * stand for such characters. */
bool blank_is_written(str text);

#endif
