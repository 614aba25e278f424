/*
 * index - what a hub's search needs to know, one index a language, and the
 * files that hold it.
 *
 * Shape      The files of a language stand in a folder whose name changes
 *            when anything in any index changes:
 *
 *              search/en-0123456789abcdef/  m.js    what is in the others
 *                w0.js ...  words           p0.js ...  their documents
 *                f.js       filters         s.js       synonyms
 *                d0.js ...  documents       i0.js ...  symbols
 *
 *            Records of documents are made when they are written, so that
 *            the index stays small.
 * Ownership  Everything lives in the arena and borrows the hub.
 * Threads    const once it is built; then any number of files at once.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_INDEX_H
#define COHUB_SEARCH_INDEX_H

#include "base/hash.h"
#include "base/pool.h"
#include "search/filter_table.h"
#include "search/inverted_index.h"
#include "search/packing.h"
#include "search/synonyms.h"

struct welsh_mutation;

/* Words that bring certain pages to the top. */
struct best_bet {
    str words; /* base words with a space between them */
    uint32_t *documents;
    size_t count;
};

struct index_symbol {
    str name;
    size_t number; /* among the symbols of the language */
    str markup;
};

struct language_index {
    const struct language *language;
    struct documents documents;
    struct hash *hashes; /* of the records, one a document */
    struct inverted inverted;
    struct filter_table filter_table;
    struct synonyms synonyms;
    struct best_bet *bets;
    size_t bet_count;
    struct index_symbol *symbols;
    size_t symbol_count;
    struct packing packing;
    struct token_rules rules;
    const str *stops;
    size_t stop_count;
    str folder; /* "en-0123456789abcdef" */
};

/* How the beginning of a word that is not found may be read: Welsh only. */
const struct welsh_mutation *
language_mutations(const struct language_index *language, size_t *count);

struct index {
    struct language_index *languages;
    size_t count;
};

struct index_source {
    const struct hub *hub;
    const struct filter_words *words; /* one a language */
    unsigned jobs;
    bool is_for_disk; /* few files, whatever their size */
    /* Draws a symbol of the theme; false when there is none. */
    bool (*draw)(const void *context, str name, struct buf *out);
    const void *context;
};

void index_build(struct arena *arena, const struct index_source *source,
                 struct index *index);

/* A language's files come one after another, its documents' last. */
size_t index_language_file_count(const struct language_index *language);
size_t index_file_count(const struct index *index);
/* "search/en-0123456789abcdef/w3.js" */
str index_file_path(struct arena *arena, const struct index *index,
                    size_t number);
void index_file_write(const struct index *index, size_t number,
                      struct buf *out);

#endif
