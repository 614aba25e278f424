#include "build/report_file.h"

#include <errno.h>

#include "unit/output/temporary.h"

static struct arena arena;

static void test_a_report_is_written_where_it_was_asked_for(void)
{
    temporary_clear();
    mkdir("a", 0755);
    CHECK(report_file_write(STR("b.json"), STR("{}\n")));
    CHECK_STR(temporary_read(&arena, "b.json"), "{}\n");
    CHECK(report_file_write(STR("a/b.json"), STR("[]\n")));
    CHECK_STR(temporary_read(&arena, "a/b.json"), "[]\n");
    CHECK(report_file_write(arena_format(&arena, "%s/c.txt", temporary_path),
                            STR("x")));
    CHECK_STR(temporary_read(&arena, "c.txt"), "x");
}

static void test_an_older_report_is_replaced(void)
{
    temporary_clear();
    temporary_write("b.json", "a longer one than this");
    CHECK(report_file_write(STR("b.json"), STR("{}")));
    CHECK_STR(temporary_read(&arena, "b.json"), "{}");
    CHECK(report_file_write(STR("b.json"), (str){0}));
    CHECK_STR(temporary_read(&arena, "b.json"), "");
}

static void test_where_none_can_be_written_the_reason_is_there(void)
{
    temporary_clear();
    mkdir("b.json", 0755);
    CHECK(!report_file_write(STR("none/b.json"), STR("{}")));
    CHECK_INT(errno, ENOENT);
    CHECK(!report_file_write(STR("b.json"), STR("{}")));
    CHECK(errno != 0);
    CHECK(temporary_exists("b.json"));
}

int main(void)
{
    temporary_start();
    RUN(test_a_report_is_written_where_it_was_asked_for);
    RUN(test_an_older_report_is_replaced);
    RUN(test_where_none_can_be_written_the_reason_is_there);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
