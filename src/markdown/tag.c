#include "markdown/tag.h"

#include "markdown/clean.h"

struct tag_reader {
    struct arena *arena;
    struct report *report;
    struct place place;
    str rest;
    const struct element *element;
};

static bool is_name_char(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_'
           || c == ':' || c == '.';
}

static str take_name(str *rest)
{
    size_t len = 0;
    str name;

    while (len < rest->len && is_name_char(rest->at[len]))
        len++;
    name = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return name;
}

static void skip_space(str *rest)
{
    while (rest->len && char_is_space(rest->at[0]))
        *rest = str_slice(*rest, 1, rest->len);
}

/* "</b>" as "b", "<span lang=cy>" as "span". */
str tag_name(str raw)
{
    str rest = str_slice(raw, 1, raw.len);

    rest = str_without_start(rest, STR("/"));
    return take_name(&rest);
}

void tag_refuse(struct report *report, struct arena *arena, struct place place,
                str raw)
{
    str name = tag_name(raw);
    const struct element *element = allowed_element(name);
    str instead = element->instead;

    if (name.len == 0)
        name = STR("!");
    if (instead.len == 0 && element->kind <= ELEMENT_VOID)
        instead = STR("open and close it inside one paragraph, and inside "
                      "what it stands in");
    if (instead.len == 0 && element->kind == ELEMENT_BLOCK)
        instead = STR("write it in Markdown, or in a paragraph of its own");
    if (instead.len == 0)
        instead = STR("take it out of the text, or write it in Markdown");
    report_add_once(report, DIAG_HTML_REMOVED, place,
                    arena_format(arena, "the HTML <%.*s>", STR_ARG(name)),
                    instead);
}

static str take_value(str *rest)
{
    str value = {0};
    char quote;
    ptrdiff_t end;

    skip_space(rest);
    if (!str_starts(*rest, STR("=")))
        return value;
    *rest = str_slice(*rest, 1, rest->len);
    skip_space(rest);
    quote = rest->len ? rest->at[0] : '\0';
    if (quote == '"' || quote == '\'') {
        *rest = str_slice(*rest, 1, rest->len);
        end = str_find_char(*rest, quote);
        value = str_slice(*rest, 0, end < 0 ? rest->len : (size_t)end);
        *rest = str_slice(*rest, value.len + 1, rest->len);
        return value;
    }
    while (value.len < rest->len && !char_is_space(rest->at[value.len])
           && rest->at[value.len] != '>')
        value = str_slice(*rest, 0, value.len + 1);
    *rest = str_slice(*rest, value.len, rest->len);
    return value;
}

/* " lang " for "Lang": found whole in a list of such names. */
static str lower(struct arena *arena, str name)
{
    char *text = arena_array(arena, char, name.len + 2);

    text[0] = text[name.len + 1] = ' ';
    for (size_t i = 0; i < name.len; i++)
        text[i + 1] = char_lower(name.at[i]);
    return (str){text, name.len + 2};
}

static void write_attributes(struct tag_reader *reader, struct buf *html)
{
    str seen = STR(" ");

    for (;;) {
        str name;
        str value;

        skip_space(&reader->rest);
        name = take_name(&reader->rest);
        if (name.len == 0)
            return;
        value = clean_entities(reader->arena, take_value(&reader->rest));
        name = lower(reader->arena, name);
        /* The first of two with one name counts, as in browsers. */
        if (str_find(seen, name) < 0
            && allowed_add_attribute(html, reader->element, str_trim(name),
                                     value)) {
            seen = arena_join(reader->arena, seen, name);
            continue;
        }
        report_add_once(reader->report, DIAG_HTML_REMOVED, reader->place,
                        arena_format(reader->arena,
                                     "the HTML attribute \"%.*s\"",
                                     STR_ARG(str_trim(name))),
                        STR("take it out; how pages look is the theme's part"));
    }
}

static str write_tag(struct tag_reader *reader)
{
    struct buf html = {0};
    str kept;

    buf_add_char(&html, '<');
    buf_add(&html, reader->element->name);
    write_attributes(reader, &html);
    buf_add(&html,
            reader->element->kind == ELEMENT_VOID ? STR(" />") : STR(">"));
    kept = arena_copy(reader->arena, buf_str(&html));
    buf_free(&html);
    return kept;
}

struct tag tag_read(struct arena *arena, struct report *report,
                    struct place place, str raw)
{
    struct tag tag = {.kind = TAG_NONE};
    bool closes = str_starts(raw, STR("</"));

    if (str_starts(raw, STR("<!--"))) {
        tag.kind = TAG_COMMENT;
        return tag;
    }
    tag.element = allowed_element(tag_name(raw));
    if (tag.element->kind > ELEMENT_VOID
        || (closes && tag.element->kind == ELEMENT_VOID))
        return tag;
    if (closes) {
        tag.kind = TAG_CLOSE;
        tag.html = arena_format(arena, "</%.*s>", STR_ARG(tag.element->name));
        return tag;
    }

    struct tag_reader reader = {arena, report, place,
                                str_slice(raw, 1, raw.len), tag.element};

    take_name(&reader.rest);
    tag.kind = tag.element->kind == ELEMENT_VOID ? TAG_VOID : TAG_OPEN;
    tag.html = write_tag(&reader);
    return tag;
}

str tag_attribute(struct arena *arena, str raw, str name, bool *is_there)
{
    str rest = str_slice(raw, 1, raw.len);

    take_name(&rest);
    for (;;) {
        str found;
        str value;

        skip_space(&rest);
        found = take_name(&rest);
        if (found.len == 0)
            return (str){0};
        value = take_value(&rest);
        if (!str_equal_nocase(found, name))
            continue;
        if (is_there)
            *is_there = true;
        return str_trim(clean_entities(arena, value));
    }
}
