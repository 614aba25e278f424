#include "colour/property.h"

#include "colour/palette.h"

enum { DEPTH_MAX = 8, REFERENCES_MAX = 8 };

/* What the braces that are open say. */
struct frame {
    bool is_known;
    bool is_root;
    unsigned scheme;
};

struct property_reader {
    struct arena *arena;
    struct properties *into;
    str css;
    size_t at;
    size_t start; /* of what has not been taken yet */
    struct frame frames[DEPTH_MAX];
    size_t depth; /* of braces; more than DEPTH_MAX are only counted */
};

static str rest_of(const struct property_reader *reader)
{
    return str_slice(reader->css, reader->at, reader->css.len);
}

static void skip_comment(struct property_reader *reader)
{
    str inside = str_slice(rest_of(reader), 2, reader->css.len);
    ptrdiff_t end = str_find(inside, STR("*/"));

    reader->at = end < 0 ? reader->css.len : reader->at + (size_t)end + 4;
}

static void skip_string(struct property_reader *reader)
{
    char quote = reader->css.at[reader->at++];

    while (reader->at < reader->css.len && reader->css.at[reader->at] != quote)
        reader->at += reader->css.at[reader->at] == '\\' ? 2 : 1;
    reader->at++;
}

/* --- what a block asks for ------------------------------------------------ */

/* Equal when white space and case do not count; b has neither. */
static bool is_query(str text, str b)
{
    size_t found = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (char_is_space(text.at[i]))
            continue;
        if (found == b.len || char_lower(text.at[i]) != b.at[found++])
            return false;
    }
    return found == b.len;
}

static const struct {
    str query;
    unsigned scheme;
} queries[] = {
    {STR_INIT("screen"), 0},
    {STR_INIT("(prefers-color-scheme:dark)"), SCHEME_DARK},
    {STR_INIT("(prefers-contrast:more)"), SCHEME_CONTRAST},
};

static bool add_query(str text, unsigned *scheme)
{
    for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++) {
        if (!is_query(text, queries[i].query))
            continue;
        *scheme |= queries[i].scheme;
        return true;
    }
    return false;
}

/* "(a) and (b)": false when one of them is about something else. */
static bool read_queries(str text, unsigned *scheme)
{
    ptrdiff_t cut;

    while ((cut = str_find(text, STR(" and "))) >= 0) {
        if (!add_query(str_slice(text, 0, (size_t)cut), scheme))
            return false;
        text = str_slice(text, (size_t)cut + sizeof(" and ") - 1, text.len);
    }
    return add_query(text, scheme);
}

static struct frame frame_of(const struct frame *outer, str prelude)
{
    struct frame frame = *outer;
    str query = str_without_start(prelude, STR("@media"));

    if (query.len != prelude.len)
        frame.is_known = frame.is_known && !frame.is_root
                         && read_queries(query, &frame.scheme);
    else if (str_equal(prelude, STR(":root")))
        frame.is_root = true;
    else if (!str_starts(prelude, STR("@layer")))
        frame.is_known = false;
    return frame;
}

/* --- declarations --------------------------------------------------------- */

static void add_declaration(struct property_reader *reader,
                            const struct frame *frame, str text)
{
    struct properties *into = reader->into;
    str_halves cut = str_cut(text, ':');
    str name = str_trim(cut.head);
    ptrdiff_t comment = str_find(cut.tail, STR("/*"));

    if (comment >= 0)
        cut.tail = str_slice(cut.tail, 0, (size_t)comment);
    if (!frame->is_known || !frame->is_root || !cut.found
        || !str_starts(name, STR("--")))
        return;
    into->items = arena_grow(reader->arena, into->items, into->count,
                             &into->capacity, sizeof(*into->items));
    into->items[into->count++] = (struct property){
        .name = str_without_start(name, STR("--")),
        .value = str_trim(cut.tail),
        .scheme = frame->scheme,
        .offset = (size_t)(name.at - reader->css.at),
    };
}

/* What stands between the last border and here. */
static str take(struct property_reader *reader)
{
    str text = str_slice(reader->css, reader->start, reader->at);

    reader->start = reader->at + 1;
    return str_trim(text);
}

static void open_block(struct property_reader *reader)
{
    static const struct frame top = {.is_known = true};
    str prelude = take(reader);

    if (reader->depth < DEPTH_MAX)
        reader->frames[reader->depth] = frame_of(
            reader->depth ? &reader->frames[reader->depth - 1] : &top, prelude);
    reader->depth++;
}

static void end_declaration(struct property_reader *reader)
{
    str text = take(reader);

    if (reader->depth && reader->depth <= DEPTH_MAX)
        add_declaration(reader, &reader->frames[reader->depth - 1], text);
}

static void read_next(struct property_reader *reader)
{
    char c = reader->css.at[reader->at];

    if (str_starts(rest_of(reader), STR("/*"))) {
        /* In front of a declaration or a block it is no part of it. */
        bool is_first =
            str_trim(str_slice(reader->css, reader->start, reader->at)).len
            == 0;

        skip_comment(reader);
        if (is_first)
            reader->start = reader->at;
        return;
    }
    if (c == '"' || c == '\'') {
        skip_string(reader);
        return;
    }
    if (c == '{') {
        open_block(reader);
    } else if (c == ';' || c == '}') {
        end_declaration(reader);
        if (c == '}' && reader->depth)
            reader->depth--;
    }
    reader->at++;
}

struct properties properties_read(struct arena *arena,
                                  const struct text_file *file)
{
    struct properties properties = {.file = file};
    struct property_reader reader = {
        .arena = arena,
        .into = &properties,
        .css = file->bytes,
    };

    while (reader.at < reader.css.len)
        read_next(&reader);
    return properties;
}

/* --- looking up ----------------------------------------------------------- */

const struct property *properties_find(const struct properties *properties,
                                       unsigned scheme, str name)
{
    for (size_t i = properties->count; i-- > 0;) {
        const struct property *property = &properties->items[i];

        if ((property->scheme & ~scheme) == 0
            && str_equal(property->name, name))
            return property;
    }
    return NULL;
}

/* "ink" of "var(--ink)", else empty. */
static str reference_of(str value)
{
    str inside = str_without_start(value, STR("var("));

    if (inside.len == value.len || !str_ends(inside, STR(")")))
        return (str){0};
    return str_without_start(str_trim(str_slice(inside, 0, inside.len - 1)),
                             STR("--"));
}

bool properties_colour(const struct properties *properties, unsigned scheme,
                       str name, struct colour *colour)
{
    for (int i = 0; i < REFERENCES_MAX && name.len; i++) {
        const struct property *property =
            properties_find(properties, scheme, name);

        if (!property)
            return false;
        if (colour_read(property->value, colour))
            return true;
        name = reference_of(property->value);
    }
    return false;
}
