/*
 * edits - how many slips of the hand lie between two words.
 *
 * Shape      base/near, over characters.
 */
#ifndef COHUB_SEARCH_EDITS_H
#define COHUB_SEARCH_EDITS_H

#include <stdint.h>

#include "base/str.h"
#include "search/tokens.h"

/* A word as characters: at most TOKEN_CHARACTERS_MAX of them. */
struct letters {
    uint32_t at[TOKEN_CHARACTERS_MAX];
    size_t count;
};

struct letters letters_of(str word);

/* most + 1 when there are more than most. */
unsigned edits_between(const struct letters *one, const struct letters *other,
                       unsigned most);

/* How many characters both start with. */
size_t letters_shared(const struct letters *one, const struct letters *other);

#endif
