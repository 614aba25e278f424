/*
 * image - pictures and symbols.
 *
 * Errors     A picture that is not there, or has no description, is a message
 *            and is not drawn.
 */
#ifndef COHUB_MARKDOWN_IMAGE_H
#define COHUB_MARKDOWN_IMAGE_H

#include "markdown/body_drawing.h"

/* A picture in a line of words. */
void image_draw(struct drawing *drawing, cmark_node *node);
/* A picture that is a paragraph by itself: it may have a caption. */
void image_draw_alone(struct drawing *drawing, cmark_node *paragraph);

#endif
