#include "tap.h"

#include "language/language_code.h"

static void test_common_codes_are_valid(void)
{
    CHECK(language_code_is_valid(STR("en")));
    CHECK(language_code_is_valid(STR("cy")));
    CHECK(language_code_is_valid(STR("bfi")));
    CHECK(language_code_is_valid(STR("en-GB")));
    CHECK(language_code_is_valid(STR("zh-Hant-TW")));
}

static void test_other_texts_are_not(void)
{
    CHECK(!language_code_is_valid(STR("")));
    CHECK(!language_code_is_valid(STR("e")));
    CHECK(!language_code_is_valid(STR("EN")));
    CHECK(!language_code_is_valid(STR("plain")));
    CHECK(!language_code_is_valid(STR("english")));
    CHECK(!language_code_is_valid(STR("en_GB")));
    CHECK(!language_code_is_valid(STR("en-")));
    CHECK(!language_code_is_valid(STR("en/..")));
    CHECK(!language_code_is_valid(STR("en-a.b")));
}

static void test_subtags_have_at_most_eight_characters(void)
{
    CHECK(language_code_is_valid(STR("en-abcdefgh")));
    CHECK(!language_code_is_valid(STR("en-abcdefghi")));
}

static void test_codes_have_at_most_35_characters(void)
{
    CHECK(language_code_is_valid(STR("en-aaaaaaaa-bbbbbbbb-cccccccc-ddddd")));
    CHECK(!language_code_is_valid(STR("en-aaaaaaaa-bbbbbbbb-cccccccc-dddddd")));
}

static const struct {
    str wanted;
    str near;
} meant[] = {
    {STR_INIT("welsh"), STR_INIT("cy")},
    {STR_INIT("Welsh"), STR_INIT("cy")},
    {STR_INIT("wlesh"), STR_INIT("cy")},
    {STR_INIT("Cymraeg"), STR_INIT("cy")},
    {STR_INIT("BSL"), STR_INIT("bfi")},
    {STR_INIT("EN"), STR_INIT("en")},
    {STR_INIT("en_gb"), STR_INIT("en-GB")},
    {STR_INIT("British Sign Language"), STR_INIT("bfi")},
    {STR_INIT("Français"), STR_INIT("fr")},
    {STR_INIT("klingonese"), STR_INIT("")},
    {STR_INIT(""), STR_INIT("")},
};

static void test_a_name_of_a_language_leads_to_its_code(void)
{
    struct arena arena = {0};

    for (size_t i = 0; i < sizeof(meant) / sizeof(meant[0]); i++)
        CHECK(str_equal(language_code_near(&arena, meant[i].wanted),
                        meant[i].near));
    arena_free(&arena);
}

static void test_a_tag_in_html_may_have_capitals(void)
{
    CHECK(language_code_is_tag(STR("EN-gb")));
    CHECK(!language_code_is_tag(STR("welsh")));
}

int main(void)
{
    RUN(test_a_name_of_a_language_leads_to_its_code);
    RUN(test_a_tag_in_html_may_have_capitals);
    RUN(test_common_codes_are_valid);
    RUN(test_other_texts_are_not);
    RUN(test_subtags_have_at_most_eight_characters);
    RUN(test_codes_have_at_most_35_characters);
    return tap_done();
}
