#include "parsing.h"

#include "markdown/clean.h"

static void test_allowed_elements_become_xml(void)
{
    CHECK_DRAWN("<p>a<br>b<hr>\n<ul><li>c<li lang=cy>d</ul>\n",
                "<p>a<br />\nb</p>\n<hr />\n<ul>\n<li>c</li>\n"
                "<li><span lang=\"cy\">d</span></li>\n</ul>\n");
    CHECK_DRAWN("<P>a &eacute; &lt; &amp; b</P>\n",
                "<p>a \u00E9 &lt; &amp; b</p>\n");
    CHECK_DRAWN("<!-- nothing -->\n\na\n", "<p>a</p>\n");
}

static void test_what_runs_goes_with_all_that_is_in_it(void)
{
    static const char *const hostile[] = {
        "<script>alert(1)</script>\n",
        "<SCRIPT SRC=//example.org/x.js></SCRIPT>\n",
        "<style>@import url(x)</style>\n",
        "<iframe src=\"javascript:a\">x</iframe>\n",
        "<div><svg onload=a()><script>x</script></svg></div>\n",
        "<div><img src=x onerror=a()></div>\n",
        "<object data=x>y</object>\n",
        "<div><template><b>x</b></template></div>\n",
        "<div><math><mi href=\"javascript:a\">x</mi></math></div>\n",
        "<div><noscript><p title=\"</noscript><img src=x onerror=a()>\">\n",
        "<!--><script>alert(1)</script>-->\n",
        "<div><textarea></div><script>a</script></textarea>\n",
    };

    for (size_t i = 0; i < sizeof(hostile) / sizeof(hostile[0]); i++) {
        str html;

        parse(hostile[i]);
        html = drawn(body.runs);
        CHECK(str_find(html, STR("<script")) < 0
              && str_find(html, STR("<img")) < 0
              && str_find(html, STR("onload=")) < 0
              && str_find(html, STR("<svg")) < 0
              && str_find(html, STR("<iframe")) < 0
              && str_find(html, STR("onerror=")) < 0
              && str_find(html, STR("=\"javascript:")) < 0);
    }
    CHECK_SAID("a\n\n<div>\n<script>b</script></div>\n",
               "4:1 html-removed the HTML <script> | take it out of the "
               "text, or write it in Markdown\n");
}

static void test_attributes_outside_the_list_go(void)
{
    parse("<p class=\"a\" lang=\"cy\" style=\"color:red\" "
          "onmouseover=a()>b</p>\n");
    CHECK_STR(drawn(body.runs), "<p><span lang=\"cy\">b</span></p>\n");
    CHECK_STR(said(), "1:1 html-removed the HTML attribute \"onmouseover\" | "
                      "take it out; nothing on a page runs a script\n");
}

static void test_the_language_of_words_is_kept(void)
{
    CHECK_DRAWN("<div lang=cy>\n\nCroeso *i* bawb\n\n</div>\n\nb\n",
                "<div lang=\"cy\">\n<p>Croeso <em>i</em> bawb</p>\n</div>\n"
                "<p>b</p>\n");
    CHECK_DRAWN("<p>a <em lang=fr>b</em> <b>c</b></p>\n",
                "<p>a <em><span lang=\"fr\">b</span></em> <strong>c</strong>"
                "</p>\n");
    CHECK_DRAWN("<h2 lang=cy>Croeso</h2>\n",
                "<h2 id=\"croeso\"><span lang=\"cy\">Croeso</span></h2>\n");
    CHECK_DRAWN("<ul lang=ar dir=rtl><li>a<li>b</ul>c\n",
                "<ul>\n<li><span lang=\"ar\" dir=\"rtl\">a</span></li>\n"
                "<li><span lang=\"ar\" dir=\"rtl\">b</span></li>\n</ul>\n"
                "<p>c</p>\n");
    CHECK_DRAWN("<dl><div lang=cy><dt>a<dd>b</div></dl>\n",
                "<dl>\n<dt><span lang=\"cy\">a</span></dt>\n"
                "<dd><span lang=\"cy\">b</span></dd>\n</dl>\n");
}

static void test_values_outside_the_list_go(void)
{
    parse("<ol reversed start=\"3\">\n<li>a</li>\n<li value=9>b</li>\n</ol>\n");
    CHECK_STR(drawn(body.runs),
              "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
    CHECK_INT(diags.warnings, 2);
    parse("<ol reversed=\"javascript:a()\" start=\"x\">\n<li>a</li>\n</ol>\n");
    CHECK_STR(drawn(body.runs), "<ol>\n<li>a</li>\n</ol>\n");
    CHECK_INT(diags.warnings, 2);
    parse("<p dir=\"up\" lang=\"no language\">b</p>\n");
    CHECK_STR(drawn(body.runs), "<p>b</p>\n");
    CHECK_INT(diags.warnings, 2);
}

static void test_words_of_other_elements_stay(void)
{
    CHECK_DRAWN(
        "<div><h2>Title</h2><a href=\"steps.md\">the steps</a></body>after"
        "</div>\n",
        "<h2 id=\"title\">Title</h2>\n<p><a href=\"[page "
        "guidance/steps]\">the steps</a></p>\n<p>after</p>\n");
    parse("<p>a<foo>b</foo>c</p>\n");
    CHECK_STR(drawn(body.runs), "<p>a b c</p>\n");
    CHECK_STR(said(), "1:1 html-removed the HTML <foo> | take it out of the "
                      "text, or write it in Markdown\n");
}

static void test_an_end_without_a_start_goes(void)
{
    CHECK_DRAWN("<ul><li>a</li></ol></ul>\n", "<ul>\n<li>a</li>\n</ul>\n");
}

static void test_deep_html_is_bounded(void)
{
    struct buf page = {0};

    for (int i = 0; i < 10000; i++)
        buf_add(&page, STR("<ul><li>"));
    parse_from(buf_str(&page), 0);
    CHECK(body.runs.count < 2);
    buf_free(&page);
}

static void test_entities_become_characters(void)
{
    CHECK_STR(clean_entities(&arena, STR("a&amp;b &#65;&#x42; &nope; &")),
              "a&b AB &nope; &");
    CHECK_STR(clean_entities(&arena, STR("&#0;&#xD800;&#x110000;")),
              "&#0;&#xD800;&#x110000;");
    CHECK_STR(clean_entities(&arena, STR("&eacute;&#128512;")),
              "\u00E9\U0001F600");
}

int main(void)
{
    markdown_set_up();
    RUN(test_allowed_elements_become_xml);
    RUN(test_what_runs_goes_with_all_that_is_in_it);
    RUN(test_attributes_outside_the_list_go);
    RUN(test_the_language_of_words_is_kept);
    RUN(test_values_outside_the_list_go);
    RUN(test_words_of_other_elements_stay);
    RUN(test_an_end_without_a_start_goes);
    RUN(test_deep_html_is_bounded);
    RUN(test_entities_become_characters);
    return parsing_done();
}
