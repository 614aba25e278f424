#include "markdown/address_attribute.h"

#include "parsing.h"

static const struct attribute *attribute(void)
{
    return &body.blocks[0]->attributes[0];
}

static void test_an_attribute_can_name_a_page(void)
{
    parse("::: talk {transcript=\"steps.md#two\"}\n:::\n");
    CHECK_STR(said(), "");
    CHECK(attribute()->link != NULL);
    CHECK_STR(attribute()->link->path, "guidance/steps");
    CHECK_STR(attribute()->link->fragment, "two");
    CHECK_INT(body.link_count, 1);
}

static void test_an_attribute_can_name_a_file(void)
{
    parse("::: audio {file=\"our%20plan.pdf\"}\n:::\n");
    CHECK_STR(said(), "");
    CHECK(attribute()->asset != NULL);
    CHECK(attribute()->link == NULL);
}

static void test_an_address_elsewhere_stays_as_it_is(void)
{
    parse("::: video {film=\"https://example.org/film\"}\n:::\n");
    CHECK_STR(said(), "");
    CHECK(!attribute()->link && !attribute()->asset);
    CHECK_STR(attribute()->value, "https://example.org/film");
}

static void test_other_attributes_are_words(void)
{
    parse("::: talk {title=\"steps.md\"}\n:::\n");
    CHECK_STR(said(), "");
    CHECK(!attribute()->link && !attribute()->asset);
}

static void test_an_address_that_leads_nowhere_is_a_message(void)
{
    parse("::: talk {transcript=\"step.md\"}\n:::\n");
    CHECK_STR(said(), "1:1 link-to-nothing step.md | steps.md\n");
    parse("::: talk {transcript=\"javascript:alert(1)\"}\n:::\n");
    CHECK_STR(said(), "1:1 link-scheme javascript:alert(1)\n");
}

int main(void)
{
    markdown_set_up();
    RUN(test_an_attribute_can_name_a_page);
    RUN(test_an_attribute_can_name_a_file);
    RUN(test_an_address_elsewhere_stays_as_it_is);
    RUN(test_other_attributes_are_words);
    RUN(test_an_address_that_leads_nowhere_is_a_message);
    return parsing_done();
}
