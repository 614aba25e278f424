#include "build/starter.h"

#include "unit/output/temporary.h"

static struct arena arena;
static struct diags diags;

static void start(void)
{
    temporary_clear();
    arena_reset(&arena);
    diags = (struct diags){.arena = &arena};
}

static void test_a_hub_is_made_in_a_new_folder(void)
{
    start();
    CHECK(starter_write_hub(STR("hub"), &diags));
    CHECK_INT(diags.count, 0);
    CHECK(temporary_exists("hub/config.yaml"));
    CHECK(temporary_exists("hub/content/index.md"));
}

static void test_an_empty_folder_is_filled(void)
{
    start();
    mkdir("hub", 0755);
    CHECK(starter_write_hub(STR("hub"), &diags));
    CHECK(temporary_exists("hub/content/index.md"));
}

static void test_a_folder_with_something_in_it_stays_as_it_was(void)
{
    start();
    mkdir("hub", 0755);
    temporary_write("hub/letter.txt", "mine");
    CHECK(!starter_write_hub(STR("hub"), &diags));
    CHECK(diags.errors > 0);
    CHECK_STR(temporary_read(&arena, "hub/letter.txt"), "mine");
    CHECK(!temporary_exists("hub/content"));
}

static void test_a_theme_comes_small_or_whole(void)
{
    start();
    CHECK(starter_write_hub(STR("hub"), &diags));
    CHECK(starter_write_theme(STR("hub"), STR("ours"), false, &diags));
    CHECK(temporary_exists("hub/themes/ours/theme.yaml"));
    CHECK(!temporary_exists("hub/themes/ours/parts"));
    CHECK(starter_write_theme(STR("hub"), STR("all"), true, &diags));
    CHECK(temporary_exists("hub/themes/all/parts"));
    CHECK_INT(diags.count, 0);
}

static void test_a_theme_takes_no_other_s_place(void)
{
    start();
    CHECK(starter_write_hub(STR("hub"), &diags));
    CHECK(starter_write_theme(STR("hub"), STR("ours"), false, &diags));
    temporary_write("hub/themes/ours/theme.yaml", "mine");
    CHECK(!starter_write_theme(STR("hub"), STR("ours"), false, &diags));
    CHECK_STR(temporary_read(&arena, "hub/themes/ours/theme.yaml"), "mine");
    CHECK(diags.errors > 0);
}

int main(void)
{
    temporary_start();
    RUN(test_a_hub_is_made_in_a_new_folder);
    RUN(test_an_empty_folder_is_filled);
    RUN(test_a_folder_with_something_in_it_stays_as_it_was);
    RUN(test_a_theme_comes_small_or_whole);
    RUN(test_a_theme_takes_no_other_s_place);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
