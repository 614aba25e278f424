#include "template/markup.h"

#include "tap.h"

static struct markup after(const char *text)
{
    struct markup markup = {0};

    markup_add(&markup, str_of(text));
    return markup;
}

static const struct {
    const char *text;
    enum markup_where where;
    enum markup_attribute attribute;
} places[] = {
    {"", MARKUP_TEXT, MARKUP_PLAIN},
    {"<p>a > b", MARKUP_TEXT, MARKUP_PLAIN},
    {"a < b", MARKUP_TEXT, MARKUP_PLAIN},
    {"<", MARKUP_TAG_START, MARKUP_PLAIN},
    {"<h", MARKUP_TAG_NAME, MARKUP_PLAIN},
    {"</h", MARKUP_TAG_NAME, MARKUP_PLAIN},
    {"<a ", MARKUP_TAG, MARKUP_PLAIN},
    {"<a hr", MARKUP_ATTRIBUTE_NAME, MARKUP_PLAIN},
    {"<a title=", MARKUP_BEFORE_VALUE, MARKUP_PLAIN},
    {"<a title=x", MARKUP_VALUE_BARE, MARKUP_PLAIN},
    {"<a title=\"x'", MARKUP_VALUE, MARKUP_PLAIN},
    {"<a title='x\"", MARKUP_VALUE, MARKUP_PLAIN},
    {"<a title=\">", MARKUP_VALUE, MARKUP_PLAIN},
    {"<a title=\"x\"", MARKUP_TAG, MARKUP_PLAIN},
    {"<a HREF=\"", MARKUP_VALUE, MARKUP_URL},
    {"<form action='", MARKUP_VALUE, MARKUP_URL},
    {"<use xlink:href=\"#", MARKUP_VALUE, MARKUP_URL},
    {"<a data-href=\"", MARKUP_VALUE, MARKUP_PLAIN},
    {"<a onclick=\"", MARKUP_VALUE, MARKUP_CLOSED},
    {"<a style=\"", MARKUP_VALUE, MARKUP_CLOSED},
    {"<img srcset=\"", MARKUP_VALUE, MARKUP_CLOSED},
    {"<a =\"", MARKUP_VALUE, MARKUP_CLOSED},
    {"<input checked>", MARKUP_TEXT, MARKUP_PLAIN},
    {"<br/>", MARKUP_TEXT, MARKUP_PLAIN},
    {"<!DOCTYPE html", MARKUP_DECLARATION, MARKUP_PLAIN},
    {"<!DOCTYPE html>", MARKUP_TEXT, MARKUP_PLAIN},
    {"<!-- <p> -- >", MARKUP_COMMENT, MARKUP_PLAIN},
    {"<!-- <p> -->", MARKUP_TEXT, MARKUP_PLAIN},
    {"<script>a < b", MARKUP_RAW, MARKUP_PLAIN},
    {"<script></scripty>", MARKUP_RAW, MARKUP_PLAIN},
    {"<script></script>", MARKUP_TEXT, MARKUP_PLAIN},
    {"<STYLE></Style >", MARKUP_TEXT, MARKUP_PLAIN},
    {"<script src=\"x\"><<</script>", MARKUP_TEXT, MARKUP_PLAIN},
    {"<title>a <b>", MARKUP_WORDS, MARKUP_PLAIN},
    {"<title>a</title>", MARKUP_TEXT, MARKUP_PLAIN},
    {"<scripts>", MARKUP_TEXT, MARKUP_PLAIN},
    {"<a-very-long-name-of-an-element-x>", MARKUP_TEXT, MARKUP_PLAIN},
};

static void test_text_moves_to_the_place_that_a_browser_sees(void)
{
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
        struct markup markup = after(places[i].text);

        tap_result(markup.where == places[i].where, places[i].text, __FILE__,
                   __LINE__);
        if (markup.where == MARKUP_VALUE)
            CHECK_INT(markup.attribute, places[i].attribute);
    }
}

static void test_text_in_pieces_is_the_same_as_in_one(void)
{
    struct markup markup = {0};

    markup_add(&markup, STR("<scr"));
    markup_add(&markup, STR("ipt>x</scr"));
    CHECK_INT(markup.where, MARKUP_RAW);
    markup_add(&markup, STR("ipt><a hr"));
    markup_add(&markup, STR("ef='"));
    CHECK_INT(markup.where, MARKUP_VALUE);
    CHECK_INT(markup.attribute, MARKUP_URL);
}

static void test_sections_may_not_cut_the_name_of_a_tag(void)
{
    struct markup tag = after("<h");
    struct markup start = after("<");
    struct markup value = after("<a title=");
    struct markup text = after("<p>");
    struct markup raw_end = after("<script></scr");

    CHECK(markup_border(&tag));
    markup_add(&tag, STR("1>"));
    CHECK_INT(tag.where, MARKUP_LOST);
    CHECK(!markup_border(&tag));
    CHECK(!markup_border(&start));
    CHECK(!markup_border(&value));
    CHECK(!markup_border(&raw_end));
    CHECK(markup_border(&text));
}

static void test_an_attribute_cut_by_a_section_is_closed(void)
{
    struct markup markup = after("<a hr");

    CHECK(markup_border(&markup));
    markup_add(&markup, STR("ef=\""));
    CHECK_INT(markup.attribute, MARKUP_CLOSED);
    markup = after("<input checked");
    CHECK(markup_border(&markup));
    markup_add(&markup, STR(" href=\""));
    CHECK_INT(markup.attribute, MARKUP_URL);
}

static bool equal_after(const char *a, const char *b)
{
    struct markup one = after(a);
    struct markup two = after(b);

    return markup_equal(&one, &two);
}

static void test_places_are_equal_when_text_may_go_on_from_both(void)
{
    CHECK(equal_after("<p>", "<ul><li>"));
    CHECK(equal_after("<a href=\"x\"", "<a href=\"x\" class=\"y\""));
    CHECK(!equal_after("<p", "<p>"));
    CHECK(!equal_after("<a title=\"", "<a title='"));
    CHECK(!equal_after("<a title=\"", "<a href=\""));
    CHECK(!equal_after("<a ", "<script "));
    CHECK(!equal_after("<script>", "<style>"));
    CHECK(!equal_after("<a ", "</a "));
}

int main(void)
{
    RUN(test_text_moves_to_the_place_that_a_browser_sees);
    RUN(test_text_in_pieces_is_the_same_as_in_one);
    RUN(test_sections_may_not_cut_the_name_of_a_tag);
    RUN(test_an_attribute_cut_by_a_section_is_closed);
    RUN(test_places_are_equal_when_text_may_go_on_from_both);
    return tap_done();
}
