#include "markdown/attributes.h"

#include "base/utf8.h"

struct reading {
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

static str take(struct reading *reading, size_t len)
{
    str taken = str_slice(reading->rest, 0, len);

    reading->rest = str_slice(reading->rest, len, reading->rest.len);
    return taken;
}

static void skip_space(struct reading *reading)
{
    while (reading->rest.len && char_is_space(reading->rest.at[0]))
        take(reading, 1);
}

/* Up to a space, "}" or "=". */
static str take_word(struct reading *reading)
{
    size_t len = 0;

    while (len < reading->rest.len && !char_is_space(reading->rest.at[len])
           && str_find_char(STR("}="), reading->rest.at[len]) < 0)
        len++;
    return take(reading, len);
}

static bool refuse(struct reading *reading, const char *why_not)
{
    reading->why_not = why_not;
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

static bool read_id(struct reading *reading)
{
    str id = take_word(reading);

    if (!is_id(id))
        return refuse(reading, "an id is made of letters, digits and hyphens");
    if (reading->attributes->id.len)
        return refuse(reading, "there are two ids");
    reading->attributes->id = id;
    return true;
}

static bool read_class(struct reading *reading)
{
    struct attributes *attributes = reading->attributes;
    str name = take_word(reading);

    if (!attributes_is_name(name))
        return refuse(reading, "a class is made of small letters, digits and "
                               "hyphens");
    if (attributes->classes.len)
        name = arena_join(reading->arena, STR(" "), name);
    attributes->classes = arena_join(reading->arena, attributes->classes, name);
    return true;
}

static bool read_quoted(struct reading *reading, str *value)
{
    char quote = take(reading, 1).at[0];
    ptrdiff_t end = str_find_char(reading->rest, quote);

    if (end < 0)
        return refuse(reading, "a quotation mark has no partner");
    *value = take(reading, (size_t)end);
    take(reading, 1);
    return true;
}

/* Word processors put these in place of straight ones. */
static bool starts_round(str text)
{
    return str_starts(text, STR("\u201C")) || str_starts(text, STR("\u201D"))
           || str_starts(text, STR("\u2018"))
           || str_starts(text, STR("\u2019"));
}

static bool read_value(struct reading *reading, str *value)
{
    if (!str_starts(reading->rest, STR("=")))
        return true;
    take(reading, 1);
    if (str_starts(reading->rest, STR("\""))
        || str_starts(reading->rest, STR("'")))
        return read_quoted(reading, value);
    if (starts_round(reading->rest))
        return refuse(reading, "a value has round quotation marks");
    *value = take_word(reading);
    if (value->len == 0)
        return refuse(reading, "there is no value after =");
    return true;
}

static bool read_named(struct reading *reading)
{
    struct attributes *attributes = reading->attributes;
    struct attribute attribute = {.name = take_word(reading)};

    if (!attributes_is_name(attribute.name))
        return refuse(reading, "a name is made of small letters, digits and "
                               "hyphens");
    if (attributes_have(attributes, attribute.name))
        return refuse(reading, "a name stands there twice");
    if (attributes->count == ATTRIBUTES_MAX)
        return refuse(reading, "there are too many names");
    if (!read_value(reading, &attribute.value))
        return false;
    attributes->items[attributes->count++] = attribute;
    return true;
}

static bool read_one(struct reading *reading)
{
    char first = reading->rest.at[0];

    if (first != '#' && first != '.')
        return read_named(reading);
    take(reading, 1);
    return first == '#' ? read_id(reading) : read_class(reading);
}

static void keep_items(struct reading *reading)
{
    struct attributes *attributes = reading->attributes;

    attributes->items =
        arena_array(reading->arena, struct attribute, attributes->count);
    for (size_t i = 0; i < attributes->count; i++)
        attributes->items[i] = reading->room[i];
}

static bool read_all(struct reading *reading)
{
    skip_space(reading);
    while (reading->rest.len && reading->rest.at[0] != '}') {
        size_t left = reading->rest.len;

        if (!read_one(reading))
            return false;
        skip_space(reading);
        if (reading->rest.len == left)
            break;
    }
    return str_starts(reading->rest, STR("}"))
           || refuse(reading, "there is no } at the end");
}

bool attributes_parse(struct arena *arena, str text,
                      struct attributes *attributes, size_t *used,
                      const char **why_not)
{
    struct reading reading = {
        .arena = arena,
        .rest = str_slice(text, 1, ATTRIBUTES_MAX_BYTES),
        .attributes = attributes,
    };

    *attributes = (struct attributes){.items = reading.room};
    if (!read_all(&reading)) {
        *attributes = (struct attributes){0};
        *why_not = reading.why_not;
        return false;
    }
    *used = (size_t)(reading.rest.at + 1 - text.at);
    keep_items(&reading);
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
