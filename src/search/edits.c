#include "search/edits.h"

#include "base/utf8.h"

enum { ROW = TOKEN_CHARACTERS_MAX + 1 };

struct letters letters_of(str word)
{
    struct letters letters;

    letters.count = 0;
    while (letters.count < TOKEN_CHARACTERS_MAX
           && utf8_next(&word, &letters.at[letters.count]))
        letters.count++;
    return letters;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* The rows for the characters up to each of one: the last three are kept. */
static unsigned fill_row(const struct letters *one, const struct letters *other,
                         size_t i, unsigned rows[3][ROW])
{
    const unsigned *older = rows[(i + 1) % 3];
    const unsigned *before = rows[(i + 2) % 3];
    unsigned *row = rows[i % 3];
    unsigned lowest = (unsigned)i;

    row[0] = (unsigned)i;
    for (size_t j = 1; j <= other->count; j++) {
        bool is_same = one->at[i - 1] == other->at[j - 1];
        unsigned cost = least(least(before[j] + 1, row[j - 1] + 1),
                              before[j - 1] + !is_same);

        if (i > 1 && j > 1 && one->at[i - 1] == other->at[j - 2]
            && one->at[i - 2] == other->at[j - 1])
            cost = least(cost, older[j - 2] + 1);
        row[j] = cost;
        lowest = least(lowest, cost);
    }
    return lowest;
}

unsigned edits_between(const struct letters *one, const struct letters *other,
                       unsigned most)
{
    unsigned rows[3][ROW];
    unsigned found;

    if (one->count > other->count + most || other->count > one->count + most)
        return most + 1;
    for (size_t j = 0; j <= other->count; j++)
        rows[0][j] = (unsigned)j;
    for (size_t i = 1; i <= one->count; i++)
        if (fill_row(one, other, i, rows) > most)
            return most + 1;
    found = rows[one->count % 3][other->count];
    return found > most ? most + 1 : found;
}

size_t letters_shared(const struct letters *one, const struct letters *other)
{
    size_t shared = 0;

    while (shared < one->count && shared < other->count
           && one->at[shared] == other->at[shared])
        shared++;
    return shared;
}
