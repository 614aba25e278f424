/*
 * postings - which documents have a stem, and how much each is about it.
 *
 * Shape      Shards of text; in each, lists in the order of stem numbers.  A
 *            list is its length, the gaps between document numbers, and then
 *            the levels, two to a symbol:
 *
 *              documents 3, 4, 9 with levels 2, 0, 7
 *              3 | 3 0 4 | (2, 0) (7, 0)      a gap of 0: the very next one
 *
 * Units      Documents and levels count from 0.
 * Ownership  Everything lives in the arena.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_POSTINGS_H
#define COHUB_SEARCH_POSTINGS_H

#include "base/buf.h"

enum {
    POSTING_LEVELS = 9,
    POSTINGS_HUGE = 50000, /* documents: beyond, a list keeps its best */
    POSTINGS_KEPT = 4000
};

struct posting {
    uint32_t document;
    uint32_t level;
};

struct posting_list {
    struct posting *items;
    size_t count;
};

struct posting_shard {
    uint32_t first_stem;
    str payload;
    /* Of its words, see posting_words.h. */
    str first; /* a beginning that none before it reaches; empty in the first */
    str words;
    str joined;
    str names; /* see name_list.h */
};

struct posting_shards {
    struct posting_shard *items;
    size_t count;
    size_t capacity;
};

/* Lists are added in the order of stem numbers, from 0. */
struct posting_writer {
    struct arena *arena;
    struct posting_shards *shards;
    struct buf payload;
    uint32_t stems;
};

/* postings by document, each once. */
void postings_add(struct posting_writer *writer, const struct posting *postings,
                  size_t count);
void postings_end(struct posting_writer *writer);

/* The shard that has the list of a stem; there is at least one. */
size_t postings_shard_of(const struct posting_shards *shards, uint32_t stem);

/* The list at this place of the shard.  False when there is none, or when
 * the payload is not one that a writer makes for that many documents. */
bool postings_read(struct arena *arena, str payload, size_t index,
                   uint32_t documents, struct posting_list *list);

#endif
