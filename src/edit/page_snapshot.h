/*
 * page_snapshot - what a reader gets of a page, to compare it before and after.
 *
 * Ownership  Everything lives in the arena of the mend.
 */
#ifndef COHUB_EDIT_PAGE_SNAPSHOT_H
#define COHUB_EDIT_PAGE_SNAPSHOT_H

#include "edit/page_mend.h"

struct page_snapshot {
    struct front front;
    str words; /* of the text, without the title */
    struct page_link *const *links;
    size_t link_count;
    size_t errors;
    size_t warnings;
};

struct page_snapshot page_snapshot_of(const struct page_mend *mend);

/* The same words, the same facts and every link, and nothing worse.  A page
 * without a title may get one, and a day or a slug that could not be read may
 * be read.  When adds_words, words of the hub may come. */
bool page_snapshot_is_same(const struct page_snapshot *before,
                           const struct page_snapshot *after, bool adds_words);

#endif
