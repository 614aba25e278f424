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

int main(void)
{
    RUN(test_common_codes_are_valid);
    RUN(test_other_texts_are_not);
    RUN(test_subtags_have_at_most_eight_characters);
    RUN(test_codes_have_at_most_35_characters);
    return tap_done();
}
