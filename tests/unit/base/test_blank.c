#include "base/blank.h"

#include "tap.h"

static const str blank[] = {
    STR_INIT(""),       STR_INIT(" \t\r\n"), STR_INIT("\u00A0"),
    STR_INIT("\u00AD"), STR_INIT("\u034F"),  STR_INIT("\u115F"),
    STR_INIT("\u1680"), STR_INIT("\u200B"),  STR_INIT("\u200D\u200E"),
    STR_INIT("\u2028"), STR_INIT("\u202F"),  STR_INIT("\u2060\u2063"),
    STR_INIT("\u2800"), STR_INIT("\u3000"),  STR_INIT("\u3164"),
    STR_INIT("\uFE0F"), STR_INIT("\uFEFF"),  STR_INIT("\U000E0020"),
};

static const str blank_as_written[] = {
    STR_INIT("&nbsp;"),           STR_INIT("&nbsp; &shy;"),
    STR_INIT("&#160;"),           STR_INIT("&#xA0;&#X200b;"),
    STR_INIT("&ZeroWidthSpace;"), STR_INIT("\u00A0&#10240;\u200B"),
};

static const str seen[] = {
    STR_INIT("a"),       STR_INIT("\u00A0a\u00A0"),
    STR_INIT("-"),       STR_INIT("\u2801"),
    STR_INIT("中"),      STR_INIT("😀"),
    STR_INIT("&"),       STR_INIT("&amp;"),
    STR_INIT("&nbsp"),   STR_INIT("&#;"),
    STR_INIT("&#x;"),    STR_INIT("&#65;"),
    STR_INIT("&#0;"),    STR_INIT("&#9999999999;"),
    STR_INIT("&nbsp;a"), STR_INIT("\xFF"),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void test_nothing_to_see_is_blank(void)
{
    for (size_t i = 0; i < COUNT(blank); i++)
        CHECK(blank_is(blank[i]) && blank_is_written(blank[i]));
}

static void test_references_count_only_as_somebody_wrote_them(void)
{
    for (size_t i = 0; i < COUNT(blank_as_written); i++)
        CHECK(!blank_is(blank_as_written[i])
              && blank_is_written(blank_as_written[i]));
}

static void test_what_can_be_seen_is_not_blank(void)
{
    for (size_t i = 0; i < COUNT(seen); i++)
        CHECK(!blank_is(seen[i]) && !blank_is_written(seen[i]));
}

int main(void)
{
    RUN(test_nothing_to_see_is_blank);
    RUN(test_references_count_only_as_somebody_wrote_them);
    RUN(test_what_can_be_seen_is_not_blank);
    return tap_done();
}
