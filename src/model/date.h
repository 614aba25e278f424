/*
 * date - a calendar day.
 *
 * Units      Days count from 1970-01-01, which is day 0.
 * Source     The proleptic Gregorian calendar, by Howard Hinnant's
 *            days_from_civil and civil_from_days.
 */
#ifndef COHUB_MODEL_DATE_H
#define COHUB_MODEL_DATE_H

#include "base/arena.h"

/* A calendar day that exists; year 0 means that none was given. */
struct date {
    int year;
    int month;
    int day;
};

bool date_is_given(struct date date);

long date_to_days(struct date date);
struct date date_of_days(long days);

/* Below, at or above 0 as a is before, on or after b. */
int date_compare(struct date a, struct date b);
/* The later of the two; a day that is not given comes before all others. */
struct date date_later(struct date a, struct date b);

/* "2026-11-03", and for messages "3 November 2026". */
str date_iso(struct arena *arena, struct date date);
str date_words(struct arena *arena, struct date date);

#endif
