/*
 * photo_file - the photos of a site, in every size.
 *
 * Shape      What is made is kept from build to build (output/cache.h), and
 *            comes out the same when it is not.
 * Threads    photo_file_make: any number at once, each with its own scratch.
 */
#ifndef COHUB_BUILD_PHOTO_FILE_H
#define COHUB_BUILD_PHOTO_FILE_H

#include "build/stages.h"

/* Once the site is planned; a site without photos has no cache. */
struct cache photo_file_open_cache(const struct build *build);
/* Files of the cache that this site has no use for are deleted. */
void photo_file_close_cache(struct build *build);

enum plan_answer photo_file_make(const struct build *build,
                                 const struct planned_file *file,
                                 struct arena *scratch, struct buf *bytes);

#endif
