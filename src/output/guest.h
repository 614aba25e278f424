/*
 * guest - what lives in the output folder and is not cohub's: it stays.
 *
 * Shape      Systems and editors leave files in any folder that they open;
 *            .git and CNAME make a folder of a site publish itself; a hub
 *            may name more.  A guest is known by its name, or by its path
 *            from the output folder.  The site is replaced as a whole, so
 *            guests move from the old folder into the new one.
 * Ownership  Names are the caller's; paths live in the arena.
 * Errors     A guest that cannot move stays where it is, and is then kept
 *            beside the site.
 */
#ifndef COHUB_OUTPUT_GUEST_H
#define COHUB_OUTPUT_GUEST_H

#include "base/arena.h"

struct guests {
    const str *names; /* that the hub adds */
    size_t name_count;
    str *paths; /* of those that were found */
    size_t count;
    size_t capacity;
};

bool guest_is_one(const struct guests *guests, str path);
void guest_note(struct guests *guests, struct arena *arena, str path);

/* What is in the way in the new folder was published, and stays. */
void guests_move(const struct guests *guests, struct arena *scratch,
                 int from_fd, int to_fd);

#endif
