#include "command/command.h"

#include "unit/command/typed.h"

static struct arena arena;

#define EASY \
    "---\ntitle: Steps\n---\n\n![2 people talk](symbol:talk)\n\nWe talk.\n"

static void start(void)
{
    temporary_clear();
    arena_reset(&arena);
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/index.md",
                    "---\ntitle: Home\n---\n\nWords.\n");
    temporary_write("hub/content/steps.md",
                    "---\ntitle: Steps\n---\n\nTalk to people.\n");
    temporary_write("hub/content/steps.easy.md", EASY);
}

static bool page_has(const char *words)
{
    return str_find(temporary_read(&arena, "hub/content/steps.easy.md"),
                    str_of(words))
           >= 0;
}

static void test_a_pack_has_what_is_printed_and_a_form(void)
{
    start();
    CHECK_INT(typed("check-pack steps -C hub -o pack"), EXIT_DONE);
    CHECK(says(out, "The pack is in pack."));
    CHECK(temporary_exists("pack/START-HERE.html"));
    CHECK(str_find(temporary_read(&arena, "pack/answers.yaml"),
                   STR("page: content/steps.easy.md"))
          > 0);
    CHECK(page_has("We talk."));
}

static void test_pages_have_to_be_named_and_there(void)
{
    start();
    CHECK_INT(typed("check-pack -C hub"), EXIT_USAGE);
    CHECK(says(errors, "which pages?"));
    CHECK_INT(typed("check-pack none -C hub -o pack"), EXIT_CONTENT);
    CHECK(says(errors, "none: error: "));
    CHECK(!temporary_exists("pack"));
}

#define ANSWERS \
    "group: The garden group\ndate: 2026-11-20\npages:\n" \
    "  - page: content/steps.easy.md\n    readers: 5\n" \
    "    changed: We took out a hard word.\n"

/* What a group said is shown first, and then written; its words are its own. */
static void test_answers_are_shown_and_then_written(void)
{
    start();
    temporary_write("answers.yaml", ANSWERS);
    CHECK_INT(typed("check-pack -C hub --answers answers.yaml"), EXIT_DONE);
    CHECK(says(out, "Nothing is written yet: add --write."));
    CHECK_STR(temporary_read(&arena, "hub/content/steps.easy.md"), EASY);
    CHECK_INT(typed("check-pack -C hub --answers answers.yaml --write"),
              EXIT_DONE);
    CHECK(says(out, "1 of 1 page changed."));
    CHECK(page_has("The garden group"));
    CHECK(page_has("We talk."));
    CHECK_INT(typed("check-pack -C hub --answers answers.yaml --write"),
              EXIT_DONE);
    CHECK(says(out, "The pages say all of it already."));
}

static void test_a_page_that_nobody_read_says_nothing(void)
{
    start();
    temporary_write("answers.yaml",
                    "group: The garden group\ndate: 2026-11-20\npages:\n"
                    "  - page: content/steps.easy.md\n    readers:\n"
                    "    changed:\n");
    CHECK_INT(typed("check-pack -C hub --answers answers.yaml --write"),
              EXIT_DONE);
    CHECK(says(out, "has no readers, and stays as it is."));
    CHECK_STR(temporary_read(&arena, "hub/content/steps.easy.md"), EASY);
}

static void test_answers_that_cannot_be_read_change_nothing(void)
{
    start();
    temporary_write("answers.yaml", "group: [\n");
    CHECK_INT(typed("check-pack -C hub --answers answers.yaml --write"),
              EXIT_CONTENT);
    CHECK(says(errors, "answers.yaml"));
    CHECK_INT(typed("check-pack -C hub --answers none.yaml --write"),
              EXIT_MACHINE);
    CHECK(says(errors, "none.yaml"));
    CHECK_STR(temporary_read(&arena, "hub/content/steps.easy.md"), EASY);
}

int main(void)
{
    temporary_start();
    RUN(test_a_pack_has_what_is_printed_and_a_form);
    RUN(test_pages_have_to_be_named_and_there);
    RUN(test_answers_are_shown_and_then_written);
    RUN(test_a_page_that_nobody_read_says_nothing);
    RUN(test_answers_that_cannot_be_read_change_nothing);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
