#include "media/escape.h"

#include <string.h>

/* What a byte needs: 0 nothing, else a row of replacements. */
enum { PLAIN, AMPERSAND, LESS, GREATER, QUOTE, CONTROL, MAYBE_NONCHARACTER };

static const unsigned char needs[256] = {
    [0x00] = CONTROL,
    [0x01] = CONTROL,
    [0x02] = CONTROL,
    [0x03] = CONTROL,
    [0x04] = CONTROL,
    [0x05] = CONTROL,
    [0x06] = CONTROL,
    [0x07] = CONTROL,
    [0x08] = CONTROL,
    [0x0B] = CONTROL,
    [0x0C] = CONTROL,
    [0x0E] = CONTROL,
    [0x0F] = CONTROL,
    [0x10] = CONTROL,
    [0x11] = CONTROL,
    [0x12] = CONTROL,
    [0x13] = CONTROL,
    [0x14] = CONTROL,
    [0x15] = CONTROL,
    [0x16] = CONTROL,
    [0x17] = CONTROL,
    [0x18] = CONTROL,
    [0x19] = CONTROL,
    [0x1A] = CONTROL,
    [0x1B] = CONTROL,
    [0x1C] = CONTROL,
    [0x1D] = CONTROL,
    [0x1E] = CONTROL,
    [0x1F] = CONTROL,
    [0x7F] = CONTROL,
    ['&'] = AMPERSAND,
    ['<'] = LESS,
    ['>'] = GREATER,
    ['"'] = QUOTE,
    [0xEF] = MAYBE_NONCHARACTER,
    /* What cmark makes of &#xFFFE; and &#xFFFF;. */
    [0xFE] = CONTROL,
    [0xFF] = CONTROL,
};

static const str replacements[] = {
    [AMPERSAND] = STR_INIT("&amp;"),      [LESS] = STR_INIT("&lt;"),
    [GREATER] = STR_INIT("&gt;"),         [QUOTE] = STR_INIT("&quot;"),
    [CONTROL] = STR_INIT("\xEF\xBF\xBD"),
};

/* U+FFFE and U+FFFF are EF BF BE and EF BF BF. */
static bool is_noncharacter(str text, size_t at)
{
    return at + 2 < text.len && text.at[at + 1] == '\xBF'
           && (text.at[at + 2] == '\xBE' || text.at[at + 2] == '\xBF');
}

/* How many bytes at at cannot stand in XML; they need replacing. */
static size_t refused_len(str text, size_t at)
{
    switch (needs[(unsigned char)text.at[at]]) {
    case CONTROL:
        return 1;
    case MAYBE_NONCHARACTER:
        return is_noncharacter(text, at) ? 3 : 0;
    default:
        return 0;
    }
}

void escape_text(struct buf *html, str text)
{
    size_t done = 0;

    for (size_t i = 0; i < text.len; i++) {
        unsigned char need = needs[(unsigned char)text.at[i]];
        size_t len = need >= CONTROL ? refused_len(text, i) : 1;

        if (need == PLAIN || len == 0)
            continue;
        buf_add(html, str_slice(text, done, i));
        buf_add(html, replacements[need < CONTROL ? need : CONTROL]);
        i += len - 1;
        done = i + 1;
    }
    buf_add(html, str_slice(text, done, text.len));
}

str escape_nothing(struct arena *arena, str text)
{
    struct buf kept = {0};
    size_t done = 0;
    str copy;

    for (size_t i = 0; i < text.len; i++) {
        size_t len = refused_len(text, i);

        if (len == 0)
            continue;
        buf_add(&kept, str_slice(text, done, i));
        buf_add(&kept, replacements[CONTROL]);
        i += len - 1;
        done = i + 1;
    }
    buf_add(&kept, str_slice(text, done, text.len));
    copy = arena_copy(arena, buf_str(&kept));
    buf_free(&kept);
    return copy;
}

static bool is_address_char(char c)
{
    return char_is_letter(c) || char_is_digit(c)
           || (c && strchr("-_.+!*(),%#@?=;:/$~", c));
}

void escape_address(struct buf *html, str address)
{
    static const char digits[] = "0123456789ABCDEF";

    for (size_t i = 0; i < address.len; i++) {
        char c = address.at[i];
        unsigned char byte = (unsigned char)c;

        if (is_address_char(c)) {
            buf_add_char(html, c);
        } else if (c == '&') {
            buf_add(html, STR("&amp;"));
        } else if (c == '\'') {
            buf_add(html, STR("&#x27;"));
        } else {
            buf_add_char(html, '%');
            buf_add_char(html, digits[byte >> 4]);
            buf_add_char(html, digits[byte & 15]);
        }
    }
}
