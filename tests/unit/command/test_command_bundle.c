#include "command/command.h"

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
}

static void test_a_copy_is_made_and_said_where(void)
{
    start();
    CHECK_INT(typed("bundle -C hub -o copy"), EXIT_DONE);
    CHECK(says(out, "The copy is in copy. Open START-HERE.html in it."));
    CHECK(temporary_exists("copy/START-HERE.html"));
    CHECK(temporary_exists("copy/CONTENTS.txt"));
}

static void test_without_a_place_it_is_in_the_hub(void)
{
    start();
    CHECK_INT(typed("bundle -C hub --format folder,zip -q"), EXIT_DONE);
    CHECK(!*out);
    CHECK(temporary_exists("hub/copy/START-HERE.html"));
    CHECK(temporary_exists("hub/copy.zip"));
}

/* A stick may hold somebody's photos. */
static void test_a_folder_with_files_of_others_is_left_alone(void)
{
    start();
    mkdir("stick", 0755);
    temporary_write("stick/holiday.jpg", "x");
    CHECK_INT(typed("bundle -C hub -o stick"), EXIT_CONTENT);
    CHECK(says(errors, "holiday.jpg"));
    CHECK(says(errors, "No copy was made."));
    CHECK(!says(out, "The copy is in"));
    CHECK(!temporary_exists("stick/START-HERE.html"));
    CHECK_STR(temporary_read(&arena, "stick/holiday.jpg"), "x");
}

static void test_a_hub_with_a_mistake_is_not_handed_out(void)
{
    start();
    temporary_write("hub/content/index.md",
                    "---\ntitle: Home\n---\n\n[The steps](none.md)\n");
    CHECK_INT(typed("bundle -C hub -o copy"), EXIT_CONTENT);
    CHECK(says(errors, "content/index.md:5:"));
    CHECK(!temporary_exists("copy"));
}

static void test_what_cannot_be_understood_makes_nothing(void)
{
    static const char *const typed_words[] = {
        "bundle -C hub -o copy --format tar", "bundle -C hub -o copy --size 2",
        "bundle -C hub -o copy --size much"};

    for (size_t i = 0; i < sizeof typed_words / sizeof *typed_words; i++) {
        start();
        CHECK_INT(typed(typed_words[i]), EXIT_USAGE);
        CHECK(*errors);
        CHECK(!temporary_exists("copy"));
    }
}

int main(void)
{
    temporary_start();
    RUN(test_a_copy_is_made_and_said_where);
    RUN(test_without_a_place_it_is_in_the_hub);
    RUN(test_a_folder_with_files_of_others_is_left_alone);
    RUN(test_a_hub_with_a_mistake_is_not_handed_out);
    RUN(test_what_cannot_be_understood_makes_nothing);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
