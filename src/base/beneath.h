/*
 * beneath - open a path below a folder, and never be led out of it.
 *
 * Shape      No part of the path may be a symbolic link, and none may be
 *            "..".  Kernels from 5.6 on see to that themselves; on older
 *            ones, and where a container hides the call, the path is walked
 *            part by part.
 * Errors     -1 and errno: ELOOP at a link, EXDEV at ".." or a path that
 *            starts with "/".
 * Threads    Any number at once.
 * Source     openat2(2): RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS; openat(2):
 *            O_NOFOLLOW, O_PATH.
 */
#ifndef COHUB_BASE_BENEATH_H
#define COHUB_BASE_BENEATH_H

#include <sys/types.h>

/* flags and mode as for openat(2); a file that is made has this mode, less
 * the umask. */
int beneath_open(int folder, const char *path, int flags, mode_t mode);

#endif
