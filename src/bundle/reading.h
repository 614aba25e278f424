/*
 * reading - what somebody reads of a page: its title and its text, as XHTML.
 *
 * Shape      The page as the site has it, from <main> to its end, without
 *            what is only of use on a site: menus, forms, lists of other
 *            pages, what is on screen only.  What folds stands open.  What
 *            links and pictures lead to is for the user of this to say.
 * Ownership  Borrows everything; writes to out.
 */
#ifndef COHUB_BUNDLE_READING_H
#define COHUB_BUNDLE_READING_H

#include "bundle/copy.h"
#include "bundle/link_target.h"

struct reading {
    const struct copy *copy;
    const struct planned_file *page;
    /* The new address of a link, escaped; false: only its words stay. */
    bool (*link)(struct reading *reading, const struct link_target *target,
                 str address, str *to);
    /* The same for a picture; false: its description stands there. */
    bool (*picture)(struct reading *reading, const struct link_target *target,
                    str *to);
    void *context;
    struct arena *scratch;
    struct buf *out;
    bool is_book; /* with what EPUB says of notes */
    unsigned skipped;
    bool is_words;
};

/* False: the page could not be made. */
bool reading_add(struct reading *reading);

/* name="value", which is escaped already. */
void reading_add_attribute(struct buf *out, const char *name, str value);

#endif
