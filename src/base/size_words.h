/*
 * size_words - how large a file is, for people.
 *
 * Units      Powers of 1000, as the makers of sticks count: "38 MB".
 */
#ifndef COHUB_BASE_SIZE_WORDS_H
#define COHUB_BASE_SIZE_WORDS_H

#include <stdint.h>

#include "base/arena.h"

str size_words(struct arena *arena, uint64_t bytes);

#endif
