/*
 * synonyms - words of the glossary that mean the same, as stems.
 *
 * Shape      A group for each term: its name, its other names, its plain
 *            words and its short form, those of them whose words the index
 *            has.  There are at least two in a group.
 * Ownership  Everything lives in the arena.
 */
#ifndef COHUB_SEARCH_SYNONYMS_H
#define COHUB_SEARCH_SYNONYMS_H

#include "model/hub.h"
#include "search/word_row.h"

/* Stems that are all needed, in order. */
struct alternative {
    uint32_t *stems;
    size_t count;
};

struct synonym_group {
    struct alternative *items;
    size_t count;
};

struct synonyms {
    struct synonym_group *items;
    size_t count;
};

struct synonyms synonyms_of(const struct word_rules *word_rules,
                            const struct hub *hub, size_t language_index);

/* [[[12,55],[7]],...] */
void synonyms_write(const struct synonyms *synonyms, struct buf *out);

#endif
