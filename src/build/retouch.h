/*
 * retouch - take over new words of a text that no other page depends on.
 *
 * Shape      Most saves change a sentence.  Then the page's title, places,
 *            links and blocks are what they were, so that all other pages
 *            are too, and the hub stays connected as it is: one text is read,
 *            connected by itself, and the messages of all are put together
 *            again.
 *
 *              a sentence changed     retouch_files    one text
 *              a title, a heading     reread_files     the texts; all connected
 *              anything else          live_hub         everything
 *
 *            What another page may know of a text is named by facts_of.
 * Ownership  The memory of what was replaced is kept, because other pages
 *            borrow words of it; now and then, when there is enough of it,
 *            the answer is false, and reread_files gives it back.
 */
#ifndef COHUB_BUILD_RETOUCH_H
#define COHUB_BUILD_RETOUCH_H

#include "build/reread.h"

/* True when paths (from the hub) named only such texts, or nothing that a hub
 * is made of.  False: nothing can be told from the messages until
 * reread_files took the same paths, or all was read. */
bool retouch_files(struct build *build, const str *paths, size_t count);

#endif
