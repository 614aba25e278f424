/*
 * view_leaf - what a template sees of a long list that is on several pages,
 * and of the entries on one of them.
 *
 * Ownership  Values live in the drawing's scratch.
 */
#ifndef COHUB_VIEW_VIEW_LEAF_H
#define COHUB_VIEW_VIEW_LEAF_H

#include "view/drawing.h"

/* The address in a tree; the leaf that is being drawn has its own. */
str drawing_address(const struct drawing *drawing, const struct page *page,
                    const struct tree *tree);

/* A title with what the leaf is called; leaf may be null. */
str view_leaf_title(const struct drawing *drawing, const struct leaf *leaf,
                    str title);
/* Which of a list of pages this leaf shows; all, when it has no leaves. */
struct leaf view_shown_leaf(const struct drawing *drawing,
                            const struct leaf *all);
/* LEAVES of a PAGE, and what goes with them. */
void view_add_leaves(const struct drawing *drawing, struct object *page);

/* RECORDS of a PAGE: the entries that stand on this leaf of it. */
void view_add_records(const struct drawing *drawing, struct object *page);

#endif
