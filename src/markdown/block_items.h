/*
 * block_items - the points of a block's first list, and the points in those.
 *
 * Shape      An item's title is the bold text or link that its first
 *            paragraph starts with; its content has a hole there.  The first
 *            list of an item gives it items of its own, ITEM_DEPTH levels in
 *            all.  Items of the outermost level get an id of the block's name
 *            and their first words, "set-equality", for links to them.
 */
#ifndef COHUB_MARKDOWN_BLOCK_ITEMS_H
#define COHUB_MARKDOWN_BLOCK_ITEMS_H

#include "markdown/block_content.h"

enum { ITEM_DEPTH = 3 };

struct open_item {
    struct open_item *outer;
    cmark_node *node;
    cmark_node *list; /* the first directly inside */
    cmark_node *title;
    struct drawn_item *drawn;
    unsigned depth;
};

/* Lists, whether they are a block's own or not. */
void item_list_enter(struct drawing *drawing, cmark_node *list);
void item_list_leave(struct drawing *drawing, cmark_node *list);

/* An item of any list; entering draws its start tag. */
void item_enter(struct drawing *drawing, cmark_node *item);
void item_leave(struct drawing *drawing, cmark_node *item);

/* Bold text and links: before and after what they draw, and before and
 * after their inside. */
bool item_is_title(struct drawing *drawing, cmark_node *node);
void item_title_from(struct drawing *drawing, bool is_inside);
void item_title_to(struct drawing *drawing, bool is_inside);

/* One more, whose content starts here. */
struct drawn_item *item_add(struct drawing *drawing, struct drawn_list *list);

/* The runs of all items, once html, the whole drawing, is at rest. */
struct block_item *item_finish(struct drawing *drawing, str html,
                               const struct drawn_list *list);

#endif
