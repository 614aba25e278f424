#include "parsing.h"

static const struct block *first(void)
{
    return body.blocks[0];
}

static str title(size_t item)
{
    return drawn(first()->items[item].title);
}

static str content(size_t item)
{
    return drawn(first()->items[item].content);
}

static void test_bold_words_are_an_items_title(void)
{
    parse("::: steps\n- **One**: first\n- **Two:** second\n- **Three**. x\n"
          "- four\n:::\n");
    CHECK_STR(said(), "");
    CHECK_INT(first()->item_count, 4);
    CHECK_STR(title(0), "One");
    CHECK_STR(content(0), "first");
    CHECK_STR(title(1), "Two");
    CHECK_STR(content(1), "second");
    CHECK_STR(title(2), "Three");
    CHECK_STR(content(2), "x");
    CHECK_STR(title(3), "");
    CHECK_STR(content(3), "four");
}

static void test_a_link_is_a_title_whole(void)
{
    parse("::: cards\n1. [The steps](steps.md): seven\n:::\n");
    CHECK_STR(said(), "");
    CHECK_STR(title(0), "<a href=\"[page guidance/steps]\">The steps</a>");
    CHECK_STR(content(0), "seven");
    CHECK_INT(body.link_count, 1);
}

static void test_a_title_alone_takes_its_paragraph_along(void)
{
    parse("::: steps\n- **One**\n\n  Words.\n\n- **Two**\n:::\n");
    CHECK_STR(title(0), "One");
    CHECK_STR(content(0), "\n<p>Words.</p>\n");
    CHECK_STR(content(1), "\n");
}

static void test_content_keeps_the_list_as_it_was_written(void)
{
    parse("::: steps\nBefore\n\n- **One**: a\n\nAfter\n\n- other\n:::\n");
    CHECK_STR(drawn(first()->content),
              "<p>Before</p>\n<ul>\n<li id=\"steps-one\"><strong>One</strong>: "
              "a</li>\n</ul>\n"
              "<p>After</p>\n<ul>\n<li>other</li>\n</ul>\n");
    CHECK_STR(drawn(first()->before_items), "<p>Before</p>\n");
    CHECK_STR(drawn(first()->after_items),
              "<p>After</p>\n<ul>\n<li>other</li>\n</ul>\n");
    CHECK_INT(first()->item_count, 1);
}

static void test_a_block_without_a_list_has_no_items(void)
{
    parse("::: note\nWords\n:::\n");
    CHECK_INT(first()->item_count, 0);
    CHECK_STR(drawn(first()->before_items), "<p>Words</p>\n");
    CHECK_INT(first()->after_items.count, 0);
}

static void test_a_block_in_an_item_is_one_run_of_it(void)
{
    parse("::: steps\n- **One**: a\n\n  ::: note\n  - b\n  :::\n:::\n");
    CHECK_STR(said(), "");
    CHECK_INT(first()->item_count, 1);
    CHECK_STR(content(0), "\n<p>a</p>\n[block note]\n");
    CHECK_INT(body.blocks[1]->item_count, 1);
    CHECK_STR(drawn(body.blocks[1]->items[0].content), "b");
}

int main(void)
{
    markdown_set_up();
    RUN(test_bold_words_are_an_items_title);
    RUN(test_a_link_is_a_title_whole);
    RUN(test_a_title_alone_takes_its_paragraph_along);
    RUN(test_content_keeps_the_list_as_it_was_written);
    RUN(test_a_block_without_a_list_has_no_items);
    RUN(test_a_block_in_an_item_is_one_run_of_it);
    return parsing_done();
}
