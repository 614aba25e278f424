#include "parsing.h"

static void test_a_heading_gets_an_id_of_its_words(void)
{
    CHECK_DRAWN("## What it *costs*\n\n### Don't & do\n",
                "<h2 id=\"what-it-costs\">What it <em>costs</em></h2>\n"
                "<h3 id=\"dont--do\">Don't &amp; do</h3>\n");
    CHECK_INT(body.heading_count, 2);
    CHECK_INT(body.headings[0].level, 2);
    CHECK_STR(body.headings[0].html, "What it <em>costs</em>");
    CHECK_STR(body.headings[1].id, "dont--do");
}

static void test_ids_are_given_once(void)
{
    CHECK_DRAWN("## A\n\n## A\n\n## A-2\n\n## A\n",
                "<h2 id=\"a\">A</h2>\n<h2 id=\"a-1\">A</h2>\n"
                "<h2 id=\"a-2\">A-2</h2>\n<h2 id=\"a-3\">A</h2>\n");
    CHECK_INT(body.id_count, 4);
    CHECK_STR(body.ids[0], "a");
    CHECK_STR(body.ids[3], "a-3");
}

static void test_an_id_may_start_with_a_digit(void)
{
    CHECK_DRAWN("## 6 steps\n\n## 6 steps\n",
                "<h2 id=\"6-steps\">6 steps</h2>\n"
                "<h2 id=\"6-steps-1\">6 steps</h2>\n");
}

static void test_authors_choose_ids(void)
{
    CHECK_DRAWN("## Costs\n\n## What it takes {#costs}\n",
                "<h2 id=\"costs-1\">Costs</h2>\n"
                "<h2 id=\"costs\">What it takes</h2>\n");
    CHECK_SAID("## A {#x}\n\n## B {#x}\n", "3:1 id-twice x\n");
    CHECK_DRAWN("## [Croeso]{lang=cy}\n",
                "<h2 id=\"croeso\"><span lang=\"cy\">Croeso</span></h2>\n");
    CHECK_DRAWN("## Croeso {lang=cy}\n",
                "<h2 id=\"croeso\" lang=\"cy\">Croeso</h2>\n");
}

static void test_the_title_is_the_only_first_heading(void)
{
    parse("# One\n");
    CHECK_STR(drawn(body.runs), "<h2 id=\"one\">One</h2>\n");
    CHECK_STR(said(), "1:1 second-h1\n");
}

static void test_a_level_left_out_is_a_mistake(void)
{
    CHECK_SAID("## A\n\n#### B\n", "3:1 heading-skipped 4 | 2\n");
    CHECK_SAID("### A\n", "1:1 heading-skipped 3 | 1\n");
    CHECK_SAID("## A\n\n### B\n\n## C\n", "");
    CHECK_SAID("## A\n\n##\n", "3:1 heading-empty\n");
}

static void test_the_outline_has_no_links_notes_or_second_ids(void)
{
    parse("## See [the steps](steps.md)[^1] [x]{#y .z}\n\n[^1]: n\n");
    CHECK_STR(said(), "");
    CHECK_STR(body.headings[0].html,
              "See the steps <span class=\"z\">x</span>");
    CHECK_STR(body.headings[0].id, "see-the-steps-x");
    CHECK_INT(body.link_count, 1);
}

int main(void)
{
    markdown_set_up();
    RUN(test_a_heading_gets_an_id_of_its_words);
    RUN(test_ids_are_given_once);
    RUN(test_an_id_may_start_with_a_digit);
    RUN(test_authors_choose_ids);
    RUN(test_the_title_is_the_only_first_heading);
    RUN(test_a_level_left_out_is_a_mistake);
    RUN(test_the_outline_has_no_links_notes_or_second_ids);
    return parsing_done();
}
