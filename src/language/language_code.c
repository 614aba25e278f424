#include "language/language_code.h"

enum { CODE_MAX = 35, SUBTAG_MAX = 8 };

static bool is_primary(str part)
{
    if (part.len < 2 || part.len > 3)
        return false;
    for (size_t i = 0; i < part.len; i++)
        if (part.at[i] < 'a' || part.at[i] > 'z')
            return false;
    return true;
}

static bool is_subtag(str part)
{
    if (part.len == 0 || part.len > SUBTAG_MAX)
        return false;
    for (size_t i = 0; i < part.len; i++)
        if (!char_is_letter(part.at[i]) && !char_is_digit(part.at[i]))
            return false;
    return true;
}

bool language_code_is_valid(str code)
{
    str_halves cut = str_cut(code, '-');

    if (code.len > CODE_MAX || !is_primary(cut.head))
        return false;
    while (cut.found) {
        cut = str_cut(cut.tail, '-');
        if (!is_subtag(cut.head))
            return false;
    }
    return true;
}
