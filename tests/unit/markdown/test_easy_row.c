#include "parsing.h"

static void test_a_picture_and_the_words_after_it_are_a_row(void)
{
    variant = VARIANT_EASY_READ;
    CHECK_DRAWN("![We meet](symbol:meeting)\n\nWe meet.\n\n- one\n\n"
                "![A plan](meeting.png)\n\nWe plan.\n\n## Next\n\nWords\n",
                "[block picture-row]\n[block picture-row]\n"
                "<h2 id=\"next\">Next</h2>\n<p>Words</p>\n");
    CHECK_INT(body.block_count, 2);
    CHECK_STR(drawn(body.blocks[0]->picture), "[symbol meeting: We meet]");
    CHECK_STR(drawn(body.blocks[0]->content),
              "<p>We meet.</p>\n<ul>\n<li>one</li>\n</ul>\n");
    CHECK_STR(drawn(body.blocks[1]->picture),
              "<img src=\"[file guidance/meeting.png]\" alt=\"A plan\" "
              "width=\"640\" height=\"480\" />");
    CHECK_STR(drawn(body.blocks[1]->content), "<p>We plan.</p>\n");
    CHECK_INT(body.blocks[1]->place.line, 7);
}

static void test_words_on_the_line_below_belong_to_the_picture(void)
{
    variant = VARIANT_EASY_READ;
    CHECK_DRAWN("![](symbol:star){decorative}\nYou can come.\nIt is free.\n",
                "[block picture-row]\n");
    CHECK_STR(drawn(body.blocks[0]->picture), "[symbol star: ]");
    CHECK_STR(drawn(body.blocks[0]->content),
              "<p>You can come.\nIt is free.</p>\n");
}

static void test_rows_stand_in_blocks_too(void)
{
    variant = VARIANT_EASY_READ;
    CHECK_DRAWN("::: note\n![We meet](symbol:meeting)\n\nWords\n:::\nEnd\n",
                "[block note]\n<p>End</p>\n");
    CHECK_STR(drawn(body.blocks[0]->content), "[block picture-row]\n");
}

static void test_other_formats_have_no_rows(void)
{
    variant = VARIANT_STANDARD;
    CHECK_DRAWN("![We meet](symbol:meeting)\n\nWe meet.\n",
                "<p>[symbol meeting: We meet]</p>\n<p>We meet.</p>\n");
}

int main(void)
{
    markdown_set_up();
    RUN(test_a_picture_and_the_words_after_it_are_a_row);
    RUN(test_words_on_the_line_below_belong_to_the_picture);
    RUN(test_rows_stand_in_blocks_too);
    RUN(test_other_formats_have_no_rows);
    return parsing_done();
}
