/*
 * leftover - names of files that nobody wrote for the hub.
 */
#ifndef COHUB_BASE_LEFTOVER_H
#define COHUB_BASE_LEFTOVER_H

#include "base/str.h"

/* Hidden files, backups and locks of editors, and what systems leave in
 * folders.  They come and go; nobody looks at more than their names. */
bool leftover_is_name(str name);

/* The same, where a name with a dot in front may be meant to be published:
 * .well-known, .nojekyll. */
bool leftover_is_hidden_junk(str name);

#endif
