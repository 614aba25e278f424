#include "base/blank.h"

#include "base/utf8.h"

/* The names that HTML has for what cannot be seen. */
static const str blank_names[] = {
    STR_INIT("nbsp"),
    STR_INIT("NonBreakingSpace"),
    STR_INIT("shy"),
    STR_INIT("ensp"),
    STR_INIT("emsp"),
    STR_INIT("emsp13"),
    STR_INIT("emsp14"),
    STR_INIT("numsp"),
    STR_INIT("puncsp"),
    STR_INIT("thinsp"),
    STR_INIT("ThinSpace"),
    STR_INIT("hairsp"),
    STR_INIT("VeryThinSpace"),
    STR_INIT("MediumSpace"),
    STR_INIT("ZeroWidthSpace"),
    STR_INIT("NegativeVeryThinSpace"),
    STR_INIT("NegativeThinSpace"),
    STR_INIT("NegativeMediumSpace"),
    STR_INIT("NegativeThickSpace"),
    STR_INIT("zwnj"),
    STR_INIT("zwj"),
    STR_INIT("lrm"),
    STR_INIT("rlm"),
    STR_INIT("NoBreak"),
    STR_INIT("Tab"),
    STR_INIT("NewLine"),
    STR_INIT("ic"),
    STR_INIT("InvisibleComma"),
    STR_INIT("it"),
    STR_INIT("InvisibleTimes"),
    STR_INIT("af"),
    STR_INIT("ApplyFunction"),
};

bool blank_is(str text)
{
    uint32_t character;

    while (utf8_next(&text, &character))
        if (utf8_is_visible(character))
            return false;
    return true;
}

static int digit_of(char c, int base)
{
    int digit = 99;

    if (char_is_digit(c))
        digit = c - '0';
    else if (char_lower(c) >= 'a' && char_lower(c) <= 'f')
        digit = char_lower(c) - 'a' + 10;
    return digit < base ? digit : -1;
}

/* "#160" and "#xA0". */
static bool is_blank_number(str name)
{
    enum { LARGEST = 0x10FFFF };
    bool is_hex = name.len > 1 && char_lower(name.at[1]) == 'x';
    uint32_t character = 0;
    str digits = str_slice(name, is_hex ? 2 : 1, name.len);

    for (size_t i = 0; i < digits.len; i++) {
        int digit = digit_of(digits.at[i], is_hex ? 16 : 10);

        if (digit < 0 || character > LARGEST)
            return false;
        character = character * (is_hex ? 16 : 10) + (uint32_t)digit;
    }
    return digits.len > 0 && character > 0 && character <= LARGEST
           && !utf8_is_visible(character);
}

/* name: what stands between "&" and ";". */
static bool is_blank_name(str name)
{
    if (str_starts(name, STR("#")))
        return is_blank_number(name);
    for (size_t i = 0; i < sizeof(blank_names) / sizeof(blank_names[0]); i++)
        if (str_equal(blank_names[i], name))
            return true;
    return false;
}

bool blank_is_written(str text)
{
    str_halves cut = str_cut(text, '&');

    while (blank_is(cut.head) && cut.found) {
        str_halves name = str_cut(cut.tail, ';');

        if (!name.found || !is_blank_name(name.head))
            return false;
        cut = str_cut(name.tail, '&');
    }
    return blank_is(cut.head);
}
