#include "command/command.h"

#include "unit/command/typed.h"

static struct arena arena;

/* The spaces before the title's colon are a slip with one answer. */
#define SLIP \
    "---\ntitle: Home\n---\n\nSee [more](more.md \"More\")and [it] " \
    "(more.md).\n"

static void start(const char *page)
{
    temporary_clear();
    arena_reset(&arena);
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/index.md", page);
    temporary_write("hub/content/more.md", "---\ntitle: More\n---\n\nX.\n");
}

static bool page_is(const char *text)
{
    return str_equal(temporary_read(&arena, "hub/content/index.md"),
                     str_of(text));
}

static void test_a_change_is_shown_and_not_made(void)
{
    start(SLIP);
    CHECK_INT(typed("mend -C hub"), EXIT_DONE);
    CHECK(says(out, "content/index.md:5"));
    CHECK(says(out, "Nothing is written yet"));
    CHECK(page_is(SLIP));
}

static void test_a_change_is_made_when_it_is_asked_for(void)
{
    start(SLIP);
    CHECK_INT(typed("mend -C hub --write"), EXIT_DONE);
    CHECK(says(out, "1 of 1 file changed"));
    CHECK(!page_is(SLIP));
    CHECK(str_find(temporary_read(&arena, "hub/content/index.md"),
                   STR("[it](more.md)"))
          >= 0);
    CHECK(temporary_exists("hub/.cohub/before"));
}

static void test_what_is_right_stays(void)
{
    start("---\ntitle: Home\n---\n\nWords.\n");
    CHECK_INT(typed("mend -C hub --write"), EXIT_DONE);
    CHECK(says(out, "nothing that mend is sure of"));
    CHECK(page_is("---\ntitle: Home\n---\n\nWords.\n"));
}

static void test_a_rule_that_is_none_is_refused(void)
{
    start(SLIP);
    CHECK_INT(typed("mend -C hub --write --rule link-raed"), EXIT_USAGE);
    CHECK(says(errors, "mend has no rule \"link-raed\""));
    CHECK(page_is(SLIP));
}

static void test_programs_get_json_alone(void)
{
    start(SLIP);
    CHECK_INT(typed("mend -C hub --format json"), EXIT_DONE);
    CHECK(out[0] == '{');
    CHECK(says(out, "\"files\":1,\"written\":0"));
    CHECK(says(out, "\"line\":5"));
    CHECK(!*errors);
    CHECK(page_is(SLIP));
}

static void test_a_folder_that_is_no_hub_is_said(void)
{
    start(SLIP);
    CHECK_INT(typed("mend -C none"), EXIT_CONTENT);
    CHECK(says(errors, "none"));
}

int main(void)
{
    temporary_start();
    RUN(test_a_change_is_shown_and_not_made);
    RUN(test_a_change_is_made_when_it_is_asked_for);
    RUN(test_what_is_right_stays);
    RUN(test_a_rule_that_is_none_is_refused);
    RUN(test_programs_get_json_alone);
    RUN(test_a_folder_that_is_no_hub_is_said);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
