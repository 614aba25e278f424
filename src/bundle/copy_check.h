/*
 * copy_check - is a copy whole, and how old is it: "cohub bundle --verify".
 *
 * Shape      Each file of the list is read and compared; files below files/
 *            that the list has not are named; and so is every link of a page
 *            that leads to no file of the list.
 * Ownership  What is found lives in the arena.
 * Errors     False: the folder cannot be read, see errno.
 */
#ifndef COHUB_BUNDLE_COPY_CHECK_H
#define COHUB_BUNDLE_COPY_CHECK_H

#include "base/arena.h"
#include "model/date.h"

struct check_names {
    str *items;
    size_t count;
    size_t capacity;
};

struct copy_check {
    bool has_list;
    bool list_is_whole;
    bool is_halfway; /* its making was broken off */
    str title;
    struct date made;
    struct date ask_after;
    bool is_old;
    size_t file_count;
    struct check_names missing;
    struct check_names changed;
    struct check_names strange; /* not of the copy */
    struct check_names links;   /* "page: address" */
};

bool copy_check_run(struct arena *arena, str path, struct date today,
                    struct copy_check *check);

/* Nothing is wrong with its files, old or not. */
bool copy_check_is_whole(const struct copy_check *check);

#endif
