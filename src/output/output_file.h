/*
 * output_file - one file of the finished site: the slot a task fills.
 *
 * Shape      The caller keeps an array, one slot for each file that it puts.
 *            It sets source before; the sink sets the rest.  path is
 *            relative, uses "/", and has no empty part, "." or "..".
 * Units      size in bytes.
 * Ownership  path and source are borrowed until the commit.  bytes belongs to
 *            the slot (memory end only); output_files_free gives it back.
 * Threads    A put writes its own slot and nothing else.
 */
#ifndef COHUB_OUTPUT_OUTPUT_FILE_H
#define COHUB_OUTPUT_OUTPUT_FILE_H

#include <stdint.h>

#include "base/diag.h"
#include "base/hash.h"

/* A path in the output has at most this many bytes and parts. */
enum { OUTPUT_PATH_MAX = 1024, OUTPUT_PARTS_MAX = 64 };

struct output_file {
    str source; /* what it comes from, for messages; may be empty */
    str path;
    struct hash hash;
    uint64_t size;
    bool is_kept;       /* linked from the old site, not written again */
    bool is_source_bad; /* the error is the source's, not the disk's */
    int error;          /* an errno; 0 when all went well */
    struct buf bytes;
};

/* The rules under Shape above, and no control characters. */
bool output_path_is_safe(str path);

/* Two files of one path, or of paths that differ only in case or in how an
 * accent is written; a file where another needs a folder; and names that
 * cohub keeps for itself: an error each, naming both sources.  Then false. */
bool output_check_paths(const struct output_file *files, size_t count,
                        struct diags *diags);

/* A failure for each file that could not be written, at most 5.  False when
 * there is one. */
bool output_check_errors(const struct output_file *files, size_t count,
                         struct diags *diags);

void output_files_free(struct output_file *files, size_t count);

#endif
