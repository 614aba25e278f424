#include "base/hash.h"

#include <inttypes.h>
#include <xxhash.h>

uint64_t hash_quick(str s)
{
    return s.len ? XXH3_64bits(s.at, s.len) : 0;
}

struct hash hash_of(str s)
{
    XXH128_hash_t full = XXH3_128bits(s.len ? s.at : "", s.len);

    return (struct hash){full.high64, full.low64};
}

bool hash_equal(struct hash a, struct hash b)
{
    return a.high == b.high && a.low == b.low;
}

str hash_hex(struct arena *arena, struct hash hash)
{
    return arena_format(arena, "%016" PRIx64 "%016" PRIx64, hash.high,
                        hash.low);
}

static int digit_of(char c)
{
    if (char_is_digit(c))
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool parse_half(str s, uint64_t *half)
{
    *half = 0;
    for (size_t i = 0; i < s.len; i++) {
        int digit = digit_of(s.at[i]);

        if (digit < 0)
            return false;
        *half = *half << 4 | (uint64_t)digit;
    }
    return true;
}

bool hash_parse(str s, struct hash *hash)
{
    return s.len == 32 && parse_half(str_slice(s, 0, 16), &hash->high)
           && parse_half(str_slice(s, 16, 32), &hash->low);
}
