/*
 * word_row - the words that somebody typed, or that stand in the glossary,
 * and which of them belong together.
 *
 * Shape      Base words, in order.  Two of them may be one word that is also
 *            written apart: "co production".
 * Ownership  Words live in the arena.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_WORD_ROW_H
#define COHUB_SEARCH_WORD_ROW_H

#include "search/lexicon.h"
#include "search/tokens.h"

enum { WORDS_MOST = 32 };

struct word_row {
    str words[WORDS_MOST];
    size_t count;
};

/* The first base words of a text. */
void word_row_read(struct arena *arena, const struct token_rules *rules,
                   str text, struct word_row *row);

bool word_row_has(const struct word_row *row, str word);

/* With one space between them. */
str word_row_join(struct arena *arena, const struct word_row *row);

/* How a language's words are grouped. */
struct word_rules {
    struct arena *arena;
    struct token_rules rules;
    const str *stops;
    size_t stop_count;
    struct lexicon *lexicon;
    bool keeps_stops; /* words that say nothing are all that there is */
};

/* False for all when stop words are kept. */
bool word_rules_is_stop(const struct word_rules *word_rules, str word);

/* True when every word is one that says nothing: then none is left out. */
bool word_rules_is_all_stops(const struct word_rules *word_rules,
                             const struct word_row *row);

/* True of a word that is only the beginning of others: "co". */
bool word_rules_is_beginning(const struct word_rules *word_rules,
                             const struct word_row *row, size_t index);

/* The word that this one and the next of the row make, or null. */
const struct form *word_rules_joined(const struct word_rules *word_rules,
                                     const struct word_row *row, size_t index);

/* The stems of a text as a query has them: at most WORDS_MOST, without words
 * that say nothing.  False when there are none, or when one is not known. */
bool word_rules_stems(const struct word_rules *word_rules, str text,
                      uint32_t *stems, size_t *count);

#endif
