#include "yaml/toml.h"

#include <string.h>

#include "base/utf8.h"
#include "yaml/encoding.h"

enum { DELETE = 0x7F };

/* The keys that lead to a table, from the top. */
struct path {
    str keys[YAML_DEPTH_MAX];
    size_t offsets[YAML_DEPTH_MAX];
    size_t count;
};

struct toml_reader {
    const struct text_file *file;
    struct arena *arena;
    struct diags *diags;
    size_t at; /* of the next byte, in the file */
    size_t to;
    unsigned depth;
    bool is_broken;
    struct path table; /* that keys go into now */
    struct yaml_node top;
};

static bool read_value(struct toml_reader *reader, struct yaml_node *value);

/* --- bytes ---------------------------------------------------------------- */

static char peek(const struct toml_reader *reader)
{
    return reader->at < reader->to ? reader->file->bytes.at[reader->at] : '\0';
}

static bool take(struct toml_reader *reader, char wanted)
{
    if (peek(reader) != wanted || reader->at >= reader->to)
        return false;
    reader->at++;
    return true;
}

static str rest_of(const struct toml_reader *reader)
{
    return str_slice(reader->file->bytes, reader->at, reader->to);
}

static void skip_spaces(struct toml_reader *reader)
{
    while (peek(reader) == ' ' || peek(reader) == '\t')
        reader->at++;
}

static void skip_note(struct toml_reader *reader)
{
    skip_spaces(reader);
    if (peek(reader) == '#')
        while (reader->at < reader->to && peek(reader) != '\n')
            reader->at++;
}

/* Spaces, notes and line ends. */
static void skip_lines(struct toml_reader *reader)
{
    do
        skip_note(reader);
    while (take(reader, '\r') || take(reader, '\n'));
}

/* The first mistake is said; others may only follow from it. */
static bool fail(struct toml_reader *reader, size_t at)
{
    if (reader->is_broken)
        return false;
    reader->is_broken = true;
    diag_add(reader->diags, DIAG_TOML_SYNTAX, place_at(reader->file, at),
             (str){0}, (str){0});
    return false;
}

/* --- texts ---------------------------------------------------------------- */

static bool is_hex(char c)
{
    c = char_lower(c);
    return char_is_digit(c) || (c >= 'a' && c <= 'f');
}

static uint32_t digit_value(char c)
{
    return (uint32_t)(char_is_digit(c) ? c - '0' : char_lower(c) - 'a' + 10);
}

/* "00E9" behind \u, eight digits behind \U. */
static bool read_number(struct toml_reader *reader, unsigned digits,
                        struct buf *text)
{
    uint32_t character = 0;

    for (unsigned i = 0; i < digits; i++) {
        if (!is_hex(peek(reader)))
            return false;
        character = character * 16 + digit_value(peek(reader));
        reader->at++;
    }
    utf8_add(text, character);
    return character >= ' ' && character != DELETE;
}

/* What stands behind a backslash. */
static bool read_escape(struct toml_reader *reader, struct buf *text)
{
    static const char signs[] = "tnr\"\\";
    static const char meant[] = "\t\n\r\"\\";
    char sign = peek(reader);
    const char *found = sign ? strchr(signs, sign) : NULL;

    reader->at++;
    if (found) {
        buf_add_char(text, meant[found - signs]);
        return true;
    }
    if (sign == 'u' || sign == 'U')
        return read_number(reader, sign == 'u' ? 4 : 8, text);
    if (sign != '\n' && sign != '\r' && sign != ' ')
        return false;
    while (char_is_space(peek(reader)) && reader->at < reader->to)
        reader->at++;
    return true;
}

/* One that nobody can see, and no space. */
static bool is_control(char c)
{
    unsigned char byte = (unsigned char)c;

    return (byte < ' ' && !char_is_space(c)) || byte == DELETE;
}

static bool is_past_line(const struct toml_reader *reader, bool is_long)
{
    return reader->at >= reader->to || (!is_long && peek(reader) == '\n');
}

static bool add_until(struct toml_reader *reader, str end, struct buf *text)
{
    bool is_long = end.len == 3;

    while (!str_starts(rest_of(reader), end)) {
        char c = peek(reader);

        if (is_past_line(reader, is_long) || is_control(c)
            || text->len > YAML_SCALAR_MAX)
            return false;
        reader->at++;
        if (c != '\\' || end.at[0] == '\'')
            buf_add_char(text, c);
        else if (!read_escape(reader, text))
            return false;
    }
    reader->at += end.len;
    while (is_long && take(reader, end.at[0]))
        buf_add_char(text, end.at[0]);
    return true;
}

/* In quotes of one kind or the other, one or three of them. */
static bool read_quoted(struct toml_reader *reader, str *words)
{
    size_t from = reader->at;
    str three = str_slice(reader->file->bytes, from, from + 3);
    bool is_long =
        str_equal(three, STR("\"\"\"")) || str_equal(three, STR("'''"));
    str end = str_slice(three, 0, is_long ? 3 : 1);
    struct buf text = {0};
    bool ok;

    reader->at += end.len;
    if (is_long) {
        take(reader, '\r');
        take(reader, '\n');
    }
    ok = add_until(reader, end, &text);
    if (ok)
        *words = arena_copy(reader->arena, buf_str(&text));
    buf_free(&text);
    return ok || fail(reader, from);
}

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* true, 10, 2024-03-31 10:00:00: as it stands. */
static bool read_bare(struct toml_reader *reader, str *words)
{
    size_t from = reader->at;

    while (reader->at < reader->to
           && str_find_char(STR(",]}#\r\n="), peek(reader)) < 0)
        reader->at++;
    *words = str_trim(str_slice(reader->file->bytes, from, reader->at));
    return words->len ? true : fail(reader, from);
}

/* --- tables --------------------------------------------------------------- */

/* Room for one more of count things of this size, kept in powers of two. */
static void *with_room(struct toml_reader *reader, void *items, size_t count,
                       size_t size)
{
    size_t capacity = count;

    if (count & (count - 1))
        return items;
    return arena_grow(reader->arena, items, count, &capacity, size);
}

static struct yaml_pair *find_pair(struct yaml_node *table, str key)
{
    for (size_t i = 0; i < table->count; i++)
        if (str_equal(table->pairs[i].key, key))
            return &table->pairs[i];
    return NULL;
}

static struct yaml_node *add_pair(struct toml_reader *reader,
                                  struct yaml_node *table, str key,
                                  size_t offset)
{
    table->pairs =
        with_room(reader, table->pairs, table->count, sizeof(struct yaml_pair));
    table->pairs[table->count] = (struct yaml_pair){
        .key = key,
        .offset = offset,
        .value = {.kind = YAML_MAP, .offset = offset},
    };
    return &table->pairs[table->count++].value;
}

static struct yaml_node *add_item(struct toml_reader *reader,
                                  struct yaml_node *list, size_t offset)
{
    list->items =
        with_room(reader, list->items, list->count, sizeof(struct yaml_node));
    list->items[list->count] =
        (struct yaml_node){.kind = YAML_MAP, .offset = offset};
    return &list->items[list->count++];
}

/* One step down: the table of that name, made when it is not there; of an
 * array of tables, the last.  Null when it is no table. */
static struct yaml_node *step(struct toml_reader *reader,
                              struct yaml_node *table, str key, size_t offset)
{
    struct yaml_pair *pair = find_pair(table, key);

    if (!pair && table->count >= YAML_KEYS_MAX)
        return NULL;
    if (!pair)
        return add_pair(reader, table, key, offset);
    if (pair->value.kind == YAML_LIST && pair->value.count)
        return &pair->value.items[pair->value.count - 1];
    return &pair->value;
}

static struct yaml_node *find_table(struct toml_reader *reader,
                                    struct yaml_node *from,
                                    const struct path *path, size_t steps)
{
    struct yaml_node *table = from;

    for (size_t i = 0; table && table->kind == YAML_MAP && i < steps; i++)
        table = step(reader, table, path->keys[i], path->offsets[i]);
    return table && table->kind == YAML_MAP ? table : NULL;
}

static bool read_word(struct toml_reader *reader, str *word)
{
    size_t from = reader->at;

    if (is_quote(peek(reader)))
        return read_quoted(reader, word);
    while (char_is_letter(peek(reader)) || char_is_digit(peek(reader))
           || (peek(reader) && str_find_char(STR("-_"), peek(reader)) >= 0))
        reader->at++;
    *word = str_slice(reader->file->bytes, from, reader->at);
    return word->len ? true : fail(reader, from);
}

/* site.name: the tables on the way, and a key. */
static bool read_path(struct toml_reader *reader, struct path *path)
{
    *path = (struct path){0};
    do {
        if (path->count == YAML_DEPTH_MAX)
            return fail(reader, reader->at);
        skip_spaces(reader);
        path->offsets[path->count] = reader->at;
        if (!read_word(reader, &path->keys[path->count]))
            return false;
        path->count++;
        skip_spaces(reader);
    } while (take(reader, '.'));
    return true;
}

/* "key = value" into a table. */
static bool read_pair(struct toml_reader *reader, struct yaml_node *table)
{
    size_t from = reader->at;
    struct yaml_node value;
    struct path path;
    size_t last;

    if (!read_path(reader, &path))
        return false;
    if (!take(reader, '='))
        return fail(reader, from);
    skip_spaces(reader);
    if (!read_value(reader, &value))
        return false;
    last = path.count - 1;
    table = find_table(reader, table, &path, last);
    if (!table || table->count >= YAML_KEYS_MAX
        || find_pair(table, path.keys[last]))
        return fail(reader, from);
    *add_pair(reader, table, path.keys[last], path.offsets[last]) = value;
    return true;
}

/* --- values --------------------------------------------------------------- */

static bool read_array(struct toml_reader *reader, struct yaml_node *list)
{
    size_t from = list->offset;

    list->kind = YAML_LIST;
    for (;;) {
        struct yaml_node item;

        skip_lines(reader);
        if (take(reader, ']'))
            return true;
        if (list->count >= YAML_KEYS_MAX || !read_value(reader, &item))
            return list->count >= YAML_KEYS_MAX ? fail(reader, from) : false;
        *add_item(reader, list, item.offset) = item;
        skip_lines(reader);
        if (!take(reader, ',') && peek(reader) != ']')
            return fail(reader, from);
    }
}

static bool read_inline_table(struct toml_reader *reader,
                              struct yaml_node *table)
{
    size_t from = table->offset;

    table->kind = YAML_MAP;
    for (;;) {
        skip_lines(reader);
        if (take(reader, '}'))
            return true;
        if (!read_pair(reader, table))
            return false;
        skip_lines(reader);
        if (!take(reader, ',') && peek(reader) != '}')
            return fail(reader, from);
    }
}

static bool read_nested(struct toml_reader *reader, struct yaml_node *value)
{
    bool ok = false;

    if (reader->depth == YAML_DEPTH_MAX)
        return fail(reader, reader->at);
    reader->depth++;
    ok = take(reader, '[')   ? read_array(reader, value)
         : take(reader, '{') ? read_inline_table(reader, value)
                             : false;
    reader->depth--;
    return ok;
}

static bool read_value(struct toml_reader *reader, struct yaml_node *value)
{
    char first = peek(reader);

    *value =
        (struct yaml_node){.offset = reader->at, .is_quoted = is_quote(first)};
    if (first == '[' || first == '{')
        return read_nested(reader, value);
    return value->is_quoted ? read_quoted(reader, &value->text)
                            : read_bare(reader, &value->text);
}

/* --- lines ---------------------------------------------------------------- */

/* "[table]", or "[[table]]", which adds one to an array of them. */
static bool read_header(struct toml_reader *reader)
{
    size_t from = reader->at - 1;
    bool is_array = take(reader, '[');
    struct yaml_node *above;
    struct path *path = &reader->table;

    if (!read_path(reader, path) || !take(reader, ']')
        || (is_array && !take(reader, ']')))
        return fail(reader, from);
    above = find_table(reader, &reader->top, path, path->count - 1);
    if (above && is_array) {
        str key = path->keys[path->count - 1];
        struct yaml_pair *pair = find_pair(above, key);
        struct yaml_node *list =
            pair ? &pair->value : add_pair(reader, above, key, from);

        if (!pair)
            list->kind = YAML_LIST;
        if (list->kind != YAML_LIST || list->count >= YAML_KEYS_MAX)
            return fail(reader, from);
        add_item(reader, list, from);
    }
    return find_table(reader, &reader->top, path, path->count)
               ? true
               : fail(reader, from);
}

static bool read_line(struct toml_reader *reader)
{
    struct yaml_node *table;

    if (take(reader, '['))
        return read_header(reader);
    table =
        find_table(reader, &reader->top, &reader->table, reader->table.count);
    return table ? read_pair(reader, table) : fail(reader, reader->at);
}

const struct yaml_node *toml_read(const struct yaml_source *source,
                                  struct arena *arena, struct diags *diags)
{
    struct toml_reader reader = {
        .file = source->file,
        .arena = arena,
        .diags = diags,
        .at = source->from,
        .to = source->to,
        .top = {.kind = YAML_MAP, .offset = source->from},
    };
    struct yaml_node *top;

    if (!encoding_check(source->file, source->from, source->to, diags))
        return NULL;
    for (skip_lines(&reader); reader.at < reader.to; skip_lines(&reader)) {
        size_t from = reader.at;

        if (!read_line(&reader))
            return NULL;
        skip_note(&reader);
        if (reader.at < reader.to && !take(&reader, '\n')
            && !take(&reader, '\r')) {
            fail(&reader, from);
            return NULL;
        }
    }
    top = arena_new(arena, struct yaml_node);
    *top = reader.top;
    return top;
}
