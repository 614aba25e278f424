/*
 * link_target - what an address on a page of the site leads to.
 *
 * Shape      As in HTML: relative to the page, with %20 for a space, and
 *            perhaps "?..." and "#..." at its end.
 */
#ifndef COHUB_BUNDLE_LINK_TARGET_H
#define COHUB_BUNDLE_LINK_TARGET_H

#include "base/arena.h"

enum link_kind {
    LINK_WEB,   /* http:, https:, or "//host" */
    LINK_OTHER, /* mailto:, tel:, data: and so on; a place on the page */
    LINK_FILE,
};

struct link_target {
    enum link_kind kind;
    str path; /* of LINK_FILE: in the site; empty when it leads out of it */
    str end;  /* its "?..." and "#...", as they are written */
};

/* from: the page's path in the site.  address: as it is written in HTML. */
struct link_target link_target_of(struct arena *arena, str from, str address);

#endif
