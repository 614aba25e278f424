/*
 * page_link - a link from a text to a page of the hub.
 *
 * Ownership  Lives in the arena of the page that it is on.
 * Threads    Written while pages are read and connected, then const.
 */
#ifndef COHUB_MODEL_PAGE_LINK_H
#define COHUB_MODEL_PAGE_LINK_H

#include "base/diag.h"

struct page;

struct page_link {
    str path;     /* from content/, without .md: "guidance/steps" */
    str fragment; /* without "#"; empty when there is none */
    struct place place;
    const struct page *page; /* set when pages are connected */
};

#endif
