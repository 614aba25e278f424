#include "markdown/allowed.h"

#include "language/language_code.h"
#include "media/escape.h"

static const struct element elements[] = {
    {STR_INIT("abbr"), ELEMENT_INLINE, {0}},
    {STR_INIT("b"), ELEMENT_INLINE, {0}},
    {STR_INIT("bdi"), ELEMENT_INLINE, {0}},
    {STR_INIT("bdo"), ELEMENT_INLINE, {0}},
    {STR_INIT("br"), ELEMENT_VOID, {0}},
    {STR_INIT("cite"), ELEMENT_INLINE, {0}},
    {STR_INIT("code"), ELEMENT_INLINE, {0}},
    {STR_INIT("del"), ELEMENT_INLINE, {0}},
    {STR_INIT("dfn"), ELEMENT_INLINE, {0}},
    {STR_INIT("em"), ELEMENT_INLINE, {0}},
    {STR_INIT("i"), ELEMENT_INLINE, {0}},
    {STR_INIT("ins"), ELEMENT_INLINE, {0}},
    {STR_INIT("kbd"), ELEMENT_INLINE, {0}},
    {STR_INIT("mark"), ELEMENT_INLINE, {0}},
    {STR_INIT("q"), ELEMENT_INLINE, {0}},
    {STR_INIT("rp"), ELEMENT_INLINE, {0}},
    {STR_INIT("rt"), ELEMENT_INLINE, {0}},
    {STR_INIT("ruby"), ELEMENT_INLINE, {0}},
    {STR_INIT("s"), ELEMENT_INLINE, {0}},
    {STR_INIT("samp"), ELEMENT_INLINE, {0}},
    {STR_INIT("small"), ELEMENT_INLINE, {0}},
    {STR_INIT("span"), ELEMENT_INLINE, {0}},
    {STR_INIT("strong"), ELEMENT_INLINE, {0}},
    {STR_INIT("sub"), ELEMENT_INLINE, {0}},
    {STR_INIT("sup"), ELEMENT_INLINE, {0}},
    {STR_INIT("time"), ELEMENT_INLINE, {0}},
    {STR_INIT("u"), ELEMENT_INLINE, {0}},
    {STR_INIT("var"), ELEMENT_INLINE, {0}},
    {STR_INIT("wbr"), ELEMENT_VOID, {0}},
    {STR_INIT("blockquote"), ELEMENT_BLOCK, {0}},
    {STR_INIT("dd"), ELEMENT_BLOCK, {0}},
    {STR_INIT("dl"), ELEMENT_BLOCK, {0}},
    {STR_INIT("dt"), ELEMENT_BLOCK, {0}},
    {STR_INIT("hr"), ELEMENT_BLOCK, {0}},
    {STR_INIT("li"), ELEMENT_BLOCK, {0}},
    {STR_INIT("ol"), ELEMENT_BLOCK, {0}},
    {STR_INIT("p"), ELEMENT_BLOCK, {0}},
    {STR_INIT("pre"), ELEMENT_BLOCK, {0}},
    {STR_INIT("ul"), ELEMENT_BLOCK, {0}},
    {STR_INIT("a"), ELEMENT_TAGS, STR_INIT("write a link as [words](address)")},
    {STR_INIT("img"), ELEMENT_WHOLE,
     STR_INIT("write a picture as ![what it shows](picture.jpg)")},
    {STR_INIT("h1"), ELEMENT_TAGS, STR_INIT("write a heading as ## Heading")},
    {STR_INIT("h2"), ELEMENT_TAGS, STR_INIT("write a heading as ## Heading")},
    {STR_INIT("h3"), ELEMENT_TAGS, STR_INIT("write a heading as ### Heading")},
    {STR_INIT("h4"), ELEMENT_TAGS, STR_INIT("write a heading as #### Heading")},
    {STR_INIT("h5"), ELEMENT_TAGS,
     STR_INIT("write a heading as ##### Heading")},
    {STR_INIT("h6"), ELEMENT_TAGS,
     STR_INIT("write a heading as ###### Heading")},
    {STR_INIT("table"), ELEMENT_TAGS,
     STR_INIT("write a table in Markdown: | one | two |")},
    {STR_INIT("details"), ELEMENT_TAGS,
     STR_INIT("write it as a block: ::: details {summary=\"...\"}")},
    {STR_INIT("summary"), ELEMENT_TAGS,
     STR_INIT("write it as a block: ::: details {summary=\"...\"}")},
    {STR_INIT("video"), ELEMENT_WHOLE,
     STR_INIT("write it as a block: ::: video")},
    {STR_INIT("figure"), ELEMENT_TAGS,
     STR_INIT("write it as ![what it shows](picture.jpg \"caption\")")},
    {STR_INIT("audio"), ELEMENT_WHOLE,
     STR_INIT("write a link to the recording and its words as text")},
    {STR_INIT("applet"), ELEMENT_WHOLE, {0}},
    {STR_INIT("canvas"), ELEMENT_WHOLE, {0}},
    {STR_INIT("embed"), ELEMENT_WHOLE, {0}},
    {STR_INIT("frameset"), ELEMENT_WHOLE, {0}},
    {STR_INIT("head"), ELEMENT_WHOLE, {0}},
    {STR_INIT("iframe"), ELEMENT_WHOLE,
     STR_INIT("write a link to the other page")},
    {STR_INIT("math"), ELEMENT_WHOLE, {0}},
    {STR_INIT("noembed"), ELEMENT_WHOLE, {0}},
    {STR_INIT("noframes"), ELEMENT_WHOLE, {0}},
    {STR_INIT("noscript"), ELEMENT_WHOLE, {0}},
    {STR_INIT("object"), ELEMENT_WHOLE, {0}},
    {STR_INIT("script"), ELEMENT_WHOLE, {0}},
    {STR_INIT("select"), ELEMENT_WHOLE, {0}},
    {STR_INIT("style"), ELEMENT_WHOLE,
     STR_INIT("change how pages look in the theme")},
    {STR_INIT("svg"), ELEMENT_WHOLE,
     STR_INIT("save the drawing as a file and write ![what it "
              "shows](drawing.svg)")},
    {STR_INIT("template"), ELEMENT_WHOLE, {0}},
    {STR_INIT("textarea"), ELEMENT_WHOLE, {0}},
    {STR_INIT("title"), ELEMENT_WHOLE, {0}},
    {STR_INIT("xmp"), ELEMENT_WHOLE, {0}},
};

static const struct element unknown = {STR_INIT(""), ELEMENT_TAGS, {0}};

const struct element *allowed_element(str name)
{
    for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++)
        if (str_equal_nocase(elements[i].name, name))
            return &elements[i];
    return &unknown;
}

static bool is_direction(str value)
{
    return str_equal(value, STR("ltr")) || str_equal(value, STR("rtl"))
           || str_equal(value, STR("auto"));
}

static bool is_number(str value)
{
    long number;

    return str_number(value, 100000, &number);
}

static bool is_any(str value)
{
    return value.len <= 1000;
}

static bool is_nothing(str value)
{
    return value.len == 0 || str_equal(value, STR("reversed"));
}

struct allowed_attribute {
    str element; /* empty: any */
    str name;
    bool (*accepts)(str value);
};

static const struct allowed_attribute attributes[] = {
    {{0}, STR_INIT("lang"), language_code_is_tag},
    {{0}, STR_INIT("dir"), is_direction},
    {STR_INIT("abbr"), STR_INIT("title"), is_any},
    {STR_INIT("dfn"), STR_INIT("title"), is_any},
    {STR_INIT("time"), STR_INIT("datetime"), is_any},
    {STR_INIT("ol"), STR_INIT("start"), is_number},
    {STR_INIT("ol"), STR_INIT("reversed"), is_nothing},
    {STR_INIT("li"), STR_INIT("value"), is_number},
};

bool allowed_add_attribute(struct buf *html, const struct element *element,
                           str name, str value)
{
    for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++) {
        const struct allowed_attribute *allowed = &attributes[i];

        if (!str_equal_nocase(allowed->name, name)
            || (allowed->element.len
                && !str_equal(allowed->element, element->name)))
            continue;
        if (!allowed->accepts(value))
            return false;
        buf_add_char(html, ' ');
        buf_add(html, allowed->name);
        buf_add(html, STR("=\""));
        escape_text(html, value);
        buf_add_char(html, '"');
        return true;
    }
    return false;
}
