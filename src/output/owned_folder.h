/*
 * owned_folder - look through a folder of ours and take it away, by descriptor.
 *
 * Shape      Symbolic links are never followed: a link is a thing to look at
 *            or to unlink, not a way on.  Folders deeper than
 *            OUTPUT_PARTS_MAX are not entered.
 * Ownership  fd stays the caller's.
 * Errors     False: see errno.
 */
#ifndef COHUB_OUTPUT_OWNED_FOLDER_H
#define COHUB_OUTPUT_OWNED_FOLDER_H

#include "output/guest.h"
#include "output/manifest.h"

/* Stands in a staging folder while it is cohub's to throw away. */
#define STAGING_MARKER ".cohub-staging"

enum { TREE_FINDINGS_KEPT = 5 };

/* Something in the folder that cohub did not put there in this form. */
struct folder_finding {
    str path;
    bool is_changed; /* else: not in the manifest at all */
};

struct folder_findings {
    struct folder_finding first[TREE_FINDINGS_KEPT]; /* by path */
    size_t count;                                    /* of all */
    struct guests guests; /* those that are welcome, by the names given */
};

/* Mark each entry whose file is there and as it was written.  A file that is
 * older than the manifest, written at that time, and has the right size is
 * taken to be; any other is read. */
bool owned_folder_verify(int fd, struct manifest *manifest,
                         struct timespec written, struct arena *arena,
                         struct folder_findings *findings);

/* Remove what is verified and has not changed since, the folders that are
 * then empty, and at last the manifest. */
bool owned_folder_remove(int fd, const struct manifest *manifest);

/* Remove all that is in the folder, at last the manifest and the marker. */
bool owned_folder_remove_all(int fd);

/* A name in the folder that does not count. */
typedef bool owned_folder_pass(void *context, str name);

/* *is_empty is true when nothing is in the folder, but for what passes. */
bool owned_folder_look(int fd, owned_folder_pass *passes, void *context,
                       bool *is_empty);

#endif
