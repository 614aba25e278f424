#include "search/coding.h"

#include <assert.h>

enum { FIRST = 0x23, BACKSLASH = 0x5C, PARTS_MAX = 6 };

void coding_add(struct buf *buf, unsigned value)
{
    unsigned character = FIRST + value;

    assert(value < CODING_SYMBOLS);
    buf_add_char(buf, (char)(character + (character >= BACKSLASH)));
}

void coding_add_number(struct buf *buf, uint32_t number)
{
    for (; number >= CODING_HALF; number /= CODING_HALF)
        coding_add(buf, CODING_HALF + number % CODING_HALF);
    coding_add(buf, number);
}

bool coding_read(str *rest, unsigned *value)
{
    if (rest->len == 0)
        return false;

    unsigned character = (unsigned char)rest->at[0];

    if (character < FIRST || character == BACKSLASH)
        return false;
    *value = character - FIRST - (character > BACKSLASH);
    *rest = str_slice(*rest, 1, rest->len);
    return *value < CODING_SYMBOLS;
}

bool coding_read_number(str *rest, uint32_t *number)
{
    uint64_t sum = 0;
    uint64_t scale = 1;
    unsigned value;

    for (int i = 0; i < PARTS_MAX && coding_read(rest, &value); i++) {
        sum += scale * (value % CODING_HALF);
        scale *= CODING_HALF;
        if (value >= CODING_HALF)
            continue;
        *number = (uint32_t)sum;
        return sum <= UINT32_MAX;
    }
    return false;
}
