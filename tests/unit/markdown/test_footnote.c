#include "parsing.h"

static void test_notes_are_a_block_at_the_end(void)
{
    parse("a[^x] b[^y] c[^x]\n\n[^x]: First *note*.\n[^y]: Second.\n\nEnd\n");
    CHECK_STR(said(), "");
    CHECK_STR(drawn(body.runs),
              "<p>a<a class=\"footnote-reference\" role=\"doc-noteref\" "
              "href=\"#note-1\" id=\"note-1-from\">[1]</a> "
              "b<a class=\"footnote-reference\" role=\"doc-noteref\" "
              "href=\"#note-2\" id=\"note-2-from\">[2]</a> "
              "c<a class=\"footnote-reference\" role=\"doc-noteref\" "
              "href=\"#note-1\" id=\"note-1-from-2\">[1]</a></p>\n"
              "<p>End</p>\n[block footnotes]\n");
    CHECK_INT(body.block_count, 1);
    CHECK_INT(body.blocks[0]->item_count, 2);
    CHECK_STR(drawn(body.blocks[0]->items[0].content),
              "<p>First <em>note</em>.</p>\n");
}

static void test_each_note_knows_the_ways_back(void)
{
    const struct block_item *item;

    parse("a[^x] c[^x]\n\n[^x]: Note.\n");
    item = &body.blocks[0]->items[0];
    CHECK_STR(item->id, "note-1");
    CHECK_INT(item->back_count, 2);
    CHECK_STR(item->back_ids[0], "note-1-from");
    CHECK_STR(item->back_ids[1], "note-1-from-2");
}

static void test_a_heading_does_not_take_the_id_of_a_note(void)
{
    parse("## Note 1\n\na[^x]\n\n[^x]: Note.\n");
    CHECK_STR(said(), "");
    CHECK_STR(body.headings[0].id, "note-1-1");
}

static void test_a_list_in_a_note_is_not_the_blocks_own(void)
{
    parse("a[^x]\n\n[^x]: Note.\n\n    - one\n    - two\n");
    CHECK_INT(body.blocks[0]->item_count, 1);
    CHECK_STR(drawn(body.blocks[0]->items[0].content),
              "<p>Note.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
}

static void test_lost_notes_and_marks_are_named(void)
{
    CHECK_SAID("a\nb [^x] c\n", "2:3 footnote-missing [^x]\n");
    CHECK_SAID("a\n\n[^x]: Note.\n", "3:1 footnote-unused [^x]\n");
    CHECK_SAID("a \\[^x\\]\n", "");
    CHECK_SAID("```\n[^x]: Note.\n```\n\na\n", "");
}

int main(void)
{
    markdown_set_up();
    RUN(test_notes_are_a_block_at_the_end);
    RUN(test_each_note_knows_the_ways_back);
    RUN(test_a_heading_does_not_take_the_id_of_a_note);
    RUN(test_a_list_in_a_note_is_not_the_blocks_own);
    RUN(test_lost_notes_and_marks_are_named);
    return parsing_done();
}
