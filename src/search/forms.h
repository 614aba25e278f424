/*
 * forms - the words of a language as they are written, and the stem of each.
 *
 * Shape      Shards of text, in code point order.  An entry is how many
 *            characters it shares with the one before, the rest of it, and a
 *            tail: " " LOG is a new stem with the next number; "!" BACK an
 *            older one, BACK numbers before the newest; "~" LOG BACK the same
 *            when its first form stands in an earlier shard.
 * Units      LOG is the whole part of log2 of how many documents have it.
 * Ownership  Everything lives in the arena.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_FORMS_H
#define COHUB_SEARCH_FORMS_H

#include "base/buf.h"

struct form {
    str word;
    uint32_t stem;
    unsigned log;
};

struct form_shard {
    str first;
    uint32_t stems_before; /* how many stems are new in earlier shards */
    str payload;
};

struct form_shards {
    struct form_shard *items;
    size_t count;
    size_t capacity;
};

/* forms in code point order; a stem's number is the count of stems that come
 * up before its first form. */
void forms_write(struct arena *arena, const struct form *forms, size_t count,
                 struct form_shards *shards);

/* Some of them, in order, as one payload; stems_before is as in a shard. */
str forms_of_some(struct arena *arena, const struct form *const *forms,
                  size_t count, uint32_t stems_before);

/* False when the payload is not one that forms_write makes. */
bool forms_read(struct arena *arena, const struct form_shard *shard,
                struct form **forms, size_t *count);

#endif
