/*
 * commit - the old site or the new one, never a mixture.
 *
 * Shape      For an output folder "public" these stand beside it while a
 *            build runs:
 *
 *              .public.cohub-lock   held by the build (flock)
 *              .public.cohub-new    the staging folder; after the exchange
 *                                   of the two names, the old site
 *              .public.cohub-old    the old site, where names cannot be
 *                                   exchanged (FAT, some network disks)
 *              public.cohub-kept    files found in the old site that cohub
 *                                   did not make; never deleted
 *
 *            output_open refuses a folder that is not cohub's to replace,
 *            and clears up after a build that was killed.
 * Ownership  The arena given to output_open must outlive the output.
 * Errors     Every reason goes into diags; then the answer is false, and the
 *            output is closed with the old site as it was.
 * Threads    Open, commit and abandon on one thread; sinks on any.
 * Source     renameat2(2): RENAME_EXCHANGE; rename(2): a folder may take the
 *            place of an empty one.
 */
#ifndef COHUB_OUTPUT_COMMIT_H
#define COHUB_OUTPUT_COMMIT_H

#include "output/guest.h"
#include "output/sink.h"

struct output {
    struct arena *arena;
    struct sink sink;
    struct manifest old;
    str path;         /* as given, for messages */
    str beside;       /* the path of the folder it stands in, with "/" */
    const char *name; /* its last part */
    const char *lock_name;
    const char *staging_name;
    const char *aside_name;
    int parent_fd;
    int lock_fd;
    struct guests guests;
    bool is_replacing; /* there is an old site, with files in it */
};

/* Where the site goes, and which names of others may stay in it. */
struct output_request {
    str hub_path;
    str path;
    const str *keep;
    size_t keep_count;
};

/* Get ready to build.  False: nothing was touched and diags says why. */
bool output_open(struct output *output, struct arena *arena,
                 const struct output_request *request, struct diags *diags);

const struct sink *output_sink(const struct output *output);

/* Put the new site in the place of the old one.  Closes the output. */
bool output_commit(struct output *output, const struct output_file *files,
                   size_t count, struct diags *diags);

/* Give up: the old site stays as it is.  Closes the output. */
void output_abandon(struct output *output);

#endif
