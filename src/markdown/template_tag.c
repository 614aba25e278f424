#include "markdown/template_tag.h"

struct form {
    str open;
    str close;
    enum template_form form;
};

static const struct form forms[] = {
    {STR_INIT("{{<"), STR_INIT(">}}"), TEMPLATE_ANGLE},
    {STR_INIT("{{%"), STR_INIT("%}}"), TEMPLATE_PERCENT},
    {STR_INIT("{%"), STR_INIT("%}"), TEMPLATE_LIQUID},
    {STR_INIT("{{{"), STR_INIT("}}}"), TEMPLATE_OUTPUT},
    {STR_INIT("{{"), STR_INIT("}}"), TEMPLATE_OUTPUT},
    {STR_INIT("{# "), STR_INIT(" #}"), TEMPLATE_COMMENT},
    {STR_INIT("{/*"), STR_INIT("*/}"), TEMPLATE_COMMENT},
    {STR_INIT("<%"), STR_INIT("%>"), TEMPLATE_ERB},
};

static bool is_name_char(char c)
{
    return char_is_letter(c) || char_is_digit(c) || c == '-' || c == '_'
           || c == '.' || c == '/';
}

static void skip(str *rest, str signs)
{
    while (rest->len && str_find_char(signs, rest->at[0]) >= 0)
        *rest = str_slice(*rest, 1, rest->len);
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

static str take_quoted(str *rest)
{
    char quote = rest->at[0];
    ptrdiff_t end;
    str text;

    *rest = str_slice(*rest, 1, rest->len);
    end = str_find_char(*rest, quote);
    text = str_slice(*rest, 0, end < 0 ? rest->len : (size_t)end);
    *rest = str_slice(*rest, text.len + 1, rest->len);
    return text;
}

static str take_word(str *rest)
{
    size_t len = 0;
    str word;

    while (len < rest->len
           && str_find_char(STR(" \t\r\n,|=\"'"), rest->at[len]) < 0)
        len++;
    if (len == 0)
        len = 1;
    word = str_slice(*rest, 0, len);
    *rest = str_slice(*rest, len, rest->len);
    return word;
}

static bool is_quote(str rest)
{
    return rest.len && (rest.at[0] == '"' || rest.at[0] == '\'');
}

static struct template_value take_value(str *rest)
{
    struct template_value value = {.is_quoted = is_quote(*rest)};

    if (value.is_quoted) {
        value.text = take_quoted(rest);
        return value;
    }
    value.text = take_word(rest);
    if (!str_starts(*rest, STR("=")) && !str_ends(value.text, STR(":")))
        return value;
    value.name = str_without_end(value.text, STR(":"));
    value.text = (str){0};
    skip(rest, STR("= \t\r\n"));
    value.is_quoted = is_quote(*rest);
    if (rest->len)
        value.text = value.is_quoted ? take_quoted(rest) : take_word(rest);
    return value;
}

static void read_inside(struct template_tag *tag)
{
    str rest = str_trim(tag->inside);

    rest = str_trim(str_without_start(rest, STR("-")));
    rest = str_trim(str_without_end(rest, STR("-")));
    rest = str_trim(str_without_start(rest, STR("=")));
    tag->is_shown = str_starts(rest, STR("/*"));
    if (str_starts(rest, STR("/")) && !tag->is_shown) {
        tag->closes = true;
        rest = str_trim(str_slice(rest, 1, rest.len));
    }
    if (str_ends(rest, STR("/"))) {
        tag->is_alone = true;
        rest = str_trim(str_slice(rest, 0, rest.len - 1));
    }
    tag->name = take_name(&rest);
    if (tag->form == TEMPLATE_LIQUID && str_starts(tag->name, STR("end"))) {
        tag->closes = true;
        tag->name = str_slice(tag->name, 3, tag->name.len);
    }
    skip(&rest, STR(" \t\r\n,"));
    while (rest.len && tag->value_count < TEMPLATE_VALUES) {
        tag->values[tag->value_count++] = take_value(&rest);
        skip(&rest, STR(" \t\r\n,"));
    }
}

bool template_tag_read(str text, size_t at, struct template_tag *tag)
{
    str rest = str_slice(text, at, at + TEMPLATE_TAG_MAX);

    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        const struct form *form = &forms[i];
        str inside = str_slice(rest, form->open.len, rest.len);
        ptrdiff_t end;

        if (!str_starts(rest, form->open))
            continue;
        end = str_find(inside, form->close);
        if (end < 0)
            continue;
        *tag = (struct template_tag){
            .form = form->form,
            .from = at,
            .to = at + form->open.len + (size_t)end + form->close.len,
            .inside = str_slice(inside, 0, (size_t)end),
        };
        read_inside(tag);
        return true;
    }
    return false;
}

str template_tag_value(const struct template_tag *tag, str names)
{
    for (str rest = str_trim(names); rest.len;) {
        str_halves cut = str_cut(rest, ' ');

        for (size_t i = 0; i < tag->value_count; i++)
            if (tag->values[i].name.len
                && str_equal_nocase(tag->values[i].name, cut.head))
                return tag->values[i].text;
        rest = str_trim(cut.tail);
    }
    return (str){0};
}

str template_tag_word(const struct template_tag *tag, size_t number)
{
    for (size_t i = 0; i < tag->value_count; i++)
        if (tag->values[i].name.len == 0 && number-- == 0)
            return tag->values[i].text;
    return (str){0};
}
