#include "parsing.h"

static void test_language_of_words_is_marked(void)
{
    CHECK_DRAWN("a [Croeso *i* bawb]{lang=cy} b",
                "<p>a <span lang=\"cy\">Croeso <em>i</em> bawb</span> b</p>\n");
    CHECK_DRAWN("[مرحبا]{lang=ar}",
                "<p><span lang=\"ar\" dir=\"rtl\">مرحبا</span></p>\n");
}

static void test_spans_nest_and_stand_in_emphasis(void)
{
    CHECK_DRAWN("[a [b]{lang=cy} c]{.x}",
                "<p><span class=\"x\">a <span lang=\"cy\">b</span> c</span>"
                "</p>\n");
    CHECK_DRAWN("*[a]{lang=cy}* b",
                "<p><em><span lang=\"cy\">a</span></em> b</p>\n");
}

static void test_a_span_that_emphasis_would_cut_is_text(void)
{
    parse("*a [b* c]{lang=cy}");
    CHECK_STR(drawn(body.runs), "<p><em>a [b</em> c]{lang=cy}</p>\n");
}

static void test_kept_words_stand_without_their_brackets(void)
{
    CHECK_DRAWN("a [user]{keep} b", "<p>a user b</p>\n");
}

static void test_escaped_brackets_are_text(void)
{
    CHECK_DRAWN("\\[a\\]{lang=cy}", "<p>[a]{lang=cy}</p>\n");
    CHECK_DRAWN("x \\[a] [b]{lang=cy} [c\\]{lang=cy}",
                "<p>x [a] <span lang=\"cy\">b</span> [c]{lang=cy}</p>\n");
    CHECK_DRAWN("one\ntwo [a]\\{lang=cy}", "<p>one\ntwo [a]{lang=cy}</p>\n");
    CHECK_DRAWN("`[a]{lang=cy}`", "<p><code>[a]{lang=cy}</code></p>\n");
}

static void test_a_span_can_be_a_place_to_link_to(void)
{
    parse("[here]{#part} [again]{#part}");
    CHECK_STR(drawn(body.runs), "<p><span id=\"part\">here</span> again</p>\n");
    CHECK_STR(said(), "1:1 id-twice part\n");
    CHECK_INT(body.id_count, 1);
}

static void test_braces_that_mean_nothing_are_mistakes(void)
{
    CHECK_SAID("[a]{lang=}",
               "1:1 attributes-malformed there is no value after =\n");
    CHECK_SAID("[a]{}", "1:1 attributes-malformed there is nothing in them\n");
    CHECK_SAID("[a]{lang=welsh!}", "1:1 language-refused welsh! | cy\n");
    CHECK_SAID("[a]{onclick=x}", "1:1 attribute-unknown onclick\n");
    CHECK_STR(drawn(body.runs), "<p>a</p>\n");
}

static void test_tags_keep_to_the_list(void)
{
    CHECK_DRAWN("H<sub>2</sub>O <kbd>x</kbd><br> <span lang=cy>a</span>",
                "<p>H<sub>2</sub>O <kbd>x</kbd><br /> "
                "<span lang=\"cy\">a</span></p>\n");
    CHECK_DRAWN("a <!-- b --> c", "<p>a  c</p>\n");
    CHECK_DRAWN("<abbr title=\"a &amp; &quot;b&quot; &eacute;\">x</abbr> y",
                "<p><abbr title=\"a &amp; &quot;b&quot; \u00E9\">x</abbr> y"
                "</p>\n");
}

static void test_tags_outside_the_list_go_with_a_message(void)
{
    parse("a <script>b</script> c");
    CHECK_STR(drawn(body.runs), "<p>a b c</p>\n");
    CHECK_STR(said(), "1:3 html-removed the HTML <script> | take it out of "
                      "the text, or write it in Markdown\n");
    parse("a <b onclick=\"x\" style='y' title=z>b</b>");
    CHECK_STR(drawn(body.runs), "<p>a <b>b</b></p>\n");
    CHECK_INT(diags.count, 3);
}

static void test_tags_that_do_not_pair_go(void)
{
    parse("a <b>b *c</b> d* <i>e <b>f</i> g</b> </sub>");
    CHECK_STR(drawn(body.runs), "<p>a b <em>c d</em> e <b>f g</b> </p>\n");
    CHECK_STR(said(),
              "1:3 html-removed the HTML <b> (and 1 more in this file) | "
              "open and close it inside one paragraph, and inside what it "
              "stands in\n"
              "1:27 html-removed the HTML <i> (and 1 more in this file) | "
              "open and close it inside one paragraph, and inside what it "
              "stands in\n"
              "1:38 html-removed the HTML <sub> | "
              "open and close it inside one paragraph, and inside what it "
              "stands in\n");
    CHECK_INT(diags.errors, 0);
}

static void test_an_attribute_stands_once_whatever_its_case(void)
{
    parse("<span lang=cy LANG=en Lang=fr>a</span>");
    CHECK_STR(drawn(body.runs), "<p><span lang=\"cy\">a</span></p>\n");
}

static void test_tags_and_brackets_never_cross(void)
{
    parse("[a <b>b]{lang=cy} c</b>");
    CHECK_STR(drawn(body.runs), "<p><span lang=\"cy\">a b</span> c</p>\n");
    CHECK_STR(said(),
              "1:4 html-removed the HTML <b> (and 1 more in this file) | "
              "open and close it inside one paragraph, and inside what it "
              "stands in\n");
}

int main(void)
{
    markdown_set_up();
    RUN(test_language_of_words_is_marked);
    RUN(test_spans_nest_and_stand_in_emphasis);
    RUN(test_a_span_that_emphasis_would_cut_is_text);
    RUN(test_kept_words_stand_without_their_brackets);
    RUN(test_escaped_brackets_are_text);
    RUN(test_a_span_can_be_a_place_to_link_to);
    RUN(test_braces_that_mean_nothing_are_mistakes);
    RUN(test_tags_keep_to_the_list);
    RUN(test_tags_outside_the_list_go_with_a_message);
    RUN(test_tags_that_do_not_pair_go);
    RUN(test_an_attribute_stands_once_whatever_its_case);
    RUN(test_tags_and_brackets_never_cross);
    return parsing_done();
}
