#include "audit/page_encoding.h"

#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"

/* What windows-1252 has where Latin 1 has control characters. */
static const uint16_t upper[] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

static str kept(struct arena *arena, struct buf *out)
{
    str copy = arena_copy(arena, buf_str(out));

    buf_free(out);
    return copy;
}

static str from_windows(struct arena *arena, str bytes)
{
    struct buf out = {0};

    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.at[i];

        utf8_add(&out, c >= 0x80 && c < 0xA0 ? upper[c - 0x80] : c);
    }
    return kept(arena, &out);
}

static uint32_t unit_at(str bytes, size_t at, bool is_little)
{
    uint32_t first = (unsigned char)bytes.at[at];
    uint32_t second = (unsigned char)bytes.at[at + 1];

    return is_little ? second << 8 | first : first << 8 | second;
}

static str from_utf16(struct arena *arena, str bytes, bool is_little)
{
    struct buf out = {0};

    for (size_t i = 2; i + 1 < bytes.len; i += 2) {
        uint32_t unit = unit_at(bytes, i, is_little);
        bool is_pair = unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.len;

        if (is_pair) {
            uint32_t low = unit_at(bytes, i + 2, is_little);

            unit = 0x10000 + ((unit - 0xD800) << 10) + ((low - 0xDC00) & 0x3FF);
            i += 2;
        }
        utf8_add(&out, unit);
    }
    return kept(arena, &out);
}

str page_encoding_read(struct arena *arena, str bytes)
{
    size_t bad_at;

    if (str_starts(bytes, STR("\xFF\xFE")))
        return from_utf16(arena, bytes, true);
    if (str_starts(bytes, STR("\xFE\xFF")))
        return from_utf16(arena, bytes, false);
    bytes = str_without_start(bytes, STR("\xEF\xBB\xBF"));
    return utf8_is_valid(bytes, &bad_at) ? bytes : from_windows(arena, bytes);
}
