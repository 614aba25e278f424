#include "model/date.h"

#include "tap.h"

static struct date day(int year, int month, int day_of_month)
{
    return (struct date){year, month, day_of_month};
}

static void test_the_first_day_is_1_january_1970(void)
{
    CHECK_INT(date_to_days(day(1970, 1, 1)), 0);
    CHECK_INT(date_to_days(day(1970, 3, 1)), 59);
    CHECK_INT(date_to_days(day(2000, 2, 29)), 11016);
    CHECK_INT(date_to_days(day(2026, 11, 23)), 20780);
}

static void test_every_day_of_200_years_comes_back(void)
{
    struct date before = date_of_days(-1);
    size_t wrong = 0;

    for (long i = 0; i < 200 * 366; i++) {
        struct date date = date_of_days(i);

        wrong += date_to_days(date) != i;
        wrong += date_compare(before, date) >= 0;
        wrong +=
            date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31;
        before = date;
    }
    CHECK_INT(wrong, 0);
}

static void test_a_day_that_is_not_given_comes_first(void)
{
    struct date none = {0};

    CHECK(!date_is_given(none));
    CHECK(date_compare(none, day(1, 1, 1)) < 0);
    CHECK_INT(date_later(none, day(2026, 1, 2)).day, 2);
    CHECK_INT(date_later(day(2026, 1, 2), day(2025, 12, 31)).year, 2026);
}

static void test_days_are_written_for_people_and_programs(void)
{
    struct arena arena = {0};

    CHECK_STR(date_words(&arena, day(2026, 11, 3)), "3 November 2026");
    CHECK_STR(date_iso(&arena, day(987, 1, 3)), "0987-01-03");
    arena_free(&arena);
}

int main(void)
{
    RUN(test_the_first_day_is_1_january_1970);
    RUN(test_every_day_of_200_years_comes_back);
    RUN(test_a_day_that_is_not_given_comes_first);
    RUN(test_days_are_written_for_people_and_programs);
    return tap_done();
}
