/*
 * feed - what is new in a language: its dated pages, newest first.
 *
 * Shape      At most FEED_MOST.  A page counts by the day it was updated,
 *            else by its date; pages of one day stand in order of address.
 */
#ifndef COHUB_MODEL_FEED_H
#define COHUB_MODEL_FEED_H

#include "model/page.h"

enum { FEED_MOST = 20 };

struct feed {
    const struct page *pages[FEED_MOST];
    const struct article *articles[FEED_MOST];
    size_t count;
};

/* "cy/feed.xml" */
str feed_path(struct arena *arena, const struct tree *standard);

#endif
