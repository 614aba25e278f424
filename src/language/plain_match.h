/*
 * plain_match - is this the term, or only the same letters?
 *
 * Shape      Words first to last of a text have the folded words of a form.
 *            It is spelled as the form when
 *            - it is not part of a joined word;
 *            - a word that the form writes with a capital has just that;
 *            - any other capital is the first word of a sentence, and no
 *              further capital follows, so that it is no name: "Direct
 *              payments are", not "Direct Payments" or "the Trust";
 *            - not all words round it are in capitals: "CALL US TODAY";
 *            - a hyphen of the form is a hyphen, nothing, or a space after
 *              a syllable ("co production"), and a space of a noun may be
 *              a hyphen.
 */
#ifndef COHUB_LANGUAGE_PLAIN_MATCH_H
#define COHUB_LANGUAGE_PLAIN_MATCH_H

#include "language/plain_table.h"
#include "language/plain_token.h"

struct plain_match {
    const struct plain_words *words;
    const struct plain_tokens *tokens;
    size_t first;
    size_t last;
};

bool plain_match_is_spelled(const struct plain_match *match,
                            const struct plain_form *form);

/* "your Direct Payment", as councils write their own words: it may be a name,
 * so it is explained and never replaced.  Several words, each with a capital,
 * none beside them, and counted as things are. */
bool plain_match_is_titled(const struct plain_match *match,
                           const struct plain_form *form);

/* Does it stand among the words that the row asks for? */
bool plain_match_is_in_context(const struct plain_match *match,
                               const struct plain_row *row);

/* Is the word a part of a name, as its capital and place show? */
bool plain_match_is_name(const struct plain_tokens *tokens, size_t index);

#endif
