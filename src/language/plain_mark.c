#include "language/plain_mark.h"

#include <assert.h>

#include "language/plain_token.h"

/* Curly signs in UTF-8. */
#define DOUBLE_OPEN STR("\xE2\x80\x9C")
#define DOUBLE_CLOSE STR("\xE2\x80\x9D")
#define SINGLE_OPEN STR("\xE2\x80\x98")
#define SINGLE_CLOSE STR("\xE2\x80\x99")

struct marking {
    str text;
    unsigned char *marks;
};

static void mark(const struct marking *m, size_t from, size_t to,
                 enum plain_mark kind)
{
    for (size_t i = from; i < to; i++)
        m->marks[i] |= (unsigned char)kind;
}

static void mark_spans(const struct marking *m, const struct plain_text *in)
{
    size_t done = 0;
    size_t last = 0;

    for (size_t i = 0; i < in->span_count; i++) {
        const struct plain_span *span = &in->spans[i];

        assert(span->from >= last && span->from <= span->to
               && span->to <= in->text.len);
        last = span->from;
        m->marks[span->from] |= MARK_EDGE;
        m->marks[span->to] |= MARK_EDGE;
        if (span->kind == PLAIN_LINK)
            mark(m, span->from, span->to, MARK_LINK);
        if (span->kind != PLAIN_PROTECTED || span->to <= done)
            continue;
        mark(m, span->from > done ? span->from : done, span->to,
             MARK_PROTECTED);
        done = span->to;
    }
}

static bool starts_at(str text, size_t at, str sign)
{
    return str_starts(str_slice(text, at, text.len), sign);
}

static bool is_word_byte(str text, size_t at)
{
    if (at >= text.len)
        return false;

    unsigned char c = (unsigned char)text.at[at];

    /* Curly quotes and dashes start with E2; no letter in use here does. */
    return char_is_letter(text.at[at]) || char_is_digit(text.at[at])
           || (c >= 0x80 && c != 0xE2);
}

static bool may_open(str text, size_t at)
{
    char before = at ? text.at[at - 1] : ' ';

    /* A no-break space, a dash, another quotation mark. */
    return char_is_space(before) || str_find_char(STR("([-/"), before) >= 0
           || str_ends(str_slice(text, 0, at), STR("\xC2\xA0"))
           || (at >= 3 && (unsigned char)text.at[at - 3] == 0xE2);
}

/* The sign that closes a single quotation: the first that no letter follows.
 * After an s it may be a possessive, so a later one is taken if there is. */
static size_t find_single_close(const struct marking *m, size_t at, str open,
                                str close)
{
    size_t found = 0;

    for (; at < m->text.len; at++) {
        bool closes = starts_at(m->text, at, close)
                      && !is_word_byte(m->text, at + close.len)
                      && !(m->marks[at] & MARK_PROTECTED);

        if (starts_at(m->text, at, open) && !closes && may_open(m->text, at))
            return found;
        if (!closes || char_is_space(m->text.at[at - 1]))
            continue;
        found = at;
        if (m->text.at[at - 1] != 's')
            return found;
    }
    return found;
}

/* Marks a quotation that opens at at; returns the place behind it. */
static size_t mark_quoted(const struct marking *m, size_t at, size_t open_len,
                          size_t close, size_t close_len)
{
    size_t end = close + close_len;

    mark(m, at, at + open_len, MARK_QUOTE_SIGN);
    mark(m, at + open_len, close, MARK_QUOTED);
    mark(m, close, end, MARK_QUOTE_SIGN);
    return end;
}

static size_t mark_double(const struct marking *m, size_t at, str open,
                          str close)
{
    size_t from = at + open.len;
    ptrdiff_t len = str_find(str_slice(m->text, from, m->text.len), close);

    if (len < 0)
        return mark_quoted(m, at, open.len, m->text.len, 0);
    return mark_quoted(m, at, open.len, from + (size_t)len, close.len);
}

static size_t mark_single(const struct marking *m, size_t at, str open,
                          str close)
{
    size_t end = find_single_close(m, at + open.len, open, close);

    if (end == 0)
        return at + open.len;
    return mark_quoted(m, at, open.len, end, close.len);
}

static size_t mark_quotation(const struct marking *m, size_t at)
{
    if (m->marks[at] & MARK_PROTECTED)
        return at + 1;
    if (starts_at(m->text, at, DOUBLE_OPEN))
        return mark_double(m, at, DOUBLE_OPEN, DOUBLE_CLOSE);
    if (starts_at(m->text, at, SINGLE_OPEN))
        return mark_single(m, at, SINGLE_OPEN, SINGLE_CLOSE);
    if (m->text.at[at] == '"' && may_open(m->text, at))
        return mark_double(m, at, STR("\""), STR("\""));
    if (m->text.at[at] == '\'' && may_open(m->text, at)
        && is_word_byte(m->text, at + 1))
        return mark_single(m, at, STR("'"), STR("'"));
    return at + 1;
}

static bool is_dotted_name(str chunk, size_t dot)
{
    return dot >= 2 && is_word_byte(chunk, dot - 1)
           && is_word_byte(chunk, dot - 2) && is_word_byte(chunk, dot + 1)
           && is_word_byte(chunk, dot + 2);
}

static bool is_address(str chunk)
{
    size_t slashes = 0;

    if (str_starts(chunk, STR("/")) || str_starts(chunk, STR("#"))
        || str_starts(chunk, STR("~")) || str_find(chunk, STR("://")) >= 0
        || str_find(chunk, STR("www.")) >= 0)
        return true;
    for (size_t i = 0; i < chunk.len; i++) {
        char c = chunk.at[i];

        slashes += c == '/';
        if (c == '@' || c == '\\' || c == '_'
            || (c == '.' && is_dotted_name(chunk, i)))
            return true;
    }
    return slashes > 1;
}

static void mark_addresses(const struct marking *m)
{
    size_t at = 0;

    while (at < m->text.len) {
        size_t from = at;

        while (at < m->text.len && !char_is_space(m->text.at[at]))
            at++;
        if (at > from && is_address(str_slice(m->text, from, at)))
            mark(m, from, at, MARK_ADDRESS);
        at += at < m->text.len;
    }
}

unsigned char *plain_marks_of(struct arena *arena, const struct plain_text *in)
{
    struct marking m = {
        .text = in->text,
        .marks = arena_array(arena, unsigned char, in->text.len + 1),
    };
    size_t at = 0;

    mark_spans(&m, in);
    mark_addresses(&m);
    while (at < in->text.len)
        at = mark_quotation(&m, at);
    return m.marks;
}
