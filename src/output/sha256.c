#include "output/sha256.h"

#include <errno.h>
#include <nettle/sha2.h>
#include <string.h>
#include <unistd.h>

_Static_assert((int)SHA256_BYTES == (int)SHA256_DIGEST_SIZE,
               "Nettle's digest has the length of ours");

enum { PIECE = 256 << 10 };

static const char digits[] = "0123456789abcdef";

static void add(struct sha256_ctx *state, const void *bytes, size_t count)
{
    sha256_update(state, count, bytes);
}

static struct sha256 end(struct sha256_ctx *state)
{
    struct sha256 sum;

    sha256_digest(state, SHA256_BYTES, sum.bytes);
    return sum;
}

struct sha256 sha256_of(str bytes)
{
    struct sha256_ctx state;

    sha256_init(&state);
    if (bytes.len)
        add(&state, bytes.at, bytes.len);
    return end(&state);
}

bool sha256_of_file(int fd, struct sha256 *sum, uint64_t *size)
{
    struct arena arena = {0};
    char *room = arena_array(&arena, char, PIECE);
    struct sha256_ctx state;
    ssize_t count;

    sha256_init(&state);
    *size = 0;
    while ((count = read(fd, room, PIECE)) > 0
           || (count < 0 && errno == EINTR)) {
        if (count < 0)
            continue;
        add(&state, room, (size_t)count);
        *size += (uint64_t)count;
    }
    *sum = end(&state);
    arena_free(&arena);
    return count == 0;
}

bool sha256_equal(const struct sha256 *a, const struct sha256 *b)
{
    return memcmp(a->bytes, b->bytes, SHA256_BYTES) == 0;
}

str sha256_hex(struct arena *arena, const struct sha256 *sum)
{
    char *text = arena_array(arena, char, SHA256_DIGITS);

    for (size_t i = 0; i < SHA256_BYTES; i++) {
        text[2 * i] = digits[sum->bytes[i] >> 4];
        text[2 * i + 1] = digits[sum->bytes[i] & 15];
    }
    return (str){text, SHA256_DIGITS};
}

bool sha256_parse(str s, struct sha256 *sum)
{
    if (s.len != SHA256_DIGITS)
        return false;
    for (size_t i = 0; i < SHA256_DIGITS; i++) {
        ptrdiff_t digit = str_find_char(str_of(digits), s.at[i]);

        if (digit < 0)
            return false;
        sum->bytes[i / 2] = (unsigned char)(sum->bytes[i / 2] << 4 | digit);
    }
    return true;
}
