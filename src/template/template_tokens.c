#include "template/template_tokens.h"

struct reader {
    struct arena *arena;
    const struct template_source *source;
    struct diags *diags;
    struct tokens *tokens;
    size_t open[TEMPLATE_DEPTH_MAX]; /* tags that are not closed yet */
    size_t open_count;
    bool ok;
};

static void complain_of_text(struct reader *reader, enum diag_kind kind,
                             size_t offset, str a, str b)
{
    reader->ok = false;
    diag_add(reader->diags, kind, template_place(reader->source, offset), a, b);
}

static struct token *add_token(struct reader *reader, struct token token)
{
    struct tokens *tokens = reader->tokens;

    token.partner = TOKEN_NONE;
    token.outer =
        reader->open_count ? reader->open[reader->open_count - 1] : TOKEN_NONE;
    tokens->items = arena_grow(reader->arena, tokens->items, tokens->count,
                               &tokens->capacity, sizeof(struct token));
    tokens->items[tokens->count] = token;
    return &tokens->items[tokens->count++];
}

static void add_text(struct reader *reader, size_t from, size_t to)
{
    str rest = str_slice(reader->source->text, from, to);

    while (rest.len) {
        ptrdiff_t end = str_find_char(rest, '\n');
        size_t len = end < 0 ? rest.len : (size_t)end + 1;

        add_token(reader, (struct token){
                              .text = str_slice(rest, 0, len),
                              .offset = from,
                          });
        from += len;
        rest = str_slice(rest, len, rest.len);
    }
}

static bool is_opening(char sigil)
{
    return sigil == '#' || sigil == '^' || sigil == '<' || sigil == '$';
}

static void open_tag(struct reader *reader, size_t index)
{
    size_t offset = reader->tokens->items[index].offset;

    if (reader->open_count < TEMPLATE_DEPTH_MAX)
        reader->open[reader->open_count++] = index;
    else
        complain_of_text(reader, DIAG_TEMPLATE_DEEP, offset, STR("tags"),
                         STR("32"));
}

static void close_tag(struct reader *reader, size_t index)
{
    struct token *items = reader->tokens->items;
    struct token *close = &items[index];
    size_t open =
        reader->open_count ? reader->open[reader->open_count - 1] : TOKEN_NONE;

    if (open == TOKEN_NONE) {
        complain_of_text(reader, DIAG_TEMPLATE_NOT_OPEN, close->offset,
                         close->text, (str){0});
        return;
    }
    reader->open_count--;
    close->outer = items[open].outer;
    close->partner = open;
    items[open].partner = index;
    if (!str_equal(items[open].text, close->text))
        complain_of_text(reader, DIAG_TEMPLATE_CLOSES_OTHER, close->offset,
                         close->text, items[open].text);
}

static bool is_name_byte(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_'
           || c == '.' || c == '/' || c == '*';
}

static bool is_name(str name)
{
    if (name.len == 0)
        return false;
    for (size_t i = 0; i < name.len; i++)
        if (!is_name_byte(name.at[i]))
            return false;
    return true;
}

static void add_tag(struct reader *reader, struct token token)
{
    size_t index = reader->tokens->count;

    if (token.sigil == '=')
        complain_of_text(reader, DIAG_TEMPLATE_DELIMITERS, token.offset,
                         (str){0}, (str){0});
    else if (token.sigil != '!'
             && !is_name(str_without_start(token.text, STR("*"))))
        complain_of_text(reader, DIAG_TEMPLATE_NAME, token.offset, token.text,
                         (str){0});
    add_token(reader, token);
    if (is_opening(token.sigil))
        open_tag(reader, index);
    if (token.sigil == '/')
        close_tag(reader, index);
}

/* The tag that starts at from, after "{{"; the first byte after it. */
static size_t read_tag(struct reader *reader, size_t from)
{
    str text = reader->source->text;
    str inside = str_slice(text, from + 2, text.len);
    bool is_triple = str_starts(inside, STR("{"));
    str end = is_triple ? STR("}}}") : STR("}}");
    ptrdiff_t len = str_find(inside, end);
    struct token token = {.sigil = 'n', .offset = from};

    if (len < 0) {
        complain_of_text(reader, DIAG_TEMPLATE_TAG_OPEN, from, (str){0},
                         (str){0});
        return text.len;
    }
    inside = str_slice(inside, 0, (size_t)len);
    token.text = inside;
    if (is_triple) {
        token.sigil = '&';
        token.text = str_slice(inside, 1, inside.len);
    } else if (inside.len
               && str_find_char(STR("#^/><$!&="), inside.at[0]) >= 0) {
        token.sigil = inside.at[0];
        token.text = str_slice(inside, 1, inside.len);
    }
    token.text = str_trim(token.text);
    if (token.sigil == '>' && str_starts(token.text, STR("*")))
        token.text =
            arena_join(reader->arena, STR("*"),
                       str_trim(str_slice(token.text, 1, token.text.len)));
    add_tag(reader, token);
    return from + 2 + (size_t)len + end.len;
}

static bool is_blank(str text)
{
    return str_trim(text).len == 0;
}

static bool is_inheritance(const struct tokens *tokens, size_t index)
{
    const struct token *token = &tokens->items[index];

    if (token->sigil == '/' && token->partner != TOKEN_NONE)
        token = &tokens->items[token->partner];
    return token->sigil == '<' || token->sigil == '$';
}

/* A block that is opened and closed on one line and drawn there: what it
 * stands for goes on that line, so the line stays. */
static bool is_drawn_in_line(const struct tokens *tokens, size_t index,
                             size_t end)
{
    const struct token *token = &tokens->items[index];

    return token->sigil == '$' && token->partner < end
           && (token->outer == TOKEN_NONE
               || tokens->items[token->outer].sigil != '<');
}

/* The line of tokens from .. end - 1 goes when it has only one tag, or only
 * tags of inheritance. */
static bool line_stands_alone(const struct tokens *tokens, size_t from,
                              size_t end)
{
    size_t tags = 0;
    bool is_all_inheritance = true;

    for (size_t i = from; i < end; i++) {
        const struct token *token = &tokens->items[i];

        if (token->sigil == 0 && !is_blank(token->text))
            return false;
        if (token->sigil == 'n' || token->sigil == '&'
            || is_drawn_in_line(tokens, i, end))
            return false;
        if (token->sigil == 0)
            continue;
        tags++;
        is_all_inheritance &= is_inheritance(tokens, i);
    }
    return tags == 1 || (tags > 1 && is_all_inheritance);
}

static void finish_line(struct tokens *tokens, size_t from, size_t end)
{
    struct token *items = tokens->items;
    bool alone = line_stands_alone(tokens, from, end);
    str indent = {0};
    bool is_start = true;

    if (from < end && items[from].sigil == 0 && is_blank(items[from].text))
        indent = str_slice(items[from].text, 0, items[from].text.len);
    for (size_t i = from; i < end; i++) {
        struct token *token = &items[i];

        token->stands_alone = alone && token->sigil != 0;
        token->is_left_out =
            token->sigil == '!' || (alone && token->sigil == 0);
        token->starts_line = !alone && is_start && !token->is_left_out;
        is_start = is_start && token->is_left_out;
        if (token->sigil != 0 && (alone || i == from + (indent.len > 0)))
            token->indent = indent;
    }
}

/* Lines as tags see them: a comment of many lines is part of one. */
static void finish_lines(struct tokens *tokens)
{
    size_t from = 0;

    for (size_t i = 0; i < tokens->count; i++) {
        const struct token *token = &tokens->items[i];

        if (token->sigil != 0 || !str_ends(token->text, STR("\n")))
            continue;
        finish_line(tokens, from, i + 1);
        from = i + 1;
    }
    finish_line(tokens, from, tokens->count);
}

bool tokens_read(struct arena *arena, const struct template_source *source,
                 struct diags *diags, struct tokens *tokens)
{
    struct reader reader = {
        .arena = arena,
        .source = source,
        .diags = diags,
        .tokens = tokens,
        .ok = true,
    };
    str text = source->text;
    size_t at = 0;

    while (at < text.len) {
        ptrdiff_t tag = str_find(str_slice(text, at, text.len), STR("{{"));
        size_t end = tag < 0 ? text.len : at + (size_t)tag;

        add_text(&reader, at, end);
        at = tag < 0 ? end : read_tag(&reader, end);
    }
    while (reader.open_count) {
        const struct token *open =
            &tokens->items[reader.open[--reader.open_count]];

        complain_of_text(&reader, DIAG_TEMPLATE_NOT_CLOSED, open->offset,
                         open->text, (str){0});
    }
    finish_lines(tokens);
    return reader.ok;
}
