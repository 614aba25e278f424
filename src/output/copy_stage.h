/*
 * copy_stage - the staging folder of a copy; see copy_folder.h.
 *
 * Errors     False: see errno.  ESTALE: a file of the hub is not what it was
 *            when its fingerprint was taken.
 */
#ifndef COHUB_OUTPUT_COPY_STAGE_H
#define COHUB_OUTPUT_COPY_STAGE_H

#include "output/copy_folder.h"

bool copy_stage_is_ours(const struct folder *copy);

/* Every item that is_changed, and the list, onto the disk.  *failed is the
 * item that could not be written, or null. */
bool copy_stage_write(const struct folder *copy, const struct copy_item *items,
                      size_t count, str list, const struct copy_item **failed);

/* Each into its place; the same items in the same order. */
bool copy_stage_move(const struct folder *copy, const struct copy_item *items,
                     size_t count);
bool copy_stage_move_list(const struct folder *copy);

/* Take all of it away; true when there is none. */
bool copy_stage_remove(const struct folder *copy);

#endif
