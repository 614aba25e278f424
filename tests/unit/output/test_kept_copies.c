#include "output/kept_copies.h"

#include "temporary.h"

static struct arena arena;
static struct folder folder;

static void test_each_state_of_a_file_is_kept_once(void)
{
    struct kept_copies copies;

    temporary_clear();
    CHECK(kept_copies_add(&arena, &folder, STR("content/a.md"), STR("one")));
    CHECK(kept_copies_add(&arena, &folder, STR("content/a.md"), STR("one")));
    CHECK(kept_copies_add(&arena, &folder, STR("content/a.md"), STR("two")));
    kept_copies_list(&arena, &folder, &copies);
    CHECK_INT(copies.count, 2);
    CHECK_STR(copies.items[1].path, ".cohub/before/content/a.md.2");
    CHECK_STR(copies.items[1].of, "content/a.md");
}

static void test_a_history_of_changes_is_told_to_pass_them_over(void)
{
    temporary_clear();
    CHECK(kept_copies_add(&arena, &folder, STR("content/a.md"), STR("one")));
    CHECK_STR(temporary_read(&arena, ".cohub/before/.gitignore"), "*\n");
}

static void test_a_file_is_known_by_the_name_that_it_has_now(void)
{
    struct kept_copies copies;

    temporary_clear();
    CHECK(kept_copies_add(&arena, &folder, STR("content/A?.md"), STR("one")));
    CHECK(kept_copies_add_move(&arena, &folder, STR("content/A?.md"),
                               STR("content/a.md")));
    CHECK(kept_copies_add_move(&arena, &folder, STR("content/a.md"),
                               STR("content/a/index.md")));
    kept_copies_list(&arena, &folder, &copies);
    CHECK_INT(copies.count, 1);
    CHECK_STR(copies.items[0].of, "content/a/index.md");
}

static void test_folders_go_with_the_last_copy_in_them(void)
{
    temporary_clear();
    CHECK(kept_copies_add(&arena, &folder, STR("content/b/a.md"), STR("1")));
    CHECK(kept_copies_add(&arena, &folder, STR("content/c.md"), STR("2")));
    CHECK(kept_copies_remove(&folder, STR(".cohub/before/content/b/a.md")));
    CHECK(!temporary_exists(".cohub/before/content/b"));
    CHECK(temporary_exists(".cohub/before/content/c.md"));
    CHECK(!kept_copies_remove(&folder, STR(".cohub/before/content/b/a.md")));
}

int main(void)
{
    temporary_start();
    if (!folder_open(&folder, "."))
        return 1;
    RUN(test_each_state_of_a_file_is_kept_once);
    RUN(test_a_history_of_changes_is_told_to_pass_them_over);
    RUN(test_a_file_is_known_by_the_name_that_it_has_now);
    RUN(test_folders_go_with_the_last_copy_in_them);
    folder_close(&folder);
    temporary_end();
    arena_free(&arena);
    return tap_done();
}
