#include "build/build.h"

#include "unit/output/temporary.h"

static struct arena arena;

/* What a build came to; the messages are counted, not kept. */
struct tally {
    bool is_done;
    size_t errors;
    size_t warnings;
    size_t page_count;
    size_t file_count;
    size_t kept_count;
};

static void start(const char *home)
{
    temporary_clear();
    arena_reset(&arena);
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/index.md", home);
}

static struct tally build_it(struct build_options options)
{
    options.hub_path = STR("hub");
    options.output_path = STR("hub/public");
    options.jobs = 2;

    struct build *build = build_new(&options);
    bool is_done = build_run(build);
    struct build_result result = build_result_of(build);
    struct tally tally = {
        .is_done = is_done,
        .errors = result.diags->errors,
        .warnings = result.diags->warnings,
        .page_count = result.page_count,
        .file_count = result.file_count,
        .kept_count = result.kept_count,
    };

    build_free(build);
    return tally;
}

static void test_a_good_hub_becomes_a_site(void)
{
    struct tally tally;

    start("---\ntitle: Home\n---\n\nWords.\n");
    tally = build_it((struct build_options){.end = BUILD_ON_DISK});
    CHECK(tally.is_done);
    CHECK_INT(tally.errors, 0);
    CHECK_INT(tally.page_count, 1);
    CHECK(tally.file_count > 4);
    CHECK(str_find(temporary_read(&arena, "hub/public/index.html"),
                   STR("<p>Words.</p>"))
          >= 0);
}

static void test_a_second_build_keeps_what_is_the_same(void)
{
    struct tally first;
    struct tally second;

    start("---\ntitle: Home\n---\n\nWords.\n");
    first = build_it((struct build_options){.end = BUILD_ON_DISK});
    second = build_it((struct build_options){.end = BUILD_ON_DISK});
    CHECK(second.is_done);
    CHECK_INT(first.kept_count, 0);
    CHECK_INT(second.kept_count, first.file_count);
    CHECK_INT(second.file_count, first.file_count);
}

static void test_a_mistake_leaves_the_old_site(void)
{
    struct tally tally;
    str before;

    start("---\ntitle: Home\n---\n\nWords.\n");
    CHECK(build_it((struct build_options){.end = BUILD_ON_DISK}).is_done);
    before = temporary_read(&arena, "hub/public/index.html");
    temporary_write("hub/content/index.md",
                    "---\ntitle: Home\n---\n\n[The steps](none.md)\n");
    tally = build_it((struct build_options){.end = BUILD_ON_DISK});
    CHECK(!tally.is_done);
    CHECK_INT(tally.errors, 1);
    CHECK(str_equal(temporary_read(&arena, "hub/public/index.html"), before));
}

static void test_a_warning_stops_a_strict_build_alone(void)
{
    struct tally tally;

    start("---\ntitle: Home\n---\n\n# Again\n");
    tally = build_it((struct build_options){.end = BUILD_ON_DISK});
    CHECK(tally.is_done);
    CHECK_INT(tally.warnings, 1);
    start("---\ntitle: Home\n---\n\n# Again\n");
    tally = build_it((struct build_options){.is_strict = true});
    CHECK(!tally.is_done);
    CHECK(!temporary_exists("hub/public"));
}

static void test_a_draft_is_built_when_it_is_asked_for(void)
{
    start("---\ntitle: Home\n---\n\nWords.\n");
    temporary_write("hub/content/plan.md",
                    "---\ntitle: Plan\ndraft: yes\n---\n\nWords.\n");
    CHECK(build_it((struct build_options){.end = BUILD_ON_DISK}).is_done);
    CHECK(!temporary_exists("hub/public/plan.html"));
    CHECK(build_it((struct build_options){.with_drafts = true}).is_done);
    CHECK(temporary_exists("hub/public/plan.html"));
}

static void test_an_index_alone_writes_nothing(void)
{
    start("---\ntitle: Home\n---\n\nWords.\n");
    CHECK(build_it((struct build_options){.end = BUILD_INDEX}).is_done);
    CHECK(!temporary_exists("hub/public"));
}

static void test_the_stages_that_ran_are_named_in_order(void)
{
    struct build_options options = {
        .hub_path = STR("hub"), .output_path = STR("hub/public"), .jobs = 1};
    struct build *build;
    double stage_ms;
    size_t count = 0;

    start("---\ntitle: Home\n---\n\nWords.\n");
    build = build_new(&options);
    CHECK(build_run(build));
    CHECK_STR(str_of(build_stage(build, 0, &stage_ms)), "read-configuration");
    while (build_stage(build, count, &stage_ms))
        count++;
    CHECK(count >= 9);
    build_free(build);
}

int main(void)
{
    temporary_start();
    RUN(test_a_good_hub_becomes_a_site);
    RUN(test_a_second_build_keeps_what_is_the_same);
    RUN(test_a_mistake_leaves_the_old_site);
    RUN(test_a_warning_stops_a_strict_build_alone);
    RUN(test_a_draft_is_built_when_it_is_asked_for);
    RUN(test_an_index_alone_writes_nothing);
    RUN(test_the_stages_that_ran_are_named_in_order);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
