/*
 * tally - how often each word stands in each part of each document.
 *
 * Shape      Documents are counted in parts of the list, one after another in
 *            each: a part has words, each once, in the order in which they
 *            come up, and items, document by document.
 * Ownership  tally_free gives everything back.
 * Threads    A part belongs to one task.
 */
#ifndef COHUB_SEARCH_TALLY_H
#define COHUB_SEARCH_TALLY_H

#include "search/document.h"
#include "search/tokens.h"

enum { COUNT_MAX = 255 };

struct counted_word {
    uint32_t at; /* in texts */
    uint32_t len;
    uint32_t hash;
    uint32_t item; /* the last with this word */
};

struct counted_item {
    uint32_t word;
    unsigned char counts[FIELD_COUNT]; /* at most COUNT_MAX each */
};

struct counted_document {
    size_t items_end;
    enum document_group group;
    unsigned worth;                /* in 1/100 */
    uint32_t lengths[FIELD_COUNT]; /* words in each field */
};

/* {0} is ready. */
struct tally {
    struct buf texts;
    struct buf words;     /* struct counted_word */
    struct buf items;     /* struct counted_item */
    struct buf documents; /* struct counted_document */
    uint32_t *slots;      /* a word's number + 1, or 0 */
    size_t slot_count;
    struct arena arena;
    enum field field; /* that is being counted */
    size_t items_start;
    uint32_t length;
};

void tally_add(struct tally *tally, const struct token_rules *rules,
               const struct document *document,
               const struct document_text *text);

/* A word that no document has. */
void tally_add_word(struct tally *tally, str word);
bool tally_has(const struct tally *tally, str word);

size_t tally_word_count(const struct tally *tally);
str tally_word(const struct tally *tally, size_t index);
const struct counted_item *tally_items(const struct tally *tally);
const struct counted_document *tally_documents(const struct tally *tally);

void tally_free(struct tally *tally);

#endif
