#include "media/svg.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "base/map.h"
#include "base/utf8.h"
#include "media/escape.h"
#include "media/svg_allowed.h"
#include "media/svg_sheet.h"

struct cleaning {
    struct arena *arena;
    struct buf svg;
    const char *why_not;
    struct arena *scratch;
    struct svg_sheet sheet;
    struct map ids; /* to elements */
    size_t matches; /* of rules and elements, tried */
};

enum { MOST_MATCHES = 5000000, MOST_COPIES = 100000, DEEPEST_COPY = 32 };

static str text_of(const xmlChar *text)
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
    bool is_image = element_of(one->parent) == SVG_IMAGE;

    if (is_href
            ? !svg_is_fragment(value) && !(is_image && svg_is_picture(value))
            : one->ns || !svg_is_attribute(name) || !svg_is_value(value))
        return;
    if (svg_names_add(written, name))
        write_value(cleaning, name, value);
}

/* --- style sheets --------------------------------------------------------- */

static bool has_class(str classes, str wanted)
{
    while (classes.len) {
        size_t len = 0;

        while (len < classes.len && !char_is_space(classes.at[len]))
            len++;
        if (str_equal(str_slice(classes, 0, len), wanted))
            return true;
        classes = str_trim(str_slice(classes, len, classes.len));
    }
    return false;
}

static bool is_step(const xmlNode *node, const struct svg_step *step)
{
    xmlChar *classes;
    xmlChar *id;
    bool fits;

    if (step->name.len && !str_equal(step->name, text_of(node->name)))
        return false;
    classes = xmlGetNoNsProp(node, (const xmlChar *)"class");
    id = xmlGetNoNsProp(node, (const xmlChar *)"id");
    fits = step->id.len == 0 || str_equal(step->id, text_of(id));
    for (size_t i = 0; i < step->class_count; i++)
        fits = fits && has_class(text_of(classes), step->classes[i]);
    xmlFree(classes);
    xmlFree(id);
    return fits;
}

static bool is_element(const xmlNode *node)
{
    return node && node->type == XML_ELEMENT_NODE;
}

static bool fits_rule(struct cleaning *cleaning, const xmlNode *node,
                      const struct svg_rule *rule)
{
    size_t step = rule->step_count - 1;

    cleaning->matches++;
    if (!is_step(node, &rule->steps[step]))
        return false;
    while (step > 0) {
        bool is_child = rule->steps[step].is_child;

        step--;
        node = node->parent;
        while (!is_child && is_element(node)
               && !is_step(node, &rule->steps[step])) {
            cleaning->matches++;
            node = node->parent;
        }
        if (!is_element(node) || !is_step(node, &rule->steps[step]))
            return false;
    }
    return true;
}

/* Its own style counts most, then the rules, then its attributes. */
static void write_attributes(struct cleaning *cleaning, const xmlNode *node)
{
    struct svg_names written = {0};
    xmlChar *style = xmlGetNoNsProp(node, (const xmlChar *)"style");

    if (style)
        write_style(cleaning, text_of(style), &written);
    xmlFree(style);
    for (size_t i = 0;
         i < cleaning->sheet.count && cleaning->matches < MOST_MATCHES; i++)
        if (fits_rule(cleaning, node, &cleaning->sheet.rules[i]))
            write_style(cleaning, cleaning->sheet.rules[i].properties,
                        &written);
    for (const xmlAttr *one = node->properties; one; one = one->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, one->children, 1);

        write_attribute(cleaning, one, text_of(value), &written);
        xmlFree(value);
    }
}

static const xmlNode *next_node(const xmlNode *node, const xmlNode *root)
{
    if (node->children && node->type == XML_ELEMENT_NODE)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

/* What the style elements hold, and which element each id names. */
static void read_whole(struct cleaning *cleaning, const xmlNode *root)
{
    struct buf css = {0};

    for (const xmlNode *node = root; node; node = next_node(node, root)) {
        xmlChar *id;

        if (!is_element(node))
            continue;
        id = xmlGetNoNsProp(node, (const xmlChar *)"id");
        if (id)
            map_add(cleaning->scratch, &cleaning->ids,
                    arena_copy(cleaning->scratch, text_of(id)), (void *)node);
        xmlFree(id);
        for (const xmlNode *text = node->children;
             text && element_of(node) == SVG_STYLE; text = text->next)
            buf_add(&css, text_of(text->content));
    }
    if (!svg_sheet_parse(cleaning->scratch,
                         arena_copy(cleaning->scratch, buf_str(&css)),
                         &cleaning->sheet))
        cleaning->why_not = "has a style sheet with rules that cannot be "
                            "kept; let your drawing program write the styles "
                            "on the shapes (\"presentation attributes\")";
    buf_free(&css);
}

/* --- copies --------------------------------------------------------------- */

/* A copy of something that holds copies can grow without end, or hold itself:
 * count what a browser would draw. */
static size_t count_copies(struct cleaning *cleaning, const xmlNode *root,
                           unsigned depth)
{
    size_t count = 0;

    for (const xmlNode *node = root; node && count <= MOST_COPIES;
         node = next_node(node, root)) {
        const xmlNode *target;
        xmlChar *href;

        count += is_element(node);
        if (element_of(node) != SVG_COPY)
            continue;
        href = xmlGetProp(node, (const xmlChar *)"href");
        target = href ? map_find(&cleaning->ids,
                                 str_without_start(text_of(href), STR("#")))
                      : NULL;
        xmlFree(href);
        if (target && depth == DEEPEST_COPY)
            return MOST_COPIES + 1;
        if (target)
            count += count_copies(cleaning, target, depth + 1);
    }
    return count;
}

static bool is_in_switch(const xmlNode *node)
{
    for (; is_element(node); node = node->parent)
        if (str_equal(text_of(node->name), STR("switch")))
            return true;
    return false;
}

static bool has_picture(const xmlNode *node)
{
    xmlChar *href = xmlGetProp(node, (const xmlChar *)"href");
    bool is_there = svg_is_picture(text_of(href));

    xmlFree(href);
    return is_there;
}

/* What cannot be left out without a word. */
static void look_at(struct cleaning *cleaning, const xmlNode *node,
                    enum svg_element element)
{
    if (element == SVG_IMAGE && !has_picture(node))
        cleaning->why_not = "shows a picture that is in another file";
    if (element == SVG_FOREIGN && !is_in_switch(node))
        cleaning->why_not = "has words in it that only some programs show "
                            "(\"foreignObject\")";
}

/* Returns whether its children are to be written. */
static bool enter_element(struct cleaning *cleaning, const xmlNode *node)
{
    enum svg_element element = element_of(node);

    look_at(cleaning, node, element);
    if (element == SVG_OPENED)
        return true;
    if (element == SVG_GONE || element == SVG_STYLE || element == SVG_FOREIGN
        || (element == SVG_IMAGE && !has_picture(node)))
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

static void write_document(struct cleaning *cleaning, const xmlNode *root)
{
    if (!is_drawing(root)) {
        cleaning->why_not = "is not an SVG drawing";
        return;
    }
    read_whole(cleaning, root);
    if (count_copies(cleaning, root, 0) > MOST_COPIES)
        cleaning->why_not = "copies shapes into one another without end";
    if (!cleaning->why_not)
        write_tree(cleaning, root);
    if (cleaning->matches >= MOST_MATCHES)
        cleaning->why_not = "has too many rules in its style sheet";
}

bool svg_clean(struct arena *arena, str bytes, str *cleaned,
               const char **why_not)
{
    struct arena scratch = {0};
    struct cleaning cleaning = {
        .arena = arena, .svg = {.max = 2 * SVG_MAX}, .scratch = &scratch};
    xmlDocPtr document;

    bytes = without_doctype(&scratch, bytes);
    *why_not = first_look(bytes);
    document = *why_not ? NULL : read_svg(bytes);
    if (!document) {
        if (!*why_not)
            *why_not = "is not well-formed XML";
        arena_free(&scratch);
        return false;
    }
    write_document(&cleaning, xmlDocGetRootElement(document));
    if (cleaning.svg.is_full)
        cleaning.why_not = "is larger than 1 MB";
    xmlFreeDoc(document);
    buf_add_char(&cleaning.svg, '\n');
    if (!cleaning.why_not)
        *cleaned = arena_copy(arena, buf_str(&cleaning.svg));
    buf_free(&cleaning.svg);
    arena_free(&scratch);
    *why_not = cleaning.why_not;
    return !cleaning.why_not;
}
