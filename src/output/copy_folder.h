/*
 * copy_folder - put a copy for others into a folder, such as one on a stick.
 *
 * Shape      A stick has no links and no exchange of names, and room for one
 *            copy and a little.  So what is new or has changed is written
 *            into a folder beside the old files first; only when all of it is
 *            on the disk is what is needed no more taken away, the new moved
 *            into place, a file at a time, and the list last:
 *
 *              .cohub-new/        the staging folder
 *                marker           it is ours to throw away
 *                0001 0002 ...    files, by number
 *                list             what CONTENTS.txt will be
 *
 *            Until the first move the old copy is whole.  From then to the
 *            end the list on the disk is the old one, or none, so that
 *            bundle_verify finds a copy whose making was broken off; making it
 *            again mends it.
 *            Only files of a list are replaced or taken away.
 * Ownership  The arena given to copy_folder_open must outlive the folder.
 * Errors     A message in diags; then false.
 * Threads    One.
 */
#ifndef COHUB_OUTPUT_COPY_FOLDER_H
#define COHUB_OUTPUT_COPY_FOLDER_H

#include "base/diag.h"
#include "base/file.h"
#include "output/copy_list.h"

#define COPY_STAGING ".cohub-new"
#define COPY_STAGING_LIST COPY_STAGING "/list"

/* A file of the copy: its bytes, or a file of the hub. */
struct copy_item {
    str path;
    struct sha256 sum;
    uint64_t size;
    str bytes;
    const struct folder *folder; /* null: bytes are given */
    str source;                  /* from folder */
    bool is_changed; /* what stands in the copy, if anything, is not this */
    bool is_new;     /* and the last copy had no such file */
};

struct copy_folder {
    struct arena *arena;
    str path; /* as it was given, for messages */
    struct folder folder;
    struct copy_list old;     /* of the last copy; may be damaged */
    struct copy_list halfway; /* of one that was broken off */
    bool is_made;             /* the folder was not there */
    str *removed;             /* what the last copy had and this one has not */
    size_t removed_count;
    size_t removed_capacity;
};

/* Refuses a folder that has files and no list. */
bool copy_folder_open(struct copy_folder *copy, struct arena *arena, str path,
                      struct diags *diags);

/* Writes the items and the list; title and days of list are set. */
bool copy_folder_write(struct copy_folder *copy, struct copy_item *items,
                       size_t count, struct copy_list *list,
                       struct diags *diags);

/* A folder that was made and has nothing in it goes again. */
void copy_folder_close(struct copy_folder *copy);

#endif
