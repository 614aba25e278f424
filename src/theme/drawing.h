/*
 * drawing - one page being drawn in one tree.
 *
 * Shape      What every function that fills or draws a view needs to know.
 *            root is the view that templates see, once it is built.
 * Ownership  Borrows everything; values it builds live in scratch.
 * Threads    One drawing belongs to one task.
 */
#ifndef COHUB_THEME_DRAWING_H
#define COHUB_THEME_DRAWING_H

#include "model/hub.h"
#include "theme/value.h"

struct theme;

struct drawing {
    const struct theme *theme;
    const struct hub *hub;
    const struct tree *tree;
    const struct page *page;       /* null for a page that cohub makes */
    const struct article *article; /* null where nobody wrote one */
    str path;                      /* the output path of this page */
    bool is_moved;                 /* an old address, which leads on to page */
    struct arena *scratch;
    const struct value *root;
    unsigned depth; /* of blocks in blocks, while drawing */
};

/* How this page names another in a tree, or a file of the output. */
str drawing_page_url(const struct drawing *drawing, const struct page *page,
                     const struct tree *tree);
str drawing_file_url(const struct drawing *drawing, str path);

/* The same language in another variant, and the same variant in another
 * language. */
const struct tree *drawing_tree(const struct drawing *drawing,
                                size_t language_index, enum variant variant);

/* A body's runs, links written for this tree, blocks drawn by their part. */
void drawing_add_runs(const struct drawing *drawing, const struct runs *runs,
                      struct buf *out);

/* The value of ROOT, with the page's content drawn on demand. */
struct value view_of_page(const struct drawing *drawing);

/* The value of PAGE. */
struct value view_of_article(const struct drawing *drawing);

/* The value of BLOCK. */
struct value view_of_block(const struct drawing *drawing,
                           const struct block *block);

/* A LINK to a page in this tree. */
struct value view_of_link(const struct drawing *drawing,
                          const struct page *page);

/* "3 November 2026" in the words of the page's language; nothing when the
 * date was not given. */
struct value view_of_date(const struct drawing *drawing, struct date date);

#endif
