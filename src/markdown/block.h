/*
 * block - "::: name", easy-read rows and footnotes while they are drawn:
 * which parts of the drawing are their content, their items and titles.
 *
 * Shape      An item's title is the bold text or link that its first
 *            paragraph starts with; the item's content has a hole there.
 */
#ifndef COHUB_MARKDOWN_BLOCK_H
#define COHUB_MARKDOWN_BLOCK_H

#include "markdown/drawing.h"

struct open_block {
    struct open_block *outer;
    cmark_node *node;
    size_t index; /* in drawing->blocks */
    size_t piece;
    cmark_node *list;  /* the first directly inside */
    cmark_node *title; /* of the item that is being drawn */
    bool is_row;
};

void block_enter(struct drawing *drawing, cmark_node *node);
void block_leave(struct drawing *drawing, cmark_node *node);

/* True for the picture that an easy-read row starts with. */
bool block_is_row(struct drawing *drawing, cmark_node *paragraph);
/* Its picture has been drawn. */
void block_picture_drawn(struct drawing *drawing, cmark_node *paragraph);

/* Lists and their items, where they are a block's own. */
void block_list_enter(struct drawing *drawing, cmark_node *list);
void block_list_leave(struct drawing *drawing, cmark_node *list);
void block_item_enter(struct drawing *drawing, cmark_node *item);
void block_item_leave(struct drawing *drawing, cmark_node *item);

/* Bold text and links: before and after what they draw, and before and
 * after their inside. */
bool block_is_title(struct drawing *drawing, cmark_node *node);
void block_title_from(struct drawing *drawing, bool is_inside);
void block_title_to(struct drawing *drawing, bool is_inside);

/* A block that is drawn for the whole page: footnotes. */
void block_open(struct drawing *drawing, cmark_node *node, str name,
                struct place place);
void block_close(struct drawing *drawing);
struct drawn_item *block_add_item(struct drawing *drawing);
struct drawn_block *block_drawn(struct drawing *drawing);

/* Whether what is drawn now stands in a block of that name. */
bool block_is_inside(const struct drawing *drawing, str name);

/* The runs of all blocks, once html, the whole drawing, is at rest. */
void block_finish(struct drawing *drawing, str html, struct body *body);

#endif
