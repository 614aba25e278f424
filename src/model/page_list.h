/*
 * page_list - pages, in the order in which they were added.
 *
 * Ownership  The array lives in the arena that it grows in.
 */
#ifndef COHUB_MODEL_PAGE_LIST_H
#define COHUB_MODEL_PAGE_LIST_H

#include "base/arena.h"

struct page;

struct page_list {
    const struct page **items;
    size_t count;
    size_t capacity;
};

/* A page once, however often it is added in a row. */
void page_list_add(struct arena *arena, struct page_list *list,
                   const struct page *page);

#endif
