#include "base/str.h"

#include <string.h>

str str_of(const char *text)
{
    return (str){text, text ? strlen(text) : 0};
}

bool str_equal(str a, str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool str_is_one_of(str s, const str *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(s, items[i]))
            return true;
    return false;
}

int str_compare(str a, str b)
{
    size_t shared = a.len < b.len ? a.len : b.len;
    int order = shared ? memcmp(a.at, b.at, shared) : 0;

    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool str_equal_nocase(str a, str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (char_lower(a.at[i]) != char_lower(b.at[i]))
            return false;
    return true;
}

bool str_starts(str s, str start)
{
    return s.len >= start.len && str_equal(str_slice(s, 0, start.len), start);
}

bool str_ends(str s, str end)
{
    return s.len >= end.len
           && str_equal(str_slice(s, s.len - end.len, s.len), end);
}

str str_without_start(str s, str start)
{
    return str_starts(s, start) ? str_slice(s, start.len, s.len) : s;
}

str str_without_end(str s, str end)
{
    return str_ends(s, end) ? str_slice(s, 0, s.len - end.len) : s;
}

str str_slice(str s, size_t from, size_t to)
{
    if (to > s.len)
        to = s.len;
    if (from >= to)
        return (str){s.at, 0};
    return (str){s.at + from, to - from};
}

static str_halves halves_at(str s, ptrdiff_t at)
{
    if (at < 0)
        return (str_halves){.head = s};
    return (str_halves){
        .head = str_slice(s, 0, (size_t)at),
        .tail = str_slice(s, (size_t)at + 1, s.len),
        .found = true,
    };
}

str_halves str_cut(str s, char separator)
{
    return halves_at(s, str_find_char(s, separator));
}

str_halves str_cut_last(str s, char separator)
{
    const char *last = s.len ? memrchr(s.at, separator, s.len) : NULL;

    return halves_at(s, last ? last - s.at : STR_NOT_FOUND);
}

ptrdiff_t str_find_char(str s, char wanted)
{
    const char *first = s.len ? memchr(s.at, wanted, s.len) : NULL;

    return first ? first - s.at : STR_NOT_FOUND;
}

ptrdiff_t str_find(str s, str wanted)
{
    if (wanted.len == 0)
        return 0;
    if (s.len == 0)
        return STR_NOT_FOUND;

    const char *first = memmem(s.at, s.len, wanted.at, wanted.len);

    return first ? first - s.at : STR_NOT_FOUND;
}

str str_trim(str s)
{
    while (s.len && char_is_space(s.at[0]))
        s = str_slice(s, 1, s.len);
    while (s.len && char_is_space(s.at[s.len - 1]))
        s.len--;
    return s;
}

bool str_next_line(str *rest, str *line)
{
    if (rest->len == 0)
        return false;

    str_halves cut = str_cut(*rest, '\n');

    *line = str_without_end(cut.head, STR("\r"));
    *rest = cut.tail;
    return true;
}

bool str_number(str s, long limit, long *number)
{
    long total = 0;

    if (s.len == 0)
        return false;
    for (size_t i = 0; i < s.len; i++) {
        long digit = s.at[i] - '0';

        if (!char_is_digit(s.at[i]) || digit > limit
            || total > (limit - digit) / 10)
            return false;
        total = total * 10 + digit;
    }
    *number = total;
    return true;
}

bool char_is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool char_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool char_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char char_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}
