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

struct reading {
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

static bool read_value(struct reading *reading, struct yaml_node *value);

/* --- bytes ---------------------------------------------------------------- */

static char peek(const struct reading *reading)
{
    return reading->at < reading->to ? reading->file->bytes.at[reading->at]
                                     : '\0';
}

static bool take(struct reading *reading, char wanted)
{
    if (peek(reading) != wanted || reading->at >= reading->to)
        return false;
    reading->at++;
    return true;
}

static str rest_of(const struct reading *reading)
{
    return str_slice(reading->file->bytes, reading->at, reading->to);
}

static void skip_spaces(struct reading *reading)
{
    while (peek(reading) == ' ' || peek(reading) == '\t')
        reading->at++;
}

static void skip_note(struct reading *reading)
{
    skip_spaces(reading);
    if (peek(reading) == '#')
        while (reading->at < reading->to && peek(reading) != '\n')
            reading->at++;
}

/* Spaces, notes and line ends. */
static void skip_lines(struct reading *reading)
{
    do
        skip_note(reading);
    while (take(reading, '\r') || take(reading, '\n'));
}

/* The first mistake is said; others may only follow from it. */
static bool fail(struct reading *reading, size_t at)
{
    if (reading->is_broken)
        return false;
    reading->is_broken = true;
    diag_add(reading->diags, DIAG_TOML_SYNTAX, place_at(reading->file, at),
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
static bool read_number(struct reading *reading, unsigned digits,
                        struct buf *text)
{
    uint32_t character = 0;

    for (unsigned i = 0; i < digits; i++) {
        if (!is_hex(peek(reading)))
            return false;
        character = character * 16 + digit_value(peek(reading));
        reading->at++;
    }
    utf8_add(text, character);
    return character >= ' ' && character != DELETE;
}

/* What stands behind a backslash. */
static bool read_escape(struct reading *reading, struct buf *text)
{
    static const char signs[] = "tnr\"\\";
    static const char meant[] = "\t\n\r\"\\";
    char sign = peek(reading);
    const char *found = sign ? strchr(signs, sign) : NULL;

    reading->at++;
    if (found) {
        buf_add_char(text, meant[found - signs]);
        return true;
    }
    if (sign == 'u' || sign == 'U')
        return read_number(reading, sign == 'u' ? 4 : 8, text);
    if (sign != '\n' && sign != '\r' && sign != ' ')
        return false;
    while (char_is_space(peek(reading)) && reading->at < reading->to)
        reading->at++;
    return true;
}

/* One that nobody can see, and no space. */
static bool is_control(char c)
{
    unsigned char byte = (unsigned char)c;

    return (byte < ' ' && !char_is_space(c)) || byte == DELETE;
}

static bool is_past_line(const struct reading *reading, bool is_long)
{
    return reading->at >= reading->to || (!is_long && peek(reading) == '\n');
}

static bool add_until(struct reading *reading, str end, struct buf *text)
{
    bool is_long = end.len == 3;

    while (!str_starts(rest_of(reading), end)) {
        char c = peek(reading);

        if (is_past_line(reading, is_long) || is_control(c)
            || text->len > YAML_SCALAR_MAX)
            return false;
        reading->at++;
        if (c != '\\' || end.at[0] == '\'')
            buf_add_char(text, c);
        else if (!read_escape(reading, text))
            return false;
    }
    reading->at += end.len;
    while (is_long && take(reading, end.at[0]))
        buf_add_char(text, end.at[0]);
    return true;
}

/* In quotes of one kind or the other, one or three of them. */
static bool read_quoted(struct reading *reading, str *words)
{
    size_t from = reading->at;
    str three = str_slice(reading->file->bytes, from, from + 3);
    bool is_long =
        str_equal(three, STR("\"\"\"")) || str_equal(three, STR("'''"));
    str end = str_slice(three, 0, is_long ? 3 : 1);
    struct buf text = {0};
    bool ok;

    reading->at += end.len;
    if (is_long) {
        take(reading, '\r');
        take(reading, '\n');
    }
    ok = add_until(reading, end, &text);
    if (ok)
        *words = arena_copy(reading->arena, buf_str(&text));
    buf_free(&text);
    return ok || fail(reading, from);
}

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* true, 10, 2024-03-31 10:00:00: as it stands. */
static bool read_bare(struct reading *reading, str *words)
{
    size_t from = reading->at;

    while (reading->at < reading->to
           && str_find_char(STR(",]}#\r\n="), peek(reading)) < 0)
        reading->at++;
    *words = str_trim(str_slice(reading->file->bytes, from, reading->at));
    return words->len ? true : fail(reading, from);
}

/* --- tables --------------------------------------------------------------- */

/* Room for one more of count things of this size, kept in powers of two. */
static void *with_room(struct reading *reading, void *items, size_t count,
                       size_t size)
{
    size_t capacity = count;

    if (count & (count - 1))
        return items;
    return arena_grow(reading->arena, items, count, &capacity, size);
}

static struct yaml_pair *find_pair(struct yaml_node *table, str key)
{
    for (size_t i = 0; i < table->count; i++)
        if (str_equal(table->pairs[i].key, key))
            return &table->pairs[i];
    return NULL;
}

static struct yaml_node *add_pair(struct reading *reading,
                                  struct yaml_node *table, str key,
                                  size_t offset)
{
    table->pairs = with_room(reading, table->pairs, table->count,
                             sizeof(struct yaml_pair));
    table->pairs[table->count] = (struct yaml_pair){
        .key = key,
        .offset = offset,
        .value = {.kind = YAML_MAP, .offset = offset},
    };
    return &table->pairs[table->count++].value;
}

static struct yaml_node *add_item(struct reading *reading,
                                  struct yaml_node *list, size_t offset)
{
    list->items =
        with_room(reading, list->items, list->count, sizeof(struct yaml_node));
    list->items[list->count] =
        (struct yaml_node){.kind = YAML_MAP, .offset = offset};
    return &list->items[list->count++];
}

/* One step down: the table of that name, made when it is not there; of an
 * array of tables, the last.  Null when it is no table. */
static struct yaml_node *step(struct reading *reading, struct yaml_node *table,
                              str key, size_t offset)
{
    struct yaml_pair *pair = find_pair(table, key);

    if (!pair && table->count >= YAML_KEYS_MAX)
        return NULL;
    if (!pair)
        return add_pair(reading, table, key, offset);
    if (pair->value.kind == YAML_LIST && pair->value.count)
        return &pair->value.items[pair->value.count - 1];
    return &pair->value;
}

static struct yaml_node *find_table(struct reading *reading,
                                    struct yaml_node *from,
                                    const struct path *path, size_t steps)
{
    struct yaml_node *table = from;

    for (size_t i = 0; table && table->kind == YAML_MAP && i < steps; i++)
        table = step(reading, table, path->keys[i], path->offsets[i]);
    return table && table->kind == YAML_MAP ? table : NULL;
}

static bool read_word(struct reading *reading, str *word)
{
    size_t from = reading->at;

    if (is_quote(peek(reading)))
        return read_quoted(reading, word);
    while (char_is_letter(peek(reading)) || char_is_digit(peek(reading))
           || (peek(reading) && str_find_char(STR("-_"), peek(reading)) >= 0))
        reading->at++;
    *word = str_slice(reading->file->bytes, from, reading->at);
    return word->len ? true : fail(reading, from);
}

/* site.name: the tables on the way, and a key. */
static bool read_path(struct reading *reading, struct path *path)
{
    *path = (struct path){0};
    do {
        if (path->count == YAML_DEPTH_MAX)
            return fail(reading, reading->at);
        skip_spaces(reading);
        path->offsets[path->count] = reading->at;
        if (!read_word(reading, &path->keys[path->count]))
            return false;
        path->count++;
        skip_spaces(reading);
    } while (take(reading, '.'));
    return true;
}

/* "key = value" into a table. */
static bool read_pair(struct reading *reading, struct yaml_node *table)
{
    size_t from = reading->at;
    struct yaml_node value;
    struct path path;
    size_t last;

    if (!read_path(reading, &path))
        return false;
    if (!take(reading, '='))
        return fail(reading, from);
    skip_spaces(reading);
    if (!read_value(reading, &value))
        return false;
    last = path.count - 1;
    table = find_table(reading, table, &path, last);
    if (!table || table->count >= YAML_KEYS_MAX
        || find_pair(table, path.keys[last]))
        return fail(reading, from);
    *add_pair(reading, table, path.keys[last], path.offsets[last]) = value;
    return true;
}

/* --- values --------------------------------------------------------------- */

static bool read_array(struct reading *reading, struct yaml_node *list)
{
    size_t from = list->offset;

    list->kind = YAML_LIST;
    for (;;) {
        struct yaml_node item;

        skip_lines(reading);
        if (take(reading, ']'))
            return true;
        if (list->count >= YAML_KEYS_MAX || !read_value(reading, &item))
            return list->count >= YAML_KEYS_MAX ? fail(reading, from) : false;
        *add_item(reading, list, item.offset) = item;
        skip_lines(reading);
        if (!take(reading, ',') && peek(reading) != ']')
            return fail(reading, from);
    }
}

static bool read_inline_table(struct reading *reading, struct yaml_node *table)
{
    size_t from = table->offset;

    table->kind = YAML_MAP;
    for (;;) {
        skip_lines(reading);
        if (take(reading, '}'))
            return true;
        if (!read_pair(reading, table))
            return false;
        skip_lines(reading);
        if (!take(reading, ',') && peek(reading) != '}')
            return fail(reading, from);
    }
}

static bool read_nested(struct reading *reading, struct yaml_node *value)
{
    bool ok = false;

    if (reading->depth == YAML_DEPTH_MAX)
        return fail(reading, reading->at);
    reading->depth++;
    ok = take(reading, '[')   ? read_array(reading, value)
         : take(reading, '{') ? read_inline_table(reading, value)
                              : false;
    reading->depth--;
    return ok;
}

static bool read_value(struct reading *reading, struct yaml_node *value)
{
    char first = peek(reading);

    *value =
        (struct yaml_node){.offset = reading->at, .is_quoted = is_quote(first)};
    if (first == '[' || first == '{')
        return read_nested(reading, value);
    return value->is_quoted ? read_quoted(reading, &value->text)
                            : read_bare(reading, &value->text);
}

/* --- lines ---------------------------------------------------------------- */

/* "[table]", or "[[table]]", which adds one to an array of them. */
static bool read_header(struct reading *reading)
{
    size_t from = reading->at - 1;
    bool is_array = take(reading, '[');
    struct yaml_node *above;
    struct path *path = &reading->table;

    if (!read_path(reading, path) || !take(reading, ']')
        || (is_array && !take(reading, ']')))
        return fail(reading, from);
    above = find_table(reading, &reading->top, path, path->count - 1);
    if (above && is_array) {
        str key = path->keys[path->count - 1];
        struct yaml_pair *pair = find_pair(above, key);
        struct yaml_node *list =
            pair ? &pair->value : add_pair(reading, above, key, from);

        if (!pair)
            list->kind = YAML_LIST;
        if (list->kind != YAML_LIST || list->count >= YAML_KEYS_MAX)
            return fail(reading, from);
        add_item(reading, list, from);
    }
    return find_table(reading, &reading->top, path, path->count)
               ? true
               : fail(reading, from);
}

static bool read_line(struct reading *reading)
{
    struct yaml_node *table;

    if (take(reading, '['))
        return read_header(reading);
    table = find_table(reading, &reading->top, &reading->table,
                       reading->table.count);
    return table ? read_pair(reading, table) : fail(reading, reading->at);
}

const struct yaml_node *toml_read(const struct yaml_source *source,
                                  struct arena *arena, struct diags *diags)
{
    struct reading reading = {
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
    for (skip_lines(&reading); reading.at < reading.to; skip_lines(&reading)) {
        size_t from = reading.at;

        if (!read_line(&reading))
            return NULL;
        skip_note(&reading);
        if (reading.at < reading.to && !take(&reading, '\n')
            && !take(&reading, '\r')) {
            fail(&reading, from);
            return NULL;
        }
    }
    top = arena_new(arena, struct yaml_node);
    *top = reading.top;
    return top;
}
