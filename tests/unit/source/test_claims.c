#include "tap.h"

#include "source/claims.h"

static struct arena arena;
static struct diags diags;
static struct claims claims;

static void start(void)
{
    diags = (struct diags){.arena = &arena};
    claims = (struct claims){.arena = &arena, .diags = &diags};
}

static bool only(enum diag_kind kind, const char *path, const char *other)
{
    return diags.count == 1 && diags.items[0].kind == kind
           && str_equal(diags.items[0].path, str_of(path))
           && str_equal(diags.items[0].a, str_of(other));
}

static void test_different_paths_do_not_meet(void)
{
    start();
    claims_add(&claims, STR("a/x.html"), STR("content/a/x.md"));
    claims_add(&claims, STR("a/y.html"), STR("content/a/y.md"));
    claims_add(&claims, STR("a.html"), STR("content/a.md"));
    CHECK_INT(diags.count, 0);
}

static void test_one_path_twice_is_an_error(void)
{
    start();
    claims_add(&claims, STR("x.html"), STR("content/x.md"));
    claims_add(&claims, STR("x.html"), STR("static/x.html"));
    CHECK(only(DIAG_PATHS_EQUAL, "static/x.html", "content/x.md"));
}

static void test_a_file_is_no_folder(void)
{
    start();
    claims_add(&claims, STR("a/x.html"), STR("content/a/x.md"));
    claims_add(&claims, STR("a"), STR("static/a"));
    CHECK(only(DIAG_PATHS_EQUAL, "static/a", "content/a"));
    start();
    claims_add(&claims, STR("a"), STR("static/a"));
    claims_add(&claims, STR("a/x.html"), STR("content/a/x.md"));
    CHECK(only(DIAG_PATHS_EQUAL, "content/a", "static/a"));
}

static void test_names_that_differ_by_case_collide(void)
{
    start();
    claims_add(&claims, STR("Plan.pdf"), STR("content/Plan.pdf"));
    claims_add(&claims, STR("plan.PDF"), STR("static/plan.PDF"));
    CHECK(only(DIAG_PATHS_COLLIDE, "static/plan.PDF", "content/Plan.pdf"));
}

static void test_names_that_differ_by_composition_collide(void)
{
    start();
    claims_add(&claims, STR("caf\xC3\xA9.pdf"), STR("content/1"));
    claims_add(&claims, STR("cafe\xCC\x81.pdf"), STR("content/2"));
    CHECK(only(DIAG_PATHS_COLLIDE, "content/2", "content/1"));
}

static void test_folders_that_collide_are_named_once(void)
{
    start();
    claims_add(&claims, STR("Guide/a.html"), STR("content/Guide/a.md"));
    claims_add(&claims, STR("guide/b.html"), STR("content/guide/b.md"));
    claims_add(&claims, STR("guide/c.html"), STR("content/guide/c.md"));
    CHECK(only(DIAG_PATHS_COLLIDE, "content/guide", "content/Guide"));
}

static void test_a_folder_of_an_address_stands_for_its_file(void)
{
    start();
    CHECK(claims_add(&claims, STR("a/index.html"), STR("content/a.md")));
    CHECK(!claims_add(&claims, STR("a"), STR("static/a")));
    CHECK(only(DIAG_PATHS_EQUAL, "static/a", "content/a.md"));
}

static void test_what_stands_in_a_twin_is_not_told(void)
{
    start();
    claims_add(&claims, STR("A/x.html"), STR("content/A/x.md"));
    CHECK(!claims_add(&claims, STR("a/x.html"), STR("content/a/x.md")));
    CHECK(!claims_add(&claims, STR("a/y.html"), STR("content/a/y.md")));
    CHECK(only(DIAG_PATHS_COLLIDE, "content/a", "content/A"));
}

int main(void)
{
    RUN(test_different_paths_do_not_meet);
    RUN(test_one_path_twice_is_an_error);
    RUN(test_a_file_is_no_folder);
    RUN(test_names_that_differ_by_case_collide);
    RUN(test_names_that_differ_by_composition_collide);
    RUN(test_folders_that_collide_are_named_once);
    RUN(test_a_folder_of_an_address_stands_for_its_file);
    RUN(test_what_stands_in_a_twin_is_not_told);
    arena_free(&arena);
    return tap_done();
}
