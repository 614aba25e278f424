/*
 * built_hub - a small hub in the temporary folder, and what a build of it
 * came to.
 *
 * Shape      hub_start makes it, of a home page; temporary_write adds to it.
 *            hub_build builds it into hub/public.  What it came to, messages
 *            too, is in built until the next.
 */
#ifndef COHUB_TESTS_BUILT_HUB_H
#define COHUB_TESTS_BUILT_HUB_H

#include "build/build.h"
#include "unit/output/temporary.h"

#define HOME "---\ntitle: Home\n---\n\nWords.\n"

static struct arena arena;
static struct build *build;
static struct build_result built;

static inline void hub_end(void)
{
    if (build)
        build_free(build);
    build = NULL;
    arena_free(&arena);
}

static inline void hub_start(const char *config)
{
    hub_end();
    temporary_clear();
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", config);
    temporary_write("hub/content/index.md", HOME);
}

static inline bool hub_build(struct build_options options)
{
    bool is_done;

    options.hub_path = STR("hub");
    options.output_path = STR("hub/public");
    options.jobs = 2;
    if (!date_is_given(options.today))
        CHECK(build_day_of(STR("2026-11-23"), &options.today));
    if (build)
        build_free(build);
    build = build_new(&options);
    is_done = build_run(build);
    built = build_result_of(build);
    return is_done;
}

static inline bool hub_says(enum diag_kind kind)
{
    for (size_t i = 0; i < built.diags->count; i++)
        if (built.diags->items[i].kind == kind)
            return true;
    return false;
}

static inline bool site_has(const char *path, const char *words)
{
    return str_find(temporary_read(&arena, path), str_of(words)) >= 0;
}

#endif
