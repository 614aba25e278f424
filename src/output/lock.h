/*
 * lock - one build of a site at a time.
 *
 * Shape      An empty file beside the output, locked while the build runs and
 *            removed at its end.
 * Source     flock(2): the lock ends with the process, however it ends.
 */
#ifndef COHUB_OUTPUT_LOCK_H
#define COHUB_OUTPUT_LOCK_H

#include "output/commit.h"

/* False: another build holds it, or it cannot be made; diags says which. */
bool lock_take(struct output *output, struct diags *diags);

void lock_release(struct output *output);

#endif
