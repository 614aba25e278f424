#include "language/language_subtag.h"

#include <stdint.h>

/* A bit for each code: its letters, from 1 on, as a number of base 27. */
static const uint32_t known[] = {
#include "language/language_subtag.def"
};

enum { LETTERS = 27, CODE_LEN_MIN = 2, CODE_LEN_MAX = 3, BITS = 32 };

bool language_subtag_is_known(str code)
{
    uint32_t at = 0;

    if (code.len < CODE_LEN_MIN || code.len > CODE_LEN_MAX)
        return false;
    for (size_t i = 0; i < CODE_LEN_MAX; i++) {
        if (i < code.len && !char_is_letter(code.at[i]))
            return false;
        at =
            at * LETTERS
            + (i < code.len ? (uint32_t)(char_lower(code.at[i]) - 'a' + 1) : 0);
    }
    return known[at / BITS] >> at % BITS & 1;
}
