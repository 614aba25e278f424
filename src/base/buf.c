#include "base/buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* There is always room for one byte after the text: vsnprintf ends what it
 * writes with a zero. */
static bool make_room(struct buf *buf, size_t more)
{
    size_t max = buf->max ? buf->max : BUF_MAX;

    if (buf->is_full || more > max - buf->len) {
        buf->is_full = true;
        return false;
    }
    if (buf->len + more < buf->capacity)
        return true;

    size_t capacity = buf->capacity ? buf->capacity * 2 : 1024;

    if (capacity <= buf->len + more)
        capacity = buf->len + more + 1;

    char *grown = realloc(buf->at, capacity);

    if (!grown)
        memory_is_out();
    buf->at = grown;
    buf->capacity = capacity;
    return true;
}

void buf_add(struct buf *buf, str s)
{
    if (s.len == 0 || !make_room(buf, s.len))
        return;
    memcpy(buf->at + buf->len, s.at, s.len);
    buf->len += s.len;
}

void buf_add_char(struct buf *buf, char c)
{
    if (!make_room(buf, 1))
        return;
    buf->at[buf->len++] = c;
}

void buf_add_number(struct buf *buf, uint64_t number)
{
    char digits[20];
    size_t at = sizeof(digits);

    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buf_add(buf, (str){digits + at, sizeof(digits) - at});
}

void buf_format(struct buf *buf, const char *format, ...)
{
    va_list arguments;
    va_list again;

    va_start(arguments, format);
    va_copy(again, arguments);

    int len = vsnprintf(NULL, 0, format, arguments);

    assert(len >= 0);
    if (make_room(buf, (size_t)len)) {
        vsnprintf(buf->at + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
    va_end(arguments);
}

static str entity_of(char c)
{
    switch (c) {
    case '&':
        return STR("&amp;");
    case '<':
        return STR("&lt;");
    case '>':
        return STR("&gt;");
    case '"':
        return STR("&quot;");
    case '\'':
        return STR("&#39;");
    default:
        return (str){0};
    }
}

void buf_add_escaped(struct buf *buf, str s)
{
    size_t from = 0;

    for (size_t i = 0; i < s.len; i++) {
        str entity = entity_of(s.at[i]);

        if (entity.len == 0)
            continue;
        buf_add(buf, str_slice(s, from, i));
        buf_add(buf, entity);
        from = i + 1;
    }
    buf_add(buf, str_slice(s, from, s.len));
}

str buf_str(const struct buf *buf)
{
    return (str){buf->len ? buf->at : "", buf->len};
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
    buf->is_full = false;
}

void buf_free(struct buf *buf)
{
    free(buf->at);
    *buf = (struct buf){.max = buf->max};
}
