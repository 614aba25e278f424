/*
 * pool - one task for each index, on several threads.
 *
 * Threads    The rule that replaces locks: a task reads anything, and writes
 *            only slot [index] of the arrays in context.
 */
#ifndef COHUB_BASE_POOL_H
#define COHUB_BASE_POOL_H

#include "base/arena.h"

/* scratch is empty at the start of each task and reset after it. */
typedef void pool_task(void *context, size_t index, struct arena *scratch);

/* Called now and then by the thread that called pool_each, while others
 * work: started tasks so far.  For progress, not for results. */
struct pool_watch {
    void (*tick)(void *context, size_t started);
    void *context;
};

/* Runs every task once and returns when all are done.  threads 1 runs them
 * here, in order. */
void pool_each(unsigned threads, size_t count, pool_task *task, void *context);
/* The same; watch may be null. */
void pool_each_watched(unsigned threads, size_t count, pool_task *task,
                       void *context, const struct pool_watch *watch);

/* How many processors this process may use, at least 1. */
unsigned pool_threads_available(void);

#endif
