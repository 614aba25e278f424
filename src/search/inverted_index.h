/*
 * inverted_index - from the words of each document to the documents of each word.
 *
 * Shape      Everything is sorted by what it is, so that the parts in which
 *            documents were counted leave no trace.
 * Ownership  The shards live in the arena.
 */
#ifndef COHUB_SEARCH_INVERTED_INDEX_H
#define COHUB_SEARCH_INVERTED_INDEX_H

#include "search/forms.h"
#include "search/postings.h"
#include "search/tally.h"

struct inverted {
    struct form_shards forms;
    struct posting_shards postings;
    uint32_t document_count;
    uint32_t stem_count;
};

/* parts: of all documents of a language, in order. */
void invert(struct arena *arena, str language_code, const struct tally *parts,
            size_t part_count, struct inverted *inverted);

#endif
