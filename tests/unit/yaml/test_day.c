#include "tap.h"

#include "yaml/day.h"

static int date[3];

static bool is(int year, int month, int day)
{
    return date[0] == year && date[1] == month && date[2] == day;
}

static void test_a_day_may_have_a_time(void)
{
    CHECK(day_parse(STR("2026-11-23"), date) && is(2026, 11, 23));
    CHECK(day_parse(STR("2024-03-31T23:30:00+01:00"), date) && is(2024, 3, 31));
    CHECK(day_parse(STR("2024-02-29 10:00:00 +0100"), date) && is(2024, 2, 29));
    CHECK(day_parse(STR("2024-02-29T10:00:00.000Z"), date));
    CHECK(day_parse(STR("2024-02-29 10:00 UTC"), date));
}

static void test_what_is_no_day(void)
{
    CHECK(!day_parse(STR("2023-02-29"), date));
    CHECK(!day_parse(STR("2026-11-23x"), date));
    CHECK(!day_parse(STR("2026-11-23 "), date));
    CHECK(!day_parse(STR("2026-11-23 later"), date));
    CHECK(!day_parse(STR("2026-11-23T"), date));
    CHECK(!day_parse(STR("23/11/2026"), date));
    CHECK(!day_parse(STR("2026-1-5"), date));
    CHECK(!day_parse(STR(""), date));
}

static void test_a_day_is_guessed_when_it_is_sure(void)
{
    CHECK(day_guess(STR("23 November 2026"), date) && is(2026, 11, 23));
    CHECK(day_guess(STR("November 23rd, 2026"), date) && is(2026, 11, 23));
    CHECK(day_guess(STR("3 nov 2026"), date) && is(2026, 11, 3));
    CHECK(day_guess(STR("2026/1/5"), date) && is(2026, 1, 5));
    CHECK(day_guess(STR("23/11/2026"), date) && is(2026, 11, 23));
    CHECK(day_guess(STR("11.23.2026"), date) && is(2026, 11, 23));
    CHECK(day_guess(STR("5/5/2026"), date) && is(2026, 5, 5));
}

static void test_a_day_is_not_guessed_when_it_is_not(void)
{
    CHECK(!day_guess(STR("05/06/2026"), date));
    CHECK(!day_guess(STR("31 November 2026"), date));
    CHECK(!day_guess(STR("2026-02-30"), date));
    CHECK(!day_guess(STR("November 2026"), date));
    CHECK(!day_guess(STR("next week"), date));
    CHECK(!day_guess(STR("1 2 3 4"), date));
    CHECK(!day_guess(STR(""), date));
}

static void test_a_day_that_no_calendar_has(void)
{
    CHECK(day_is_impossible(STR("2026-02-31")));
    CHECK(day_is_impossible(STR("2026-02-31T10:00:00Z")));
    CHECK(day_is_impossible(STR("31/02/2026")));
    CHECK(day_is_impossible(STR("31 February 2026")));
    CHECK(day_is_impossible(STR("February 29, 2027")));
    CHECK(day_is_impossible(STR("on 30 and 31st April 2026, at ten")));
    CHECK(!day_is_impossible(STR("2028-02-29")));
    CHECK(!day_is_impossible(STR("2026-11-23T10:00:00Z")));
    CHECK(!day_is_impossible(STR("05/06/2026")));
    CHECK(!day_is_impossible(STR("1 October 2009")));
    CHECK(!day_is_impossible(STR("October 2009")));
    CHECK(!day_is_impossible(STR("May 2014 2")));
    CHECK(!day_is_impossible(STR("2009")));
    CHECK(!day_is_impossible(STR("")));
}

int main(void)
{
    RUN(test_a_day_that_no_calendar_has);
    RUN(test_a_day_may_have_a_time);
    RUN(test_what_is_no_day);
    RUN(test_a_day_is_guessed_when_it_is_sure);
    RUN(test_a_day_is_not_guessed_when_it_is_not);
    return tap_done();
}
