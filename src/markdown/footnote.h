/*
 * footnote - notes at the end of a page, and the way there and back.
 *
 * Shape      The mark is a link "[1]".  The notes are one block named
 *            "footnotes" whose items have an id and the ids of the marks; the
 *            theme's part draws the heading and the links back, as the words
 *            for them are the theme's.
 * Source     DPUB-ARIA 1.0, doc-noteref.
 */
#ifndef COHUB_MARKDOWN_FOOTNOTE_H
#define COHUB_MARKDOWN_FOOTNOTE_H

#include "markdown/body_drawing.h"

/* Keep the ids of all notes of the page. */
void footnote_set_up(struct drawing *drawing, cmark_node *root);

void footnote_draw_mark(struct drawing *drawing, cmark_node *node);

/* Definitions stand together at the end of the tree. */
void footnote_enter(struct drawing *drawing, cmark_node *node);
void footnote_leave(struct drawing *drawing, cmark_node *node);

#endif
