#include "view/percentage.h"

/* Thousandths of the whole, so that a third can be written. */
enum { WHOLE = 1000, NEAR = 20, LONGEST_NUMBER = 3 };

struct simple {
    unsigned part;
    unsigned whole;
};

/* The simpler of two that are equally near comes first. */
static const struct simple simples[] = {
    {1, 2},   {1, 4},   {3, 4},   {1, 3},   {2, 3},    {1, 5},    {2, 5},
    {3, 5},   {4, 5},   {1, 10},  {3, 10},  {7, 10},   {9, 10},   {1, 20},
    {19, 20}, {1, 100}, {2, 100}, {3, 100}, {97, 100}, {98, 100}, {99, 100},
};

enum { SIMPLE_COUNT = sizeof(simples) / sizeof(simples[0]) };

static unsigned thousandths(const struct simple *simple)
{
    return (WHOLE * simple->part + simple->whole / 2) / simple->whole;
}

static unsigned distance(unsigned a, unsigned b)
{
    return a > b ? a - b : b - a;
}

static size_t take_digits(str *words, unsigned *number)
{
    size_t count = 0;

    while (count < words->len && char_is_digit(words->at[count])) {
        if (count < LONGEST_NUMBER)
            *number = *number * 10 + (unsigned)(words->at[count] - '0');
        count++;
    }
    *words = str_slice(*words, count, words->len);
    return count;
}

/* "41" or "41.5", in thousandths; further decimals change nothing. */
static bool take_number(str *words, unsigned *number)
{
    unsigned tenths = 0;
    size_t count;

    *number = 0;
    count = take_digits(words, number);
    if (count == 0 || count > LONGEST_NUMBER)
        return false;
    *number *= 10;
    if (!str_starts(*words, STR(".")))
        return true;
    *words = str_slice(*words, 1, words->len);
    if (words->len)
        tenths = (unsigned)(words->at[0] - '0');
    if (!take_digits(words, &(unsigned){0}))
        return false;
    *number += tenths;
    return true;
}

static bool is_per_cent(str words)
{
    static const str names[] = {
        STR_INIT("%"),
        STR_INIT("per cent"),
        STR_INIT("percent"),
        STR_INIT("y cant"),
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal_nocase(words, names[i]))
            return true;
    return false;
}

static const struct simple *nearest(unsigned number)
{
    const struct simple *best = &simples[0];

    for (size_t i = 1; i < SIMPLE_COUNT; i++)
        if (distance(thousandths(&simples[i]), number)
            < distance(thousandths(best), number))
            best = &simples[i];
    return best;
}

/* A third is 33.3 %, as far as anybody writes it. */
static enum share_kind kind_of(const struct simple *simple, unsigned number)
{
    unsigned said = thousandths(simple);

    if (number == said)
        return SHARE_EXACT;
    if (distance(said, number) <= NEAR)
        return SHARE_ABOUT;
    return number > said ? SHARE_MORE : SHARE_LESS;
}

bool percentage_share(str words, struct share *share)
{
    const struct simple *simple;
    unsigned number;

    words = str_trim(words);
    if (!take_number(&words, &number) || !is_per_cent(str_trim(words))
        || number == 0 || number >= WHOLE)
        return false;
    simple = nearest(number);
    *share =
        (struct share){kind_of(simple, number), simple->part, simple->whole};
    return true;
}
