#include "base/pool.h"

#include <pthread.h>
#include <stdatomic.h>

#include "tap.h"

enum { MANY = 500 };

struct work {
    int times[MANY];
    size_t order[MANY];
    size_t done;
    bool is_scratch_dirty[MANY];
};

static void count_once(void *context, size_t index, struct arena *scratch)
{
    struct work *work = context;

    (void)scratch;
    work->times[index]++;
}

static bool each_ran_once(const struct work *work, size_t count)
{
    for (size_t i = 0; i < MANY; i++)
        if (work->times[i] != (i < count))
            return false;
    return true;
}

static void test_every_task_runs_once_on_any_number_of_threads(void)
{
    static const unsigned threads[] = {0, 1, 2, 8, 64, 1000};

    for (size_t i = 0; i < sizeof(threads) / sizeof(threads[0]); i++) {
        struct work work = {0};

        pool_each(threads[i], MANY, count_once, &work);
        printf("# %u threads\n", threads[i]);
        CHECK(each_ran_once(&work, MANY));
    }
}

static void test_few_tasks_do_not_need_all_threads(void)
{
    for (size_t count = 0; count < 4; count++) {
        struct work work = {0};

        pool_each(8, count, count_once, &work);
        CHECK(each_ran_once(&work, count));
    }
}

static void note_order(void *context, size_t index, struct arena *scratch)
{
    struct work *work = context;

    (void)scratch;
    work->order[work->done++] = index;
}

static void test_one_thread_runs_tasks_in_order(void)
{
    struct work work = {0};
    bool in_order = true;

    pool_each(1, MANY, note_order, &work);
    for (size_t i = 0; i < MANY; i++)
        in_order = in_order && work.order[i] == i;
    CHECK_INT(work.done, MANY);
    CHECK(in_order);
}

static void use_scratch(void *context, size_t index, struct arena *scratch)
{
    struct work *work = context;
    char *memory = arena_alloc(scratch, 300, 1);

    for (size_t i = 0; i < 300; i++)
        work->is_scratch_dirty[index] |= memory[i] != 0;
    /* Were the arena not reset, its blocks would have grown past this. */
    work->is_scratch_dirty[index] |= scratch->left > 8192;
    memset(memory, 'x', 300);
}

static void test_scratch_memory_is_empty_at_the_start_of_each_task(void)
{
    struct work work = {0};
    bool dirty = false;

    pool_each(3, MANY, use_scratch, &work);
    for (size_t i = 0; i < MANY; i++)
        dirty = dirty || work.is_scratch_dirty[i];
    CHECK(!dirty);
}

struct watched {
    pthread_t caller;
    atomic_size_t tasks;
    size_t ticks;
    size_t last;
    bool is_wrong;
};

static void count_task(void *context, size_t index, struct arena *scratch)
{
    struct watched *watched = context;

    (void)index;
    (void)scratch;
    atomic_fetch_add(&watched->tasks, 1);
}

static void note_tick(void *context, size_t started)
{
    struct watched *watched = context;

    watched->is_wrong |= !pthread_equal(pthread_self(), watched->caller);
    watched->is_wrong |= started < watched->last || started > MANY;
    watched->last = started;
    watched->ticks++;
}

static void test_only_the_caller_watches_and_numbers_go_up(void)
{
    static const unsigned threads[] = {1, 4};

    for (size_t i = 0; i < 2; i++) {
        struct watched watched = {.caller = pthread_self()};
        struct pool_watch watch = {note_tick, &watched};

        pool_each_watched(threads[i], MANY, count_task, &watched, &watch);
        CHECK_INT(atomic_load(&watched.tasks), MANY);
        CHECK(!watched.is_wrong);
        CHECK(watched.ticks > 0 || threads[i] > 1);
    }
}

static void test_nobody_needs_to_watch(void)
{
    struct work work = {0};

    pool_each_watched(2, MANY, count_once, &work, NULL);
    CHECK(each_ran_once(&work, MANY));
}

static void test_there_is_at_least_one_processor(void)
{
    CHECK(pool_threads_available() >= 1);
}

int main(void)
{
    RUN(test_every_task_runs_once_on_any_number_of_threads);
    RUN(test_few_tasks_do_not_need_all_threads);
    RUN(test_one_thread_runs_tasks_in_order);
    RUN(test_scratch_memory_is_empty_at_the_start_of_each_task);
    RUN(test_only_the_caller_watches_and_numbers_go_up);
    RUN(test_nobody_needs_to_watch);
    RUN(test_there_is_at_least_one_processor);
    return tap_done();
}
