/*
 * posting_words - the words that stand in a file of postings beside its lists,
 * so that whoever asks for a word loads one file.
 *
 * Shape      A file has the forms of its own stems, and those that stand
 *            between its first word and the next file's, written as in
 *            forms.h.  Behind them are words that are one of its words and
 *            another joined and stand in other files, with their stems:
 *
 *              file 7    "care" "cared" ... | "caregiver", stem 91
 *
 *            So a word that is not in the file it would stand in is in none,
 *            and two known words make no third that their first one's file
 *            does not name.
 * Ownership  Everything lives in the arena.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_POSTING_WORDS_H
#define COHUB_SEARCH_POSTING_WORDS_H

#include "search/forms.h"
#include "search/postings.h"

/* forms as forms_write takes them; sets what each shard says of its words. */
void posting_words_add(struct arena *arena, const struct form *forms,
                       size_t count, struct posting_shards *shards);

#endif
