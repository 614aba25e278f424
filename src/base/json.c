#include "base/json.h"

#include "base/utf8.h"

void json_add_text(struct buf *out, str text)
{
    uint32_t character;

    buf_add_char(out, '"');
    while (utf8_next(&text, &character)) {
        if (character < ' ' || character == 0x7F)
            buf_format(out, "\\u%04x", (unsigned)character);
        else if (character == '"' || character == '\\')
            buf_format(out, "\\%c", (int)character);
        else
            utf8_add(out, character);
    }
    buf_add_char(out, '"');
}

void json_add_key(struct buf *out, const char *key)
{
    char before = out->len ? out->at[out->len - 1] : '{';

    if (before != '{')
        buf_add_char(out, ',');
    buf_format(out, "\"%s\":", key);
}

void json_add_pair(struct buf *out, const char *key, str text)
{
    json_add_key(out, key);
    json_add_text(out, text);
}

void json_add_count(struct buf *out, const char *key, size_t count)
{
    json_add_key(out, key);
    buf_format(out, "%zu", count);
}
