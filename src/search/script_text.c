#include "search/script_text.h"

void script_open(struct buf *out, str name)
{
    buf_add(out, STR("cohubSearch("));
    script_add_text(out, name);
    buf_add_char(out, ',');
}

void script_close(struct buf *out)
{
    buf_add(out, STR(")\n"));
}

/* Line ends of JavaScript that JSON does not know: U+2028 and U+2029. */
static bool is_separator(str text, size_t at)
{
    str three = str_slice(text, at, at + 3);

    return str_equal(three, STR("\xE2\x80\xA8"))
           || str_equal(three, STR("\xE2\x80\xA9"));
}

static bool is_plain(char c)
{
    return (unsigned char)c >= ' ' && c != '"' && c != '\\' && c != '<'
           && c != '\x7F' && c != '\xE2';
}

static void add_escape(struct buf *out, str text, size_t at)
{
    char c = text.at[at];

    if (c == '"' || c == '\\')
        buf_format(out, "\\%c", c);
    else if (c == '\xE2')
        buf_add(out,
                text.at[at + 2] == '\xA8' ? STR("\\u2028") : STR("\\u2029"));
    else
        buf_format(out, "\\u%04x", (unsigned)c);
}

void script_add_text(struct buf *out, str text)
{
    size_t from = 0;
    size_t at = 0;

    buf_add_char(out, '"');
    while (at < text.len) {
        bool is_long = text.at[at] == '\xE2';

        if (is_plain(text.at[at]) || (is_long && !is_separator(text, at))) {
            at++;
            continue;
        }
        buf_add(out, str_slice(text, from, at));
        add_escape(out, text, at);
        at += is_long ? 3 : 1;
        from = at;
    }
    buf_add(out, str_slice(text, from, text.len));
    buf_add_char(out, '"');
}

void script_add_code(struct buf *out, str code)
{
    buf_add_char(out, '"');
    buf_add(out, code);
    buf_add_char(out, '"');
}
