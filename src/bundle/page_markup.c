#include "bundle/page_markup.h"

#include "base/utf8.h"

enum { ENTITY_MAX = 12 };

/* Where the tag ends: behind the first ">" outside quotes. */
static size_t tag_end(str text)
{
    char quote = 0;

    for (size_t i = 1; i < text.len; i++) {
        char c = text.at[i];

        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return i + 1;
    }
    return text.len;
}

static bool is_name(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '-' || c == ':'
           || c == '_';
}

static size_t name_end(str text, size_t from)
{
    while (from < text.len && is_name(text.at[from]))
        from++;
    return from;
}

static size_t find_from(str text, size_t from, str wanted)
{
    ptrdiff_t found = str_find(str_slice(text, from, text.len), wanted);

    return found < 0 ? text.len : from + (size_t)found;
}

static void read_tag(struct markup *token)
{
    bool is_close = str_starts(token->raw, STR("</"));
    size_t from = is_close ? 2 : 1;
    size_t end = name_end(token->raw, from);
    bool is_empty = str_ends(token->raw, STR("/>"));

    token->name = str_slice(token->raw, from, end);
    token->attributes =
        str_slice(token->raw, end, token->raw.len - (is_empty ? 2 : 1));
    token->kind = is_close   ? MARKUP_CLOSE
                  : is_empty ? MARKUP_EMPTY
                             : MARKUP_OPEN;
}

/* How long the token at the start of text is. */
static size_t token_end(str text)
{
    if (text.at[0] != '<')
        return find_from(text, 0, STR("<"));
    if (str_starts(text, STR("<!--"))) {
        size_t end = find_from(text, 4, STR("-->"));

        return end + 3 < text.len ? end + 3 : text.len;
    }
    return tag_end(text);
}

bool markup_next(str *rest, struct markup *token)
{
    size_t end;

    if (rest->len == 0)
        return false;
    end = token_end(*rest);
    *token = (struct markup){.raw = str_slice(*rest, 0, end)};
    *rest = str_slice(*rest, end, rest->len);
    if (token->raw.at[0] != '<')
        return true;
    if (token->raw.len > 2
        && (char_is_letter(token->raw.at[1]) || token->raw.at[1] == '/'))
        read_tag(token);
    else
        token->kind = MARKUP_OTHER;
    return true;
}

bool markup_next_attribute(str *rest, struct markup_attribute *attribute)
{
    str text = str_trim(*rest);
    size_t end = name_end(text, 0);
    char quote;
    ptrdiff_t close;

    if (end == 0)
        return false;
    *attribute = (struct markup_attribute){.name = str_slice(text, 0, end)};
    *rest = str_slice(text, end, text.len);
    if (end + 1 >= text.len || text.at[end] != '=')
        return true;
    quote = text.at[end + 1];
    text = str_slice(text, end + 2, text.len);
    close = str_find_char(text, quote);
    if (close < 0)
        return false;
    attribute->value = str_slice(text, 0, (size_t)close);
    *rest = str_slice(text, (size_t)close + 1, text.len);
    return true;
}

bool markup_find(const struct markup *token, str name, str *value)
{
    str rest = token->attributes;
    struct markup_attribute attribute;

    while (markup_next_attribute(&rest, &attribute))
        if (str_equal(attribute.name, name)) {
            *value = attribute.value;
            return true;
        }
    return false;
}

bool markup_has_class(const struct markup *token, str name)
{
    str classes;

    if (!markup_find(token, STR("class"), &classes))
        return false;
    for (str_halves cut = {.tail = classes, .found = true}; cut.found;) {
        cut = str_cut(cut.tail, ' ');
        if (str_equal(cut.head, name))
            return true;
    }
    return false;
}

bool markup_is_open(const struct markup *token, const char *name)
{
    return token->kind == MARKUP_OPEN && str_equal(token->name, str_of(name));
}

bool markup_is_close(const struct markup *token, const char *name)
{
    return token->kind == MARKUP_CLOSE && str_equal(token->name, str_of(name));
}

/* --- entities ------------------------------------------------------------- */

static bool add_number(struct buf *out, str digits)
{
    bool is_hex = str_starts(digits, STR("x")) || str_starts(digits, STR("X"));
    uint32_t number = 0;

    if (is_hex)
        digits = str_slice(digits, 1, digits.len);
    for (size_t i = 0; i < digits.len; i++) {
        char c = char_lower(digits.at[i]);
        ptrdiff_t digit = str_find_char(STR("0123456789abcdef"), c);

        if (digit < 0 || (!is_hex && digit > 9) || number > 0x10ffff)
            return false;
        number = number * (is_hex ? 16 : 10) + (uint32_t)digit;
    }
    if (number == 0 || number > 0x10ffff)
        return false;
    utf8_add(out, number);
    return true;
}

static bool add_entity(struct buf *out, str name)
{
    static const struct {
        const char *name;
        char sign;
    } entities[] = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};

    if (str_starts(name, STR("#")))
        return add_number(out, str_slice(name, 1, name.len));
    for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
        if (str_equal(name, str_of(entities[i].name))) {
            buf_add_char(out, entities[i].sign);
            return true;
        }
    return false;
}

void markup_add_plain(struct buf *out, str text)
{
    while (text.len) {
        ptrdiff_t start = str_find_char(text, '&');
        str head = start < 0 ? text : str_slice(text, 0, (size_t)start);
        ptrdiff_t end;

        buf_add(out, head);
        text = str_slice(text, head.len, text.len);
        if (text.len == 0)
            return;
        end = str_find_char(str_slice(text, 0, ENTITY_MAX), ';');
        if (end > 1 && add_entity(out, str_slice(text, 1, (size_t)end))) {
            text = str_slice(text, (size_t)end + 1, text.len);
        } else {
            buf_add_char(out, '&');
            text = str_slice(text, 1, text.len);
        }
    }
}
