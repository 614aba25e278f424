#include "base/near.h"

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/*
 * The table has a row for each letter of the one word and a column for each of
 * the other; a cell is how many edits lead from the letters so far to the
 * letters so far.  It is one more than its neighbour above (a letter is left
 * out) or to the left (one is put in), the same as the one across when the
 * letters are equal, and one more when they are changed; two letters that
 * changed places come from two rows back:
 *
 *             w e l s h
 *           0 1 2 3 4 5
 *         w 1 0 1 2 3 4
 *         l 2 1 1 1 2 3
 *         e 3 2 1 1 2 3     "wle" to "wel": a swap, one more than the 0
 */

/* Three rows of the table of edit distances: two back, one back, now.  Only
 * what is at most limit off the diagonal can be near, so only that band is
 * filled; its edges count as far. */
struct rows {
    size_t cells[3][NEAR_LETTERS_MAX + 2];
    size_t *before;
    size_t *last;
    size_t *now;
    size_t limit;
};

/* The least distance in the row. */
static size_t fill_row(struct rows *rows, struct near_word a,
                       struct near_word b, size_t i)
{
    size_t from = i > rows->limit ? i - rows->limit : 1;
    size_t to = least(b.count, i + rows->limit);
    size_t row_least = rows->limit + 1;

    rows->now[from - 1] = from == 1 ? i : rows->limit + 1;
    for (size_t j = from; j <= to; j++) {
        size_t change = a.letters[i - 1] != b.letters[j - 1];
        size_t best = least(rows->last[j] + 1, rows->now[j - 1] + 1);

        best = least(best, rows->last[j - 1] + change);
        if (i > 1 && j > 1 && a.letters[i - 1] == b.letters[j - 2]
            && a.letters[i - 2] == b.letters[j - 1])
            best = least(best, rows->before[j - 2] + 1);
        rows->now[j] = best;
        row_least = least(row_least, best);
    }
    rows->now[to + 1] = rows->limit + 1;
    return least(row_least, rows->now[from - 1]);
}

static void turn_rows(struct rows *rows)
{
    size_t *free_row = rows->before;

    rows->before = rows->last;
    rows->last = rows->now;
    rows->now = free_row;
}

size_t near_edits(struct near_word one, struct near_word other, size_t limit)
{
    struct rows rows;
    size_t last_least = 0;

    if (one.count > other.count + limit || other.count > one.count + limit)
        return limit + 1;
    rows.limit = limit;

    rows.before = rows.cells[0];
    rows.last = rows.cells[1];
    rows.now = rows.cells[2];
    for (size_t j = 0; j <= other.count; j++)
        rows.last[j] = j;
    for (size_t i = 1; i <= one.count; i++) {
        size_t row_least = fill_row(&rows, one, other, i);

        /* A swap may come back from the row before. */
        if (row_least > limit && last_least > limit)
            return limit + 1;
        last_least = row_least;
        turn_rows(&rows);
    }
    return least(rows.last[other.count], limit + 1);
}

/* For ASCII, where each byte is a letter. */
static struct near_word word_of(str name, uint32_t *letters)
{
    for (size_t i = 0; i < name.len; i++)
        letters[i] = (unsigned char)name.at[i];
    return (struct near_word){letters, name.len};
}

size_t near_distance(str a, str b, size_t limit)
{
    uint32_t letters[2][NEAR_LETTERS_MAX];

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
    if (a.len > NEAR_LETTERS_MAX || b.len > NEAR_LETTERS_MAX)
        return limit + 1;
    return near_edits(word_of(a, letters[0]), word_of(b, letters[1]), limit);
}

str near_find(str wanted, const str *known, size_t count)
{
    size_t limit = least(wanted.len / 3, 3);
    str best = {0};

    if (limit == 0)
        limit = 1;

    size_t best_distance = limit + 1;

    for (size_t i = 0; i < count && best_distance > 0; i++) {
        size_t distance = near_distance(wanted, known[i], best_distance - 1);

        if (distance < best_distance) {
            best = known[i];
            best_distance = distance;
        }
    }
    return best;
}
