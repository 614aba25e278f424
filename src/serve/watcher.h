/*
 * watcher - which files of a hub changed.
 *
 * Shape      Where the kernel tells (inotify), a descriptor becomes readable
 *            when something happens; elsewhere (a network drive, a folder of
 *            Windows under WSL, too many folders) the hub is looked through
 *            once a second.  Either way watcher_read answers with the paths.
 *            Hidden files, what editors leave behind (leftover.h) and the
 *            output are passed over.
 * Units      Milliseconds.
 * Ownership  Paths live in the arena that is given, until it is reset.
 * Errors     A folder that cannot be watched is looked through instead.
 * Source     inotify(7).
 */
#ifndef COHUB_SERVE_WATCHER_H
#define COHUB_SERVE_WATCHER_H

#include "base/arena.h"

struct watcher;

struct changes {
    const str *paths; /* from the hub: "content/guidance/steps.md" */
    size_t count;
    bool is_many; /* more than were kept, or unknown: look at everything */
};

/* skip is a path from the hub that is not looked at ("public"); may be
 * empty. */
struct watcher *watcher_open(str hub_path, str skip, bool must_poll);
void watcher_close(struct watcher *watcher);

/* The descriptor to wait for, or -1 when the hub is looked through. */
int watcher_descriptor(const struct watcher *watcher);
/* How long to wait at most before watcher_read is to be called; -1: only when
 * the descriptor is readable. */
int watcher_wait_ms(const struct watcher *watcher);

/* What changed since the last call.  Waits for a short rest, because an
 * editor that saves does several things, and git many. */
struct changes watcher_read(struct watcher *watcher, struct arena *arena);

#endif
