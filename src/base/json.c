#include "base/json.h"

#include "base/utf8.h"

enum { LINE_SEPARATOR = 0x2028, PARAGRAPH_SEPARATOR = 0x2029, DELETE = 0x7F };

static bool needs_care(uint32_t character, bool is_for_script)
{
    if (character < ' ' || character == '"' || character == '\\'
        || character == DELETE)
        return true;
    return is_for_script
           && (character == '<' || character == LINE_SEPARATOR
               || character == PARAGRAPH_SEPARATOR);
}

static void add_character(struct buf *out, uint32_t character,
                          bool is_for_script)
{
    if (!needs_care(character, is_for_script))
        utf8_add(out, character);
    else if (character == '"' || character == '\\')
        buf_format(out, "\\%c", (int)character);
    else
        buf_format(out, "\\u%04x", (unsigned)character);
}

/* How many bytes at the start go out as they are: plain ASCII. */
static size_t plain_run(str text, bool is_for_script)
{
    size_t len = 0;

    while (len < text.len && (unsigned char)text.at[len] < 0x80
           && !needs_care((unsigned char)text.at[len], is_for_script))
        len++;
    return len;
}

static void add_text(struct buf *out, str text, bool is_for_script)
{
    uint32_t character;

    buf_add_char(out, '"');
    while (text.len) {
        size_t run = plain_run(text, is_for_script);

        buf_add(out, str_slice(text, 0, run));
        text = str_slice(text, run, text.len);
        if (utf8_next(&text, &character))
            add_character(out, character, is_for_script);
    }
    buf_add_char(out, '"');
}

void json_add_text(struct buf *out, str text)
{
    add_text(out, text, false);
}

void json_add_script_text(struct buf *out, str text)
{
    add_text(out, text, true);
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
