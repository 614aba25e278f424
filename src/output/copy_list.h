/*
 * copy_list - the list of what is in a copy: CONTENTS.txt.
 *
 * Shape      Text that people can read and `sha256sum -c` too, which passes
 *            over lines that start with "#":
 *
 *              # cohub copy 1
 *              # Co-production resource hub
 *              # made 2026-12-01
 *              # ask again after 2027-06-01
 *              e3b0c442...  START-HERE.html
 *              9f86d081...  files/site/index.html
 *              # end 2 1f3870be...
 *
 *            The last line has the count of the files, and the SHA-256 of
 *            all that stands above it: a list that broke off has none.
 *            Files are sorted by the bytes of their paths.
 * Ownership  What was parsed points into the text.
 */
#ifndef COHUB_OUTPUT_COPY_LIST_H
#define COHUB_OUTPUT_COPY_LIST_H

#include "base/buf.h"
#include "base/map.h"
#include "output/sha256.h"

#define COPY_LIST_NAME "CONTENTS.txt"
enum { COPY_LIST_MAX = 64 << 20 };

struct copy_entry {
    str path;
    struct sha256 sum;
};

struct copy_list {
    str title;     /* of what the copy is */
    str made;      /* a day: "2026-12-01" */
    str ask_after; /* the same */
    struct copy_entry *entries;
    size_t count;
    size_t capacity;
    struct map by_path;
    bool is_ours;  /* it starts as a list does */
    bool is_whole; /* and ends as one, and all between is as it was written */
};

/* Entries are sorted here. */
void copy_list_write(struct copy_list *list, struct buf *out);

/* What can be read of it, damaged or not.  Paths that a copy cannot have are
 * left out, and then it is not whole. */
void copy_list_parse(struct arena *arena, str text, struct copy_list *list);

const struct copy_entry *copy_list_find(const struct copy_list *list, str path);

/* The four files at the top, or one below files/. */
bool copy_list_may_have(str path);

#endif
