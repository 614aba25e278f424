/*
 * replace - put new bytes in the place of one of an author's files.
 *
 * Shape      The new file is written beside the old one, brought to the disk
 *            and moved over it: a crash leaves the one or the other, whole.
 *            Its mode is that of the old one.
 * Errors     False: errno says why.  The file is as it was, or, when all that
 *            failed is that the disk confirms the move, it is the new one.
 */
#ifndef COHUB_OUTPUT_REPLACE_H
#define COHUB_OUTPUT_REPLACE_H

#include "base/file.h"

/* The file has to be there; links are not followed. */
bool replace_file(const struct folder *folder, str path, str bytes);

/* The same, and when the file is not there it is made; its folder has to be
 * there. */
bool replace_or_make_file(const struct folder *folder, str path, str bytes);

#endif
