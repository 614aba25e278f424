/*
 * block_content - "::: name", easy-read rows and footnotes while they are drawn:
 * which parts of the drawing are their content and their picture.
 *
 * Shape      A row, and a block called picture, has the picture that it
 *            starts with apart from its content.
 */
#ifndef COHUB_MARKDOWN_BLOCK_CONTENT_H
#define COHUB_MARKDOWN_BLOCK_CONTENT_H

#include "markdown/body_drawing.h"

struct open_block {
    struct open_block *outer;
    cmark_node *node;
    size_t index; /* in drawing->blocks */
    size_t piece;
    cmark_node *list;       /* the first directly inside */
    struct open_item *item; /* the innermost that is being drawn */
    bool is_row;
};

void block_enter(struct drawing *drawing, cmark_node *node);
void block_leave(struct drawing *drawing, cmark_node *node);

/* True for the picture that such a block starts with. */
bool block_is_row(struct drawing *drawing, cmark_node *paragraph);
/* Its picture has been drawn. */
void block_picture_drawn(struct drawing *drawing, cmark_node *paragraph);

/* A block that is drawn for the whole page: footnotes. */
void block_open(struct drawing *drawing, cmark_node *node, str name,
                struct place place);
void block_close(struct drawing *drawing);
struct drawn_block *block_drawn(struct drawing *drawing);

/* Whether what is drawn now stands in a block that derived texts leave out. */
bool block_is_left_out(const struct drawing *drawing);

/* The runs of all blocks, once html, the whole drawing, is at rest. */
void block_finish(struct drawing *drawing, str html, struct body *body);

#endif
