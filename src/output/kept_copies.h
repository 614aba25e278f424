/*
 * kept_copies - author's files as they were, in .cohub/before/ of the hub.
 *
 * Shape      content/steps.md is kept as .cohub/before/content/steps.md; a
 *            second state of it as steps.md.2.  A file that got another name
 *            has a line in .cohub/before/moved: the old path, a tab, the new
 *            one.
 * Ownership  Texts live in the arena.
 * Errors     False, and errno says why.
 */
#ifndef COHUB_OUTPUT_KEPT_COPIES_H
#define COHUB_OUTPUT_KEPT_COPIES_H

#include "base/file.h"

struct kept_copy {
    str path; /* of the copy, in the hub */
    str of;   /* the path that the file has now, if it is still there */
};

struct kept_copies {
    struct kept_copy *items;
    size_t count;
    size_t capacity;
};

/* Keep bytes as those of path.  A copy that is there from before is another
 * state of the file: it stays. */
bool kept_copies_add(struct arena *arena, const struct folder *hub, str path,
                     str bytes);
bool kept_copies_add_move(struct arena *arena, const struct folder *hub,
                          str path, str new_path);

/* All that there are; none where nothing was ever kept. */
void kept_copies_list(struct arena *arena, const struct folder *hub,
                      struct kept_copies *copies);
/* Its folders too, when nothing else is in them. */
bool kept_copies_remove(const struct folder *hub, str path);

#endif
