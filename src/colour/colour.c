#include "colour/colour.h"

enum { NOT_A_DIGIT = -1 };

static int hex_digit(char c)
{
    if (char_is_digit(c))
        return c - '0';
    c = char_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : NOT_A_DIGIT;
}

bool colour_read(str text, struct colour *colour)
{
    unsigned char parts[3];
    size_t step = text.len == sizeof("#rgb") - 1 ? 1 : 2;

    if ((step == 2 && text.len != sizeof("#rrggbb") - 1) || text.at[0] != '#')
        return false;
    for (size_t i = 0; i < 3; i++) {
        int high = hex_digit(text.at[1 + i * step]);
        int low = hex_digit(text.at[i * step + step]);

        if (high == NOT_A_DIGIT || low == NOT_A_DIGIT)
            return false;
        parts[i] = (unsigned char)(high * 16 + low);
    }
    *colour = (struct colour){parts[0], parts[1], parts[2]};
    return true;
}

str colour_words(struct arena *arena, struct colour colour)
{
    return arena_format(arena, "#%02x%02x%02x", colour.red, colour.green,
                        colour.blue);
}

bool colour_equal(struct colour a, struct colour b)
{
    return a.red == b.red && a.green == b.green && a.blue == b.blue;
}
