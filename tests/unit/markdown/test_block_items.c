#include "markdown/block_items.h"

#include "parsing.h"

static const struct block *first(void)
{
    return body.blocks[0];
}

static bool has_id(const char *id)
{
    for (size_t i = 0; i < body.id_count; i++)
        if (str_equal(body.ids[i], str_of(id)))
            return true;
    return false;
}

static void test_items_have_items_of_their_own(void)
{
    const struct block_item *item;

    parse("::: tree\n- **One** a\n  - **Two** b\n  - c\n\n- d\n:::\n");
    CHECK_STR(said(), "");
    CHECK_INT(first()->item_count, 2);
    item = &first()->items[0];
    CHECK_INT(item->item_count, 2);
    CHECK_STR(drawn(item->before), "\n<p>a</p>\n");
    CHECK_STR(drawn(item->after), "");
    CHECK_STR(drawn(item->items[0].title), "Two");
    CHECK_STR(drawn(item->items[0].content), "b");
    CHECK_STR(drawn(item->items[1].title), "");
    CHECK_STR(drawn(item->items[1].content), "c");
    CHECK_INT(first()->items[1].item_count, 0);
}

static void test_an_item_has_what_is_round_its_list_apart(void)
{
    parse("::: themes\n- **One** a\n\n  - b\n\n  c\n\n  - d\n:::\n");
    CHECK_STR(drawn(first()->items[0].before), "\n<p>a</p>\n");
    CHECK_STR(drawn(first()->items[0].after),
              "<p>c</p>\n<ul>\n<li>d</li>\n</ul>\n");
    CHECK_INT(first()->items[0].item_count, 1);
    CHECK_STR(
        drawn(first()->items[0].content),
        "\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<p>c</p>\n<ul>\n<li>d</li>\n"
        "</ul>\n");
}

static void test_a_fourth_level_is_content(void)
{
    const struct block_item *third;

    parse("::: tree\n- a\n  - b\n    - c\n      - d\n:::\n");
    third = &first()->items[0].items[0].items[0];
    CHECK_INT(third->item_count, 0);
    CHECK_STR(drawn(third->content), "c\n<ul>\n<li>d</li>\n</ul>\n");
}

static void test_a_block_in_an_item_keeps_its_own_items(void)
{
    parse("::: steps\n- a\n\n  ::: note\n  - b\n    - c\n  :::\n\n  - d\n"
          ":::\n");
    CHECK_STR(said(), "");
    CHECK_INT(first()->items[0].item_count, 1);
    CHECK_STR(drawn(first()->items[0].items[0].content), "d");
    CHECK_INT(body.blocks[1]->item_count, 1);
    CHECK_INT(body.blocks[1]->items[0].item_count, 1);
}

static void test_an_item_has_an_id_of_its_first_words(void)
{
    parse("::: set\n- **Equality:** a\n- One two three four five six seven\n"
          "- [Steps](steps.md) b\n- **Equality** again\n"
          "- - nested only\n:::\n");
    CHECK_STR(said(), "");
    CHECK_STR(first()->items[0].id, "set-equality");
    CHECK_STR(first()->items[1].id, "set-one-two-three-four-five-six");
    CHECK_STR(first()->items[2].id, "");
    CHECK_STR(first()->items[3].id, "set-equality-2");
    CHECK_STR(first()->items[4].id, "");
    CHECK(has_id("set-equality"));
    CHECK(has_id("set-equality-2"));
}

static void test_a_name_that_was_refused_is_in_no_id(void)
{
    parse("::: x\" onclick=\"a\n- One\n:::\n");
    CHECK_STR(body.blocks[0]->items[0].id, "block-one");
    CHECK_INT(diags.errors, 1);
}

static void test_an_item_takes_no_heading_s_id(void)
{
    parse("::: set\n- **Equality** a\n:::\n\n## Equality\n");
    CHECK_STR(body.headings[0].id, "equality");
}

static void test_items_of_items_and_of_rows_have_no_id(void)
{
    variant = VARIANT_EASY_READ;
    parse("![Two people](symbol:talk)\n\n- a\n\n::: set\n- b\n  - c\n:::\n");
    variant = VARIANT_STANDARD;
    CHECK_STR(body.blocks[0]->name, "picture-row");
    CHECK_STR(body.blocks[0]->items[0].id, "");
    CHECK_STR(body.blocks[1]->items[0].id, "set-b");
    CHECK_STR(body.blocks[1]->items[0].items[0].id, "");
}

int main(void)
{
    markdown_set_up();
    RUN(test_items_have_items_of_their_own);
    RUN(test_an_item_has_what_is_round_its_list_apart);
    RUN(test_a_fourth_level_is_content);
    RUN(test_a_block_in_an_item_keeps_its_own_items);
    RUN(test_an_item_has_an_id_of_its_first_words);
    RUN(test_a_name_that_was_refused_is_in_no_id);
    RUN(test_an_item_takes_no_heading_s_id);
    RUN(test_items_of_items_and_of_rows_have_no_id);
    return parsing_done();
}
