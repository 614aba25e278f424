/*
 * site_page - a page of the site as it is in a copy.
 *
 * Shape      The page is as the site has it, but:
 *              how old the copy is stands at its top;
 *              a link to the web says that it needs the internet;
 *              a link to what is not in the copy is words, and says so;
 *              captions of a film are in the page itself, because browsers
 *              read none from a file;
 *              nothing that browsers refuse for pages from a disk, and
 *              nothing that would be loaded from the web.
 */
#ifndef COHUB_BUNDLE_SITE_PAGE_H
#define COHUB_BUNDLE_SITE_PAGE_H

#include "bundle/copy.h"

copy_maker site_page_make;

/* The copy's note: when it was made, and when to ask for a new one.  path is
 * that of the page it stands on. */
void site_page_add_note(const struct copy *copy, const struct tree *tree,
                        str path, struct arena *scratch, struct buf *out);

#endif
