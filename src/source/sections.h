/*
 * sections - every folder has a page of its own, and every page its standard
 * version.
 *
 * Shape      A page that has to be there and is not is told once, where it
 *            should be; hub->absent keeps the links to it from telling it
 *            again.
 */
#ifndef COHUB_SOURCE_SECTIONS_H
#define COHUB_SOURCE_SECTIONS_H

#include "model/publication.h"

/* A file that may have been meant for the page of its folder: "Index.md",
 * "home.md", "index.md.txt".  The first of a folder is kept. */
void sections_note_file(struct arena *arena, struct hub *hub, str folder,
                        str name, str source);

/* What has to be there and is not goes into hub->absent.  All files of the
 * hub are found. */
void sections_expect(struct arena *arena, struct hub *hub);

/* Asked of the pages that stay: all pages are read, and drafts, which leave
 * unless they are kept, are still there. */
void sections_check(struct arena *arena, struct hub *hub,
                    const struct publication *publication, struct diags *diags);

#endif
