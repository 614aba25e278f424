/*
 * site_files - which files of the site are in a copy.
 *
 * Shape      All that a reader can open: no addresses that lead on, and
 *            nothing that only servers and programs read.  When there is a
 *            limit, the largest films, recordings and documents are left out
 *            until the rest fits.
 */
#ifndef COHUB_BUNDLE_SITE_FILES_H
#define COHUB_BUNDLE_SITE_FILES_H

#include "bundle/copy.h"

/* A row for each file.  Every path of a site can stand on a stick: names that
 * Windows does not take, and twins, are refused when the hub is read. */
void site_files_add(struct copy *copy);

#endif
