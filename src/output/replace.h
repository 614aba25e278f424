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

/* The file has to be there, and nobody has said that it is not to be changed
 * (its mode lets somebody write); links are not followed. */
bool replace_file(const struct folder *folder, str path, str bytes);

/* The same, and when the file is not there it is made; its folder has to be
 * there. */
bool replace_or_make_file(const struct folder *folder, str path, str bytes);

/* A file that is not there yet, in a folder that is. */
bool replace_add_file(const struct folder *folder, str path, str bytes);

/* Another name in the same folder, which no other file has. */
bool replace_move_file(const struct folder *folder, str path, str new_path);

/* All folders that a path names, where they are not there. */
bool replace_make_folders(const struct folder *folder, str path);

#endif
