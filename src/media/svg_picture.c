#include "media/svg_picture.h"

#include <stdint.h>

#include "media/metadata.h"
#include "media/picture.h"

struct kind {
    str start;
    str path; /* of a file of that kind */
};

static const struct kind kinds[] = {
    {STR_INIT("data:image/png;base64,"), STR_INIT("a.png")},
    {STR_INIT("data:image/jpeg;base64,"), STR_INIT("a.jpg")},
    {STR_INIT("data:image/jpg;base64,"), STR_INIT("a.jpg")},
};

static const char digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static bool decode(str text, struct buf *bytes)
{
    uint32_t bits = 0;
    unsigned count = 0;

    for (size_t i = 0; i < text.len && text.at[i] != '='; i++) {
        ptrdiff_t digit;

        if (char_is_space(text.at[i]))
            continue;
        digit = str_find_char(str_of(digits), text.at[i]);
        if (digit < 0)
            return false;
        bits = (bits << 6 | (uint32_t)digit) & 0xFFFFFF;
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        buf_add_char(bytes, (char)(bits >> count & 0xFF));
    }
    return bytes->len > 0;
}

static void encode(str bytes, struct buf *text)
{
    for (size_t i = 0; i < bytes.len; i += 3) {
        size_t left = bytes.len - i;
        uint32_t bits = 0;

        for (size_t j = 0; j < 3; j++)
            bits = bits << 8 | (j < left ? (unsigned char)bytes.at[i + j] : 0);
        for (size_t j = 0; j < 4; j++)
            buf_add_char(text,
                         j > left ? '=' : digits[bits >> (18 - 6 * j) & 63]);
    }
}

/* The first bytes have to say what the address says, and a size. */
static bool is_kind(str bytes, const struct kind *kind)
{
    unsigned width_px;
    unsigned height_px;

    return picture_measure(str_slice(bytes, 0, PICTURE_FIRST_BYTES), kind->path,
                           &width_px, &height_px);
}

static str clean(struct arena *arena, str text, const struct kind *kind)
{
    struct buf bytes = {0};
    struct buf stripped = {0};
    struct buf out = {0};
    str address = {0};

    if (decode(text, &bytes) && is_kind(buf_str(&bytes), kind)
        && metadata_strip(buf_str(&bytes), &stripped)) {
        buf_add(&out, kind->start);
        encode(buf_str(&stripped), &out);
        address = arena_copy(arena, buf_str(&out));
    }
    buf_free(&bytes);
    buf_free(&stripped);
    buf_free(&out);
    return address;
}

str svg_picture_clean(struct arena *arena, str address)
{
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (str_starts(address, kinds[i].start))
            return clean(arena,
                         str_slice(address, kinds[i].start.len, address.len),
                         &kinds[i]);
    return (str){0};
}
