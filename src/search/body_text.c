#include "search/body_text.h"

#include <string.h>

#include "base/utf8.h"
#include "model/resource.h"
#include "model/term.h"

enum { BLOCKS_DEEP_MAX = 32, ENTITY_MAX = 10 };

/* --- text ----------------------------------------------------------------- */

static void add(struct body_text *body_text, str text)
{
    if (body_text->is_in_note)
        return;
    buf_add(&body_text->text, text);
    if (body_text->is_in_heading)
        buf_add(&body_text->headings, text);
}

static void add_gap(struct buf *buf)
{
    if (buf->len && buf->at[buf->len - 1] != ' ')
        buf_add_char(buf, ' ');
}

static void part(struct body_text *body_text)
{
    add_gap(&body_text->text);
    if (body_text->is_in_heading)
        add_gap(&body_text->headings);
}

void body_text_add_words(struct body_text *body_text, str words)
{
    part(body_text);
    add(body_text, words);
    part(body_text);
}

/* --- entities ------------------------------------------------------------- */

static const struct {
    const char *name;
    str text;
} entities[] = {
    {"amp", STR_INIT("&")},   {"lt", STR_INIT("<")},   {"gt", STR_INIT(">")},
    {"quot", STR_INIT("\"")}, {"apos", STR_INIT("'")}, {"nbsp", STR_INIT(" ")},
};

static bool add_named(struct body_text *body_text, str name)
{
    for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++) {
        if (!str_equal(name, str_of(entities[i].name)))
            continue;
        add(body_text, entities[i].text);
        return true;
    }
    return false;
}

static int digit_of(char c)
{
    if (char_is_digit(c))
        return c - '0';
    c = char_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

/* "#38" or "#x26" */
static bool add_numbered(struct body_text *body_text, str name)
{
    bool is_hex = name.len > 1 && char_lower(name.at[1]) == 'x';
    uint32_t base = is_hex ? 16 : 10;
    uint32_t character = 0;
    struct buf text = {0};

    if (name.len < (is_hex ? 3u : 2u) || name.at[0] != '#')
        return false;
    for (size_t i = is_hex ? 2 : 1; i < name.len; i++) {
        uint32_t digit = (uint32_t)digit_of(name.at[i]);

        if (digit >= base || character > 0x10FFFF)
            return false;
        character = character * base + digit;
    }
    utf8_add(&text, character < 0x20 || character == 0xA0 ? ' ' : character);
    add(body_text, buf_str(&text));
    buf_free(&text);
    return true;
}

/* Answers how many bytes of html were one; 0 when it is just an "&". */
static size_t add_entity(struct body_text *body_text, str html)
{
    ptrdiff_t end = str_find_char(str_slice(html, 0, ENTITY_MAX), ';');
    str name = end < 0 ? (str){0} : str_slice(html, 1, (size_t)end);

    if (name.len
        && (add_named(body_text, name) || add_numbered(body_text, name)))
        return (size_t)end + 1;
    return 0;
}

/* --- tags ----------------------------------------------------------------- */

/* These stand inside a line; whatever else begins or ends parts words. */
static bool is_inline(str name)
{
    static const str names[] = {
        STR_INIT("a"),     STR_INIT("abbr"),   STR_INIT("b"),
        STR_INIT("bdi"),   STR_INIT("bdo"),    STR_INIT("cite"),
        STR_INIT("code"),  STR_INIT("del"),    STR_INIT("dfn"),
        STR_INIT("em"),    STR_INIT("i"),      STR_INIT("ins"),
        STR_INIT("kbd"),   STR_INIT("mark"),   STR_INIT("q"),
        STR_INIT("s"),     STR_INIT("samp"),   STR_INIT("span"),
        STR_INIT("sub"),   STR_INIT("sup"),    STR_INIT("time"),
        STR_INIT("u"),     STR_INIT("var"),    STR_INIT("wbr"),
        STR_INIT("small"), STR_INIT("strong"),
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal(name, names[i]))
            return true;
    return false;
}

static str name_of(str tag)
{
    size_t len = 0;

    while (len < tag.len
           && (char_is_letter(tag.at[len]) || char_is_digit(tag.at[len])))
        len++;
    return str_slice(tag, 0, len);
}

static bool is_heading(str name)
{
    return name.len == 2 && name.at[0] == 'h' && name.at[1] >= '1'
           && name.at[1] <= '6';
}

static void end_tag(struct body_text *body_text)
{
    str tag = {body_text->tag, body_text->tag_len};
    bool closes = str_starts(tag, STR("/"));
    str name = name_of(closes ? str_slice(tag, 1, tag.len) : tag);

    body_text->is_in_tag = false;
    if (is_inline(name)) {
        if (str_equal(name, STR("a")))
            body_text->is_in_note =
                !closes && str_find(tag, STR("footnote-ref")) > 0;
        return;
    }
    part(body_text);
    if (is_heading(name))
        body_text->is_in_heading = !closes;
    part(body_text);
}

static size_t read_tag(struct body_text *body_text, str html, size_t at)
{
    for (; at < html.len; at++) {
        char c = html.at[at];

        if (c == '>' && !body_text->quote) {
            end_tag(body_text);
            return at + 1;
        }
        if (c == body_text->quote)
            body_text->quote = 0;
        else if (!body_text->quote && (c == '"' || c == '\''))
            body_text->quote = c;
        if (body_text->tag_len < sizeof(body_text->tag))
            body_text->tag[body_text->tag_len++] = c;
    }
    return at;
}

/* Up to the next tag or entity; line ends become spaces. */
static size_t read_words(struct body_text *body_text, str html, size_t at)
{
    size_t from = at;

    while (at < html.len && html.at[at] != '<' && html.at[at] != '&'
           && (unsigned char)html.at[at] >= ' ')
        at++;
    add(body_text, str_slice(html, from, at));
    while (at < html.len && (unsigned char)html.at[at] < ' ') {
        part(body_text);
        at++;
    }
    return at;
}

static void add_html(struct body_text *body_text, str html)
{
    size_t at = 0;

    while (at < html.len) {
        if (body_text->is_in_tag) {
            at = read_tag(body_text, html, at);
        } else if (html.at[at] == '<') {
            body_text->is_in_tag = true;
            body_text->tag_len = 0;
            at++;
        } else if (html.at[at] == '&') {
            size_t len = add_entity(body_text, str_slice(html, at, html.len));

            if (len == 0)
                add(body_text, STR("&"));
            at += len ? len : 1;
        } else {
            at = read_words(body_text, html, at);
        }
    }
}

/* --- runs ----------------------------------------------------------------- */

/* What parts show of their attributes. */
static bool is_shown(str name)
{
    static const str names[] = {
        STR_INIT("title"),        STR_INIT("name"),    STR_INIT("short"),
        STR_INIT("speakers"),     STR_INIT("by"),      STR_INIT("role"),
        STR_INIT("event"),        STR_INIT("place"),   STR_INIT("host"),
        STR_INIT("organisation"), STR_INIT("source"),  STR_INIT("law"),
        STR_INIT("number"),       STR_INIT("caption"), STR_INIT("of"),
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (str_equal(name, names[i]))
            return true;
    return false;
}

static void add_runs(struct body_text *body_text, const struct runs *runs);

static void add_block(struct body_text *body_text, const struct block *block)
{
    if (body_text->depth >= BLOCKS_DEEP_MAX)
        return;
    body_text->depth++;
    part(body_text);
    for (size_t i = 0; i < block->attribute_count; i++)
        if (is_shown(block->attributes[i].name))
            body_text_add_words(body_text, block->attributes[i].value);
    if (block->resource)
        body_text_add_words(body_text, block->resource->title);
    if (block->term)
        body_text_add_words(body_text, block->term->names[0]);
    add_runs(body_text, &block->content);
    part(body_text);
    body_text->depth--;
}

static void add_runs(struct body_text *body_text, const struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        const struct run *run = &runs->items[i];

        if (run->kind == RUN_HTML)
            add_html(body_text, run->html);
        else if (run->kind == RUN_BLOCK)
            add_block(body_text, run->block);
    }
}

void body_text_add_body(struct body_text *body_text, const struct body *body)
{
    part(body_text);
    add_runs(body_text, &body->runs);
    body_text->is_in_tag = body_text->is_in_heading = body_text->is_in_note =
        false;
    body_text->quote = 0;
    part(body_text);
}

void body_text_free(struct body_text *body_text)
{
    buf_free(&body_text->text);
    buf_free(&body_text->headings);
}
