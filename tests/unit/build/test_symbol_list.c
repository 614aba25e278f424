#include "build/symbol_list.h"

#include "unit/output/temporary.h"

static struct arena arena;
static struct diags diags;
static struct symbol_list list;

static void start(void)
{
    temporary_clear();
    mkdir("hub", 0755);
    mkdir("hub/symbols", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
}

static bool read_for(const char *hub, const char *word)
{
    arena_reset(&arena);
    diags = (struct diags){.arena = &arena};
    return symbol_list_read(&arena, str_of(hub), str_of(word), &list, &diags);
}

static const struct symbol_row *find(const char *name)
{
    for (size_t i = 0; i < list.count; i++)
        if (str_equal(list.rows[i].name, str_of(name)))
            return &list.rows[i];
    return NULL;
}

static void test_the_built_in_pictures_say_what_they_show(void)
{
    start();
    CHECK(read_for("hub", ""));
    CHECK(list.count > 40);
    CHECK(find("talk") && find("talk")->shows.len && find("talk")->means.len);
    CHECK_INT(diags.count, 0);
}

static void test_each_stands_once_in_the_order_of_names(void)
{
    size_t wrong = 0;

    start();
    CHECK(read_for("hub", ""));
    for (size_t i = 1; i < list.count; i++)
        wrong += str_compare(list.rows[i - 1].name, list.rows[i].name) >= 0;
    CHECK_INT(wrong, 0);
}

static void test_a_word_finds_those_that_can_stand_for_it(void)
{
    start();
    CHECK(read_for("hub", ""));
    size_t all = list.count;

    CHECK(read_for("hub", "talk"));
    CHECK(find("talk") != NULL);
    CHECK(list.count > 0 && list.count < all);
    CHECK(read_for("hub", "xylophone"));
    CHECK_INT(list.count, 0);
}

static void test_a_hub_s_own_picture_is_there_without_a_row(void)
{
    start();
    temporary_write("hub/symbols/our-hall.svg", "<svg/>");
    temporary_write("hub/symbols/talk.svg", "<svg/>");
    temporary_write("hub/symbols/notes.txt", "x");
    CHECK(read_for("hub", ""));
    CHECK(find("our-hall") && find("our-hall")->shows.len == 0);
    CHECK(!find("notes") && !find("notes.txt"));
    CHECK(find("talk") && find("talk")->shows.len);
}

static void test_a_folder_that_is_no_hub_has_the_built_in_ones(void)
{
    temporary_clear();
    mkdir("empty", 0755);
    CHECK(read_for("empty", "talk"));
    CHECK(find("talk") != NULL);
}

static void test_a_folder_that_is_not_there_is_an_error(void)
{
    temporary_clear();
    CHECK(!read_for("none", ""));
    CHECK_INT(diags.count, 1);
    CHECK_INT(diags.items[0].kind, DIAG_HUB_MISSING);
}

static void test_a_theme_that_is_not_there_is_an_error(void)
{
    start();
    temporary_write("hub/config.yaml", "name: Hub\ntheme: comons\n");
    CHECK(!read_for("hub", ""));
    CHECK(diags.errors > 0);
}

int main(void)
{
    temporary_start();
    RUN(test_the_built_in_pictures_say_what_they_show);
    RUN(test_each_stands_once_in_the_order_of_names);
    RUN(test_a_word_finds_those_that_can_stand_for_it);
    RUN(test_a_hub_s_own_picture_is_there_without_a_row);
    RUN(test_a_folder_that_is_no_hub_has_the_built_in_ones);
    RUN(test_a_folder_that_is_not_there_is_an_error);
    RUN(test_a_theme_that_is_not_there_is_an_error);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
