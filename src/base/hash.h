/*
 * hash - fingerprints of bytes.
 *
 * Source     xxHash, XXH3: the same on every machine, not cryptographic.
 */
#ifndef COHUB_BASE_HASH_H
#define COHUB_BASE_HASH_H

#include <stdint.h>

#include "base/arena.h"

/* For tables in memory. */
uint64_t hash_quick(str s);

/* 128 bits, for "are these the same bytes". */
struct hash {
    uint64_t high;
    uint64_t low;
};

struct hash hash_of(str s);
bool hash_equal(struct hash a, struct hash b);
/* 32 lower-case hexadecimal digits. */
str hash_hex(struct arena *arena, struct hash hash);
/* False when s is not 32 lower-case hexadecimal digits. */
bool hash_parse(str s, struct hash *hash);

#endif
