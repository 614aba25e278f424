/*
 * word_lists - the glossary, made ready to be found in texts.
 *
 * Shape      One list a language of the hub, null where nobody put a term
 *            into that language.  In English a term is found in its singular
 *            and plural or in all forms of a verb, and plain words can be put
 *            in its place; in Welsh, also after a mutation; in any other
 *            language, as it is written.
 * Ownership  The hub arena.
 * Source     Welsh mutations: Thorne, A Comprehensive Welsh Grammar (1993),
 *            chapter 2.
 */
#ifndef COHUB_SOURCE_WORD_LISTS_H
#define COHUB_SOURCE_WORD_LISTS_H

#include "model/hub.h"
#include "model/word_list.h"

const struct word_list *const *word_lists_of(struct arena *arena,
                                             const struct hub *hub);

#endif
