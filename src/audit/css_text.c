#include "audit/css_text.h"

#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

static bool is_blank(char c)
{
    return char_is_space(c) || c == '\f';
}

str css_without_comments(struct arena *arena, str css)
{
    char *at = arena_array(arena, char, css.len + 1);
    size_t len = 0;
    char quote = 0;

    for (size_t i = 0; i < css.len; i++) {
        char c = css.at[i];

        if (!quote && c == '/' && i + 1 < css.len && css.at[i + 1] == '*') {
            ptrdiff_t end = str_find(str_slice(css, i + 2, css.len), STR("*/"));

            i = end < 0 ? css.len : i + 3 + (size_t)end;
            c = ' ';
        } else if (quote && c == '\\' && i + 1 < css.len) {
            at[len++] = c;
            c = css.at[++i];
        } else if (quote ? c == quote || c == '\n' : c == '"' || c == '\'') {
            quote = quote ? 0 : c;
        }
        at[len++] = c;
    }
    return (str){at, len};
}

str css_skip_space(str text)
{
    while (text.len && is_blank(text.at[0]))
        text = str_slice(text, 1, text.len);
    return text;
}

static size_t string_len(str text)
{
    size_t i = 1;

    while (i < text.len && text.at[i] != text.at[0] && text.at[i] != '\n')
        i += text.at[i] == '\\' ? 2 : 1;
    return i + 1 < text.len ? i + 1 : text.len;
}

size_t css_piece(str text, const char *ends)
{
    size_t depth = 0;
    size_t i = 0;

    while (i < text.len) {
        char c = text.at[i];

        if (depth == 0 && strchr(ends, c) && c)
            return i;
        if (c == '"' || c == '\'') {
            i += string_len(str_slice(text, i, text.len));
            continue;
        }
        if (c == '\\')
            i++;
        else if (c == '(' || c == '[' || c == '{')
            depth++;
        else if ((c == ')' || c == ']' || c == '}') && depth > 0)
            depth--;
        i++;
    }
    return text.len;
}

bool css_next_piece(str *rest, char separator, str *piece)
{
    char ends[2] = {separator, '\0'};
    size_t len;

    *rest = css_skip_space(*rest);
    if (rest->len == 0)
        return false;
    len = css_piece(*rest, ends);
    *piece = str_trim(str_slice(*rest, 0, len));
    *rest = str_slice(*rest, len + 1, rest->len);
    return true;
}

bool css_next_value(str *rest, str *value)
{
    size_t len = 0;
    str text = css_skip_space(*rest);

    if (text.len == 0)
        return false;
    if (text.at[0] == '"' || text.at[0] == '\'') {
        len = string_len(text);
    } else {
        while (len < text.len && !is_blank(text.at[len])
               && !strchr(",/(", text.at[len]))
            len++;
        if (len < text.len && text.at[len] == '(')
            len += 2 + css_piece(str_slice(text, len + 1, text.len), ")");
        else if (len == 0)
            len = 1;
    }
    *value = str_slice(text, 0, len);
    *rest = str_slice(text, len, text.len);
    return true;
}

bool css_function(str value, const char *name, str *inside)
{
    size_t len = strlen(name);

    if (value.len < len + 1 || value.at[len] != '('
        || !str_equal_nocase(str_slice(value, 0, len), str_of(name)))
        return false;
    *inside = str_slice(value, len + 1, value.len);
    *inside = str_slice(*inside, 0, css_piece(*inside, ")"));
    return true;
}

size_t css_name_len(str text)
{
    size_t i = 0;

    while (i < text.len) {
        char c = text.at[i];

        if (c == '\\' && i + 1 < text.len)
            i += 2;
        else if (char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_'
                 || (unsigned char)c >= 0x80)
            i++;
        else
            break;
    }
    return i < text.len ? i : text.len;
}

static bool hex_digit(char c, uint32_t *digit)
{
    if (char_is_digit(c))
        *digit = (uint32_t)(c - '0');
    else if (char_lower(c) >= 'a' && char_lower(c) <= 'f')
        *digit = (uint32_t)(char_lower(c) - 'a' + 10);
    else
        return false;
    return true;
}

/* What a backslash at text means; how many bytes of text it is. */
static size_t add_escape(struct buf *out, str text)
{
    enum { MOST_DIGITS = 6 };
    uint32_t character = 0;
    uint32_t digit;
    size_t i = 1;

    while (i < text.len && i <= MOST_DIGITS && hex_digit(text.at[i], &digit)) {
        character = character * 16 + digit;
        i++;
    }
    if (i == 1) {
        buf_add(out, str_slice(text, 1, 2));
        return 2;
    }
    utf8_add(out, character);
    return i < text.len && is_blank(text.at[i]) ? i + 1 : i;
}

str css_unescape(struct arena *arena, str text)
{
    struct buf out = {0};
    str copy;

    if (str_find_char(text, '\\') < 0)
        return text;
    for (size_t i = 0; i < text.len;) {
        if (text.at[i] == '\\')
            i += add_escape(&out, str_slice(text, i, text.len));
        else
            buf_add_char(&out, text.at[i++]);
    }
    copy = arena_copy(arena, buf_str(&out));
    buf_free(&out);
    return copy;
}

str css_unquote(struct arena *arena, str text)
{
    text = str_trim(text);
    if (text.len >= 2 && (text.at[0] == '"' || text.at[0] == '\'')
        && text.at[text.len - 1] == text.at[0])
        text = str_slice(text, 1, text.len - 1);
    return css_unescape(arena, text);
}

static double digits(str text, size_t *i, double *scale)
{
    double number = 0;

    *scale = 1;
    while (*i < text.len && char_is_digit(text.at[*i])) {
        number = number * 10 + (text.at[*i] - '0');
        *scale *= 10;
        (*i)++;
    }
    return number;
}

bool css_number(str text, double *number, size_t *len)
{
    size_t i = 0;
    size_t start;
    double scale;
    bool is_negative;

    is_negative = text.len && text.at[0] == '-';
    if (text.len && (text.at[0] == '-' || text.at[0] == '+'))
        i++;
    start = i;
    *number = digits(text, &i, &scale);
    if (i + 1 < text.len && text.at[i] == '.'
        && char_is_digit(text.at[i + 1])) {
        double fraction;

        i++;
        fraction = digits(text, &i, &scale);
        *number += fraction / scale;
    }
    if (i == start || !isfinite(*number))
        return false;
    if (is_negative)
        *number = -*number;
    *len = i;
    return true;
}
