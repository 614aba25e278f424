/*
 * sink - where finished files go: one way in, two ends.
 *
 * Shape      The disk end writes into a staging folder (output/commit.h) and
 *            makes folders as they are needed.  The memory end keeps the
 *            bytes, for the local server.  Files have mode 0644 and folders
 *            0755, whatever the umask.
 * Ownership  A put copies; bytes may go as soon as it returns.
 * Errors     Recorded in the slot: an errno.  Nothing is reported here;
 *            output_commit or output_check_errors says it in words.
 * Threads    Any number of puts at once, each with a slot of its own.
 */
#ifndef COHUB_OUTPUT_SINK_H
#define COHUB_OUTPUT_SINK_H

#include "base/file.h"
#include "output/manifest.h"
#include "output/output_file.h"

struct sink {
    int staging_fd;             /* -1: the memory end */
    int old_fd;                 /* the old site, or -1 */
    const struct manifest *old; /* what of it may be linked, or null */
    bool must_set_modes;
    const struct output_file **found; /* memory end: sorted by path */
    size_t found_count;
};

struct sink sink_memory(void);

void sink_put(const struct sink *sink, str path, str bytes,
              struct output_file *slot, struct arena *scratch);

/* Copy a file of any size, a piece at a time. */
void sink_copy(const struct sink *sink, str path, const struct folder *folder,
               str source, struct output_file *slot);

/* After the last put into a memory end: make the files findable.  They must
 * stay where they are. */
void sink_memory_index(struct sink *sink, struct arena *arena,
                       const struct output_file *files, size_t count);
/* False when there is no such file. */
bool sink_memory_find(const struct sink *sink, str path, str *bytes);

#endif
