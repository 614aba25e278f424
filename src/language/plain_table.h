/*
 * plain_table - every form of every term, found by its folded words.
 *
 * Shape      forms has a chain of senses for each key; starts says for a
 *            first word how many words its longest term has.  A key is made
 *            by the same reader as the text (plain_token.h).
 * Ownership  All of it lives in the arena of plain_words_compile.
 * Threads    const once made.
 */
#ifndef COHUB_LANGUAGE_PLAIN_TABLE_H
#define COHUB_LANGUAGE_PLAIN_TABLE_H

#include "base/map.h"
#include "language/plain_words.h"

enum form_kind {
    FORM_FIXED, /* also what an author pairs by hand */
    FORM_SINGULAR,
    FORM_PLURAL,
    FORM_BASE,  /* use */
    FORM_THIRD, /* uses */
    FORM_ING,
    FORM_PAST,       /* undertook */
    FORM_PARTICIPLE, /* undertaken */
    FORM_ED,         /* used: either of the two */
};

struct plain_form {
    enum form_kind kind;
    str written;       /* capitals and hyphens are meant */
    str to;            /* empty: never replaced in this form */
    str to_participle; /* FORM_ED only */
    const struct plain_row *row;
    size_t row_index;
    bool is_two_sided; /* a noun and a verb may look like this */
    bool takes_stop;   /* "e.g." */
    struct plain_form *next;
};

struct plain_short_entry {
    str form;
    str words;
    str words_key;
    str plural; /* empty when there is none */
    str plural_key;
    size_t index;
};

/* Terms that start with one word. */
struct plain_start {
    size_t longest; /* in words */
    bool is_short_form;
    size_t *rows;
    size_t row_count;
    size_t row_capacity;
};

struct plain_words {
    struct map lexicon;
    struct map forms;
    struct map starts;
    struct map short_forms;
    unsigned char *beginnings; /* bits: words that start a term */
    const struct plain_row *rows;
    size_t row_count;
    size_t short_form_count;
};

/* A quick look for the next word that a term may start with; *rest is what
 * follows it.  The word is in small letters, or empty when it is not plain
 * ASCII.  False when there is none. */
bool plain_table_next(const struct plain_words *words, str *rest, str *word,
                      char room[PLAIN_TERM_MAX]);

/* The longest term that starts with this word, in words; 0 when none. */
size_t plain_table_longest(const struct plain_words *words, str first_word);

#endif
