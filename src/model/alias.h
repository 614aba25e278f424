/*
 * alias - addresses with no page of their own: old ones, and those of pages
 * that are kept back.
 */
#ifndef COHUB_MODEL_ALIAS_H
#define COHUB_MODEL_ALIAS_H

#include "base/str.h"

struct front;
struct page;
struct tree;

/* An old address of a page: a small page there leads on to the new one. */
struct alias {
    str path; /* in the output: "old/place.html" */
    const struct page *page;
    const struct tree *tree;    /* null: every one has it */
    const struct page *expired; /* what was there, or null */
};

enum absence {
    ABSENCE_NONE,
    ABSENCE_DRAFT,
    ABSENCE_NOT_YET, /* its date is still to come */
    ABSENCE_EXPIRED,
};

/* A page that is not there, or is kept back. */
struct absent {
    bool is_told; /* a message says so: links to it need not */
    enum absence why;
    struct page *page;          /* that is kept back, or null */
    const struct front *front;  /* of its standard text, or null */
    const struct page *instead; /* when it has expired: what to read */
};

#endif
