/*
 * page_kind - what cohub adds to a page by itself; nothing to most.
 *
 * Shape      The rows of page_kind.def.  How a page of a kind is filled is in
 *            view_listing, or in its own view.
 */
#ifndef COHUB_MODEL_PAGE_KIND_H
#define COHUB_MODEL_PAGE_KIND_H

#include "base/str.h"

enum page_kind {
#define PAGE_KIND(KEY, ...) PAGE_##KEY,
#include "model/page_kind.def"
#undef PAGE_KIND
    PAGE_KIND_COUNT
};

struct page_kind_facts {
    str key;               /* "a_to_z": the end of the keys of its title */
    const char *source;    /* where it comes from, for messages */
    const char *symbol;    /* what stands for it, where the theme has that */
    const char *always_at; /* its path, when every hub has it */
    bool is_one;           /* there is one, which the foot leads to */
    bool is_record;        /* it says what a record says */
    unsigned search_order; /* among the pages that cohub adds; 0: not there */
};

const struct page_kind_facts *page_kind_facts_of(enum page_kind kind);

#endif
