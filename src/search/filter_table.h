/*
 * filter_table - which values of each filter every document has.
 *
 * Shape      A document has a set of values of each filter; equal sets have
 *            one number, given when a set first comes up.
 * Ownership  Everything lives in the arena.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_FILTER_TABLE_H
#define COHUB_SEARCH_FILTER_TABLE_H

#include "model/filter.h"
#include "search/document.h"

/* The words of a language's theme for what cohub files documents under. */
struct filter_words {
    str kind; /* what the filter is called */
    str topic;
    str format;
    str language;
    str kinds[DOCUMENT_KIND_COUNT];
    str formats[VARIANT_COUNT];
};

struct value_set {
    uint32_t *values; /* of the filter, counted from 0, rising */
    size_t count;
};

struct filter_values {
    struct value_set *sets;
    size_t set_count;
    uint32_t *codes; /* the number of a set, one a document */
};

struct filter_table {
    struct filters filters;
    struct filter_values *items; /* one a filter */
    size_t document_count;
};

struct filter_table filter_table_of(struct arena *arena,
                                    const struct documents *documents,
                                    const struct filter_words *words);

/* The sets and codes of all filters, as JSON. */
void filter_table_write(const struct filter_table *filter_table,
                        struct buf *out);

#endif
