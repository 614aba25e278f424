#include "parsing.h"

static void test_lines_count_the_front_matter(void)
{
    str page = STR("---\ntitle: x\n---\n\na [here](steps.md)\n");

    parse_from(page, sizeof("---\ntitle: x\n---\n") - 1);
    CHECK_STR(said(), "5:3 link-words here\n");
    CHECK_STR(diags.items[0].source_line, "a [here](steps.md)");
    CHECK_STR(diags.items[0].path, "content/guidance/x.md");
}

static void test_link_definitions_do_not_move_lines(void)
{
    CHECK_SAID("[a]: /x\n[b]: /y\nc\nd [here](steps.md)\n",
               "4:3 link-words here\n");
}

static void test_lines_in_lists_and_quotes(void)
{
    CHECK_SAID("- a\n\n  > b\n  > [here](steps.md)\n", "4:5 link-words here\n");
}

static void test_lines_in_tables(void)
{
    CHECK_SAID("Table: c\n\n| a |\n|---|\n| [here](steps.md) |\n",
               "5:3 link-words here\n");
    CHECK_SAID("x [more](steps.md)\nTable: c\n| [here](steps.md) |\n|---|\n",
               "1:3 link-words more\n3:3 link-words here\n");
}

static void test_lines_of_raw_html(void)
{
    CHECK_SAID("a\n\n<p>b\n<em onclick=x>c</em>\n<form>d</form>\n",
               "4:1 html-removed the HTML attribute \"onclick\" | take it "
               "out; nothing on a page runs a script\n"
               "5:1 html-removed the HTML <form> | take it out of the text, "
               "or write it in Markdown\n");
}

static void test_very_many_messages_are_cut_short(void)
{
    struct buf page = {0};

    for (int i = 0; i < 1000; i++)
        buf_add(&page, STR("[](steps.md)\n\n"));
    parse_from(buf_str(&page), 0);
    CHECK_INT(diags.count, 200);
    buf_free(&page);
}

int main(void)
{
    markdown_set_up();
    RUN(test_lines_count_the_front_matter);
    RUN(test_link_definitions_do_not_move_lines);
    RUN(test_lines_in_lists_and_quotes);
    RUN(test_lines_in_tables);
    RUN(test_lines_of_raw_html);
    RUN(test_very_many_messages_are_cut_short);
    return parsing_done();
}
