#include "parsing.h"

#define PLAIN_HEAD \
    "<div class=\"table\">\n<table>\n<caption id=\"table\">What it " \
    "costs</caption>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n" \
    "<th scope=\"col\">b</th>\n</tr>\n</thead>\n"
#define PLAIN_BODY \
    "<tbody>\n<tr>\n<td data-label=\"a\">1</td>\n<td " \
    "data-label=\"b\">2</td>\n</tr>\n</tbody>\n</table>\n</div>\n"

static void test_a_caption_stands_before_or_after(void)
{
    CHECK_DRAWN("Table: What it costs\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
                PLAIN_HEAD PLAIN_BODY);
    CHECK_DRAWN("| a | b |\n|---|---|\n| 1 | 2 |\n\nTable: What it costs\n",
                PLAIN_HEAD PLAIN_BODY);
}

static void test_a_wide_table_is_a_place_with_a_name(void)
{
    parse("Table: one\n\n|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n|1|2|3|4|5|6|\n");
    CHECK(str_starts(drawn(body.runs),
                     STR("<section class=\"table wide\" aria-labelledby="
                         "\"table\" tabindex=\"0\">\n<table>\n")));
    CHECK(str_ends(drawn(body.runs), STR("</table>\n</section>\n")));
}

static void test_a_caption_touches_its_table(void)
{
    CHECK_DRAWN("Table: What it costs\n| a | b |\n|---|---|\n| 1 | 2 |\n",
                PLAIN_HEAD PLAIN_BODY);
    CHECK_DRAWN("| a | b |\n|---|---|\n| 1 | 2 |\nTable: What it costs\n",
                PLAIN_HEAD PLAIN_BODY);
    CHECK_DRAWN("Words\nTable: What it costs\n| a | b |\n|---|---|\n"
                "| 1 | 2 |\n",
                "<p>Words</p>\n" PLAIN_HEAD PLAIN_BODY);
}

static void test_two_tables_each_take_their_own_caption(void)
{
    parse("Table: one\n\n|a|\n|-|\n|1|\n\nTable: two\n\n|b|\n|-|\n|2|\n");
    CHECK_STR(said(), "");
    CHECK(str_find(drawn(body.runs), STR(">one</caption>"))
          < str_find(drawn(body.runs), STR(">a</th>")));
    CHECK(str_find(drawn(body.runs), STR(">two</caption>"))
          > str_find(drawn(body.runs), STR(">1</td>")));
    parse("|a|\n|-|\n|1|\n\nTable: one\n\n|b|\n|-|\n|2|\n\nTable: two\n");
    CHECK_STR(said(), "");
    CHECK(str_find(drawn(body.runs), STR(">one</caption>"))
          < str_find(drawn(body.runs), STR(">1</td>")));
}

static void test_a_table_without_a_caption_is_warned_of(void)
{
    CHECK_SAID("x\n\n| a |\n|---|\n| 1 |\n", "3:1 table-caption\n");
    CHECK_SAID("Table: lonely\n\nwords\n", "1:1 caption-alone\n");
}

static void test_an_empty_or_bold_corner_makes_row_headers(void)
{
    CHECK_DRAWN("Table: c\n\n| | b |\n|---|--:|\n| **x** | 2 |\n",
                "<div class=\"table\">\n<table>\n<caption id=\"table\">c"
                "</caption>\n<thead>\n<tr>\n<td></td>\n<th scope=\"col\" "
                "class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n"
                "<tr>\n<th scope=\"row\">x</th>\n<td class=\"align-right\" "
                "data-label=\"b\">2</td>\n</tr>\n</tbody>\n</table>\n"
                "</div>\n");
    parse("Table: c\n\n| **a** | b |\n|---|---|\n| x | 2 |\n");
    CHECK(str_find(drawn(body.runs), STR("<th scope=\"col\">a</th>")) > 0);
    CHECK(str_find(drawn(body.runs), STR("<th scope=\"row\">x</th>")) > 0);
}

static void test_a_bar_in_code_and_after_a_backslash_is_text(void)
{
    parse("Table: c\n\n| a |\n|---|\n| `x\\|y` \\| z |\n");
    CHECK_STR(said(), "");
    CHECK(str_find(drawn(body.runs),
                   STR("<td data-label=\"a\"><code>x|y</code> | z</td>"))
          > 0);
}

int main(void)
{
    markdown_set_up();
    RUN(test_a_caption_stands_before_or_after);
    RUN(test_a_wide_table_is_a_place_with_a_name);
    RUN(test_a_caption_touches_its_table);
    RUN(test_two_tables_each_take_their_own_caption);
    RUN(test_a_table_without_a_caption_is_warned_of);
    RUN(test_an_empty_or_bold_corner_makes_row_headers);
    RUN(test_a_bar_in_code_and_after_a_backslash_is_text);
    return parsing_done();
}
