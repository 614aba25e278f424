/*
 * fingerprint - the hash of a file that need not be in memory at once.
 *
 * Shape      Up to one piece: hash_of the bytes.  Longer: the hash of the
 *            last piece joined to the fingerprint of all before it.
 */
#ifndef COHUB_OUTPUT_FINGERPRINT_H
#define COHUB_OUTPUT_FINGERPRINT_H

#include "base/hash.h"

enum { FINGERPRINT_PIECE = 256 << 10 };

struct fingerprint {
    struct hash hash;
    uint64_t size;
};

/* {0} and then each piece in order; all but the last are of full length. */
void fingerprint_add(struct fingerprint *fingerprint, str piece);

/* The next piece from fd into room, which holds FINGERPRINT_PIECE bytes.
 * False: see errno.  An empty piece is the end. */
bool fingerprint_read(int fd, char *room, str *piece);

struct hash fingerprint_of(str bytes);

/* From where fd stands to its end.  False: see errno. */
bool fingerprint_of_file(int fd, struct fingerprint *fingerprint);

#endif
