#include "base/utf8.h"

#include <stdlib.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD };

/* utf8proc refuses overlong forms, surrogates and values past U+10FFFF. */
static size_t decode(str s, uint32_t *character)
{
    utf8proc_int32_t found;
    utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)s.at,
                                            (utf8proc_ssize_t)s.len, &found);

    if (len <= 0)
        return 0;
    *character = (uint32_t)found;
    return (size_t)len;
}

bool utf8_next(str *rest, uint32_t *character)
{
    if (rest->len == 0)
        return false;

    unsigned char first = (unsigned char)rest->at[0];
    size_t len = 1;

    if (first < 0x80) {
        *character = first;
    } else {
        len = decode(*rest, character);
        if (len == 0) {
            *character = REPLACEMENT;
            len = 1;
        }
    }
    *rest = str_slice(*rest, len, rest->len);
    return true;
}

bool utf8_is_valid(str s, size_t *bad_at)
{
    size_t at = 0;

    while (at < s.len) {
        uint32_t character;
        size_t len = 1;

        if ((unsigned char)s.at[at] >= 0x80)
            len = decode(str_slice(s, at, s.len), &character);
        if (len == 0) {
            *bad_at = at;
            return false;
        }
        at += len;
    }
    return true;
}

void utf8_add(struct buf *buf, uint32_t character)
{
    utf8proc_uint8_t bytes[4];

    if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF))
        character = REPLACEMENT;

    utf8proc_ssize_t len =
        utf8proc_encode_char((utf8proc_int32_t)character, bytes);

    if (len > 0)
        buf_add(buf, (str){(const char *)bytes, (size_t)len});
}

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

str utf8_slice(str s, size_t from, size_t to)
{
    if (to < s.len)
        while (to > from && is_continuation(s.at[to]))
            to--;
    return str_slice(s, from, to);
}

size_t utf8_count(str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.len; i++)
        count += !is_continuation(s.at[i]);
    return count;
}

bool utf8_is_word(uint32_t character)
{
    if (character < 0x80)
        return char_is_letter((char)character)
               || char_is_digit((char)character);

    utf8proc_category_t category =
        utf8proc_category((utf8proc_int32_t)character);

    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool utf8_is_id(uint32_t character)
{
    enum { CIRCLED_A = 0x24B6, CIRCLED_Z = 0x24E9 };
    utf8proc_category_t category =
        utf8proc_category((utf8proc_int32_t)character);

    return (category >= UTF8PROC_CATEGORY_LU
            && category <= UTF8PROC_CATEGORY_NL)
           || category == UTF8PROC_CATEGORY_PC
           || (character >= CIRCLED_A && character <= CIRCLED_Z);
}

uint32_t utf8_lower(uint32_t character)
{
    if (character < 0x80)
        return (unsigned char)char_lower((char)character);
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)character);
}

uint32_t utf8_upper(uint32_t character)
{
    return (uint32_t)utf8proc_toupper((utf8proc_int32_t)character);
}

uint32_t utf8_bare(uint32_t character)
{
    utf8proc_int32_t parts[8];
    int last = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)character, parts, 8, UTF8PROC_DECOMPOSE, &last);

    return count > 0 && count <= 8 ? (uint32_t)parts[0] : character;
}

size_t utf8_parts(uint32_t character, uint32_t *parts)
{
    utf8proc_int32_t found[UTF8_PARTS_MAX];
    int last = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)character, found, UTF8_PARTS_MAX,
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &last);

    if (count < 1 || count > UTF8_PARTS_MAX) {
        parts[0] = character;
        return 1;
    }
    for (utf8proc_ssize_t i = 0; i < count; i++)
        parts[i] = (uint32_t)found[i];
    return (size_t)count;
}

bool utf8_is_visible(uint32_t character)
{
    enum { BRAILLE_BLANK = 0x2800 };
    const utf8proc_property_t *property =
        utf8proc_get_property((utf8proc_int32_t)character);

    switch ((int)property->category) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
        return false;
    default:
        return !property->ignorable && character != BRAILLE_BLANK;
    }
}

bool utf8_is_number(uint32_t character)
{
    utf8proc_category_t category =
        utf8proc_category((utf8proc_int32_t)character);

    return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

static bool is_ascii(str s)
{
    unsigned char all = 0;

    for (size_t i = 0; i < s.len; i++)
        all |= (unsigned char)s.at[i];
    return all < 0x80;
}

static str fold_ascii(struct arena *arena, str s)
{
    char *folded = arena_array(arena, char, s.len);

    for (size_t i = 0; i < s.len; i++)
        folded[i] = char_lower(s.at[i]);
    return (str){folded, s.len};
}

/* Most names are ASCII, and a hub folds one for each page several times. */
static str map_text(struct arena *arena, str s, unsigned how)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t len = utf8proc_map(
        (const utf8proc_uint8_t *)s.at, (utf8proc_ssize_t)s.len, &folded,
        (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE | how));

    if (len == UTF8PROC_ERROR_NOMEM)
        memory_is_out();
    if (len < 0)
        return s;

    str kept = arena_copy(arena, (str){(const char *)folded, (size_t)len});

    free(folded);
    return kept;
}

str utf8_fold(struct arena *arena, str s)
{
    return is_ascii(s) ? fold_ascii(arena, s)
                       : map_text(arena, s, UTF8PROC_CASEFOLD);
}

str utf8_compose(struct arena *arena, str s)
{
    return is_ascii(s) ? s : map_text(arena, s, 0);
}

bool utf8_turns_direction(uint32_t character)
{
    return character == 0x061C || character == 0x200E || character == 0x200F
           || (character >= 0x202A && character <= 0x202E)
           || (character >= 0x2066 && character <= 0x2069);
}

/* Spaces and joiners of no width, and the byte order mark. */
static bool is_unseen(uint32_t character)
{
    return (character >= 0x200B && character <= 0x200D) || character == 0x2060
           || character == 0xFEFF;
}

void utf8_add_visible(struct buf *buf, str s)
{
    uint32_t character;

    while (utf8_next(&s, &character)) {
        if (character < 0x20 || character == 0x7F)
            buf_format(buf, "\\x%02x", character);
        else if ((character >= 0x80 && character < 0xA0)
                 || utf8_turns_direction(character) || is_unseen(character))
            buf_format(buf, "\\u{%x}", character);
        else
            utf8_add(buf, character);
    }
}
