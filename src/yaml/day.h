/*
 * day - a day of the calendar as people and programs write it.
 *
 * Units      date is year, month, day; months and days start at 1.
 */
#ifndef COHUB_YAML_DAY_H
#define COHUB_YAML_DAY_H

#include "base/str.h"

/* "2026-11-23", also with a time behind it: 2026-11-23T10:00:00+01:00,
 * 2026-11-23 10:00 UTC.  The day is the one that is written, in its own zone.
 * False when it is none of the calendar. */
bool day_parse(str text, int date[3]);

/* The day that was surely meant by something else: "23 November 2026",
 * "November 23, 2026", "2026/11/23", "23/11/2026".  Not by 05/06/2026, which
 * is one day in Britain and another in America. */
bool day_guess(str text, int date[3]);

/* True when a whole text, or a day with the name of its month anywhere in it,
 * is written as a day and no calendar has it: "2026-02-31", "31 February
 * 2026", "2 to 31 April 2026".  Not for other words. */
bool day_is_impossible(str text);

#endif
