#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

enum { MOST_THREADS = 64 };

struct pool {
    atomic_size_t next;
    size_t count;
    pool_task *task;
    void *context;
};

static void work(struct pool *pool, const struct pool_watch *watch)
{
    struct arena scratch = {0};
    size_t index;

    while ((index = atomic_fetch_add(&pool->next, 1)) < pool->count) {
        pool->task(pool->context, index, &scratch);
        arena_reset(&scratch);
        if (watch)
            watch->tick(watch->context, index + 1);
    }
    arena_free(&scratch);
}

static void *help(void *argument)
{
    work(argument, NULL);
    return NULL;
}

void pool_each_watched(unsigned threads, size_t count, pool_task *task,
                       void *context, const struct pool_watch *watch)
{
    struct pool pool = {.count = count, .task = task, .context = context};
    pthread_t helpers[MOST_THREADS];
    size_t started = 0;

    while (started + 1 < threads && started + 1 < count
           && started < MOST_THREADS
           && pthread_create(&helpers[started], NULL, help, &pool) == 0)
        started++;
    work(&pool, watch);
    while (started > 0)
        pthread_join(helpers[--started], NULL);
}

void pool_each(unsigned threads, size_t count, pool_task *task, void *context)
{
    pool_each_watched(threads, count, task, context, NULL);
}

unsigned pool_threads_available(void)
{
    cpu_set_t set;

    if (sched_getaffinity(0, sizeof(set), &set) != 0)
        return 1;

    int count = CPU_COUNT(&set);

    return count < 1 ? 1 : (unsigned)count;
}
