/*
 * claims - who writes which file of the site.
 *
 * Shape      Every output path is claimed once, and with it the folders that
 *            it stands in.  Two claims that a disk without case would take
 *            for one are a message at the second.
 * Ownership  Paths are borrowed; the tables live in the arena.
 */
#ifndef COHUB_SOURCE_CLAIMS_H
#define COHUB_SOURCE_CLAIMS_H

#include "base/diag.h"
#include "base/map.h"

struct claims {
    struct arena *arena;
    struct diags *diags;
    struct map by_path;
    struct map by_fold;
};

/* path is in the output; source is the file that becomes it.  False when it,
 * or a folder that it stands in, is taken: one message says so. */
bool claims_add(struct claims *claims, str path, str source);

#endif
