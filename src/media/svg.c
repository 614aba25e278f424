#include "media/svg.h"

#include <libxml/parser.h>

#include "base/utf8.h"
#include "media/escape.h"
#include "media/svg_cleaning.h"
#include "media/svg_picture.h"

/* --- reading --------------------------------------------------------------- */

str svg_text_of(const xmlChar *text)
{
    return text ? str_of((const char *)text) : (str){0};
}

static void ignore_error(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

static bool find_doctype(str bytes, size_t *found)
{
    size_t from = 0;
    ptrdiff_t at;

    while ((at = str_find(str_slice(bytes, from, bytes.len), STR("<!"))) >= 0) {
        *found = from + (size_t)at;
        from = *found + 2;
        if (str_equal_nocase(str_slice(bytes, from, from + 7), STR("doctype")))
            return true;
    }
    return false;
}

/* A DOCTYPE that only names SVG's own, before the drawing, is taken away; one
 * that could declare something stays, to be refused. */
static str without_doctype(struct arena *scratch, str bytes)
{
    size_t at;
    str rest;
    ptrdiff_t end;
    ptrdiff_t root = str_find(bytes, STR("<svg"));

    if (!find_doctype(bytes, &at) || (root >= 0 && (size_t)root < at))
        return bytes;
    rest = str_slice(bytes, at, bytes.len);
    end = str_find_char(rest, '>');
    if (end < 0 || str_find_char(str_slice(rest, 0, (size_t)end), '[') >= 0)
        return bytes;
    return arena_join(scratch, str_slice(bytes, 0, at),
                      str_slice(rest, (size_t)end + 1, rest.len));
}

enum { MOST_ATTRIBUTES = 500 };

/* libxml2 compares each attribute of an element with all before it.  What
 * stands in quotes, such as a style or a picture, is no attribute. */
static bool has_many_attributes(str bytes)
{
    size_t count = 0;
    char quote = 0;

    for (size_t i = 0; i < bytes.len; i++) {
        char c = bytes.at[i];

        if (c == '<' || (c == '>' && !quote)) {
            count = 0;
            quote = 0;
        } else if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == '=') {
            count++;
        } else if (count && (c == '"' || c == '\'')) {
            quote = c;
        }
        if (count > MOST_ATTRIBUTES)
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
    if (find_doctype(bytes, &bad_at))
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

/* --- elements and names ---------------------------------------------------- */

static bool is_space(const xmlNs *space, str name)
{
    return space && str_equal(svg_text_of(space->href), name);
}

static bool is_svg_name(const xmlNs *space)
{
    return !space || is_space(space, STR("http://www.w3.org/2000/svg"));
}

enum svg_element svg_element_of_node(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE || !is_svg_name(node->ns))
        return SVG_GONE;
    return svg_element_of(svg_text_of(node->name));
}

const xmlNode *svg_next_node(const xmlNode *node, const xmlNode *root)
{
    if (node->children && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

str svg_attribute_of(struct svg_cleaning *cleaning, const xmlNode *node,
                     const char *name)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
    str copied = arena_copy(cleaning->scratch, svg_text_of(value));

    xmlFree(value);
    return str_trim(copied);
}

void svg_refuse(struct svg_cleaning *cleaning, const char *why_not)
{
    if (!cleaning->why_not)
        cleaning->why_not = why_not;
}

static void find_targets(struct svg_cleaning *cleaning, const xmlNode *root)
{
    for (const xmlNode *node = root; node; node = svg_next_node(node, root)) {
        struct svg_target *target;
        str id;

        if (node->type != XML_ELEMENT_NODE)
            continue;
        id = svg_attribute_of(cleaning, node, "id");
        if (id.len == 0)
            continue;
        target = arena_new(cleaning->scratch, struct svg_target);
        target->node = node;
        map_add(cleaning->scratch, &cleaning->targets, id, target);
    }
}

/* --- writing --------------------------------------------------------------- */

static void write_value(struct svg_cleaning *cleaning, str name, str value)
{
    buf_add_char(&cleaning->svg, ' ');
    buf_add(&cleaning->svg, name);
    buf_add(&cleaning->svg, STR("=\""));
    escape_text(&cleaning->svg, value);
    buf_add_char(&cleaning->svg, '"');
}

struct property_writing {
    struct svg_names written;
    str blend; /* the one style that no attribute can say */
};

/* A property is written as an attribute of its name, and then counts instead
 * of one that the element has. */
static void write_property(struct svg_cleaning *cleaning, void *context,
                           str name, str value)
{
    struct property_writing *writing = context;

    if (str_equal(name, STR("mix-blend-mode")) && svg_is_word(value)
        && writing->blend.len == 0)
        writing->blend = value;
    if (svg_is_property(name) && svg_is_value(value)
        && svg_names_add(&writing->written, name))
        write_value(cleaning, name, value);
}

static void write_link(struct svg_cleaning *cleaning, const xmlNode *node,
                       str value, struct property_writing *writing)
{
    if (svg_element_of_node(node) == SVG_IMAGE)
        value = svg_picture_clean(cleaning->scratch, value);
    else if (!svg_is_fragment(value))
        return;
    if (value.len && svg_names_add(&writing->written, STR("href")))
        write_value(cleaning, STR("href"), value);
}

static void write_attribute(struct svg_cleaning *cleaning, const xmlAttr *one,
                            str value, struct property_writing *writing)
{
    str name = svg_text_of(one->name);
    bool is_xml =
        is_space(one->ns, STR("http://www.w3.org/XML/1998/namespace"));
    bool is_xlink = is_space(one->ns, STR("http://www.w3.org/1999/xlink"));

    if (str_equal(name, STR("href")) && (!one->ns || is_xlink))
        write_link(cleaning, one->parent, value, writing);
    else if (is_xml && str_equal(name, STR("space"))
             && str_equal(value, STR("preserve")))
        write_value(cleaning, STR("xml:space"), value);
    else if ((!one->ns || (is_xml && str_equal(name, STR("lang"))))
             && svg_is_attribute(name) && svg_is_value(value)
             && svg_names_add(&writing->written, name))
        write_value(cleaning, name, value);
}

static void write_attributes(struct svg_cleaning *cleaning, const xmlNode *node)
{
    struct property_writing writing = {0};

    svg_style_each(cleaning, node, write_property, &writing);
    for (const xmlAttr *one = node->properties; one; one = one->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, one->children, 1);

        write_attribute(cleaning, one, svg_text_of(value), &writing);
        xmlFree(value);
    }
    if (writing.blend.len)
        write_value(cleaning, STR("style"),
                    arena_join(cleaning->scratch, STR("mix-blend-mode:"),
                               writing.blend));
}

static bool is_switch(const xmlNode *node)
{
    return node && node->type == XML_ELEMENT_NODE
           && str_equal(svg_text_of(node->name), STR("switch"));
}

/* Of a switch a browser draws the first that it can; one that is for some
 * language is for another reader, unless there is nothing else. */
static bool is_passed_by(const xmlNode *node)
{
    const xmlNode *chosen = NULL;

    if (!is_switch(node->parent) || node->type != XML_ELEMENT_NODE)
        return false;
    for (const xmlNode *one = node->parent->children; one; one = one->next) {
        enum svg_element element = svg_element_of_node(one);
        bool is_general = !xmlHasProp(one, (const xmlChar *)"systemLanguage");

        if (element == SVG_GONE || element == SVG_FOREIGN)
            continue;
        if (is_general)
            return one != node;
        chosen = chosen ? chosen : one;
    }
    return node != chosen;
}

static bool has_picture(struct svg_cleaning *cleaning, const xmlNode *node)
{
    str href = svg_attribute_of(cleaning, node, "href");

    return svg_picture_clean(cleaning->scratch, href).len > 0;
}

/* Refuses the drawing for what it would not be the same without. */
static void look_at(struct svg_cleaning *cleaning, const xmlNode *node,
                    enum svg_element element)
{
    if (element == SVG_IMAGE && !has_picture(cleaning, node))
        svg_refuse(cleaning, "shows a picture that is in another file, or is "
                             "no PNG or JPEG");
    if (element == SVG_FOREIGN && !is_switch(node->parent))
        svg_refuse(cleaning, "has words in it that only some programs show "
                             "(\"foreignObject\")");
    if (element == SVG_REFUSED)
        svg_refuse(cleaning, "brings a picture in by a filter (\"feImage\")");
}

/* Returns whether its children are to be written. */
static bool enter_element(struct svg_cleaning *cleaning, const xmlNode *node)
{
    enum svg_element element = svg_element_of_node(node);

    if (is_passed_by(node))
        return false;
    look_at(cleaning, node, element);
    if (element == SVG_OPENED)
        return true;
    if (element == SVG_GONE || element == SVG_STYLE || element == SVG_FOREIGN)
        return false;
    buf_add_char(&cleaning->svg, '<');
    buf_add(&cleaning->svg, svg_text_of(node->name));
    if (node->parent->type != XML_ELEMENT_NODE)
        buf_add(&cleaning->svg, STR(" xmlns=\"http://www.w3.org/2000/svg\""));
    write_attributes(cleaning, node);
    buf_add(&cleaning->svg, node->children ? STR(">") : STR("/>"));
    return node->children != NULL;
}

static void leave_element(struct svg_cleaning *cleaning, const xmlNode *node)
{
    if (svg_element_of_node(node) == SVG_OPENED)
        return;
    buf_add(&cleaning->svg, STR("</"));
    buf_add(&cleaning->svg, svg_text_of(node->name));
    buf_add_char(&cleaning->svg, '>');
}

static void write_text(struct svg_cleaning *cleaning, const xmlNode *node)
{
    const xmlNode *around = node->parent;

    while (svg_element_of_node(around) == SVG_OPENED)
        around = around->parent;
    if (svg_element_of_node(around) == SVG_WORDS)
        escape_text(&cleaning->svg, svg_text_of(node->content));
}

static void write_tree(struct svg_cleaning *cleaning, const xmlNode *root)
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

static void write_document(struct svg_cleaning *cleaning, const xmlNode *root)
{
    if (!root || !is_svg_name(root->ns)
        || !str_equal(svg_text_of(root->name), STR("svg"))) {
        svg_refuse(cleaning, "is not an SVG drawing");
        return;
    }
    find_targets(cleaning, root);
    svg_style_read(cleaning, root);
    if (!cleaning->why_not)
        svg_cost_check(cleaning, root);
    if (!cleaning->why_not)
        write_tree(cleaning, root);
    if (cleaning->svg.is_full)
        svg_refuse(cleaning, "is larger than 1 MB");
}

bool svg_clean(struct arena *arena, str bytes, str *cleaned,
               const char **why_not)
{
    struct arena scratch = {0};
    struct svg_cleaning cleaning = {.svg = {.max = 2 * SVG_MAX},
                                    .scratch = &scratch};
    xmlDocPtr document;

    bytes = without_doctype(&scratch, bytes);
    cleaning.why_not = first_look(bytes);
    document = cleaning.why_not ? NULL : read_svg(bytes);
    if (document)
        write_document(&cleaning, xmlDocGetRootElement(document));
    else
        svg_refuse(&cleaning, "is not well-formed XML");
    if (document)
        xmlFreeDoc(document);
    buf_add_char(&cleaning.svg, '\n');
    if (!cleaning.why_not)
        *cleaned = arena_copy(arena, buf_str(&cleaning.svg));
    buf_free(&cleaning.svg);
    arena_free(&scratch);
    *why_not = cleaning.why_not;
    return !cleaning.why_not;
}
