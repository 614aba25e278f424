/*
 * impact - how much a document is about a word, in a few levels.
 *
 * Shape      BM25F: each field counts by its weight and less in a document
 *            where that field is long; more and more of a word adds less and
 *            less.  All in whole numbers, so that every machine agrees.
 *            A level is a step of weight / (weight + SATURATION):
 *
 *              "budget" once in a title of mean length   weight 6 units
 *              once in a text of mean length             weight 1 unit
 *              twice in a text twice as long             weight 1.14 units
 *
 *            The first two differ by four levels, the last two by none.
 * Units      A weight is in 1/IMPACT_UNIT of a word in a text of mean length.
 * Source     Robertson and Zaragoza, The Probabilistic Relevance Framework:
 *            BM25 and Beyond (2009), section 3.6.1.
 */
#ifndef COHUB_SEARCH_IMPACT_H
#define COHUB_SEARCH_IMPACT_H

#include "search/tally.h"

enum {
    IMPACT_UNIT = 1024,
    /* A level counts as this much more than its number. */
    IMPACT_BASE = 2
};

/* Of all documents of a group. */
struct impact_lengths {
    uint64_t documents;
    uint64_t totals[FIELD_COUNT];
};

struct impact_factors {
    uint32_t of[FIELD_COUNT];
};

struct impact_factors
impact_factors_of(const struct impact_lengths *lengths,
                  const struct counted_document *document);

uint32_t impact_weight(const struct impact_factors *factors,
                       const struct counted_item *item);

/* Of the weights of all words of a stem, added up, in a document that is
 * worth so many hundredths. */
uint32_t impact_level(uint32_t weight, unsigned worth);

#endif
