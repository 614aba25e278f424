/*
 * plain_grammar - may this form be replaced here, and by which words?
 *
 * Shape      Looks at the word before (adverbs left out where a verb is
 *            sought), the word after, and how the sentence starts.  When they
 *            do not settle it, the answer is no.
 * Nouns      No, when
 *            - "a", "each", "this", "is" stand by what would become several
 *              or an amount, or "these", "many", "are" by what would not;
 *            - the new words end in a clause or a phrase ("people who use
 *              services") and "'s" follows, or a word before or after may
 *              belong to the noun: "service user forum", "health
 *              commissioners";
 *            - the new words start with a verb in -ing ("taking part") and one
 *              of those stands by, or "the", "some", "joint", "our"
 *            - the word is a verb as often (benefit, support) and nothing
 *              shows that it is a noun here: "the", "for", "of", "are", a
 *              context that the row asks for.
 * Verbs      No, when
 *            - the form stands where a noun does: "the commissioning of";
 *            - the verb is a noun as often and nothing shows a verb: "can",
 *              "we", "who", "to" (not after "subject", "access", "due");
 *            - -ing may be a noun (planning, commissioning), unless an object
 *              follows: "by planning their support";
 *            - -ed may be an adjective: "commissioned services";
 *            - -ed may be a past or a participle and the new verb has two
 *              words for them (began, begun);
 *            - a passive would leave a preposition behind: "are given power
 *              to".
 * All        No, when a word would be said twice ("help with with"), or
 *            two articles meet ("the the people").
 */
#ifndef COHUB_LANGUAGE_PLAIN_GRAMMAR_H
#define COHUB_LANGUAGE_PLAIN_GRAMMAR_H

#include "language/plain_match.h"

/* False, or *to is what to say instead, in lower case. */
bool plain_grammar_allows(const struct plain_match *match,
                          const struct plain_form *form, str *to);

#endif
