#include "search/edits.h"

#include "base/near.h"
#include "base/utf8.h"

_Static_assert((int)TOKEN_CHARACTERS_MAX <= (int)NEAR_LETTERS_MAX,
               "every word can be compared");

struct letters letters_of(str word)
{
    struct letters letters;

    letters.count = 0;
    while (letters.count < TOKEN_CHARACTERS_MAX
           && utf8_next(&word, &letters.at[letters.count]))
        letters.count++;
    return letters;
}

unsigned edits_between(const struct letters *one, const struct letters *other,
                       unsigned most)
{
    return (unsigned)near_edits((struct near_word){one->at, one->count},
                                (struct near_word){other->at, other->count},
                                most);
}

size_t letters_shared(const struct letters *one, const struct letters *other)
{
    size_t shared = 0;

    while (shared < one->count && shared < other->count
           && one->at[shared] == other->at[shared])
        shared++;
    return shared;
}
