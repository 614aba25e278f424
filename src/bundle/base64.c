#include "bundle/base64.h"

static const char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* Three bytes are four letters; what is missing at the end is "=". */
static void add_group(struct buf *out, str group)
{
    uint32_t bits = 0;

    for (size_t i = 0; i < 3; i++)
        bits = bits << 8 | (i < group.len ? (unsigned char)group.at[i] : 0u);
    for (size_t i = 0; i < 4; i++)
        buf_add_char(out,
                     i > group.len ? '=' : letters[bits >> (18 - 6 * i) & 63]);
}

void base64_add(struct buf *out, str bytes)
{
    for (size_t i = 0; i < bytes.len; i += 3)
        add_group(out, str_slice(bytes, i, i + 3));
}
