#include "parsing.h"

#include "markdown/parser_limits.h"

static void test_a_block_holds_what_stands_between_its_lines(void)
{
    CHECK_DRAWN("before\n\n::: note\nwords\n:::\nafter\n",
                "<p>before</p>\n[block note]\n<p>after</p>\n");
    CHECK_INT(body.block_count, 1);
    CHECK_STR(drawn(body.blocks[0]->content), "<p>words</p>\n");
    CHECK_INT(body.blocks[0]->place.line, 3);
}

static void test_a_block_ends_a_paragraph_and_is_no_part_of_it(void)
{
    CHECK_DRAWN("before\n::: note\nwords\n:::\nafter\n",
                "<p>before</p>\n[block note]\n<p>after</p>\n");
}

static void test_a_closing_line_ends_the_innermost_block(void)
{
    CHECK_DRAWN("::: outer\n::: inner\na\n:::\nb\n:::\nc\n",
                "[block outer]\n<p>c</p>\n");
    CHECK_INT(body.block_count, 2);
    CHECK_STR(body.blocks[0]->name, "outer");
    CHECK_STR(drawn(body.blocks[0]->content), "[block inner]\n<p>b</p>\n");
    CHECK_STR(drawn(body.blocks[1]->content), "<p>a</p>\n");
}

static void test_a_list_ends_with_the_block_that_it_stands_in(void)
{
    CHECK_DRAWN("::: note\n- a\n- b\n:::\n    code\n",
                "[block note]\n<pre><code>code\n</code></pre>\n");
    CHECK_STR(drawn(body.blocks[0]->content),
              "<ul>\n<li id=\"note-a\">a</li>\n"
              "<li id=\"note-b\">b</li>\n</ul>\n");
}

static void test_a_block_can_stand_in_a_list_and_a_quote(void)
{
    CHECK_DRAWN("- a\n  ::: note\n  b\n  :::\n",
                "<ul>\n<li>a\n[block note]\n</li>\n</ul>\n");
    CHECK_DRAWN("> ::: note\n> b\n> :::\n",
                "<blockquote>\n[block note]\n</blockquote>\n");
}

static void test_colons_in_code_are_text(void)
{
    CHECK_DRAWN("```\n::: note\n:::\n```\n",
                "<pre><code>::: note\n:::\n</code></pre>\n");
    CHECK_DRAWN("    ::: note\n", "<pre><code>::: note\n</code></pre>\n");
    CHECK_DRAWN("a ::: b\n", "<p>a ::: b</p>\n");
}

static void test_a_block_keeps_its_attributes(void)
{
    parse("::: quote {by=\"Ann & Bob\" .wide .calm #q1 open}\nx\n:::\n");
    CHECK_STR(said(), "");
    CHECK_STR(block_attribute(body.blocks[0], STR("by")), "Ann & Bob");
    CHECK_STR(body.blocks[0]->attributes[1].name, "open");
    CHECK_STR(body.blocks[0]->classes, "wide calm");
    CHECK_STR(body.blocks[0]->id, "q1");
    CHECK_INT(body.id_count, 1);
}

static void test_mistakes_in_blocks_are_named_with_their_line(void)
{
    CHECK_SAID("a\n\n::: note\nb\n", "3:1 block-unclosed note\n");
    CHECK_SAID("a\n\n:::\n", "3:1 block-close-stray\n");
    CHECK_SAID("::: Box\n:::\n", "1:1 block-name Box\n");
    CHECK_SAID("::: note {by=\"x}\n:::\n",
               "1:1 attributes-malformed a quotation mark has no partner\n");
    CHECK_SAID("::: note {a} b\n:::\n",
               "1:1 attributes-malformed there is more text after }\n");
    CHECK_SAID("::: a {#x}\n:::\n::: b {#x}\n:::\n", "3:1 id-twice x\n");
}

static void test_a_block_that_its_quote_ends_is_not_closed_later(void)
{
    CHECK_SAID("::: outer\n> ::: inner\n> a\n:::\n",
               "2:3 block-unclosed inner\n");
}

static void test_blocks_in_blocks_have_a_limit(void)
{
    struct buf many = {0};

    for (int i = 0; i < LIMIT_BLOCKS; i++)
        buf_add(&many, STR("::: a\n"));
    for (int i = 0; i < LIMIT_BLOCKS; i++)
        buf_add(&many, STR(":::\n"));
    parse_from(buf_str(&many), 0);
    CHECK_INT(diags.count, 0);
    CHECK_INT(body.block_count, LIMIT_BLOCKS);
    buf_clear(&many);
    for (int i = 0; i <= LIMIT_BLOCKS; i++)
        buf_add(&many, STR("::: a\n"));
    for (int i = 0; i < LIMIT_BLOCKS; i++)
        buf_add(&many, STR(":::\n"));
    parse_from(buf_str(&many), 0);
    CHECK_STR(said(), "51:1 nesting-too-deep 50\n");
    buf_free(&many);
}

int main(void)
{
    markdown_set_up();
    RUN(test_a_block_holds_what_stands_between_its_lines);
    RUN(test_a_block_ends_a_paragraph_and_is_no_part_of_it);
    RUN(test_a_closing_line_ends_the_innermost_block);
    RUN(test_a_list_ends_with_the_block_that_it_stands_in);
    RUN(test_a_block_can_stand_in_a_list_and_a_quote);
    RUN(test_colons_in_code_are_text);
    RUN(test_a_block_keeps_its_attributes);
    RUN(test_mistakes_in_blocks_are_named_with_their_line);
    RUN(test_a_block_that_its_quote_ends_is_not_closed_later);
    RUN(test_blocks_in_blocks_have_a_limit);
    return parsing_done();
}
