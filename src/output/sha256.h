/*
 * sha256 - fingerprints that other people's programs make too.
 *
 * Shape      Of all bytes at once, or of a file a piece at a time.  As text:
 *            64 hexadecimal digits in lower case, as sha256sum writes them.
 * Errors     sha256_of_file answers false: see errno.
 * Source     FIPS 180-4; Nettle.
 */
#ifndef COHUB_OUTPUT_SHA256_H
#define COHUB_OUTPUT_SHA256_H

#include <stdint.h>

#include "base/arena.h"

enum { SHA256_BYTES = 32, SHA256_DIGITS = 64 };

struct sha256 {
    unsigned char bytes[SHA256_BYTES];
};

struct sha256 sha256_of(str bytes);

/* From where fd stands to its end; *size is how much that was. */
bool sha256_of_file(int fd, struct sha256 *sum, uint64_t *size);

bool sha256_equal(const struct sha256 *a, const struct sha256 *b);
str sha256_hex(struct arena *arena, const struct sha256 *sum);
/* False when s is not 64 hexadecimal digits in lower case. */
bool sha256_parse(str s, struct sha256 *sum);

#endif
