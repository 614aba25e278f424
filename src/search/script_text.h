/*
 * script_text - the files of an index: each calls one function of the page,
 * because a script is all that a page may load when it is opened from a disk.
 *
 * Shape      cohubSearch("w3","...") and a line end.
 */
#ifndef COHUB_SEARCH_SCRIPT_TEXT_H
#define COHUB_SEARCH_SCRIPT_TEXT_H

#include "base/buf.h"

void script_open(struct buf *out, str name);
void script_close(struct buf *out);

/* A text in quotation marks, as JSON and JavaScript both have it. */
void script_add_text(struct buf *out, str text);

/* The same for a text of coding.h, of which no character needs care. */
void script_add_code(struct buf *out, str code);

#endif
