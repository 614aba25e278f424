/*
 * made_from - write a fingerprint into the front matter of a page's file.
 *
 * Shape      The value of made_from is replaced, or a line is added as the
 *            last of the front matter.  Every other byte stays.
 * Ownership  The new bytes live in the arena.
 * Errors     False when front matter is written in a way that leaves no place
 *            for such a line, as in {title: x}.
 */
#ifndef COHUB_SOURCE_MADE_FROM_H
#define COHUB_SOURCE_MADE_FROM_H

#include "source/front_matter.h"

/* body_offset: where the Markdown starts in the file. */
bool made_from_write(struct arena *arena, const struct front_source *source,
                     size_t body_offset, str fingerprint, str *bytes);

#endif
