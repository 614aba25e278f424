#include "markdown/clean.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "markdown/allowed.h"
#include "media/escape.h"

enum { LONGEST_ENTITY = 32 };

/* libxml2 would print for itself, and go on with half a tree. */
void clean_set_up(void)
{
    xmlMemSetup(free, memory_take, memory_resize, memory_copy_text);
    xmlInitParser();
}

void clean_tear_down(void)
{
    xmlCleanupParser();
}

static bool read_number(str digits, uint32_t *character)
{
    bool is_hex = str_starts(digits, STR("x")) || str_starts(digits, STR("X"));
    uint32_t number = 0;

    digits = str_slice(digits, is_hex, digits.len);
    if (digits.len == 0 || digits.len > 7)
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        char c = char_lower(digits.at[i]);
        bool is_letter = is_hex && c >= 'a' && c <= 'f';

        if (!char_is_digit(c) && !is_letter)
            return false;
        number = number * (is_hex ? 16 : 10)
                 + (uint32_t)(is_letter ? c - 'a' + 10 : c - '0');
    }
    *character = number;
    return number > 0 && number <= 0x10FFFF
           && (number < 0xD800 || number > 0xDFFF);
}

static bool read_entity(str name, uint32_t *character)
{
    const htmlEntityDesc *entity;
    char text[LONGEST_ENTITY + 1];

    if (str_starts(name, STR("#")))
        return read_number(str_slice(name, 1, name.len), character);
    if (name.len == 0 || name.len > LONGEST_ENTITY)
        return false;
    memcpy(text, name.at, name.len);
    text[name.len] = '\0';
    entity = htmlEntityLookup((const xmlChar *)text);
    if (entity)
        *character = entity->value;
    return entity != NULL;
}

str clean_entities(struct arena *arena, str text)
{
    struct buf plain = {0};
    size_t done = 0;
    str kept;

    if (str_find_char(text, '&') < 0)
        return text;
    for (size_t i = 0; i < text.len; i++) {
        str rest = str_slice(text, i, i + LONGEST_ENTITY + 2);
        ptrdiff_t end = text.at[i] == '&' ? str_find_char(rest, ';') : -1;
        uint32_t character;

        if (end < 0
            || !read_entity(str_slice(rest, 1, (size_t)end), &character))
            continue;
        buf_add(&plain, str_slice(text, done, i));
        utf8_add(&plain, character);
        i += (size_t)end;
        done = i + 1;
    }
    buf_add(&plain, str_slice(text, done, text.len));
    kept = arena_copy(arena, buf_str(&plain));
    buf_free(&plain);
    return kept;
}
