/*
 * overlay - what the local server adds to a page.
 *
 * Shape      In the head the server's script and style; in the text a box
 *            before the part that holds a mistake; at the end a bar that
 *            counts mistakes and leads to the list of them.  A page marks
 *            where its parts come from with comments, "<!--line 12-->",
 *            which leave the page here.
 * Ownership  Nothing is kept.
 */
#ifndef COHUB_SERVE_OVERLAY_H
#define COHUB_SERVE_OVERLAY_H

#include "base/diag.h"

struct overlay {
    const struct diags *diags; /* of the whole hub, sorted */
    str source;     /* the file that the page was written in; may be empty */
    bool is_newest; /* false: an older state of the hub is shown */
};

/* html with all that is added, into out. */
void overlay_write(const struct overlay *overlay, str html, struct buf *out);

/* A page of the server's own: the list of messages. */
void overlay_write_messages(const struct overlay *overlay, struct buf *out);

/* The same for programs: what "build --format json" says of messages, advice
 * as well. */
void overlay_write_json(const struct overlay *overlay, struct buf *out);

/* A page that stands in for a site that cannot be shown yet. */
void overlay_write_waiting(const struct overlay *overlay, struct buf *out);

#endif
