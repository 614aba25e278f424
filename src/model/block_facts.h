/*
 * block_facts - what is true of every block of a name, as the theme's part of
 * that name says in its contract.
 *
 * Shape      A block that names a record takes words from it, where the
 *            author gave none:
 *
 *              ::: law {key="care-act"}     name, year and status are those
 *              :::                          of the record care-act
 *
 * Ownership  Borrowed from the theme.
 */
#ifndef COHUB_MODEL_BLOCK_FACTS_H
#define COHUB_MODEL_BLOCK_FACTS_H

#include "base/map.h"

/* What the glossary and plain language do with the words in it. */
enum block_words {
    BLOCK_WORDS_REWORDED,
    BLOCK_WORDS_UNEXPLAINED, /* reworded, but no word leads to its meaning */
    BLOCK_WORDS_KEPT,        /* as they are: they are somebody else's */
    BLOCK_WORDS_LEFT_OUT,    /* a derived text leads to the full page instead */
};

/* How much of the record it names a block shows. */
enum block_record {
    BLOCK_RECORD_CITED,
    BLOCK_RECORD_DESCRIBED, /* what it is as well, when the block is empty */
    BLOCK_RECORD_SHOWN,     /* the same; it is no source of the page besides */
};

/* The words of a record that an attribute may take. */
enum record_fact {
    RECORD_FACT_TITLE,
    RECORD_FACT_MAKERS,
    RECORD_FACT_YEAR,
    RECORD_FACT_PUBLISHER,
    RECORD_FACT_LINK,
    RECORD_FACT_STATUS,
    RECORD_FACT_TERM, /* of the glossary, and not of a resource: its name */
};

struct block_taking {
    str attribute;
    enum record_fact fact;
};

struct block_facts {
    enum block_words words;
    enum block_record record;
    str resource_attribute; /* which names a resource; or empty */
    str term_attribute;     /* a term; or empty */
    const struct block_taking *takings;
    size_t taking_count;
};

/* all is by the name of the block, and may be null.  A name that no part has,
 * and a block that cohub makes, has no facts: never null. */
const struct block_facts *block_facts_of(const struct map *all, str name);

#endif
