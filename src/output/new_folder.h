/*
 * new_folder - a folder written for the first time: all of its files, or none.
 *
 * Shape      The folder is made, or is there and empty.  From then on its
 *            files are the reader's: no manifest stands in it, and no later
 *            run writes to it.  Modes are those of the umask.
 * Errors     A message, and the answer is false; what was begun is gone.
 */
#ifndef COHUB_OUTPUT_NEW_FOLDER_H
#define COHUB_OUTPUT_NEW_FOLDER_H

#include "base/diag.h"
#include "base/embedded.h"
#include "base/file.h"

struct new_folder {
    const struct folder *above; /* null: the working folder */
    str path;                   /* from above; links in it are followed only
                                   when above is null */
    str shown;                  /* the path, for messages */
    const struct embedded_file *files;
    size_t count;
};

bool new_folder_write(const struct new_folder *folder, struct diags *diags);

/* Make one folder, when it is not there. */
bool new_folder_make(const struct folder *above, str path, struct diags *diags);

#endif
