#include "output/replace.h"

#include <errno.h>

#include "temporary.h"

static struct arena arena;
static struct folder folder;

static void start(void)
{
    temporary_clear();
    mkdir("content", 0755);
    temporary_write("content/a.md", "old\n");
}

static mode_t mode_of(const char *path)
{
    struct stat facts;

    return stat(path, &facts) == 0 ? facts.st_mode & 0777 : 0;
}

static void test_a_file_gets_new_bytes_and_keeps_its_mode(void)
{
    start();
    chmod("content/a.md", 0640);
    CHECK(replace_file(&folder, STR("content/a.md"), STR("new words\n")));
    CHECK_STR(temporary_read(&arena, "content/a.md"), "new words\n");
    CHECK_INT(mode_of("content/a.md"), 0640);
    CHECK(access("content/.cohub-new", F_OK) != 0);
}

static void test_a_file_at_the_top_is_replaced_too(void)
{
    start();
    temporary_write("b.md", "old\n");
    CHECK(replace_file(&folder, STR("b.md"), STR("")));
    CHECK_STR(temporary_read(&arena, "b.md"), "");
}

static void test_what_a_crash_left_is_no_hindrance(void)
{
    start();
    temporary_write("content/.cohub-new", "half");
    CHECK(replace_file(&folder, STR("content/a.md"), STR("new\n")));
    CHECK_STR(temporary_read(&arena, "content/a.md"), "new\n");
}

static void test_a_file_that_is_not_there_is_not_made(void)
{
    start();
    CHECK(!replace_file(&folder, STR("content/none.md"), STR("new\n")));
    CHECK_INT(errno, ENOENT);
    CHECK(!replace_file(&folder, STR("none/a.md"), STR("new\n")));
    CHECK(access("content/none.md", F_OK) != 0);
}

static void test_links_are_not_followed(void)
{
    start();
    temporary_write("outside.md", "old\n");
    CHECK(symlink("../outside.md", "content/link.md") == 0);
    CHECK(symlink("content", "folder") == 0);
    CHECK(!replace_file(&folder, STR("content/link.md"), STR("new\n")));
    CHECK(!replace_file(&folder, STR("folder/a.md"), STR("new\n")));
    CHECK_STR(temporary_read(&arena, "outside.md"), "old\n");
    CHECK_STR(temporary_read(&arena, "content/a.md"), "old\n");
}

int main(void)
{
    temporary_start();
    if (!folder_open(&folder, "."))
        return 1;
    RUN(test_a_file_gets_new_bytes_and_keeps_its_mode);
    RUN(test_a_file_at_the_top_is_replaced_too);
    RUN(test_what_a_crash_left_is_no_hindrance);
    RUN(test_a_file_that_is_not_there_is_not_made);
    RUN(test_links_are_not_followed);
    folder_close(&folder);
    temporary_end();
    arena_free(&arena);
    return tap_done();
}
