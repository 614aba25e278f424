/*
 * cache - what was made once and need not be made again.
 *
 * Shape      Files of .cohub/pictures/ in the hub.  A name says all that the
 *            bytes hang on, so nothing in it is ever out of date; a file
 *            starts with the fingerprint of its content, so one that was
 *            damaged is not believed.
 * Errors     None: without a cache, and with one that cannot be written, the
 *            same bytes are made again.
 * Threads    Any number of reads and writes at once.
 */
#ifndef COHUB_OUTPUT_CACHE_H
#define COHUB_OUTPUT_CACHE_H

#include "base/buf.h"
#include "base/file.h"

struct cache {
    struct folder folder; /* fd is -1: there is none */
};

/* Makes the folder when it is not there. */
struct cache cache_open(const struct folder *hub);
/* When it is there. */
struct cache cache_find(const struct folder *hub);
void cache_close(struct cache *cache);

bool cache_read(const struct cache *cache, str name, struct arena *arena,
                str *bytes);
/* number is another one for each file that is written at the same time. */
void cache_write(const struct cache *cache, str name, size_t number, str bytes);
/* Take out all but the files of these names. */
void cache_keep(const struct cache *cache, const str *names, size_t count);

#endif
