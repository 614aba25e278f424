/*
 * text_edits - bytes of an author's file, and what is to stand in their place.
 *
 * Shape      An edit belongs to a rule, and says at how many bytes of the text
 *            it starts and how many it takes the place of:
 *
 *              See [steps](/a/steps/).    at 12, len 9, words ../a/steps.md
 *
 * Units      at and len are bytes of the whole file.
 * Ownership  The list and its words live in its arena.
 */
#ifndef COHUB_EDIT_TEXT_EDITS_H
#define COHUB_EDIT_TEXT_EDITS_H

#include "base/arena.h"

struct mend_rule;

struct edit {
    const struct mend_rule *rule;
    size_t at;
    size_t len;
    str words;
};

struct edits {
    struct arena *arena;
    struct edit *items;
    size_t count;
    size_t capacity;
};

/* Nothing is added when it would change nothing. */
void edits_add(struct edits *edits, str bytes, struct edit edit);

/* By place.  Of those that share bytes the first stays. */
void edits_sort(struct edits *edits);

/* bytes with all of them, which are sorted; line ends in their words become
 * those of the file.  lines gets the line of bytes, from 0, that each line of
 * the answer comes from. */
str edits_apply(const struct edits *edits, str bytes, size_t **lines);

/* Where the line of byte at starts, and where the next one does. */
size_t edits_line_start(str bytes, size_t at);
size_t edits_next_line(str bytes, size_t at);

/* The line end of a file: that of its first line. */
str edits_line_end(str bytes);

#endif
