/*
 * zip_file - a whole copy as one ZIP file, to send or to download.
 *
 * Shape      All of it in one folder, named as the hub is, so that who takes
 *            it out of the ZIP gets one folder; START-HERE.html is first.
 */
#ifndef COHUB_BUNDLE_ZIP_FILE_H
#define COHUB_BUNDLE_ZIP_FILE_H

#include "base/diag.h"
#include "bundle/copy.h"
#include "output/copy_folder.h"

/* items are those of the copy's rows, list is CONTENTS.txt. */
bool zip_file_write(const struct copy *copy, const struct copy_item *items,
                    str list, str path, struct diags *diags);

#endif
