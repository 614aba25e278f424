/*
 * text - read an author's text file, or say why it cannot be read.
 *
 * Ownership  The bytes live in the arena.
 * Errors     Too large, a link, a device, unreadable, not UTF-8: all are
 *            messages.  A missing file is none: the caller knows what that
 *            means.
 */
#ifndef COHUB_SOURCE_TEXT_H
#define COHUB_SOURCE_TEXT_H

#include "base/diag.h"
#include "base/file.h"

/* file->path is set before.  FILE_OK when file->bytes is good UTF-8. */
enum file_answer text_read(struct arena *arena, const struct folder *folder,
                           size_t max, struct text_file *file,
                           struct diags *diags);

/* Say why a file or folder could not be read; errno is still its own.  max
 * is what it was to have at most. */
void text_complain(enum file_answer answer, str path, size_t max,
                   struct diags *diags);

#endif
