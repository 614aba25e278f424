/*
 * single_file - a page, or all pages of a topic, as one file: pictures and
 * styles inside, to send by email or to open where a folder cannot be.
 *
 * Shape      files/pages/easy-read-en/guidance/steps.html for a page,
 *            files/pages/easy-read-en/topics/pay.html for a topic, and
 *            files/pages/easy-read-en.html with links to all of them.
 *            A link to a page of the hub leads to the published site, when
 *            the hub says where that is; else it is words.  Nothing is
 *            loaded, and nothing has a script.
 */
#ifndef COHUB_BUNDLE_SINGLE_FILE_H
#define COHUB_BUNDLE_SINGLE_FILE_H

#include "bundle/copy.h"

/* Rows for a format and language. */
void single_files_add(struct copy *copy, const struct tree *tree);

/* The file that leads to the others. */
str single_files_contents(const struct tree *tree, struct arena *arena);

#endif
