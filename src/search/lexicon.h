/*
 * lexicon - the words of an index, looked up in its shards.
 *
 * Shape      A shard is read when something in it is first asked for.
 * Ownership  Everything lives in the arena.
 * Errors     A shard that cannot be read is as if it were empty.
 * Threads    One lexicon belongs to one task.
 */
#ifndef COHUB_SEARCH_LEXICON_H
#define COHUB_SEARCH_LEXICON_H

#include "search/forms.h"

struct lexicon_shard {
    struct form *forms;
    size_t count;
    bool is_read;
};

struct lexicon {
    struct arena *arena;
    const struct form_shards *shards;
    struct lexicon_shard *read;
};

struct lexicon lexicon_of(struct arena *arena,
                          const struct form_shards *shards);

/* The forms of a shard. */
const struct lexicon_shard *lexicon_shard(struct lexicon *lexicon,
                                          size_t index);

/* The shard in which a word would stand; lexicon has at least one. */
size_t lexicon_place(const struct lexicon *lexicon, str word);

/* Null when the word is not there. */
const struct form *lexicon_find(struct lexicon *lexicon, str word);

#endif
