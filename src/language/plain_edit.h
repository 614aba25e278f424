/*
 * plain_edit - the changes of one text, collected from left to right.
 *
 * Shape      Changes and hard words are kept in places of the text; only
 *            plain_edit_finish gives them places in the result.
 * Ownership  Everything lives in the arena.
 */
#ifndef COHUB_LANGUAGE_PLAIN_EDIT_H
#define COHUB_LANGUAGE_PLAIN_EDIT_H

#include "language/plain_table.h"
#include "language/plain_token.h"

struct plain_state {
    enum plain_task task;
    unsigned section;       /* from 1 */
    unsigned *explained_in; /* for each row: the last section, 0 for none */
    bool *is_spelled_out;   /* for each short form */
};

struct plain_edit {
    struct arena *arena;
    const struct plain_words *words;
    struct plain_state *state;
    struct plain_tokens *tokens;
    bool is_title;
    struct plain_change *changes;
    size_t change_count;
    size_t change_capacity;
    struct plain_hard_word *hard_words;
    size_t hard_word_count;
    size_t hard_word_capacity;
};

/* Do words and markup leave from .. to in one piece? */
bool plain_edit_may_change(const struct plain_edit *edit, size_t from,
                           size_t to);

/* Puts change.from, with "a" or "an" before it put right.  first is the
 * word that it starts with.  False, and nothing changed, when an article
 * that would be wrong may not be touched. */
bool plain_edit_replace(struct plain_edit *edit, size_t first,
                        struct plain_change change);

/* The text from .. to is still hard; remembered once a section. */
void plain_edit_explain(struct plain_edit *edit, size_t from, size_t to,
                        size_t row);

/* to with a capital when the word it stands for starts a sentence so. */
str plain_edit_capital(const struct plain_edit *edit, size_t first, str to);

void plain_edit_finish(const struct plain_edit *edit,
                       const struct plain_text *in, struct plain_result *out);

#endif
