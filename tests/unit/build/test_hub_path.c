#include "build/hub_path.h"

#include "unit/output/temporary.h"

static struct arena arena;

/* a/hub/ is a hub, and so is a/hub/inner/hub/; nothing else is. */
static void start(void)
{
    temporary_clear();
    arena_reset(&arena);
    for (const char *const *path =
             (const char *const[]){"a", "a/hub", "a/hub/content",
                                   "a/hub/content/deep", "a/hub/inner",
                                   "a/hub/inner/hub", "a/other", NULL};
         *path; path++)
        mkdir(*path, 0755);
    temporary_write("a/hub/config.yaml", "name: Hub\n");
    temporary_write("a/hub/inner/hub/config.yaml", "name: Inner\n");
}

static str whole(const char *path)
{
    return arena_format(&arena, "%s/%s", temporary_path, path);
}

static void check_above(const char *path, const char *hub)
{
    str found = hub_path_above(&arena, whole(path));

    CHECK(str_equal(found, whole(hub)));
}

static void test_the_nearest_folder_that_is_a_hub_is_meant(void)
{
    start();
    check_above("a/hub", "a/hub");
    check_above("a/hub/content/deep", "a/hub");
    check_above("a/hub/inner/hub", "a/hub/inner/hub");
    check_above("a/hub/not/there", "a/hub");
}

static void test_where_none_is_above_none_is_meant(void)
{
    start();
    CHECK_INT(hub_path_above(&arena, whole("a/other")).len, 0);
    CHECK_INT(hub_path_above(&arena, (str){0}).len, 0);
}

static void test_what_is_given_is_taken_as_it_is(void)
{
    start();
    CHECK_STR(hub_path_of(&arena, STR("a/other")), "a/other");
}

static void in_folder(const char *path, const char *hub)
{
    str found;

    CHECK(chdir(path) == 0);
    found = hub_path_of(&arena, (str){0});
    CHECK(str_equal(found, str_of(hub)));
    CHECK(chdir(temporary_path) == 0);
}

static void test_without_one_it_is_the_folder_that_somebody_is_in(void)
{
    char *real;

    start();
    in_folder("a/hub", ".");
    in_folder("a/other", ".");
    real = realpath("a/hub", NULL);
    in_folder("a/hub/content/deep", real);
    free(real);
}

/* A hub whose configuration cannot be read is the one that is meant all the
 * same: its mistake is told, and no other hub is built. */
static void test_a_configuration_that_is_a_folder_or_leads_nowhere_counts(void)
{
    start();
    mkdir("a/hub/inner/config.yaml", 0755);
    check_above("a/hub/inner", "a/hub/inner");
    CHECK(symlink("nowhere", "a/other/config.yaml") == 0);
    check_above("a/other", "a/other");
}

int main(void)
{
    temporary_start();
    RUN(test_the_nearest_folder_that_is_a_hub_is_meant);
    RUN(test_where_none_is_above_none_is_meant);
    RUN(test_what_is_given_is_taken_as_it_is);
    RUN(test_without_one_it_is_the_folder_that_somebody_is_in);
    RUN(test_a_configuration_that_is_a_folder_or_leads_nowhere_counts);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
