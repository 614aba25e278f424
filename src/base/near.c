#include "base/near.h"

enum { LONGEST_NAME = 64 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Three rows of the table of edit distances: two back, one back, now. */
struct rows {
    size_t before[LONGEST_NAME + 1];
    size_t last[LONGEST_NAME + 1];
    size_t now[LONGEST_NAME + 1];
};

static void fill_row(struct rows *rows, str a, str b, size_t i)
{
    rows->now[0] = i;
    for (size_t j = 1; j <= b.len; j++) {
        size_t change = a.at[i - 1] != b.at[j - 1];
        size_t best = least(rows->last[j] + 1, rows->now[j - 1] + 1);

        best = least(best, rows->last[j - 1] + change);
        if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2]
            && a.at[i - 2] == b.at[j - 1])
            best = least(best, rows->before[j - 2] + 1);
        rows->now[j] = best;
    }
}

size_t near_distance(str a, str b, size_t limit)
{
    struct rows rows = {0};

    if (a.len > b.len + limit || b.len > a.len + limit)
        return limit + 1;
    while (a.len && b.len && a.at[0] == b.at[0]) {
        a = str_slice(a, 1, a.len);
        b = str_slice(b, 1, b.len);
    }
    while (a.len && b.len && a.at[a.len - 1] == b.at[b.len - 1]) {
        a.len--;
        b.len--;
    }
    if (a.len > LONGEST_NAME || b.len > LONGEST_NAME)
        return limit + 1;
    for (size_t j = 0; j <= b.len; j++)
        rows.last[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        fill_row(&rows, a, b, i);
        for (size_t j = 0; j <= b.len; j++) {
            rows.before[j] = rows.last[j];
            rows.last[j] = rows.now[j];
        }
    }
    return least(rows.last[b.len], limit + 1);
}

str near_find(str wanted, const str *known, size_t count)
{
    size_t limit = least(wanted.len / 3, 3);
    str best = {0};

    if (limit == 0)
        limit = 1;

    size_t best_distance = limit + 1;

    for (size_t i = 0; i < count; i++) {
        size_t distance = near_distance(wanted, known[i], limit);

        if (distance < best_distance) {
            best = known[i];
            best_distance = distance;
        }
    }
    return best;
}
