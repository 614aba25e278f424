/*
 * bundle_log - which copies of a hub were made to be handed out.
 *
 * Shape      .cohub/bundles of the hub, a line a copy: the day it was made,
 *            the day after which to ask for a new one, what it is, its name,
 *            and which pages it has, with a tab between.  The same copy made
 *            twice on a day is one line.  Anything else in the file is left
 *            alone, and passed over.
 * Ownership  Texts live in the arena.
 * Errors     False, and errno says why; the file is then as it was.
 */
#ifndef COHUB_OUTPUT_BUNDLE_LOG_H
#define COHUB_OUTPUT_BUNDLE_LOG_H

#include "base/file.h"

#define BUNDLE_LOG_PATH ".cohub/bundles"

struct bundle_note {
    str made; /* "2026-12-01" */
    str ask_after;
    str formats; /* "folder, zip" */
    str name;    /* the last part of its path: paths name people */
    str choice;  /* "--topics housing"; empty: all of the hub */
};

struct bundle_notes {
    struct bundle_note *items;
    size_t count;
    size_t capacity;
};

/* None where there is no such file. */
bool bundle_log_read(struct arena *arena, const struct folder *hub,
                     struct bundle_notes *notes);
bool bundle_log_add(struct arena *arena, const struct folder *hub,
                    const struct bundle_note *note);

#endif
