#include "yaml/encoding.h"

#include "base/utf16.h"
#include "base/utf8.h"

enum { MARK_LENGTH = 3 };

size_t encoding_mark_length(str s)
{
    return str_starts(s, STR("\xEF\xBB\xBF")) ? MARK_LENGTH : 0;
}

static str byte_words(struct arena *scratch, char byte)
{
    return arena_format(scratch,
                        "the byte %02X stands where no character has "
                        "it",
                        (unsigned)(unsigned char)byte);
}

static void complain_of_bytes(const struct text_file *file, size_t at,
                              struct diags *diags)
{
    struct arena scratch = {0};
    str why;

    if (utf16_is(file->bytes)) {
        why = STR("it is saved as UTF-16");
        at = 0;
    } else if (file->bytes.at[at] == '\0')
        why = STR("there is a NUL byte in it");
    else
        why = byte_words(&scratch, file->bytes.at[at]);
    diag_add(diags, DIAG_TEXT_NOT_UTF8, place_at(file, at), why, (str){0});
    arena_free(&scratch);
}

bool encoding_check(const struct text_file *file, size_t from, size_t to,
                    struct diags *diags)
{
    str part = str_slice(file->bytes, from, to);
    ptrdiff_t nul = str_find_char(part, '\0');
    size_t bad = part.len;
    bool is_valid = utf8_is_valid(part, &bad);

    if (is_valid && nul < 0)
        return true;
    if (is_valid || (nul >= 0 && (size_t)nul < bad))
        bad = (size_t)nul;
    complain_of_bytes(file, from + bad, diags);
    return false;
}
