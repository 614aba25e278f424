/*
 * confinement - from here on this process reads the hub and writes nothing.
 *
 * Shape      Where the kernel has Landlock, it refuses every file outside the
 *            hub, and every change to a file.  A fault in the server then
 *            cannot hand out what is not the hub's.
 * Errors     False where the kernel has no Landlock; nothing is confined
 *            then, and that is all that differs.
 * Source     landlock(7), since Linux 5.13.
 */
#ifndef COHUB_SERVE_CONFINEMENT_H
#define COHUB_SERVE_CONFINEMENT_H

#include "base/arena.h"

/* hub_path may be read.  Nothing else may be opened from now on. */
bool confinement_begin(str hub_path);

#endif
