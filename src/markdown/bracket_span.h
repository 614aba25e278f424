/*
 * bracket_span - one [words]{...}: its braces, and whether its brackets are meant.
 *
 * Shape      cmark joins text and takes backslashes out of it, so "\[" and
 *            "[" look alike in the tree.  Where a block has such backslashes,
 *            the brackets of a text are counted along its raw source.
 */
#ifndef COHUB_MARKDOWN_BRACKET_SPAN_H
#define COHUB_MARKDOWN_BRACKET_SPAN_H

#include "markdown/span_notes.h"

struct span {
    str open;
    str close;
    bool is_kept; /* the agreed plain words pass it by */
};

/* braces starts with "{"; how many bytes it takes, or 0 after a message. */
size_t span_read(struct spans *spans, cmark_node *text, str braces,
                 struct span *span);

/* Where in the raw source the next "[" and "]" of a text are. */
struct escapes {
    str raw; /* empty: nothing is escaped */
    size_t next[2];
};

void span_set_block(struct spans *spans, cmark_node *block);
struct escapes span_escapes(struct spans *spans, cmark_node *text);
/* For each "[" and "]" of the text in turn. */
bool span_is_escaped(struct escapes *escapes, char bracket);
/* For a "{" right after the "]" that was asked about last. */
bool span_is_brace_escaped(const struct escapes *escapes);

/* Append what attributes mean on any element: id, class, lang and dir.  own
 * are the names that the caller sees to, with spaces round each; others are
 * reported. */
void span_write(struct spans *spans, struct place place,
                const struct attributes *attributes, str own, struct buf *html);

#endif
