#include "output/output_file.h"

#include <errno.h>

#include "tap.h"

static void test_plain_paths_are_safe(void)
{
    CHECK(output_path_is_safe(STR("index.html")));
    CHECK(output_path_is_safe(STR("a/b c/gŵyl.html")));
    CHECK(output_path_is_safe(STR("...")));
}

static void test_paths_that_lead_elsewhere_are_not_safe(void)
{
    CHECK(!output_path_is_safe(STR("")));
    CHECK(!output_path_is_safe(STR("/etc/passwd")));
    CHECK(!output_path_is_safe(STR("a//b")));
    CHECK(!output_path_is_safe(STR("a/")));
    CHECK(!output_path_is_safe(STR("..")));
    CHECK(!output_path_is_safe(STR("a/../b")));
    CHECK(!output_path_is_safe(STR("./a")));
    CHECK(!output_path_is_safe(STR("a\nb")));
    CHECK(!output_path_is_safe(STR("a\0b")));
    CHECK(!output_path_is_safe(STR("a\x7f")));
}

static void test_a_path_at_a_limit_is_safe_and_one_over_is_not(void)
{
    char text[OUTPUT_PATH_MAX + 1];

    memset(text, 'a', sizeof(text));
    CHECK(output_path_is_safe((str){text, OUTPUT_PATH_MAX}));
    CHECK(!output_path_is_safe((str){text, OUTPUT_PATH_MAX + 1}));
    for (size_t i = 1; i < 2 * OUTPUT_PARTS_MAX; i += 2)
        text[i] = '/';
    CHECK(output_path_is_safe((str){text, 2 * OUTPUT_PARTS_MAX - 1}));
    CHECK(!output_path_is_safe((str){text, 2 * OUTPUT_PARTS_MAX + 1}));
}

/* What is said about two files; the kind is DIAG_KIND_COUNT for nothing. */
static enum diag_kind said_of(str a, str b)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct output_file files[] = {{.path = a, .source = STR("one.md")},
                                  {.path = STR("middle.html")},
                                  {.path = b, .source = STR("two.md")}};
    bool ok = output_check_paths(files, 3, &diags);
    enum diag_kind kind = DIAG_KIND_COUNT;

    CHECK(ok == (diags.count == 0));
    if (diags.count)
        kind = diags.items[0].kind;
    arena_free(&arena);
    return kind;
}

static void test_different_paths_are_fine(void)
{
    CHECK_INT(said_of(STR("a.html"), STR("b.html")), DIAG_KIND_COUNT);
    CHECK_INT(said_of(STR("a"), STR("a.html")), DIAG_KIND_COUNT);
    CHECK_INT(said_of(STR("a-b"), STR("a/b")), DIAG_KIND_COUNT);
}

static void test_the_same_path_twice_is_an_error(void)
{
    CHECK_INT(said_of(STR("a.html"), STR("a.html")), DIAG_OUTPUT_PATH_TAKEN);
    CHECK_INT(said_of(STR("x/Steps.html"), STR("x/steps.html")),
              DIAG_OUTPUT_PATH_TAKEN);
    CHECK_INT(said_of(STR("caf\xc3\xa9"), STR("cafe\xcc\x81")),
              DIAG_OUTPUT_PATH_TAKEN);
}

static void test_a_file_where_a_folder_must_be_is_an_error(void)
{
    CHECK_INT(said_of(STR("a"), STR("a/b.html")), DIAG_OUTPUT_PATH_BLOCKED);
    CHECK_INT(said_of(STR("A"), STR("a/b/c.html")), DIAG_OUTPUT_PATH_BLOCKED);
}

static void test_names_of_cohub_are_an_error(void)
{
    CHECK_INT(said_of(STR(".cohub-manifest"), STR("a")),
              DIAG_OUTPUT_NAME_RESERVED);
    CHECK_INT(said_of(STR(".COHUB-staging/x"), STR("a")),
              DIAG_OUTPUT_NAME_RESERVED);
}

static void test_a_clash_names_both_sources(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct output_file files[] = {
        {.path = STR("a.html"), .source = STR("content/a.md")},
        {.path = STR("a.html"), .source = STR("static/a.html")}};

    output_check_paths(files, 2, &diags);
    CHECK_INT(diags.count, 1);
    CHECK_STR(diags.items[0].path, "content/a.md");
    CHECK_STR(diags.items[0].a, "a.html");
    CHECK_STR(diags.items[0].b, "static/a.html");
    arena_free(&arena);
}

static void test_errors_are_told_apart_and_only_five_are_shown(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct output_file files[7] = {{.path = STR("fine")}};

    for (size_t i = 1; i < 7; i++)
        files[i] = (struct output_file){.path = STR("bad"), .error = ENOSPC};
    files[1].is_source_bad = true;
    CHECK(!output_check_errors(files, 7, &diags));
    CHECK_INT(diags.count, 5);
    CHECK_INT(diags.failures, 5);
    CHECK_INT(diags.items[0].kind, DIAG_FILE_UNREADABLE);
    CHECK_INT(diags.items[1].kind, DIAG_OUTPUT_FILE_FAILED);
    CHECK_STR(diags.items[1].a, "no space left on device");
    CHECK(output_check_errors(files, 1, &diags));
    arena_free(&arena);
}

int main(void)
{
    RUN(test_plain_paths_are_safe);
    RUN(test_paths_that_lead_elsewhere_are_not_safe);
    RUN(test_a_path_at_a_limit_is_safe_and_one_over_is_not);
    RUN(test_different_paths_are_fine);
    RUN(test_the_same_path_twice_is_an_error);
    RUN(test_a_file_where_a_folder_must_be_is_an_error);
    RUN(test_names_of_cohub_are_an_error);
    RUN(test_a_clash_names_both_sources);
    RUN(test_errors_are_told_apart_and_only_five_are_shown);
    return tap_done();
}
