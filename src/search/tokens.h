/*
 * tokens - the words of a text, as the index and every query see them.
 *
 * Shape      A run of letters and numbers is a word.  Of a word with hyphens
 *            the parts are words, and so is all of it joined:
 *
 *              Co-production's   ->  co  productions  coproductions
 *
 *            Scripts without spaces between words give overlapping pairs.
 * Units      A word has at most TOKEN_CHARACTERS_MAX characters; the rest of
 *            a longer one is passed over.
 * Ownership  A word is borrowed until the callback returns.
 * Threads    Any number of texts at once.
 * Source     docs/search.md; the browser's half is client/tokens.js.
 */
#ifndef COHUB_SEARCH_TOKENS_H
#define COHUB_SEARCH_TOKENS_H

#include "base/str.h"

enum { TOKEN_CHARACTERS_MAX = 40, TOKEN_BYTES_MAX = 4 * TOKEN_CHARACTERS_MAX };

/* How a language writes words. */
struct token_rules {
    bool apostrophes_part; /* "l'eau" is two words; else "it's" is one */
    const str *join;       /* beginnings that are also written apart: "co" */
    size_t join_count;
};

struct token_rules token_rules_of(str language_code);

struct token {
    str word;
    bool is_joined; /* of words that are given by themselves too */
};

typedef void token_found(void *context, const struct token *token);

void tokens_each(const struct token_rules *rules, str text, token_found *found,
                 void *context);

/* True when the last character of text belongs to a word. */
bool tokens_are_open(str text);

#endif
