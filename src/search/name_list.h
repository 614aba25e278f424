/*
 * name_list - which documents bear a name: a title, a title in easy read, or
 * another name of a term.
 *
 * Shape      A name is its stems, as a query has them.  It is listed with the
 *            postings of its first stem, which whoever asks for it has loaded:
 *            a key of its stems in three symbols, a rank and the number of
 *            the document:
 *
 *              "What is co-production?", "coproduction"   stem 91   key 90
 *              key 90 | guidance | document 2
 *              key 90 | term     | document 107
 *
 * Ownership  Everything lives in the arena.
 * Source     docs/search.md; the browser's half is client/names.js.
 */
#ifndef COHUB_SEARCH_NAME_LIST_H
#define COHUB_SEARCH_NAME_LIST_H

#include "search/document.h"
#include "search/postings.h"
#include "search/word_row.h"

/* Who asks for a name means the first of these that bears it. */
enum name_rank {
    NAMED_TERM,
    NAMED_TOPIC,
    NAMED_VALUE, /* a facet or one of its values */
    NAMED_GUIDANCE,
    NAMED_PAGE,
    NAMED_CASE_STUDY,
    NAMED_RESOURCE,
    NAMED_FIGURE
};

struct bearer {
    uint32_t document;
    enum name_rank rank;
};

struct bearer_list {
    struct bearer *items;
    size_t count;
};

/* Lists the names of all documents in the shards of their first stems. */
void name_list_add(const struct word_rules *word_rules,
                   const struct documents *documents,
                   struct posting_shards *shards);

/* Those that bear the name, in the order of their numbers. */
struct bearer_list name_list_find(struct arena *arena,
                                  const struct posting_shards *shards,
                                  const uint32_t *stems, size_t count);

#endif
