/*
 * progress - how far something is, on a terminal, for who waits.
 *
 * Shape      Nothing for the first half second, then at most ten times a
 *            second; the line is taken away at the end.
 */
#ifndef COHUB_COMMAND_PROGRESS_H
#define COHUB_COMMAND_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
    double started_ms;
    double shown_ms;
    bool is_shown;
};

struct progress progress_start(void);
/* For struct pool_watch; context is the progress. */
void progress_show(void *context, size_t started);
void progress_clear(struct progress *progress);

#endif
