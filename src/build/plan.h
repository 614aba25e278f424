/*
 * plan - which files a site has, before any of them is made.
 *
 * Shape      A row a file, with all that it takes to make it.  The list grows
 *            as hubs need; nobody counts it beforehand.  plan_make makes one
 *            file from the model in memory, in any order and as often as one
 *            likes, so that a build, a local server that draws the page that
 *            was asked for, and a bundle are the same code:
 *
 *              build    every row into a sink on the disk
 *              memory   every row into a sink in memory
 *              demand   plan_find(path), then plan_make, when a reader asks
 *
 * Ownership  Rows and paths live in the arena of the plan, and borrow from
 *            the hub and the theme; they are const once plan_site is done.
 * Errors     plan_make says why a file was not made.  Nothing is reported:
 *            who asked knows what to do about it.
 * Threads    Any number of plan_make at once, each with its own scratch.
 */
#ifndef COHUB_BUILD_PLAN_H
#define COHUB_BUILD_PLAN_H

#include "base/map.h"
#include "build/machine.h"

struct build;

enum plan_kind {
    PLAN_PAGE,
    PLAN_MOVED, /* an old address, which leads on */
    PLAN_NOT_FOUND,
    PLAN_MACHINE, /* sitemap, feed, robots.txt */
    PLAN_INDEX,   /* files of the search */
    PLAN_BYTES,   /* style sheets, theme files, cleaned pictures */
    PLAN_PHOTO,   /* one size of a photo */
    PLAN_COPY     /* a file of the hub as it is */
};

struct planned_file {
    enum plan_kind kind;
    str path;   /* in the output */
    str source; /* what it comes from, for messages; may be empty */
    const struct tree *tree;
    const struct page *page;    /* null for what is no page of the hub */
    const struct leaf *leaf;    /* of a list; null for its first */
    const struct page *expired; /* PLAN_MOVED: what was there, or null */
    machine_writer *write;
    size_t index; /* of a machine's file, a file of the search, a size */
    const struct asset *asset; /* of a photo */
    str bytes;
};

struct plan {
    struct arena *arena;
    struct planned_file *files;
    size_t count;
    size_t capacity;
    struct map by_path;
};

/* The hub is connected and its theme loaded; the files of the search are
 * planned when its words are indexed. */
void plan_site(const struct build *build, struct plan *plan);

/* The file of that path in the output, or null. */
const struct planned_file *plan_find(const struct plan *plan, str path);

enum plan_answer {
    PLAN_MADE,
    PLAN_TOO_LARGE,   /* a page past its limit */
    PLAN_DAMAGED,     /* a photo that cannot be shown whole */
    PLAN_SOURCE_GONE, /* a file to copy that cannot be read */
};

/* Append the bytes of the file. */
enum plan_answer plan_make(const struct build *build,
                           const struct planned_file *file,
                           struct arena *scratch, struct buf *bytes);

#endif
