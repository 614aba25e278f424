#include "build/mending.h"

#include "unit/build/built_hub.h"

#define GOOD "---\ntitle: Good\n---\n\nAs it should be.\n"
#define GAP "---\ntitle: Broken\n---\n\nSecret words. [A step](none.md)\n"

static const struct build_options on = {.keeps_going = true};

static bool is_left_out(const char *path)
{
    for (size_t i = 0; i < built.left_out_count; i++)
        if (str_equal(built.left_out[i], str_of(path)))
            return true;
    return false;
}

static void test_pages_without_a_mistake_are_published(void)
{
    hub_start("name: Hub\n");
    temporary_write("hub/content/good.md", GOOD);
    temporary_write("hub/content/broken.md", GAP);
    CHECK(!hub_build((struct build_options){0}));
    CHECK(!temporary_exists("hub/public"));
    hub_build(on);
    CHECK(built.is_written);
    CHECK(site_has("hub/public/good.html", "As it should be."));
    CHECK_INT(built.left_out_count, 1);
    CHECK(is_left_out("content/broken.md"));
    CHECK_INT(built.diags->errors, 1);
}

/* The address stays, so that no link of others breaks; the words do not. */
static void test_a_page_that_is_held_back_says_so_at_its_address(void)
{
    hub_start("name: Hub\n");
    temporary_write("hub/content/broken.md", GAP);
    temporary_write("hub/content/good.md",
                    "---\ntitle: Good\n---\n\n[There](broken.md)\n");
    hub_build(on);
    CHECK(temporary_exists("hub/public/broken.html"));
    CHECK(!site_has("hub/public/broken.html", "Secret words"));
    CHECK(site_has("hub/public/good.html", "href=\"broken.html\""));
}

/* A page whose front matter cannot be read may be a draft. */
static void test_of_broken_front_matter_nothing_is_published(void)
{
    hub_start("name: Hub\n");
    temporary_write("hub/content/broken.md",
                    "---\ntitle: Not yet for anybody\ndraft: [\n---\n\nX.\n");
    hub_build(on);
    CHECK(built.is_written);
    CHECK(is_left_out("content/broken.md"));
    CHECK(!site_has("hub/public/site-map.html", "Not yet for anybody"));
}

static void test_what_all_pages_need_cannot_be_gone_past(void)
{
    hub_start("name: Hub\ntheme: none\n");
    hub_build(on);
    CHECK(!built.is_written);
    hub_start("name: Hub\n");
    temporary_write("hub/content/index.md", GAP);
    hub_build(on);
    CHECK(!built.is_written);
    CHECK(!temporary_exists("hub/public"));
}

/* What is held back may be what others lean on: that is found too. */
static void test_what_only_then_is_found_is_held_back_too(void)
{
    hub_start("name: Hub\n");
    mkdir("hub/content/part", 0755);
    temporary_write("hub/content/part/index.md",
                    "---\ntitle: Part\ndraft: [\n---\n\nX.\n");
    temporary_write("hub/content/part/leaf.md",
                    "---\ntitle: Leaf\n---\n\n[Up](index.md#a-heading)\n");
    hub_build(on);
    CHECK(is_left_out("content/part/index.md"));
    CHECK(built.diags->errors >= 1);
    CHECK(!site_has("hub/public/part/leaf.html", "#a-heading"));
}

int main(void)
{
    temporary_start();
    RUN(test_pages_without_a_mistake_are_published);
    RUN(test_a_page_that_is_held_back_says_so_at_its_address);
    RUN(test_of_broken_front_matter_nothing_is_published);
    RUN(test_what_all_pages_need_cannot_be_gone_past);
    RUN(test_what_only_then_is_found_is_held_back_too);
    hub_end();
    temporary_end();
    return tap_done();
}
