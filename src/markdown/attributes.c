#include "markdown/attributes.h"

#include "base/blank.h"
#include "base/utf8.h"

struct attribute_reader {
    struct arena *arena;
    str rest;
    struct attributes *attributes;
    const char *why_not;
    struct attribute room[ATTRIBUTES_MAX];
};

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || char_is_digit(c) || c == '-';
}

bool attributes_is_name(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!is_name_char(text.at[i]))
            return false;
    return text.len > 0 && text.at[0] != '-';
}

static str take(struct attribute_reader *reader, size_t len)
{
    str taken = str_slice(reader->rest, 0, len);

    reader->rest = str_slice(reader->rest, len, reader->rest.len);
    return taken;
}

static void skip_space(struct attribute_reader *reader)
{
    while (reader->rest.len && char_is_space(reader->rest.at[0]))
        take(reader, 1);
}

/* Up to a space, "}" or "=". */
static str take_word(struct attribute_reader *reader)
{
    size_t len = 0;

    while (len < reader->rest.len && !char_is_space(reader->rest.at[len])
           && str_find_char(STR("}="), reader->rest.at[len]) < 0)
        len++;
    return take(reader, len);
}

static bool refuse(struct attribute_reader *reader, const char *why_not)
{
    reader->why_not = why_not;
    return false;
}

static bool is_id(str id)
{
    str rest = id;
    uint32_t character;

    while (utf8_next(&rest, &character))
        if (!utf8_is_word(character)
            && (character > 127
                || str_find_char(STR("-_."), (char)character) < 0))
            return false;
    return id.len > 0 && id.len <= ID_MAX_BYTES;
}

static bool read_id(struct attribute_reader *reader)
{
    str id = take_word(reader);

    if (!is_id(id))
        return refuse(reader, "an id is made of letters, digits and hyphens");
    if (reader->attributes->id.len)
        return refuse(reader, "there are two ids");
    reader->attributes->id = id;
    return true;
}

static bool read_class(struct attribute_reader *reader)
{
    struct attributes *attributes = reader->attributes;
    str name = take_word(reader);

    if (!attributes_is_name(name))
        return refuse(reader, "a class is made of small letters, digits and "
                              "hyphens");
    if (attributes->classes.len)
        name = arena_join(reader->arena, STR(" "), name);
    attributes->classes = arena_join(reader->arena, attributes->classes, name);
    return true;
}

static bool read_quoted(struct attribute_reader *reader, str *value)
{
    char quote = take(reader, 1).at[0];
    ptrdiff_t end = str_find_char(reader->rest, quote);

    if (end < 0)
        return refuse(reader, "a quotation mark has no partner");
    *value = take(reader, (size_t)end);
    if (blank_is_written(*value))
        *value = (str){0};
    take(reader, 1);
    return true;
}

/* Word processors put these in place of straight ones. */
static bool starts_round(str text)
{
    return str_starts(text, STR("\u201C")) || str_starts(text, STR("\u201D"))
           || str_starts(text, STR("\u2018"))
           || str_starts(text, STR("\u2019"));
}

static bool read_value(struct attribute_reader *reader, str *value)
{
    if (!str_starts(reader->rest, STR("=")))
        return true;
    take(reader, 1);
    if (str_starts(reader->rest, STR("\""))
        || str_starts(reader->rest, STR("'")))
        return read_quoted(reader, value);
    if (starts_round(reader->rest))
        return refuse(reader, "a value has round quotation marks");
    *value = take_word(reader);
    if (blank_is_written(*value))
        return refuse(reader, "there is no value after =");
    return true;
}

static bool read_named(struct attribute_reader *reader)
{
    struct attributes *attributes = reader->attributes;
    struct attribute attribute = {.name = take_word(reader)};

    if (!attributes_is_name(attribute.name))
        return refuse(reader, "a name is made of small letters, digits and "
                              "hyphens");
    if (attributes_have(attributes, attribute.name))
        return refuse(reader, "a name stands there twice");
    if (attributes->count == ATTRIBUTES_MAX)
        return refuse(reader, "there are too many names");
    if (!read_value(reader, &attribute.value))
        return false;
    attributes->items[attributes->count++] = attribute;
    return true;
}

static bool read_one(struct attribute_reader *reader)
{
    char first = reader->rest.at[0];

    if (first != '#' && first != '.')
        return read_named(reader);
    take(reader, 1);
    return first == '#' ? read_id(reader) : read_class(reader);
}

static void keep_items(struct attribute_reader *reader)
{
    struct attributes *attributes = reader->attributes;

    attributes->items =
        arena_array(reader->arena, struct attribute, attributes->count);
    for (size_t i = 0; i < attributes->count; i++)
        attributes->items[i] = reader->room[i];
}

static bool read_all(struct attribute_reader *reader)
{
    skip_space(reader);
    while (reader->rest.len && reader->rest.at[0] != '}') {
        size_t left = reader->rest.len;

        if (!read_one(reader))
            return false;
        skip_space(reader);
        if (reader->rest.len == left)
            break;
    }
    return str_starts(reader->rest, STR("}"))
           || refuse(reader, "there is no } at the end");
}

bool attributes_parse(struct arena *arena, str text,
                      struct attributes *attributes, size_t *used,
                      const char **why_not)
{
    struct attribute_reader reader = {
        .arena = arena,
        .rest = str_slice(text, 1, ATTRIBUTES_MAX_BYTES),
        .attributes = attributes,
    };

    *attributes = (struct attributes){.items = reader.room};
    if (!read_all(&reader)) {
        *attributes = (struct attributes){0};
        *why_not = reader.why_not;
        return false;
    }
    *used = (size_t)(reader.rest.at + 1 - text.at);
    keep_items(&reader);
    return true;
}

static const struct attribute *named(const struct attributes *attributes,
                                     str name)
{
    for (size_t i = 0; i < attributes->count; i++)
        if (str_equal(attributes->items[i].name, name))
            return &attributes->items[i];
    return NULL;
}

bool attributes_have(const struct attributes *attributes, str name)
{
    return named(attributes, name) != NULL;
}

str attributes_find(const struct attributes *attributes, str name)
{
    const struct attribute *found = named(attributes, name);

    return found ? found->value : (str){0};
}
