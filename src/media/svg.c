#include "media/svg.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "base/utf8.h"
#include "media/escape.h"
#include "media/svg_allowed.h"

struct cleaning {
    struct arena *arena;
    struct buf svg;
    const char *why_not;
};

static str text_of(const xmlChar *text)
{
    return text ? str_of((const char *)text) : (str){0};
}

static void ignore_error(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

static bool has_doctype(str bytes)
{
    ptrdiff_t at;

    while ((at = str_find(bytes, STR("<!"))) >= 0) {
        bytes = str_slice(bytes, (size_t)at + 2, bytes.len);
        if (str_equal_nocase(str_slice(bytes, 0, 7), STR("doctype")))
            return true;
    }
    return false;
}

enum { MOST_ATTRIBUTES = 500 };

/* libxml2 compares each attribute of an element with all before it. */
static bool has_many_attributes(str bytes)
{
    size_t count = 0;

    for (size_t i = 0; i < bytes.len; i++) {
        if (bytes.at[i] == '<' || bytes.at[i] == '>')
            count = 0;
        else if (bytes.at[i] == '=' && ++count > MOST_ATTRIBUTES)
            return true;
    }
    return false;
}

/* What can be said without a parser: an entity must not even be declared. */
static const char *first_look(str bytes)
{
    size_t bad_at;

    if (bytes.len > SVG_MAX)
        return "is larger than 1 MB";
    if (!utf8_is_valid(bytes, &bad_at) || str_find_char(bytes, '\0') >= 0)
        return "is not UTF-8 text";
    if (has_doctype(bytes))
        return "has a DOCTYPE, which can make a program read other files";
    if (has_many_attributes(bytes))
        return "has more than 500 attributes on one shape";
    return NULL;
}

static xmlDocPtr read_svg(str bytes)
{
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    xmlDocPtr document;
    bool is_whole;

    if (!context)
        memory_is_out();
    context->sax->serror = ignore_error;
    document =
        xmlCtxtReadMemory(context, bytes.at, (int)bytes.len, NULL, "UTF-8",
                          XML_PARSE_NONET | XML_PARSE_NOERROR
                              | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
    is_whole = context->wellFormed && document && !document->intSubset;
    xmlFreeParserCtxt(context);
    if (is_whole)
        return document;
    if (document)
        xmlFreeDoc(document);
    return NULL;
}

static bool is_svg_name(const xmlNs *space)
{
    return !space
           || str_equal(text_of(space->href),
                        STR("http://www.w3.org/2000/svg"));
}

static bool is_xlink(const xmlNs *space)
{
    return space
           && str_equal(text_of(space->href),
                        STR("http://www.w3.org/1999/xlink"));
}

static enum svg_element element_of(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE || !is_svg_name(node->ns))
        return SVG_GONE;
    return svg_element_of(text_of(node->name));
}

static void write_value(struct cleaning *cleaning, str name, str value)
{
    buf_add_char(&cleaning->svg, ' ');
    buf_add(&cleaning->svg, name);
    buf_add(&cleaning->svg, STR("=\""));
    escape_text(&cleaning->svg, value);
    buf_add_char(&cleaning->svg, '"');
}

/* A property of a style attribute is written as an attribute of its name,
 * and then counts instead of one that the element has. */
static void write_style(struct cleaning *cleaning, str style,
                        struct svg_names *written)
{
    str rest = style;

    while (rest.len) {
        str_halves cut = str_cut(rest, ';');
        str_halves property = str_cut(cut.head, ':');
        str name = str_trim(property.head);
        str value = str_trim(property.tail);

        rest = cut.tail;
        value = str_trim(str_without_end(value, STR("!important")));
        if (svg_is_property(name) && svg_is_value(value)
            && svg_names_add(written, name))
            write_value(cleaning, name, value);
    }
}

static void write_attribute(struct cleaning *cleaning, const xmlAttr *one,
                            str value, struct svg_names *written)
{
    str name = text_of(one->name);
    bool is_href =
        str_equal(name, STR("href")) && (!one->ns || is_xlink(one->ns));

    if (is_href ? !svg_is_fragment(value)
                : one->ns || !svg_is_attribute(name) || !svg_is_value(value))
        return;
    if (svg_names_add(written, name))
        write_value(cleaning, name, value);
}

static void write_attributes(struct cleaning *cleaning, const xmlNode *node)
{
    struct svg_names written = {0};
    xmlChar *style = xmlGetNoNsProp(node, (const xmlChar *)"style");

    if (style)
        write_style(cleaning, text_of(style), &written);
    xmlFree(style);
    for (const xmlAttr *one = node->properties; one; one = one->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, one->children, 1);

        write_attribute(cleaning, one, text_of(value), &written);
        xmlFree(value);
    }
}

/* A copy of something that holds copies can grow without end; a copy that
 * nothing can name cannot. */
static bool is_named_inside(const xmlNode *node)
{
    for (node = node->parent;
         node && node->parent && node->parent->type == XML_ELEMENT_NODE;
         node = node->parent) {
        xmlChar *id = xmlGetNoNsProp(node, (const xmlChar *)"id");
        bool has_id = id != NULL;

        xmlFree(id);
        if (has_id)
            return true;
    }
    return false;
}

static bool has_text(const xmlNode *node)
{
    for (node = node->children; node; node = node->next)
        if (str_trim(text_of(node->content)).len)
            return true;
    return false;
}

/* Returns whether its children are to be written. */
static bool enter_element(struct cleaning *cleaning, const xmlNode *node)
{
    enum svg_element element = element_of(node);

    if (element == SVG_STYLE && has_text(node))
        cleaning->why_not = "has a style sheet in it, which cannot be kept; "
                            "let your drawing program write the styles on "
                            "the shapes (\"presentation attributes\")";
    if (element == SVG_OPENED)
        return true;
    if (element == SVG_GONE || element == SVG_STYLE
        || (element == SVG_COPY && is_named_inside(node)))
        return false;
    buf_add_char(&cleaning->svg, '<');
    buf_add(&cleaning->svg, text_of(node->name));
    if (node->parent->type != XML_ELEMENT_NODE)
        buf_add(&cleaning->svg, STR(" xmlns=\"http://www.w3.org/2000/svg\""));
    write_attributes(cleaning, node);
    buf_add(&cleaning->svg, node->children ? STR(">") : STR("/>"));
    return node->children != NULL;
}

static void leave_element(struct cleaning *cleaning, const xmlNode *node)
{
    if (element_of(node) == SVG_OPENED)
        return;
    buf_add(&cleaning->svg, STR("</"));
    buf_add(&cleaning->svg, text_of(node->name));
    buf_add_char(&cleaning->svg, '>');
}

static void write_text(struct cleaning *cleaning, const xmlNode *node)
{
    if (element_of(node->parent) == SVG_WORDS)
        escape_text(&cleaning->svg, text_of(node->content));
}

static void write_tree(struct cleaning *cleaning, const xmlNode *root)
{
    const xmlNode *node = root;

    for (;;) {
        if (node->type == XML_TEXT_NODE)
            write_text(cleaning, node);
        if (node->type == XML_ELEMENT_NODE && enter_element(cleaning, node)
            && node->children) {
            node = node->children;
            continue;
        }
        while (node != root && !node->next) {
            node = node->parent;
            leave_element(cleaning, node);
        }
        if (node == root)
            return;
        node = node->next;
    }
}

static bool is_drawing(const xmlNode *root)
{
    return root && is_svg_name(root->ns)
           && str_equal(text_of(root->name), STR("svg"));
}

bool svg_clean(struct arena *arena, str bytes, str *cleaned,
               const char **why_not)
{
    struct cleaning cleaning = {.arena = arena, .svg = {.max = 2 * SVG_MAX}};
    xmlDocPtr document;

    *why_not = first_look(bytes);
    if (*why_not)
        return false;
    document = read_svg(bytes);
    if (!document) {
        *why_not = "is not well-formed XML";
        return false;
    }
    if (is_drawing(xmlDocGetRootElement(document)))
        write_tree(&cleaning, xmlDocGetRootElement(document));
    else
        cleaning.why_not = "is not an SVG drawing";
    if (cleaning.svg.is_full)
        cleaning.why_not = "is larger than 1 MB";
    xmlFreeDoc(document);
    buf_add_char(&cleaning.svg, '\n');
    if (!cleaning.why_not)
        *cleaned = arena_copy(arena, buf_str(&cleaning.svg));
    buf_free(&cleaning.svg);
    *why_not = cleaning.why_not;
    return !cleaning.why_not;
}
