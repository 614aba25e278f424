#include "command/progress.h"

#include <stdio.h>

#include "base/clock.h"

enum { QUIET_MS = 500, TICK_MS = 100 };

struct progress progress_start(void)
{
    return (struct progress){.started_ms = clock_now_ms()};
}

void progress_show(void *context, size_t started)
{
    struct progress *progress = context;
    double now = clock_now_ms();

    if (now - progress->started_ms < QUIET_MS
        || now - progress->shown_ms < TICK_MS)
        return;
    progress->shown_ms = now;
    progress->is_shown = true;
    fprintf(stderr, "\rcohub: working, %zu done ", started);
}

void progress_clear(struct progress *progress)
{
    if (progress->is_shown)
        fputs("\r\033[K", stderr);
    progress->is_shown = false;
}
