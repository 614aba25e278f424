/*
 * json - a small JSON reader for the programs that run specification cases.
 *
 * Shape      A tree: arrays and objects hold a list from first along next;
 *            members of an object carry their key.  text is a string without
 *            its escapes, a number as it was written, or empty.
 * Ownership  Everything lives in the arena given.
 * Errors     json_parse returns NULL for what is not JSON, and for nesting
 *            deeper than 64.
 * Source     RFC 8259.
 *
 * How tests/spec/run.mjs talks to the programs, on standard input and output:
 *
 *   markdown_plain   in:  "EXTENSIONS LEN\n" and LEN bytes of Markdown, where
 *                         EXTENSIONS is a sum of enum bare_extensions
 *   mustache_case    in:  one line of JSON: an object with template (text),
 *                         partials (an object of texts) and data (any value)
 *   both             out: "ok LEN\n" and LEN bytes of result, or
 *                         "error LEN\n" and LEN bytes saying what is wrong;
 *                         one answer for each case, in order
 */
#ifndef COHUB_TESTS_JSON_H
#define COHUB_TESTS_JSON_H

#include "base/arena.h"

#include <string.h>

enum json_kind {
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_TEXT,
    JSON_ARRAY,
    JSON_OBJECT,
};

struct json {
    enum json_kind kind;
    str key;
    str text;
    struct json *first;
    struct json *next;
};

enum { JSON_MAX_DEPTH = 64 };

struct json_reader {
    struct arena *arena;
    str rest;
    int depth;
};

static inline bool json_take(struct json_reader *r, str wanted)
{
    r->rest = str_trim(r->rest);
    if (!str_starts(r->rest, wanted))
        return false;
    r->rest = str_slice(r->rest, wanted.len, r->rest.len);
    return true;
}

static inline bool json_hex(str four, unsigned *code)
{
    static const char digits[] = "0123456789abcdef";

    *code = 0;
    if (four.len != 4)
        return false;
    for (size_t i = 0; i < four.len; i++) {
        const char *at = strchr(digits, char_lower(four.at[i]));

        if (!at || !*at)
            return false;
        *code = *code * 16 + (unsigned)(at - digits);
    }
    return true;
}

static inline size_t json_add_utf8(char *out, unsigned code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xc0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3f));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xe0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3f));
        out[2] = (char)(0x80 | (code & 0x3f));
        return 3;
    }
    out[0] = (char)(0xf0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3f));
    out[2] = (char)(0x80 | (code >> 6 & 0x3f));
    out[3] = (char)(0x80 | (code & 0x3f));
    return 4;
}

/* "\u" and four digits, or two of them for a character past U+FFFF.  Six
 * bytes give at most three, and twelve give four. */
static inline bool json_unicode(str *rest, char *out, size_t *len)
{
    unsigned code, low;

    if (!json_hex(str_slice(*rest, 0, 4), &code))
        return false;
    *rest = str_slice(*rest, 4, rest->len);
    if (code >= 0xd800 && code < 0xdc00 && str_starts(*rest, STR("\\u"))
        && json_hex(str_slice(*rest, 2, 6), &low) && low >= 0xdc00
        && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        *rest = str_slice(*rest, 6, rest->len);
    }
    *len += json_add_utf8(out + *len, code);
    return true;
}

static inline bool json_escape(str *rest, char *out, size_t *len)
{
    static const char names[] = "\"\\/bfnrt";
    static const char values[] = "\"\\/\b\f\n\r\t";

    if (rest->len == 0)
        return false;

    char name = rest->at[0];
    const char *at = name ? strchr(names, name) : NULL;

    *rest = str_slice(*rest, 1, rest->len);
    if (name == 'u')
        return json_unicode(rest, out, len);
    if (!at)
        return false;
    out[(*len)++] = values[at - names];
    return true;
}

/* What stands after the opening quote; no text is longer than its source. */
static inline bool json_text(struct json_reader *r, str *text)
{
    str rest = r->rest;
    char *out = arena_array(r->arena, char, rest.len + 1);
    size_t len = 0;

    while (rest.len && rest.at[0] != '"') {
        char c = rest.at[0];

        rest = str_slice(rest, 1, rest.len);
        if (c != '\\')
            out[len++] = c;
        else if (!json_escape(&rest, out, &len))
            return false;
    }
    *text = (str){out, len};
    r->rest = rest;
    return json_take(r, STR("\""));
}

static inline struct json *json_value(struct json_reader *r);

static inline bool json_item(struct json_reader *r, struct json ***end,
                             bool has_key)
{
    str key = {0};

    if (has_key
        && !(json_take(r, STR("\"")) && json_text(r, &key)
             && json_take(r, STR(":"))))
        return false;

    struct json *item = json_value(r);

    if (!item)
        return false;
    item->key = key;
    **end = item;
    *end = &item->next;
    return true;
}

static inline bool json_items(struct json_reader *r, struct json *list)
{
    bool has_key = list->kind == JSON_OBJECT;
    str close = has_key ? STR("}") : STR("]");
    struct json **end = &list->first;

    if (++r->depth > JSON_MAX_DEPTH)
        return false;
    if (!json_take(r, close)) {
        do {
            if (!json_item(r, &end, has_key))
                return false;
        } while (json_take(r, STR(",")));
        if (!json_take(r, close))
            return false;
    }
    r->depth--;
    return true;
}

static inline bool json_number(struct json_reader *r, struct json *value)
{
    size_t len = 0;

    while (len < r->rest.len && r->rest.at[len]
           && strchr("+-.0123456789eE", r->rest.at[len]))
        len++;
    value->kind = JSON_NUMBER;
    value->text = str_slice(r->rest, 0, len);
    r->rest = str_slice(r->rest, len, r->rest.len);
    return len > 0;
}

static inline struct json *json_value(struct json_reader *r)
{
    static const struct {
        str start;
        enum json_kind kind;
    } starts[] = {
        {STR_INIT("null"), JSON_NULL}, {STR_INIT("false"), JSON_FALSE},
        {STR_INIT("true"), JSON_TRUE}, {STR_INIT("\""), JSON_TEXT},
        {STR_INIT("["), JSON_ARRAY},   {STR_INIT("{"), JSON_OBJECT},
    };
    struct json *value = arena_new(r->arena, struct json);
    bool ok = true;

    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
        if (!json_take(r, starts[i].start))
            continue;
        value->kind = starts[i].kind;
        if (value->kind == JSON_TEXT)
            ok = json_text(r, &value->text);
        else if (value->kind >= JSON_ARRAY)
            ok = json_items(r, value);
        return ok ? value : NULL;
    }
    return json_number(r, value) ? value : NULL;
}

static inline struct json *json_parse(struct arena *arena, str text)
{
    struct json_reader reader = {arena, text, 0};
    struct json *value = json_value(&reader);

    return value && str_trim(reader.rest).len == 0 ? value : NULL;
}

/* The member with that key, or NULL: also when there is no object. */
static inline struct json *json_find(const struct json *object, str key)
{
    struct json *item =
        object && object->kind == JSON_OBJECT ? object->first : NULL;

    while (item && !str_equal(item->key, key))
        item = item->next;
    return item;
}

#endif
