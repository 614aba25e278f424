/*
 * plain_words - running text with a hub's agreed plain words in it.
 *
 * Shape      A list of rows is compiled once.  Each text (a paragraph, a
 *            heading, a list item) is then rewritten by itself, while one
 *            state walks down the page and remembers what was explained.
 *
 *              the commissioners utilise it   in
 *              the buyers use it              text, with two changes
 *
 *            Bytes outside the changes are the same bytes.  A word that is
 *            not certain to be the one meant stays: plain_token.h says what
 *            is never touched, plain_inflect.h which forms are known, and
 *            plain_grammar.h when a form is left alone.
 * Rows       A plain word written "to use" makes its row a verb, and "to "
 *            before the term is left out.  Otherwise the row is a noun in the
 *            singular ("commissioner"), unless it is fixed: an adverb in -ly,
 *            an adjective in -ous, or a phrase that starts or ends with a
 *            preposition ("prior to").  Give a part when that is wrong:
 *            "additional" is fixed, for nobody writes "additionals".
 *            A capital in a term is meant: "Care Act" is not "care act".
 *            A hyphen may be left out in the text ("coproduction"), or be a
 *            space after a syllable that is no word ("co production"); a
 *            space in a noun may be a hyphen.  -ise may be -ize.
 * Contexts   Lists of single words that stand next to the term, with a space
 *            between: not_after "state" leaves "state benefit" alone.
 *            A term that fits no context is not the word that was meant, and
 *            is not explained either.
 * Units      Bytes.  PLAIN_TERM_MAX bytes and PLAIN_TERM_WORDS_MAX words in a
 *            term, PLAIN_SAID_MAX in what is said instead; a longer row is
 *            never found.  A key has at most PLAIN_SENSES_MAX rows.
 * Ownership  The list keeps pointing into the rows.  Results live in the
 *            arena that is given with each text.
 * Threads    A list is const once compiled; a state belongs to one page.
 */
#ifndef COHUB_LANGUAGE_PLAIN_WORDS_H
#define COHUB_LANGUAGE_PLAIN_WORDS_H

#include "base/arena.h"
#include "language/plain_text.h"

enum {
    PLAIN_TERM_MAX = 200,
    PLAIN_TERM_WORDS_MAX = 8,
    PLAIN_SAID_MAX = 400,
    PLAIN_SENSES_MAX = 8
};

enum plain_part { PLAIN_BY_SPELLING, PLAIN_NOUN, PLAIN_VERB, PLAIN_FIXED };

/* "commissioners" = "people who plan and buy services" */
struct plain_pair {
    str from;
    str to;
};

struct plain_row {
    str term;
    struct str_list also;
    str plain;   /* empty: explained, never replaced */
    str meaning; /* empty, with a plain word: replaced, never explained */
    enum plain_part part;
    const struct plain_pair *forms; /* where the rules would be wrong */
    size_t form_count;
    struct str_list only_before, only_after, not_before, not_after;
};

/* "SCIE", "Social Care Institute for Excellence" */
struct plain_short_form {
    str form;
    str words;
};

struct plain_list {
    const struct plain_row *rows;
    size_t row_count;
    const struct plain_short_form *short_forms;
    size_t short_form_count;
};

struct plain_words;

/* Rows that come first win. */
const struct plain_words *plain_words_compile(struct arena *arena,
                                              const struct plain_list *list);

size_t plain_words_count(const struct plain_words *words);

/* PLAIN_EXPLAIN changes nothing and finds the hard words only. */
enum plain_task { PLAIN_REPLACE, PLAIN_EXPLAIN };

struct plain_state;

struct plain_state *plain_state_new(struct arena *arena,
                                    const struct plain_words *words,
                                    enum plain_task task);
/* Hard words are explained again from here on. */
void plain_state_start_section(struct plain_state *state);

/* False when plain_rewrite has nothing to do for this text: quick, and often
 * right. */
bool plain_may_touch(const struct plain_words *words,
                     const struct plain_state *state, str text);

void plain_rewrite(const struct plain_words *words, struct plain_state *state,
                   const struct plain_text *in, struct plain_result *out,
                   struct arena *arena);

#endif
