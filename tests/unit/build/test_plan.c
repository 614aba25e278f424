#include "build/plan.h"

#include <stdio.h>

#include "build/build.h"
#include "tap.h"

/* The hub that everybody starts with, and one with an address on the web,
 * feeds and old addresses. */
static const char *const hubs[] = {"starter", "."};

static struct build *build_to(const char *hub, enum build_end end)
{
    struct build_options options = {
        .hub_path = str_of(hub), .end = end, .jobs = 2};
    struct build *build = build_new(&options);

    CHECK(build_run(build));
    return build;
}

/* Every file is the same, made at once or when somebody asks for it. */
static void compare(const struct build *memory, const struct build *demand)
{
    const struct plan *plan = build_plan(demand);
    struct arena scratch = {0};
    struct buf bytes = {0};
    size_t made = 0;
    size_t same = 0;
    str kept;

    CHECK(plan->count > 0);
    CHECK_INT(plan->count, build_plan(memory)->count);
    for (size_t i = plan->count; i-- > 0;) {
        const struct planned_file *file = plan_find(plan, plan->files[i].path);

        buf_clear(&bytes);
        made += plan_make(demand, file, &scratch, &bytes) == PLAN_MADE;
        same += build_kept_file(memory, file->path, &kept)
                && str_equal(kept, buf_str(&bytes));
        arena_reset(&scratch);
    }
    CHECK_INT(made, plan->count);
    CHECK_INT(same, plan->count);
    buf_free(&bytes);
    arena_free(&scratch);
}

static void test_a_file_on_demand_is_the_file_in_memory(void)
{
    for (size_t i = 0; i < sizeof(hubs) / sizeof(hubs[0]); i++) {
        struct build *memory = build_to(hubs[i], BUILD_IN_MEMORY);
        struct build *demand = build_to(hubs[i], BUILD_ON_DEMAND);

        compare(memory, demand);
        build_free(memory);
        build_free(demand);
    }
}

static void test_what_is_no_file_of_the_site_is_not_found(void)
{
    struct build *demand = build_to("starter", BUILD_ON_DEMAND);
    struct build *memory = build_to("starter", BUILD_IN_MEMORY);
    str bytes;

    CHECK(plan_find(build_plan(demand), STR("index.html")) != NULL);
    CHECK(plan_find(build_plan(demand), STR("nothing.html")) == NULL);
    CHECK(!build_kept_file(memory, STR("../config.yaml"), &bytes));
    CHECK(!build_kept_file(demand, STR("index.html"), &bytes));
    build_free(demand);
    build_free(memory);
}

int main(void)
{
    RUN(test_a_file_on_demand_is_the_file_in_memory);
    RUN(test_what_is_no_file_of_the_site_is_not_found);
    return tap_done();
}
