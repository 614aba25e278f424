#include "command/command.h"

#include "unit/command/typed.h"

static struct arena arena;

static void start(void)
{
    temporary_clear();
    arena_reset(&arena);
    CHECK_INT(typed("new hub"), EXIT_DONE);
}

static void test_help_and_version_are_answers(void)
{
    CHECK_INT(typed("help"), EXIT_DONE);
    CHECK(says(out, "cohub build"));
    CHECK(!*errors);
    CHECK_INT(typed("help search"), EXIT_DONE);
    CHECK(says(out, "--limit"));
    CHECK_INT(typed("--version"), EXIT_DONE);
    CHECK(says(out, COHUB_VERSION));
}

static void test_what_cannot_be_understood_is_said_on_the_other_line(void)
{
    CHECK_INT(typed("biuld"), EXIT_USAGE);
    CHECK(says(errors, "build"));
    CHECK(!*out);
    CHECK_INT(typed("build --colour"), EXIT_USAGE);
    CHECK(says(errors, "--colour"));
}

static void test_a_new_hub_builds_without_a_warning(void)
{
    start();
    CHECK_INT(typed("build -C hub -o hub/public --strict"), EXIT_DONE);
    CHECK(says(out, "Open"));
    CHECK(temporary_exists("hub/public/index.html"));
}

static void test_mistakes_in_the_content_have_a_status_of_their_own(void)
{
    start();
    temporary_write("hub/content/index.md",
                    "---\ntitle: Home\n---\n\n[The steps](none.md)\n");
    CHECK_INT(typed("build -C hub -o hub/public"), EXIT_CONTENT);
    CHECK(says(errors, "content/index.md:5:1: error: "));
    CHECK(says(errors, "fix: "));
    CHECK(!says(errors, "\033"));
    CHECK(!temporary_exists("hub/public"));
}

static void test_a_search_answers_with_pages_or_with_json(void)
{
    start();
    CHECK_INT(typed("search -C hub welcome"), EXIT_DONE);
    CHECK(says(out, ".html"));
    CHECK_INT(typed("search -C hub --format json xylophone"), EXIT_DONE);
    CHECK(says(out, "\"total\":0,\"results\":[]}"));
}

static void test_a_version_is_confirmed_by_its_file(void)
{
    start();
    temporary_write("hub/content/index.plain.md",
                    "---\ntitle: Home\n---\n\nWords.\n");
    CHECK_INT(typed("confirm hub/content/index.plain.md"), EXIT_DONE);
    CHECK(str_find(temporary_read(&arena, "hub/content/index.plain.md"),
                   STR("made_from: "))
          >= 0);
    CHECK_INT(typed("confirm hub/content/none.plain.md"), EXIT_CONTENT);
}

int main(void)
{
    temporary_start();
    RUN(test_help_and_version_are_answers);
    RUN(test_what_cannot_be_understood_is_said_on_the_other_line);
    RUN(test_a_new_hub_builds_without_a_warning);
    RUN(test_mistakes_in_the_content_have_a_status_of_their_own);
    RUN(test_a_search_answers_with_pages_or_with_json);
    RUN(test_a_version_is_confirmed_by_its_file);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
