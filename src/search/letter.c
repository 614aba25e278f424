#include "search/letter.h"

#include <stddef.h>

#include "base/utf8.h"

struct range {
    uint32_t from;
    uint32_t to;
};

/* Marks over and under letters of Latin, Greek, Cyrillic, Hebrew, Arabic,
 * Syriac and kana, and what chooses between shapes of a character. */
static const struct range marks[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05C7}, {0x0610, 0x061A},
    {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},
    {0x06DF, 0x06E8}, {0x06EA, 0x06ED}, {0x0711, 0x0711}, {0x0730, 0x074A},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF}, {0x3099, 0x309A},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

/* Thai and Lao, Myanmar, Khmer, Han and kana. */
static const struct range without_spaces[] = {
    {0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0x2E80, 0x2FDF},
    {0x3005, 0x3007}, {0x3021, 0x3029}, {0x3038, 0x303B}, {0x3041, 0x309F},
    {0x30A0, 0x30FF}, {0x31F0, 0x31FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
    {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF},
};

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

static bool is_in(const struct range *ranges, size_t count, uint32_t character)
{
    for (size_t i = 0; i < count && ranges[i].from <= character; i++)
        if (character <= ranges[i].to)
            return true;
    return false;
}

/* Soft hyphen, joiners and the byte order mark. */
static bool is_unseen(uint32_t character)
{
    return character == 0xAD || character == 0x200C || character == 0x200D
           || character == 0x2060 || character == 0xFEFF;
}

static enum letter_kind kind_of_ascii(uint32_t character)
{
    if (char_is_letter((char)character))
        return LETTER_PLAIN;
    if (char_is_digit((char)character))
        return LETTER_NUMBER;
    switch (character) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
        return LETTER_SPACE;
    case '\'':
        return LETTER_APOSTROPHE;
    case '-':
        return LETTER_HYPHEN;
    default:
        return LETTER_OTHER;
    }
}

enum letter_kind letter_kind_of(uint32_t character)
{
    if (character < 0x80)
        return kind_of_ascii(character);
    if (character == 0x2019 || character == 0x02BC)
        return LETTER_APOSTROPHE;
    if (character == 0x2010 || character == 0x2011)
        return LETTER_HYPHEN;
    if (is_unseen(character) || is_in(marks, COUNT(marks), character))
        return LETTER_GONE;
    if (!utf8_is_word(character))
        return LETTER_OTHER;
    if (is_in(without_spaces, COUNT(without_spaces), character))
        return LETTER_ALONE;
    return utf8_is_number(character) ? LETTER_NUMBER : LETTER_PLAIN;
}

uint32_t letter_fold(uint32_t character)
{
    switch (character) {
    case 0x03C2: /* final sigma */
        return 0x03C3;
    case 0x0649: /* spellings of yeh, kaf and heh in Persian and Urdu */
    case 0x06CC:
        return 0x064A;
    case 0x06A9:
        return 0x0643;
    case 0x06BE:
    case 0x06C1:
    case 0x06D5:
        return 0x0647;
    default:
        return utf8_lower(character);
    }
}
