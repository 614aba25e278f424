#include "model/date.h"

enum { DAYS_IN_ERA = 146097, DAYS_BEFORE_1970 = 719468, YEARS_IN_ERA = 400 };

bool date_is_given(struct date date)
{
    return date.year != 0;
}

/* Years start in March here, so that a leap day is the last of its year. */
long date_to_days(struct date date)
{
    long year = date.year - (date.month <= 2);
    long era = year / YEARS_IN_ERA;
    long of_era = year - era * YEARS_IN_ERA;
    long month = (date.month + 9) % 12;
    long of_year = (153 * month + 2) / 5 + date.day - 1;

    return era * DAYS_IN_ERA + of_era * 365 + of_era / 4 - of_era / 100
           + of_year - DAYS_BEFORE_1970;
}

struct date date_of_days(long days)
{
    long shifted = days + DAYS_BEFORE_1970;
    long era = shifted / DAYS_IN_ERA;
    long of_era = shifted % DAYS_IN_ERA;
    long year =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    long of_year = of_era - (365 * year + year / 4 - year / 100);
    long month = (5 * of_year + 2) / 153;
    int calendar_month = (int)(month < 10 ? month + 3 : month - 9);

    return (struct date){
        .year = (int)(era * YEARS_IN_ERA + year) + (calendar_month <= 2),
        .month = calendar_month,
        .day = (int)(of_year - (153 * month + 2) / 5 + 1),
    };
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

struct date date_later(struct date a, struct date b)
{
    return date_compare(a, b) < 0 ? b : a;
}

str date_iso(struct arena *arena, struct date date)
{
    return arena_format(arena, "%04d-%02d-%02d", date.year, date.month,
                        date.day);
}

str date_words(struct arena *arena, struct date date)
{
    static const char *const months[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December",
    };

    return arena_format(arena, "%d %s %d", date.day, months[date.month - 1],
                        date.year);
}
