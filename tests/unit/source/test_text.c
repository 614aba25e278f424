#include "hub_folder.h"

#include <errno.h>

#include "source/text.h"

static struct text_file file;

static enum file_answer read_file(const char *path, size_t max)
{
    file = (struct text_file){.path = str_of(path)};
    return text_read(&arena, &hub_folder, max, &file, &diags);
}

static void test_a_file_at_the_limit_is_read_and_one_more_byte_is_not(void)
{
    hub_clear();
    hub_write_bytes("x", run_of('a', 2048));
    CHECK_INT(read_file("x", 2048), FILE_OK);
    CHECK_INT(file.bytes.len, 2048);
    CHECK_INT(read_file("x", 2047), FILE_TOO_LARGE);
    CHECK_INT(file.bytes.len, 0);
    CHECK_ONLY(&diags, FILE_TOO_LARGE, "x");
}

static void test_a_missing_file_is_left_to_the_caller(void)
{
    hub_clear();
    CHECK_INT(read_file("none", 10), FILE_MISSING);
    CHECK_INT(diags.count, 0);
}

static void test_what_is_no_ordinary_file_is_refused(void)
{
    hub_clear();
    CHECK(mkdir("folder", 0755) == 0);
    CHECK_INT(read_file("folder", 10), FILE_NOT_REGULAR);
    CHECK_ONLY(&diags, PATH_NOT_FILE, "folder");
    hub_clear();
    CHECK(symlink("x", "link") == 0);
    CHECK_INT(read_file("link", 10), FILE_IS_LINK);
    CHECK_ONLY(&diags, PATH_IS_LINK, "link");
}

static void test_other_encodings_are_refused_with_their_line(void)
{
    hub_clear();
    hub_write("x", "one\ntwo caf\xE9\n");
    CHECK_INT(read_file("x", 100), FILE_FAILED);
    CHECK_ONLY(&diags, TEXT_NOT_UTF8, "x");
    CHECK_INT(diags.items[0].line, 2);
    CHECK_INT(diags.items[0].column, 8);
    CHECK_INT(file.bytes.len, 0);
}

static void test_the_machines_reason_is_given(void)
{
    hub_clear();
    errno = EACCES;
    text_complain(FILE_FAILED, STR("x"), 0, &diags);
    CHECK_ONLY(&diags, FILE_UNREADABLE, "x");
    CHECK_STR(diags.items[0].a, "permission denied");
    CHECK_INT(diags.failures, 1);
}

static void test_sizes_are_said_in_words(void)
{
    hub_clear();
    text_complain(FILE_TOO_LARGE, STR("x"), 2 * 1024 * 1024, &diags);
    CHECK_STR(diags.items[0].a, "2 MB");
    text_complain(FILE_TOO_LARGE, STR("x"), 64 * 1024, &diags);
    CHECK_STR(diags.items[1].a, "64 kB");
}

int main(void)
{
    hub_start();
    RUN(test_a_file_at_the_limit_is_read_and_one_more_byte_is_not);
    RUN(test_a_missing_file_is_left_to_the_caller);
    RUN(test_what_is_no_ordinary_file_is_refused);
    RUN(test_other_encodings_are_refused_with_their_line);
    RUN(test_the_machines_reason_is_given);
    RUN(test_sizes_are_said_in_words);
    hub_end();
    return tap_done();
}
