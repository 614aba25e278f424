#include "base/utf16.h"

#include "base/buf.h"
#include "base/utf8.h"

enum { LOOKED_AT = 64, LEAST = 4, LINE_MAX_CHARACTERS = 1000 };

/* NUL bytes at even and at odd places, of the first few. */
static void count_nuls(str bytes, size_t nuls[2])
{
    for (size_t i = 0; i < bytes.len && i < LOOKED_AT; i++)
        nuls[i % 2] += bytes.at[i] == '\0';
}

static bool has_mark(str bytes)
{
    return str_starts(bytes, STR("\xFE\xFF"))
           || str_starts(bytes, STR("\xFF\xFE"));
}

bool utf16_is(str bytes)
{
    size_t nuls[2] = {0};
    size_t pairs = (bytes.len < LOOKED_AT ? bytes.len : LOOKED_AT) / 2;

    if (has_mark(bytes))
        return true;
    count_nuls(bytes, nuls);
    return bytes.len >= LEAST && (nuls[0] == 0 || nuls[1] == 0)
           && 2 * (nuls[0] + nuls[1]) > pairs;
}

static bool is_big_end_first(str bytes)
{
    size_t nuls[2] = {0};

    if (has_mark(bytes))
        return bytes.at[0] == '\xFE';
    count_nuls(bytes, nuls);
    return nuls[0] > nuls[1];
}

/* One unit cut off *rest, which has two bytes. */
static uint32_t take_unit(str *rest, bool is_big)
{
    uint32_t first = (unsigned char)rest->at[0];
    uint32_t second = (unsigned char)rest->at[1];

    *rest = str_slice(*rest, 2, rest->len);
    return is_big ? first << 8 | second : second << 8 | first;
}

/* Half of a pair is U+FFFD. */
static uint32_t take_character(str *rest, bool is_big)
{
    enum { HIGH = 0xD800, LOW = 0xDC00, ABOVE = 0x10000, BITS = 0x3FF };
    uint32_t unit = take_unit(rest, is_big);
    str after = *rest;

    if ((unit & ~(uint32_t)BITS) != HIGH || after.len < 2)
        return unit;

    uint32_t low = take_unit(&after, is_big);

    if ((low & ~(uint32_t)BITS) != LOW)
        return unit;
    *rest = after;
    return ABOVE + ((unit & BITS) << 10 | (low & BITS));
}

str utf16_first_line(struct arena *arena, str bytes)
{
    struct buf buf = {0};
    bool is_big = is_big_end_first(bytes);
    str rest = str_slice(bytes, has_mark(bytes) ? 2 : 0, bytes.len);
    str line;

    for (int i = 0; i < LINE_MAX_CHARACTERS && rest.len >= 2; i++) {
        uint32_t character = take_character(&rest, is_big);

        if (character == '\n' || character == '\r')
            break;
        utf8_add(&buf, character);
    }
    line = arena_copy(arena, buf_str(&buf));
    buf_free(&buf);
    return line;
}
