#include "search/body_text.h"

#include "tap.h"

#define HTML(text) ((struct run){RUN_HTML, .html = STR(text)})

static void check_runs(struct run *runs, size_t count, str text, str headings)
{
    struct body body = {.runs = {runs, count}};
    struct body_text body_text = {.depth = 0};

    body_text_add_body(&body_text, &body);
    tap_str(str_trim(buf_str(&body_text.text)), text, "the text", __FILE__,
            __LINE__);
    tap_str(str_trim(buf_str(&body_text.headings)), headings, "the headings",
            __FILE__, __LINE__);
    body_text_free(&body_text);
}

static void test_tags_go_and_paragraphs_are_parted(void)
{
    struct run runs[] = {
        HTML("<p>One <em>wo</em>rd.</p>\n<ul>\n<li>two</li><li>three</li>"
             "</ul>\n<p>a<br />b</p>"),
    };

    check_runs(runs, 1, STR("One word. two three a b"), STR(""));
}

static void test_headings_are_also_by_themselves(void)
{
    struct run runs[] = {
        HTML("<h2 id=\"x\">First <em>part</em></h2>\n<p>Text</p><h3>Second"
             "</h3>"),
    };

    check_runs(runs, 1, STR("First part Text Second"),
               STR("First part Second"));
}

static void test_links_may_stand_inside_a_tag(void)
{
    struct page_link link = {.path = STR_INIT("steps")};
    struct run runs[] = {
        HTML("<p>See <a href=\""),
        {RUN_PAGE_LINK, .page_link = &link},
        HTML("\" title=\"a > b\">the steps</a>.</p>"),
    };

    check_runs(runs, 3, STR("See the steps."), STR(""));
}

static void test_entities_are_characters(void)
{
    struct run runs[] = {
        HTML("<p>a &amp; b &lt;c&gt; &quot;d&quot; &#233; &#xE9; x&nbsp;y "
             "&nothing; & &#; &#x110000000; &</p>"),
    };

    check_runs(runs, 1,
               STR("a & b <c> \"d\" \xC3\xA9 \xC3\xA9 x y &nothing; & &#; "
                   "&#x110000000; &"),
               STR(""));
}

static void test_pictures_and_marks_of_notes_are_left_out(void)
{
    struct symbol_use symbol = {.description = STR_INIT("A house")};
    struct run runs[] = {
        HTML("<p>Text<a class=\"footnote-reference\" href=\"#note-1\">[1]</a>"
             " goes on <img src=\"x.jpg\" alt=\"A picture\" /> "),
        {RUN_SYMBOL, .symbol = &symbol},
        HTML("<a href=\"#\">here</a></p>"),
    };

    check_runs(runs, 3, STR("Text goes on  here"), STR(""));
}

static void test_blocks_and_what_they_show_are_read(void)
{
    struct run inside[] = {HTML("<p>Inside</p>")};
    struct attribute attributes[] = {
        {.name = STR_INIT("title"), .value = STR_INIT("A talk")},
        {.name = STR_INIT("file"), .value = STR_INIT("x.mp3")}};
    struct block block = {
        .content = {inside, 1}, .attributes = attributes, .attribute_count = 2};
    struct run runs[] = {HTML("<p>Before</p>"),
                         {RUN_BLOCK, .block = &block},
                         HTML("<p>After</p>")};

    check_runs(runs, 3, STR("Before A talk Inside After"), STR(""));
}

static void test_broken_html_ends_somewhere(void)
{
    struct run runs[] = {HTML("<p>a <b"), HTML("c d=\"<\" e='"), HTML("x")};

    check_runs(runs, 3, STR("a"), STR(""));
}

int main(void)
{
    RUN(test_tags_go_and_paragraphs_are_parted);
    RUN(test_headings_are_also_by_themselves);
    RUN(test_links_may_stand_inside_a_tag);
    RUN(test_entities_are_characters);
    RUN(test_pictures_and_marks_of_notes_are_left_out);
    RUN(test_blocks_and_what_they_show_are_read);
    RUN(test_broken_html_ends_somewhere);
    return tap_done();
}
