#include "yaml/explain.h"

enum { LONGEST_SUGGESTION = 120 };

struct scene {
    const struct yaml_source *source;
    const struct yaml_trouble *trouble;
    struct diags *diags;
    struct arena *scratch;
};

/* A line of the file: where it starts, and its text. */
struct line {
    size_t start;
    str text;
};

static str bytes_of(const struct scene *scene)
{
    return scene->source->file->bytes;
}

static char byte_at(const struct scene *scene, size_t offset)
{
    str bytes = bytes_of(scene);

    return offset < bytes.len ? bytes.at[offset] : '\n';
}

static struct line line_at(const struct scene *scene, size_t offset)
{
    str bytes = bytes_of(scene);
    size_t start = offset < bytes.len ? offset : bytes.len;
    str rest;
    struct line line = {0};

    while (start > scene->source->from && bytes.at[start - 1] != '\n')
        start--;
    line.start = start;
    rest = str_slice(bytes, start, scene->source->to);
    str_next_line(&rest, &line.text);
    return line;
}

static size_t indent_of(str line)
{
    size_t indent = 0;

    while (indent < line.len
           && (line.at[indent] == ' ' || line.at[indent] == '\t'))
        indent++;
    return indent;
}

/* The last line above that has something in it. */
static bool line_above(const struct scene *scene, struct line line,
                       struct line *above)
{
    while (line.start > scene->source->from) {
        line = line_at(scene, line.start - 1);
        if (str_trim(line.text).len) {
            *above = line;
            return true;
        }
    }
    return false;
}

static void say(const struct scene *scene, enum diag_kind kind, size_t offset,
                str a, str b)
{
    diag_add(scene->diags, kind, place_at(scene->source->file, offset), a, b);
}

/* --- what a line looks like ----------------------------------------------- */

/* The colon right after the word that starts a line or list item. */
static bool find_key_colon(str line, size_t *colon)
{
    size_t at = indent_of(line);

    while (str_starts(str_slice(line, at, line.len), STR("- ")))
        at += 2;

    size_t start = at;

    while (at < line.len
           && (char_is_letter(line.at[at]) || char_is_digit(line.at[at])
               || line.at[at] == '_' || line.at[at] == '-'))
        at++;
    *colon = at;
    return at > start && at < line.len && line.at[at] == ':';
}

static bool lacks_space(str line, size_t *colon)
{
    return find_key_colon(line, colon) && *colon + 1 < line.len
           && !char_is_space(line.at[*colon + 1]);
}

/* Where the value of "key: value" or "- value" starts; the line's length
 * when there is none. */
static size_t value_start(str line)
{
    size_t at;

    if (find_key_colon(line, &at))
        at++;
    while (at < line.len && char_is_space(line.at[at]))
        at++;
    return at;
}

/* A value that opens with a quotation mark and has no second one. */
static bool has_open_quote(str line, size_t *at)
{
    *at = value_start(line);
    if (*at >= line.len || (line.at[*at] != '"' && line.at[*at] != '\''))
        return false;
    return str_find_char(str_slice(line, *at + 1, line.len), line.at[*at]) < 0;
}

/* --- what to write instead ------------------------------------------------ */

static str with_space(const struct scene *scene, str line, size_t colon)
{
    return arena_format(scene->scratch, "%.*s %.*s",
                        STR_ARG(str_trim(str_slice(line, 0, colon + 1))),
                        STR_ARG(str_slice(line, colon + 1, line.len)));
}

/* The line with its value in quotes of the kind that is not inside it. */
static str with_quotes(const struct scene *scene, str line)
{
    size_t at = value_start(line);
    str value = str_trim(str_slice(line, at, line.len));
    bool has_double = str_find_char(value, '"') >= 0;
    const char *quote = has_double ? "'" : "\"";

    if (line.len > LONGEST_SUGGESTION
        || (has_double && str_find_char(value, '\'') >= 0)
        || str_find_char(value, '\\') >= 0)
        return STR("key: \"value\"");
    return arena_format(scene->scratch, "%.*s %s%.*s%s",
                        STR_ARG(str_trim(str_slice(line, 0, at))), quote,
                        STR_ARG(value), quote);
}

/* --- one function for each kind of trouble -------------------------------- */

static void say_syntax(const struct scene *scene)
{
    say(scene, DIAG_YAML_SYNTAX, scene->trouble->at, (str){0}, (str){0});
}

static void say_tab(const struct scene *scene)
{
    say(scene, DIAG_YAML_TAB, scene->trouble->at, (str){0}, (str){0});
}

static void say_start_at(const struct scene *scene, size_t offset)
{
    say(scene, DIAG_YAML_START, offset,
        str_slice(bytes_of(scene), offset, offset + 1), (str){0});
}

static void say_start(const struct scene *scene)
{
    if (byte_at(scene, scene->trouble->at) == '\t')
        say_tab(scene);
    else
        say_start_at(scene, scene->trouble->at);
}

static void say_start_of_it(const struct scene *scene)
{
    say_start_at(scene, scene->trouble->started);
}

static void say_no_space(const struct scene *scene, struct line line,
                         size_t colon)
{
    say(scene, DIAG_YAML_NO_SPACE, line.start + colon,
        with_space(scene, line.text, colon), (str){0});
}

/* The line's own first colon is where the parser gave up, so the line above
 * is taken to go on here. */
static void say_of_line_above(const struct scene *scene, struct line line)
{
    struct line above;
    size_t colon;

    if (!line_above(scene, line, &above))
        say_syntax(scene);
    else if (lacks_space(above.text, &colon))
        say_no_space(scene, above, colon);
    else if (!find_key_colon(above.text, &colon)
             && !str_starts(str_trim(above.text), STR("- ")))
        say(scene, DIAG_YAML_NO_COLON, above.start + indent_of(above.text),
            (str){0}, (str){0});
    else
        say(scene, DIAG_YAML_INDENT, line.start + indent_of(line.text),
            (str){0}, (str){0});
}

static void say_second_colon(const struct scene *scene)
{
    struct line line = line_at(scene, scene->trouble->at);
    size_t colon;

    if (find_key_colon(line.text, &colon)
        && line.start + colon < scene->trouble->at)
        say(scene, DIAG_YAML_COLON_IN_VALUE, scene->trouble->at,
            with_quotes(scene, line.text), (str){0});
    else
        say_of_line_above(scene, line);
}

static void say_no_colon(const struct scene *scene)
{
    struct line line = line_at(scene, scene->trouble->started);
    size_t at;

    if (lacks_space(line.text, &at))
        say_no_space(scene, line, at);
    else
        say(scene, DIAG_YAML_NO_COLON, scene->trouble->started, (str){0},
            (str){0});
}

static void say_open_quote_at(const struct scene *scene, size_t offset)
{
    say(scene, DIAG_YAML_QUOTE_OPEN, offset,
        str_slice(bytes_of(scene), offset, offset + 1), (str){0});
}

static void say_open_quote(const struct scene *scene)
{
    say_open_quote_at(scene, scene->trouble->started);
}

/* The innermost bracket that is open before the trouble. */
static bool find_bracket(const struct scene *scene, size_t *at)
{
    size_t closed = 0;

    for (*at = scene->trouble->started; *at > scene->source->from; --*at) {
        char c = byte_at(scene, *at - 1);

        if (c == ']' || c == '}')
            closed++;
        else if ((c == '[' || c == '{') && closed-- == 0)
            return true;
    }
    return false;
}

static void say_bracket(const struct scene *scene)
{
    size_t at = scene->trouble->started;
    char open = byte_at(scene, at);

    if (open != '[' && open != '{') {
        if (!find_bracket(scene, &at)) {
            say_syntax(scene);
            return;
        }
        open = byte_at(scene, --at);
    }
    say(scene, DIAG_YAML_BRACKET_OPEN, at, open == '[' ? STR("[") : STR("{"),
        open == '[' ? STR("]") : STR("}"));
}

/* A line above whose quotes were taken to close on a later line. */
static bool find_open_quote(const struct scene *scene, size_t *offset)
{
    struct line line = {.start = scene->source->from};

    while (line.start < scene->trouble->at) {
        size_t at;

        line = line_at(scene, line.start);
        if (has_open_quote(line.text, &at)) {
            *offset = line.start + at;
            return true;
        }
        /* A line end has one byte or two. */
        line.start += line.text.len + 1;
        if (byte_at(scene, line.start - 1) == '\r')
            line.start++;
    }
    return false;
}

/* Something stands where a new key or item should. */
static void say_no_key(const struct scene *scene)
{
    struct line line = line_at(scene, scene->trouble->at);
    size_t quote;

    if (byte_at(scene, scene->trouble->at) == ':')
        say(scene, DIAG_YAML_KEY_EMPTY, scene->trouble->at, (str){0}, (str){0});
    else if (find_open_quote(scene, &quote))
        say_open_quote_at(scene, quote);
    else if (line.start + indent_of(line.text) == scene->trouble->at)
        say(scene, DIAG_YAML_INDENT, scene->trouble->at, (str){0}, (str){0});
    else
        say(scene, DIAG_YAML_AFTER_CLOSE, scene->trouble->at, (str){0},
            (str){0});
}

static void say_escape(const struct scene *scene)
{
    size_t at = scene->trouble->at;

    /* The parser may have given up after the backslash, at a bad digit. */
    while (at > scene->trouble->started && byte_at(scene, at) != '\\')
        at--;
    say(scene, DIAG_YAML_ESCAPE, at, str_slice(bytes_of(scene), at, at + 2),
        (str){0});
}

static void say_control(const struct scene *scene)
{
    say(scene, DIAG_YAML_CONTROL, scene->trouble->at, (str){0}, (str){0});
}

static void say_tag(const struct scene *scene)
{
    say(scene, DIAG_YAML_FEATURE, scene->trouble->started, STR("a tag (!name)"),
        STR("!"));
}

/* --- the parser's words --------------------------------------------------- */

struct row {
    str problem;
    void (*say)(const struct scene *scene);
};

static const struct row rows[] = {
    {STR_INIT("found character that cannot start any token"), say_start},
    {STR_INIT("found a tab character"), say_tab},
    {STR_INIT("mapping values are not allowed"), say_second_colon},
    {STR_INIT("could not find expected ':'"), say_no_colon},
    {STR_INIT("found unexpected end of stream"), say_open_quote},
    {STR_INIT("found unexpected document indicator"), say_open_quote},
    {STR_INIT("did not find expected ','"), say_bracket},
    {STR_INIT("did not find expected node content"), say_bracket},
    {STR_INIT("did not find expected key"), say_no_key},
    {STR_INIT("did not find expected '-' indicator"), say_no_key},
    {STR_INIT("did not find expected <document start>"), say_no_key},
    {STR_INIT("block sequence entries are not allowed"), say_start},
    {STR_INIT("mapping keys are not allowed"), say_start},
    {STR_INIT("did not find expected alphabetic"), say_start_of_it},
    {STR_INIT("did not find expected comment"), say_start_of_it},
    {STR_INIT("found an indentation indicator"), say_start_of_it},
    {STR_INIT("found unknown escape character"), say_escape},
    {STR_INIT("did not find expected hexdecimal number"), say_escape},
    {STR_INIT("found invalid Unicode character escape"), say_escape},
    {STR_INIT("control characters are not allowed"), say_control},
    {STR_INIT("found undefined tag handle"), say_tag},
    {STR_INIT("did not find expected tag URI"), say_tag},
    {STR_INIT("did not find expected '!'"), say_tag},
    {STR_INIT("did not find the expected '>'"), say_tag},
    {STR_INIT("did not find expected whitespace"), say_tag},
};

enum { ROW_COUNT = sizeof(rows) / sizeof(rows[0]) };

void yaml_explain(const struct yaml_source *source,
                  const struct yaml_trouble *trouble, struct diags *diags)
{
    struct arena scratch = {0};
    struct scene scene = {source, trouble, diags, &scratch};
    size_t row = 0;

    while (row < ROW_COUNT && !str_starts(trouble->problem, rows[row].problem))
        row++;
    if (row < ROW_COUNT)
        rows[row].say(&scene);
    else
        say_syntax(&scene);
    arena_free(&scratch);
}
