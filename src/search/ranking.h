/*
 * ranking - documents in the order of how well they answer a query.
 *
 * Shape      A document's score is the sum over the groups of a query of the
 *            best member of each: how rare a word is, times its level there,
 *            times the weight of the member.  Whole numbers only, so that the
 *            browser comes to the same order.
 * Ownership  Everything lives in the arena.
 * Threads    Any number of questions at once, each with its own arena.
 * Source     docs/search.md; the browser's half is client/rank.js.
 */
#ifndef COHUB_SEARCH_RANKING_H
#define COHUB_SEARCH_RANKING_H

#include "search/query.h"

struct ranked {
    uint32_t document;
    uint64_t score; /* 0 for one that was put first by hand */
};

struct ranking {
    struct ranked *items;
    size_t count;
    str meant;          /* the query as it was repaired; else empty */
    bool has_phrase;    /* something was in quotation marks ... */
    bool phrase_is_met; /* ... and all that is found says just that */
};

void ranking_of(struct arena *arena, const struct language_index *language,
                struct asked asked, struct ranking *ranking);

/* For qsort: the best first, then by number. */
int ranking_compare(const void *left, const void *right);

#endif
