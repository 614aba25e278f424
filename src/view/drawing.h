/*
 * drawing - one page being drawn in one tree.
 *
 * Shape      What every function that fills or draws a view needs to know.
 *            root is the view that templates see, once it is built.
 * Ownership  Borrows everything; values it builds live in scratch.
 * Threads    One drawing belongs to one task.
 */
#ifndef COHUB_VIEW_DRAWING_H
#define COHUB_VIEW_DRAWING_H

#include "model/hub.h"
#include "template/object.h"
#include "template/value.h"
#include "view/view_name.h"

struct theme;
struct view_search;

struct drawing {
    const struct theme *theme;
    const struct hub *hub;
    const struct tree *tree;
    const struct page *page;       /* null for a page that cohub makes */
    const struct leaf *leaf;       /* of a list; null for its first */
    const struct article *article; /* null where nobody wrote one */
    str path;                      /* the output path of this page */
    str site_root; /* empty: links are relative; else all start with it */
    bool is_moved; /* an old address, which leads on to page */
    const struct page *expired;       /* what was at the old address, or null */
    const struct view_search *search; /* may be null */
    struct arena *scratch;
    const struct value *root;
    unsigned depth; /* of blocks in blocks, while drawing */
};

/* How this page names another in a tree, or a file of the output. */
str drawing_page_url(const struct drawing *drawing, const struct page *page,
                     const struct tree *tree);
str drawing_file_url(const struct drawing *drawing, str path);
/* A link of a text, with its place on the page. */
str drawing_link_url(const struct drawing *drawing,
                     const struct page_link *link);
/* A tree of the hub; the standard one of a language. */
const struct tree *drawing_tree(const struct drawing *drawing,
                                size_t language_index, enum variant variant);
const struct tree *drawing_standard(const struct drawing *drawing,
                                    size_t language_index);

/* A body's runs, links written for this tree, blocks drawn by their part. */
void drawing_add_runs(const struct drawing *drawing, const struct runs *runs,
                      struct buf *out);

/* The value of ROOT, with the page's content drawn on demand. */
struct value view_of_page(const struct drawing *drawing);

/* The value of PAGE. */
struct value view_of_article(const struct drawing *drawing);

/* A page in a tree, as the whole web names it; empty without a url in
 * config.yaml. */
str drawing_canonical(const struct drawing *drawing, const struct page *page,
                      const struct tree *tree);

/* A LANGUAGE. */
struct value view_of_one_language(const struct drawing *drawing,
                                  const struct language *language);

/* OTHER_LANGUAGE of an object with words in that one: not the page's own. */
void view_add_language(const struct drawing *drawing, struct object *object,
                       size_t language_index);

/* The same, for the title of an article, which may be null, and for words of
 * the theme that stand in a view. */
void view_add_title_language(const struct drawing *drawing,
                             struct object *object,
                             const struct article *article);
void view_add_words_language(const struct drawing *drawing,
                             struct object *object);

/* What stands before a number so that it is of one direction with words of
 * the theme that are written the other way round than the page. */
const char *view_turning_mark(const struct drawing *drawing);

/* A LANGUAGE_LINK to this page in another language, same format. */
struct value view_of_language_link(const struct drawing *drawing,
                                   size_t language_index);

/* PICTURE: what stands for a page, as decoration; nothing when it has none. */
void view_add_photo(const struct drawing *drawing, struct object *object);
void view_add_page_picture(const struct drawing *drawing, struct object *object,
                           const struct page *page);
/* A LINK. */
struct value view_of_link(const struct drawing *drawing,
                          const struct page *page);

/* A list of TEXT_ITEM. */
void view_add_texts(const struct drawing *drawing, struct object *object,
                    unsigned name, const struct str_list *list);

/* NAME, LABEL and IS_... of a FORMAT or VARIANT: what the page is called in
 * it; without a page, what the format is. */
void view_add_variant_flags(const struct drawing *drawing,
                            struct object *object, enum variant variant,
                            const struct page *page);

/* Fields of PAGE and ROOT about the pages that cohub adds, and about what a
 * page is filed under. */
void view_add_generated(const struct drawing *drawing, struct object *page);
void view_add_filed(const struct drawing *drawing, struct object *page);
void view_add_foot(const struct drawing *drawing, struct object *root);

/* SEARCH of ROOT. */
void view_add_search(const struct drawing *drawing, struct object *root);

/* "3 November 2026" in the words of the page's language; nothing when the
 * date was not given. */
struct value view_of_date(const struct drawing *drawing, struct date date);

#endif
