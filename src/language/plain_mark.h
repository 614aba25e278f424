/*
 * plain_mark - which bytes of a text are somebody else's.
 *
 * Shape      A byte of marks for each byte of the text: spans of the caller,
 *            quotations ("...", single or double, curly or straight) and
 *            addresses.  A double quotation that is not closed goes on to
 *            the end, as it does between paragraphs; a single one that is not
 *            closed is an apostrophe.
 */
#ifndef COHUB_LANGUAGE_PLAIN_MARK_H
#define COHUB_LANGUAGE_PLAIN_MARK_H

#include "base/arena.h"
#include "language/plain_text.h"

unsigned char *plain_marks_of(struct arena *arena, const struct plain_text *in);

#endif
