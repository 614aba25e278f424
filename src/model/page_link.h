/*
 * page_link - pages as something else names them: a link of a text, a list.
 *
 * Ownership  A link lives in the arena of the page that it is on, a list in
 *            the arena that it grows in.
 * Threads    Written while pages are read and connected, then const.
 */
#ifndef COHUB_MODEL_PAGE_LINK_H
#define COHUB_MODEL_PAGE_LINK_H

#include "base/arena.h"
#include "base/diag.h"

struct page;

struct page_link {
    str path;     /* from content/, without .md: "guidance/steps" */
    str fragment; /* as written, without "#"; empty when there is none */
    struct place place;
    /* Set each time pages are connected, from what stands above. */
    const struct page *page; /* null when there is none */
    str anchor;              /* the id on that page; empty when there is none */
};

/* In the order in which they were added. */
struct page_list {
    const struct page **items;
    size_t count;
    size_t capacity;
};

/* A page once, however often it is added in a row. */
void page_list_add(struct arena *arena, struct page_list *list,
                   const struct page *page);

#endif
