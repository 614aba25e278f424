#include "yaml/day.h"

enum { YEAR_MAX = 9999, MONTHS = 12, DAYS_MAX = 31, PARTS = 3 };

static int days_in(long year, long month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2 && is_leap ? 29 : days[month - 1];
}

static bool take(long year, long month, long day, int date[3])
{
    if (year < 1 || year > YEAR_MAX || month < 1 || month > MONTHS || day < 1
        || day > days_in(year, month))
        return false;
    date[0] = (int)year;
    date[1] = (int)month;
    date[2] = (int)day;
    return true;
}

/* Nothing, or "T10:00:00Z", " 10:00", " 10:00:00 +0100". */
static bool is_time(str rest)
{
    if (rest.len == 0)
        return true;
    if (str_find_char(STR("Tt "), rest.at[0]) < 0)
        return false;
    rest = str_trim(str_slice(rest, 1, rest.len));
    return rest.len && char_is_digit(rest.at[0])
           && str_find_char(rest, ':') > 0;
}

bool day_parse(str text, int date[3])
{
    enum { LENGTH = sizeof("2026-11-23") - 1 };
    long year, month, day;

    if (text.len < LENGTH || text.at[4] != '-' || text.at[7] != '-'
        || !is_time(str_slice(text, LENGTH, text.len)))
        return false;
    return str_number(str_slice(text, 0, 4), YEAR_MAX, &year)
           && str_number(str_slice(text, 5, 7), MONTHS, &month)
           && str_number(str_slice(text, 8, LENGTH), DAYS_MAX, &day)
           && take(year, month, day, date);
}

/* --- other ways to write one ---------------------------------------------- */

/* A number, or the name of a month. */
struct part {
    long number;
    bool is_name;
};

static bool read_month(str word, long *number)
{
    static const str names[] = {
        STR_INIT("january"), STR_INIT("february"), STR_INIT("march"),
        STR_INIT("april"),   STR_INIT("may"),      STR_INIT("june"),
        STR_INIT("july"),    STR_INIT("august"),   STR_INIT("september"),
        STR_INIT("october"), STR_INIT("november"), STR_INIT("december"),
    };
    enum { LEAST = 3 };

    for (long i = 0; word.len >= LEAST && i < MONTHS; i++)
        if (str_equal_nocase(str_slice(names[i], 0, word.len), word)) {
            *number = i + 1;
            return true;
        }
    return false;
}

/* "23rd" is 23. */
static str without_ending(str word)
{
    static const str endings[] = {STR_INIT("st"), STR_INIT("nd"),
                                  STR_INIT("rd"), STR_INIT("th")};

    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (str_ends(word, endings[i]) && char_is_digit(word.at[0]))
            return str_without_end(word, endings[i]);
    return word;
}

static bool read_part(str word, struct part *part)
{
    *part = (struct part){0};
    word = without_ending(word);
    if (str_number(word, YEAR_MAX, &part->number))
        return true;
    part->is_name = read_month(word, &part->number);
    return part->is_name;
}

static str next_word(str *rest)
{
    size_t at = 0;
    size_t from;

    while (at < rest->len && str_find_char(STR(" ,./-"), rest->at[at]) >= 0)
        at++;
    from = at;
    while (at < rest->len && str_find_char(STR(" ,./-"), rest->at[at]) < 0)
        at++;

    str word = str_slice(*rest, from, at);

    *rest = str_slice(*rest, at, rest->len);
    return word;
}

static bool read_parts(str text, struct part parts[PARTS])
{
    for (int i = 0; i < PARTS; i++)
        if (!read_part(next_word(&text), &parts[i]))
            return false;
    return next_word(&text).len == 0;
}

bool day_guess(str text, int date[3])
{
    struct part parts[PARTS];
    long a, b, c;

    if (!read_parts(text, parts))
        return false;
    a = parts[0].number;
    b = parts[1].number;
    c = parts[2].number;
    if (parts[0].is_name)
        return take(c, a, b, date);
    if (parts[1].is_name)
        return take(c, b, a, date);
    if (a > DAYS_MAX)
        return take(a, b, c, date);
    return (a > MONTHS || b > MONTHS || a == b)
           && (take(c, b, a, date) || take(c, a, b, date));
}

/* --- days that there are not ---------------------------------------------- */

/* "31 February 2026" and "February 31, 2026", at the start of text. */
static bool starts_with_none(str text)
{
    enum { TWO_DIGITS = 99 };
    struct part parts[PARTS];
    long day, month;
    int date[3];

    for (int i = 0; i < PARTS; i++)
        if (!read_part(next_word(&text), &parts[i]))
            return false;
    if (parts[0].is_name == parts[1].is_name || parts[2].is_name)
        return false;
    month = parts[parts[0].is_name ? 0 : 1].number;
    day = parts[parts[0].is_name ? 1 : 0].number;
    return day <= TWO_DIGITS && parts[2].number > TWO_DIGITS
           && !take(parts[2].number, month, day, date);
}

/* Numbers alone, in whatever order they are read. */
static bool is_none_in_digits(str text)
{
    struct part parts[PARTS];
    int date[3];
    long a, b, c;

    if (!read_parts(text, parts) || parts[0].is_name || parts[1].is_name
        || parts[2].is_name)
        return false;
    a = parts[0].number;
    b = parts[1].number;
    c = parts[2].number;
    return !take(a, b, c, date) && !take(c, b, a, date) && !take(c, a, b, date);
}

bool day_is_impossible(str text)
{
    ptrdiff_t time = str_find_char(text, 'T');
    str day = time > 0 && is_time(str_slice(text, (size_t)time, text.len))
                  ? str_slice(text, 0, (size_t)time)
                  : text;

    if (is_none_in_digits(day))
        return true;
    while (text.len > 0) {
        if (starts_with_none(text))
            return true;
        next_word(&text);
    }
    return false;
}
