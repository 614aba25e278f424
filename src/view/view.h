/*
 * view - drawing a page of a hub with a theme.
 *
 * Shape      A job names the page and where it will stand.  What its
 *            templates may see of the hub is in view.def.
 * Ownership  Borrows everything; what it builds lives in scratch.
 * Errors     False when a page would be larger than the limit for pages.
 * Threads    Any number of jobs at once, each with its own scratch.
 */
#ifndef COHUB_VIEW_VIEW_H
#define COHUB_VIEW_VIEW_H

#include "theme/theme.h"

/* What templates may see: all of view.def. */
extern const struct vocabulary view_vocabulary;

/* Where the search has its program, and each language its index. */
struct view_index {
    str folder; /* in the output: "search/en-0123456789abcdef/" */
    const struct filters *filters;
};

struct view_search {
    str script; /* in the output */
    const struct view_index *languages;
};

/* Which page to draw, and where it will stand. */
struct view_job {
    const struct theme *theme;
    const struct hub *hub;
    const struct tree *tree;
    const struct page *page;          /* null for the page "not found" */
    const struct leaf *leaf;          /* of a list; null for its first */
    const struct page *expired;       /* moved: what was there, or null */
    str path;                         /* in the output */
    const struct view_search *search; /* null: there is no index */
};

/* A page in a tree; a page that leads on from an old address; the page that
 * a server shows for an address that is not there.  False when the page
 * would be larger than the limit for pages. */
bool view_draw_page(const struct view_job *job, struct arena *scratch,
                    struct buf *out);
bool view_draw_moved(const struct view_job *job, struct arena *scratch,
                     struct buf *out);
bool view_draw_not_found(const struct view_job *job, struct arena *scratch,
                         struct buf *out);

#endif
