/*
 * dialect - a page's text as cohub's Markdown, whatever tongue it was written
 * in.
 *
 * Shape      Looks for slips and puts right those that can be, again and
 *            again, as a box may stand in a box; then says what was seen.
 *            The report knows from then on which line of the file each line
 *            of the text came from.
 * Ownership  The text lives in the scratch arena, or is the file's own when
 *            there was nothing to do.
 */
#ifndef COHUB_MARKDOWN_DIALECT_H
#define COHUB_MARKDOWN_DIALECT_H

#include "markdown/parser_limits.h"

/* footnotes are those of the file, and then those of the text. */
str dialect_read(struct report *report, struct arena *scratch,
                 size_t body_offset, struct footnote_lines *footnotes);

#endif
