#include "tap.h"
#include "unit/output/temporary.h"

#include <errno.h>

#include "base/beneath.h"

/* errno of an open for reading; 0 when it opens. */
static int opened(const char *path, int flags)
{
    int here = open(".", O_PATH | O_DIRECTORY);
    int fd = beneath_open(here, path, flags, 0644);
    int why = fd < 0 ? errno : 0;

    if (fd >= 0)
        close(fd);
    close(here);
    return why;
}

static void test_files_and_folders_below_are_opened(void)
{
    CHECK_INT(opened("a/b/file", O_RDONLY), 0);
    CHECK_INT(opened("a//b/file", O_RDONLY), 0);
    CHECK_INT(opened("a/b", O_DIRECTORY), 0);
    CHECK_INT(opened("a/b/", O_DIRECTORY), 0);
    CHECK_INT(opened(".", O_DIRECTORY), 0);
}

static void test_what_is_not_there_is_missing(void)
{
    CHECK_INT(opened("a/c", O_RDONLY), ENOENT);
    CHECK_INT(opened("c/file", O_RDONLY), ENOENT);
    CHECK_INT(opened("a/b/file/x", O_RDONLY), ENOTDIR);
    CHECK_INT(opened("a/b/file", O_DIRECTORY), ENOTDIR);
}

static void test_no_part_may_be_a_link(void)
{
    CHECK(symlink("a", "link") == 0);
    CHECK(symlink("file", "a/b/link") == 0);
    CHECK(symlink("nowhere", "a/dead") == 0);
    CHECK_INT(opened("link", O_DIRECTORY), ELOOP);
    CHECK_INT(opened("link/b/file", O_RDONLY), ELOOP);
    CHECK_INT(opened("a/b/link", O_RDONLY), ELOOP);
    CHECK_INT(opened("a/dead", O_RDONLY), ELOOP);
    CHECK_INT(opened("a/dead", O_WRONLY | O_CREAT | O_EXCL), EEXIST);
}

static void test_no_path_leads_out(void)
{
    CHECK_INT(opened("/etc/hostname", O_RDONLY), EXDEV);
    CHECK_INT(opened("../x", O_RDONLY), EXDEV);
    CHECK_INT(opened("a/../../x", O_RDONLY), EXDEV);
}

static void test_a_file_is_made_once(void)
{
    CHECK_INT(opened("a/new", O_WRONLY | O_CREAT | O_EXCL), 0);
    CHECK_INT(opened("a/new", O_WRONLY | O_CREAT | O_EXCL), EEXIST);
}

int main(void)
{
    temporary_start();
    mkdir("a", 0755);
    mkdir("a/b", 0755);
    temporary_write("a/b/file", "words");
    RUN(test_files_and_folders_below_are_opened);
    RUN(test_what_is_not_there_is_missing);
    RUN(test_no_part_may_be_a_link);
    RUN(test_no_path_leads_out);
    RUN(test_a_file_is_made_once);
    temporary_end();
    return tap_done();
}
