#include "template/markup.h"

#include <string.h>

/* Elements whose inside is not HTML.  A browser reads the words of title and
 * textarea with their entities, and the others as they are. */
static const struct {
    str name;
    enum markup_where inside;
} raw_elements[] = {
    {STR_INIT("title"), MARKUP_WORDS},   {STR_INIT("textarea"), MARKUP_WORDS},
    {STR_INIT("script"), MARKUP_RAW},    {STR_INIT("style"), MARKUP_RAW},
    {STR_INIT("iframe"), MARKUP_RAW},    {STR_INIT("xmp"), MARKUP_RAW},
    {STR_INIT("noembed"), MARKUP_RAW},   {STR_INIT("noframes"), MARKUP_RAW},
    {STR_INIT("plaintext"), MARKUP_RAW},
};

static const str url_attributes[] = {
    STR_INIT("href"),       STR_INIT("src"),        STR_INIT("action"),
    STR_INIT("formaction"), STR_INIT("poster"),     STR_INIT("cite"),
    STR_INIT("data"),       STR_INIT("manifest"),   STR_INIT("longdesc"),
    STR_INIT("background"), STR_INIT("xlink:href"), STR_INIT("codebase"),
};

static const str closed_attributes[] = {
    STR_INIT("style"), STR_INIT("srcdoc"),      STR_INIT("srcset"),
    STR_INIT("ping"),  STR_INIT("imagesrcset"),
};

static const str place_words[] = {
    [MARKUP_TEXT] = STR_INIT("in text"),
    [MARKUP_WORDS] = STR_INIT("inside a title or textarea"),
    [MARKUP_RAW] = STR_INIT("inside a script or style"),
    [MARKUP_TAG_START] = STR_INIT("right after <"),
    [MARKUP_TAG_NAME] = STR_INIT("inside the name of a tag"),
    [MARKUP_TAG] = STR_INIT("inside a tag"),
    [MARKUP_ATTRIBUTE_NAME] = STR_INIT("inside the name of an attribute"),
    [MARKUP_BEFORE_VALUE] = STR_INIT("in an attribute without quotes"),
    [MARKUP_VALUE] = STR_INIT("inside an attribute"),
    [MARKUP_VALUE_BARE] = STR_INIT("in an attribute without quotes"),
    [MARKUP_COMMENT] = STR_INIT("inside a comment"),
    [MARKUP_DECLARATION] = STR_INIT("inside a declaration"),
    [MARKUP_LOST] = STR_INIT("inside the name of a tag"),
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool is_listed(str name, const str *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(name, list[i]))
            return true;
    return false;
}

static void start_name(struct markup *markup, enum markup_where where)
{
    markup->where = where;
    markup->name_len = 0;
    memset(markup->name, 0, sizeof(markup->name));
}

static void add_to_name(struct markup *markup, char c)
{
    if (markup->name_len < MARKUP_NAME_MAX)
        markup->name[markup->name_len] = char_lower(c);
    if (markup->name_len <= MARKUP_NAME_MAX)
        markup->name_len++;
}

static str name_of(const struct markup *markup)
{
    if (markup->name_len > MARKUP_NAME_MAX)
        return (str){0};
    return (str){markup->name, markup->name_len};
}

static enum markup_attribute kind_of_attribute(const struct markup *markup)
{
    str name = name_of(markup);

    if (markup->is_cut || str_starts(name, STR("on"))
        || is_listed(name, closed_attributes, COUNT(closed_attributes)))
        return MARKUP_CLOSED;
    if (is_listed(name, url_attributes, COUNT(url_attributes)))
        return MARKUP_URL;
    return MARKUP_PLAIN;
}

static void end_tag(struct markup *markup)
{
    str element = str_of(markup->element);

    markup->where = MARKUP_TEXT;
    markup->matched = 0;
    markup->is_cut = false;
    markup->is_name_cut = false;
    if (markup->is_end)
        return;
    for (size_t i = 0; i < COUNT(raw_elements); i++)
        if (str_equal(element, raw_elements[i].name))
            markup->where = raw_elements[i].inside;
}

static void end_tag_name(struct markup *markup)
{
    str name = name_of(markup);

    memset(markup->element, 0, sizeof(markup->element));
    if (name.len)
        memcpy(markup->element, name.at, name.len);
    markup->where = MARKUP_TAG;
}

static void in_text(struct markup *markup, char c)
{
    if (c == '<')
        start_name(markup, MARKUP_TAG_START);
}

static void in_tag_start(struct markup *markup, char c)
{
    markup->is_end = c == '/';
    markup->is_cut = false;
    if (c == '!' || c == '?') {
        markup->where = MARKUP_DECLARATION;
        markup->matched = 0;
    } else if (c == '/') {
        start_name(markup, MARKUP_TAG_NAME);
    } else if (char_is_letter(c)) {
        start_name(markup, MARKUP_TAG_NAME);
        add_to_name(markup, c);
    } else if (c != '<') {
        markup->where = MARKUP_TEXT;
    }
}

static void in_tag(struct markup *markup, char c)
{
    if (c == '>') {
        end_tag(markup);
    } else if (char_is_space(c) || c == '/') {
        markup->is_cut = false;
        markup->is_name_cut = false;
    } else if (markup->is_name_cut) {
        markup->where = MARKUP_LOST;
    } else if (c == '=') {
        markup->where = MARKUP_BEFORE_VALUE;
        markup->attribute = MARKUP_CLOSED;
    } else {
        start_name(markup, MARKUP_ATTRIBUTE_NAME);
        add_to_name(markup, c);
    }
}

static void in_tag_name(struct markup *markup, char c)
{
    if (char_is_space(c) || c == '/') {
        end_tag_name(markup);
    } else if (c == '>') {
        end_tag_name(markup);
        end_tag(markup);
    } else {
        add_to_name(markup, c);
    }
}

static void in_attribute_name(struct markup *markup, char c)
{
    if (c == '=') {
        markup->where = MARKUP_BEFORE_VALUE;
        markup->attribute = kind_of_attribute(markup);
        markup->is_cut = false;
    } else if (c == '>') {
        end_tag(markup);
    } else if (char_is_space(c) || c == '/') {
        markup->where = MARKUP_TAG;
        markup->is_cut = false;
    } else {
        add_to_name(markup, c);
    }
}

static void in_before_value(struct markup *markup, char c)
{
    if (c == '"' || c == '\'') {
        markup->where = MARKUP_VALUE;
        markup->quote = c;
    } else if (c == '>') {
        end_tag(markup);
    } else if (!char_is_space(c)) {
        markup->where = MARKUP_VALUE_BARE;
    }
}

static void in_value(struct markup *markup, char c)
{
    if (c == markup->quote)
        markup->where = MARKUP_TAG;
}

static void in_value_bare(struct markup *markup, char c)
{
    if (c == '>')
        end_tag(markup);
    else if (char_is_space(c))
        markup->where = MARKUP_TAG;
}

/* "<!--" makes a comment of what starts as a declaration. */
static void in_declaration(struct markup *markup, char c)
{
    if (c == '>') {
        markup->where = MARKUP_TEXT;
    } else if (markup->matched < 2 && c == '-') {
        if (++markup->matched == 2) {
            markup->where = MARKUP_COMMENT;
            markup->matched = 0;
        }
    } else {
        markup->matched = 2;
    }
}

static void in_comment(struct markup *markup, char c)
{
    if (c == '-') {
        markup->matched++;
    } else {
        if (c == '>' && markup->matched >= 2)
            markup->where = MARKUP_TEXT;
        markup->matched = 0;
    }
}

/* Only "</", the element's own name and what ends a name end it. */
static void in_raw(struct markup *markup, char c)
{
    str element = str_of(markup->element);
    size_t at = markup->matched;

    if (at == element.len + 2) {
        markup->matched = 0;
        markup->is_end = true;
        if (c == '>')
            end_tag(markup);
        else if (char_is_space(c) || c == '/')
            markup->where = MARKUP_TAG;
        return;
    }

    char wanted = at == 0 ? '<' : at == 1 ? '/' : element.at[at - 2];

    if (char_lower(c) == wanted)
        markup->matched++;
    else
        markup->matched = c == '<';
}

static void in_nowhere(struct markup *markup, char c)
{
    (void)markup;
    (void)c;
}

typedef void markup_step(struct markup *markup, char c);

static markup_step *const steps[] = {
    [MARKUP_TEXT] = in_text,
    [MARKUP_WORDS] = in_raw,
    [MARKUP_RAW] = in_raw,
    [MARKUP_TAG_START] = in_tag_start,
    [MARKUP_TAG_NAME] = in_tag_name,
    [MARKUP_TAG] = in_tag,
    [MARKUP_ATTRIBUTE_NAME] = in_attribute_name,
    [MARKUP_BEFORE_VALUE] = in_before_value,
    [MARKUP_VALUE] = in_value,
    [MARKUP_VALUE_BARE] = in_value_bare,
    [MARKUP_COMMENT] = in_comment,
    [MARKUP_DECLARATION] = in_declaration,
    [MARKUP_LOST] = in_nowhere,
};

void markup_add(struct markup *markup, str text)
{
    for (size_t i = 0; i < text.len; i++)
        steps[markup->where](markup, text.at[i]);
}

bool markup_border(struct markup *markup)
{
    switch (markup->where) {
    case MARKUP_ATTRIBUTE_NAME:
        markup->where = MARKUP_TAG;
        markup->is_cut = true;
        return true;
    case MARKUP_TAG_NAME:
        end_tag_name(markup);
        markup->is_name_cut = true;
        return true;
    case MARKUP_TEXT:
    case MARKUP_TAG:
    case MARKUP_VALUE:
        return true;
    case MARKUP_WORDS:
    case MARKUP_RAW:
    case MARKUP_COMMENT:
        return markup->matched == 0;
    default:
        return false;
    }
}

bool markup_equal(const struct markup *a, const struct markup *b)
{
    bool is_in_tag = a->where == MARKUP_TAG || a->where == MARKUP_VALUE;
    bool is_raw = a->where == MARKUP_WORDS || a->where == MARKUP_RAW;

    if (a->where != b->where)
        return false;
    if (a->where == MARKUP_VALUE
        && (a->quote != b->quote || a->attribute != b->attribute))
        return false;
    if (is_in_tag && a->is_end != b->is_end)
        return false;
    return !(is_in_tag || is_raw) || strcmp(a->element, b->element) == 0;
}

str markup_words(const struct markup *markup)
{
    if (markup->where == MARKUP_VALUE && markup->attribute == MARKUP_CLOSED)
        return STR("inside an attribute that a browser runs");
    return place_words[markup->where];
}
