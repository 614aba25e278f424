/*
 * view_block - what the part of a block sees of it, and drawing it.
 *
 * Ownership  Values live in the drawing's scratch memory.
 */
#ifndef COHUB_VIEW_VIEW_BLOCK_H
#define COHUB_VIEW_VIEW_BLOCK_H

#include "theme/part.h"
#include "view/drawing.h"

/* The block as its part draws it. */
void view_draw_block(const struct drawing *drawing, const struct part *part,
                     const struct block *block, struct buf *out);

/* HTML that is drawn when a template shows it; nothing for no runs. */
void view_add_runs(const struct drawing *drawing, struct object *object,
                   unsigned name, const struct runs *runs);

/* ITEMS and COUNT of a BLOCK, and what drawings of them need. */
void view_add_items(const struct drawing *drawing, struct object *object,
                    const struct block *block);

/* ATTRIBUTE of a BLOCK. */
void view_add_attributes(const struct drawing *drawing, struct object *object,
                         const struct part *part, const struct block *block);

/* SHARE, when the words are a percentage. */
void view_add_share(const struct drawing *drawing, struct object *object,
                    str words);

#endif
