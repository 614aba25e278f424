/*
 * heading - headings with their ids, and the outline of the page.
 */
#ifndef COHUB_MARKDOWN_HEADING_H
#define COHUB_MARKDOWN_HEADING_H

#include "markdown/body_drawing.h"

void heading_enter(struct drawing *drawing, cmark_node *node);
void heading_leave(struct drawing *drawing, cmark_node *node);

/* The body's headings, once html, the whole drawing, is at rest. */
void heading_finish(struct drawing *drawing, str html, struct body *body);

#endif
