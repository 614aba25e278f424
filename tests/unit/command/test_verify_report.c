#include "command/verify_report.h"

#include "unit/command/typed.h"

static struct arena arena;

static void start(void)
{
    temporary_clear();
    arena_reset(&arena);
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/index.md",
                    "---\ntitle: Home\n---\n\nWords.\n");
    CHECK_INT(typed("bundle -C hub -o copy -q --today 2026-11-23"), EXIT_DONE);
}

static int verify(void)
{
    return typed("bundle --verify copy --today 2026-11-24");
}

static void test_a_whole_copy_is_said_to_be_whole(void)
{
    start();
    CHECK_INT(verify(), EXIT_DONE);
    CHECK(says(out, "The copy is whole: "));
    CHECK(says(out, "It was made on 23 November 2026, and is good until"));
    CHECK(!*errors);
}

static void test_a_quiet_check_says_nothing_of_what_is_right(void)
{
    start();
    CHECK_INT(typed("bundle --verify copy -q --today 2026-11-24"), EXIT_DONE);
    CHECK(!*out);
}

static void test_an_old_copy_is_not_done(void)
{
    start();
    CHECK_INT(typed("bundle --verify copy -q --today 2029-11-24"),
              EXIT_CONTENT);
    CHECK(says(out, "it is old: a new one was due after"));
}

static void test_a_file_that_is_gone_is_named(void)
{
    start();
    CHECK(remove("copy/START-HERE.html") == 0);
    CHECK_INT(verify(), EXIT_CONTENT);
    CHECK(says(out, "Missing: 1\n  START-HERE.html"));
    CHECK(says(out, "Do not hand this copy out"));
}

static void test_a_file_that_was_changed_is_named(void)
{
    start();
    temporary_write("copy/START-HERE.html", "<p>Other words.</p>");
    CHECK_INT(verify(), EXIT_CONTENT);
    CHECK(says(out, "Not as it was made: 1\n  START-HERE.html"));
}

static void test_what_is_too_much_may_be_taken_away(void)
{
    start();
    temporary_write("copy/files/holiday\033.html", "<p>Mine.</p>");
    CHECK_INT(verify(), EXIT_CONTENT);
    CHECK(says(out, "Not of this copy: 1\n  files/holiday"));
    CHECK(says(out, "take it away"));
    CHECK(!says(out, "Do not hand"));
    CHECK(!says(out, "\033"));
}

static void test_a_list_that_broke_off_is_said(void)
{
    str list;

    start();
    list = temporary_read(&arena, "copy/CONTENTS.txt");
    temporary_write("copy/CONTENTS.txt",
                    arena_cstr(&arena, str_slice(list, 0, list.len / 2)));
    CHECK_INT(verify(), EXIT_CONTENT);
    CHECK(says(out, "The list CONTENTS.txt is damaged"));
}

static void test_many_names_are_shown_in_part(void)
{
    char name[32];

    start();
    for (int i = 0; i < 25; i++) {
        snprintf(name, sizeof(name), "copy/files/x%d.txt", i);
        temporary_write(name, "x");
    }
    CHECK_INT(verify(), EXIT_CONTENT);
    CHECK(says(out, "Not of this copy: 25\n"));
    CHECK(says(out, "  and 5 more; --all names them\n"));
    CHECK_INT(typed("bundle --verify copy --all --today 2026-11-24"),
              EXIT_CONTENT);
    CHECK(!says(out, "more; --all"));
    CHECK(says(out, "  files/x24.txt\n"));
}

static void test_what_is_no_copy_is_refused(void)
{
    start();
    CHECK_INT(typed("bundle --verify hub"), EXIT_CONTENT);
    CHECK(says(errors, "hub has no CONTENTS.txt of a copy"));
    CHECK_INT(typed("bundle --verify none"), EXIT_CONTENT);
    CHECK(says(errors, "none cannot be opened: "));
    CHECK(says(errors, "START-HERE.html"));
}

int main(void)
{
    temporary_start();
    RUN(test_a_whole_copy_is_said_to_be_whole);
    RUN(test_a_quiet_check_says_nothing_of_what_is_right);
    RUN(test_an_old_copy_is_not_done);
    RUN(test_a_file_that_is_gone_is_named);
    RUN(test_a_file_that_was_changed_is_named);
    RUN(test_what_is_too_much_may_be_taken_away);
    RUN(test_a_list_that_broke_off_is_said);
    RUN(test_many_names_are_shown_in_part);
    RUN(test_what_is_no_copy_is_refused);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
