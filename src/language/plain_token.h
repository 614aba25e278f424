/*
 * plain_token - the words of a text, and which of them are never touched.
 *
 * Shape      Words in reading order.  folded holds the same words in lower
 *            case with straight apostrophes, joined by one character that
 *            says what stood between them:
 *
 *              Co-production, they said     co production|they said
 *
 *            ' ' is a space or a hyphen, '/' and '.' are themselves, '|'
 *            is anything else.  So a term is looked up as a piece of folded.
 * Kept       Never replaced:
 *            - protected spans, addresses, file names, e-mail; these are not
 *              explained either
 *            - quoted words, however few: they are somebody else's, or are
 *              themselves what the sentence is about
 *            - parts of joined words, for they are other words: "asset" in
 *              "asset-based", "user- and carer-led"
 *            - names, as plain_match.h tells them
 * Units      Bytes.  Words over PLAIN_WORD_MAX bytes fold to that many and
 *            match nothing.
 */
#ifndef COHUB_LANGUAGE_PLAIN_TOKEN_H
#define COHUB_LANGUAGE_PLAIN_TOKEN_H

#include "base/map.h"
#include "language/plain_text.h"

enum { PLAIN_WORD_MAX = 60 };

enum plain_mark {
    MARK_PROTECTED = 1, /* by the caller */
    MARK_EDGE = 2,      /* a boundary starts or ends before this byte */
    MARK_ADDRESS = 4,
    MARK_QUOTED = 8,
    MARK_QUOTE_SIGN = 16,
    MARK_LINK = 32,
};

struct plain_word {
    size_t from;
    size_t to;      /* without "'s" */
    size_t mark_to; /* with it */
    size_t folded_from;
    size_t folded_to;
    unsigned classes; /* 0 until plain_tokens_classify */
    char gap;         /* before it: ' ', '-', '/', '.', or '|' */
    bool starts_sentence;
    bool is_capital;     /* "Care", not the word "I" */
    bool is_all_capital; /* "NHS", "MPs", "A" */
    bool is_locked;
    bool is_joined_before; /* by a hyphen or its like */
    bool is_joined_after;
    bool is_bracketed;
};

struct plain_tokens {
    str text;
    str folded;
    const unsigned char *marks; /* one for each byte, and one at the end */
    struct plain_word *words;
    size_t count;
    bool has_classes;
};

struct plain_tokens plain_tokens_of(struct arena *arena,
                                    const struct map *lexicon,
                                    const struct plain_text *in);

/* Find the classes of all words, when that was not done; nearly all texts
 * have no term, and do without. */
void plain_tokens_classify(struct plain_tokens *tokens,
                           const struct map *lexicon);

/* count words from first, as they are looked up. */
str plain_tokens_key(const struct plain_tokens *tokens, size_t first,
                     size_t count);

/* What stands before a word, with a space between; WORD_EDGE when nothing
 * does, or the sentence starts here. */
unsigned plain_tokens_before(const struct plain_tokens *tokens, size_t index);
/* The same for what stands after. */
unsigned plain_tokens_after(const struct plain_tokens *tokens, size_t index);

#endif
