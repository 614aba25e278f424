/*
 * synonyms - ways to say the same, as stems.
 *
 * Shape      A group for each term of the glossary: its name, its other names,
 *            its plain words and its short form; for each line of the everyday
 *            words of the language; and for each that the hub adds.  It holds
 *            the ways whose words the index has, and at least two.
 *
 *            The index gets the words of a group that some document says
 *            already, or nobody could look for them: "elderly" where pages say
 *            "older people".
 * Ownership  Everything lives in the arena.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_SYNONYMS_H
#define COHUB_SEARCH_SYNONYMS_H

#include "model/hub.h"
#include "search/everyday_words.h"
#include "search/tally.h"
#include "search/word_row.h"

/* Groups as people wrote them. */
struct ways_list {
    const struct ways *items;
    size_t count;
};

struct ways_list ways_of(struct arena *arena, const struct hub *hub,
                         size_t language_index);

/* What the parts of an index lack; its words go to extra. */
struct lacking {
    const struct word_rules *word_rules; /* without a lexicon */
    const struct tally *parts;
    size_t part_count;
    struct tally *extra;
};

void ways_add_words(const struct ways_list *ways,
                    const struct lacking *lacking);

/* Stems that are all needed, in order. */
struct alternative {
    uint32_t *stems;
    size_t count;
};

struct synonym_group {
    struct alternative *items;
    size_t count;
    size_t only_asked; /* so many of the first are never looked for */
};

struct synonyms {
    struct synonym_group *items;
    size_t count;
};

struct synonyms synonyms_of(const struct word_rules *word_rules,
                            const struct ways_list *ways);

/* [[only_asked,[12,55],[7]],...] */
void synonyms_write(const struct synonyms *synonyms, struct buf *out);

#endif
