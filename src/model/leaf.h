/*
 * leaf - a list that is too long for one page, on several.
 *
 * Shape      The page of a list is its first leaf.  Words and works stand as
 *            entries on leaves of one letter each, pages on leaves of 200:
 *
 *              glossary.html  glossary/letter-a.html  glossary/letter-b.html
 *              a-z.html       a-z/list-2.html         a-z/list-3.html
 *
 *            A short list is one page, with its entries on it.  An entry is a
 *            page in all but this: it has no file, its address is a place on
 *            a leaf ("glossary/letter-a.html#entry-advocacy"), and what it
 *            would be called by itself leads there.
 *
 *            Letters are those of the names in a language, so each language
 *            has leaves of its own.
 * Ownership  Everything lives in the hub arena.
 * Threads    const once the hub is connected.
 */
#ifndef COHUB_MODEL_LEAF_H
#define COHUB_MODEL_LEAF_H

#include "model/alphabet.h"

struct leaf {
    str address;       /* in every tree of its language; not of the first */
    str name;          /* "C", "C 2"; empty where leaves are only counted */
    size_t first, end; /* of what is listed, in the order of the list */
};

struct leaves {
    struct leaf *items;
    size_t count;        /* at least 1 */
    struct named *order; /* the records by name; null for lists of pages */
    size_t order_count;
    bool has_letters;
};

enum {
    LEAF_ENTRIES_MAX = 22, /* words or works, each with all there is to say */
    LEAF_FILED_MAX = 300,  /* pages under the values of a facet, or topics */
    LEAF_PAGES_MAX = 200,  /* pages of a list, each a line or two */
};

struct hub;
struct page;
struct tree;

/* Says which pages are entries, and cuts lists.  Records have their pages,
 * and the reading order is there. */
void connect_leaves(struct hub *hub, struct arena *arena);

/* Of a page in a language; null for one that is no list, or a short one. */
const struct leaves *page_leaves(const struct page *page,
                                 size_t language_index);

/* The leaf of that address, or null. */
const struct leaf *leaf_find(const struct leaves *leaves, str address);

#endif
