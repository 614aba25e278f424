#include "markdown/clean.h"

#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "markdown/allowed.h"
#include "media/escape.h"

enum { LONGEST_ENTITY = 32 };

/* libxml2 would print for itself, and go on with half a tree. */
void clean_set_up(void)
{
    xmlMemSetup(free, memory_take, memory_resize, memory_copy_text);
    xmlInitParser();
}

void clean_tear_down(void)
{
    xmlCleanupParser();
}

static bool read_number(str digits, uint32_t *character)
{
    bool is_hex = str_starts(digits, STR("x")) || str_starts(digits, STR("X"));
    uint32_t number = 0;

    digits = str_slice(digits, is_hex, digits.len);
    if (digits.len == 0 || digits.len > 7)
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        char c = char_lower(digits.at[i]);
        bool is_letter = is_hex && c >= 'a' && c <= 'f';

        if (!char_is_digit(c) && !is_letter)
            return false;
        number = number * (is_hex ? 16 : 10)
                 + (uint32_t)(is_letter ? c - 'a' + 10 : c - '0');
    }
    *character = number;
    return number > 0 && number <= 0x10FFFF
           && (number < 0xD800 || number > 0xDFFF);
}

static bool read_entity(str name, uint32_t *character)
{
    const htmlEntityDesc *entity;
    char text[LONGEST_ENTITY + 1];

    if (str_starts(name, STR("#")))
        return read_number(str_slice(name, 1, name.len), character);
    if (name.len == 0 || name.len > LONGEST_ENTITY)
        return false;
    memcpy(text, name.at, name.len);
    text[name.len] = '\0';
    entity = htmlEntityLookup((const xmlChar *)text);
    if (entity)
        *character = entity->value;
    return entity != NULL;
}

str clean_entities(struct arena *arena, str text)
{
    struct buf plain = {0};
    size_t done = 0;
    str kept;

    if (str_find_char(text, '&') < 0)
        return text;
    for (size_t i = 0; i < text.len; i++) {
        str rest = str_slice(text, i, i + LONGEST_ENTITY + 2);
        ptrdiff_t end = text.at[i] == '&' ? str_find_char(rest, ';') : -1;
        uint32_t character;

        if (end < 0
            || !read_entity(str_slice(rest, 1, (size_t)end), &character))
            continue;
        buf_add(&plain, str_slice(text, done, i));
        utf8_add(&plain, character);
        i += (size_t)end;
        done = i + 1;
    }
    buf_add(&plain, str_slice(text, done, text.len));
    kept = arena_copy(arena, buf_str(&plain));
    buf_free(&plain);
    return kept;
}

struct cleaning {
    struct arena *scratch;
    struct report *report;
    struct buf *html;
    int first_line;
    int last_line;
};

static str text_of(const xmlChar *text)
{
    return text ? str_of((const char *)text) : (str){0};
}

static void report_removed(const struct cleaning *cleaning, long line, str what,
                           str instead)
{
    int at = cleaning->first_line + (int)line - 1;

    if (instead.len == 0)
        instead = STR("take it out of the text, or write it in Markdown");
    /* What is missing at the end is missed after it. */
    if (at > cleaning->last_line)
        at = cleaning->last_line;
    report_add(cleaning->report, DIAG_HTML_REMOVED,
               report_line(cleaning->report, at), what, instead);
}

static void on_error(void *context, xmlErrorPtr error)
{
    const struct cleaning *cleaning = ((htmlParserCtxtPtr)context)->_private;

    /* With a second name, the end was only out of order. */
    if (error->code != XML_ERR_TAG_NAME_MISMATCH || error->str2)
        return;
    report_removed(cleaning, error->line,
                   arena_format(cleaning->scratch, "the end of <%s>",
                                error->str1 ? error->str1 : "a tag"),
                   STR("start it in the same block of HTML, with no empty "
                       "line between"));
}

static htmlDocPtr read_html(struct cleaning *cleaning, str raw)
{
    str whole = arena_format(cleaning->scratch,
                             "<html><body>%.*s</body></html>", STR_ARG(raw));
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    htmlDocPtr document;

    if (!context)
        memory_is_out();
    context->_private = cleaning;
    context->sax->serror = on_error;
    /* Else libxml2 prints its errors. */
    context->sax->initialized = XML_SAX2_MAGIC;
    document =
        htmlCtxtReadMemory(context, whole.at, (int)whole.len, NULL, "UTF-8",
                           HTML_PARSE_NONET | HTML_PARSE_NODEFDTD
                               | HTML_PARSE_RECOVER | HTML_PARSE_COMPACT);
    htmlFreeParserCtxt(context);
    return document;
}

static void write_attributes(const struct cleaning *cleaning,
                             const xmlNode *node, const struct element *element)
{
    for (const xmlAttr *one = node->properties; one; one = one->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, one->children, 1);
        str name = text_of(one->name);

        if (!allowed_add_attribute(cleaning->html, element, name,
                                   text_of(value)))
            report_removed(cleaning, xmlGetLineNo(node),
                           arena_format(cleaning->scratch,
                                        "the HTML attribute \"%.*s\"",
                                        STR_ARG(name)),
                           STR("take it out; how pages look is the theme's "
                               "part"));
        xmlFree(value);
    }
}

static bool is_void(const struct element *element)
{
    return element->kind == ELEMENT_VOID || str_equal(element->name, STR("hr"));
}

/* libxml2 puts them round every text. */
static bool is_frame(const xmlNode *node)
{
    return str_equal(text_of(node->name), STR("html"))
           || str_equal(text_of(node->name), STR("body"));
}

/* Returns whether its children are to be drawn. */
static bool enter_element(const struct cleaning *cleaning, const xmlNode *node)
{
    const struct element *element = allowed_element(text_of(node->name));

    if (is_frame(node))
        return true;
    if (element->kind >= ELEMENT_TAGS) {
        report_removed(
            cleaning, xmlGetLineNo(node),
            arena_format(cleaning->scratch, "the HTML <%s>", node->name),
            element->instead);
        return element->kind == ELEMENT_TAGS;
    }
    buf_add_char(cleaning->html, '<');
    buf_add(cleaning->html, element->name);
    write_attributes(cleaning, node, element);
    buf_add(cleaning->html, is_void(element) ? STR(" />") : STR(">"));
    return !is_void(element);
}

static void leave_element(const struct cleaning *cleaning, const xmlNode *node)
{
    const struct element *element = allowed_element(text_of(node->name));

    if (element->kind >= ELEMENT_TAGS || is_void(element))
        return;
    buf_add(cleaning->html, STR("</"));
    buf_add(cleaning->html, element->name);
    buf_add_char(cleaning->html, '>');
}

/* Returns whether the node's children are to be drawn. */
static bool enter_node(const struct cleaning *cleaning, const xmlNode *node)
{
    switch (node->type) {
    case XML_ELEMENT_NODE:
        return enter_element(cleaning, node);
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE:
        escape_text(cleaning->html, text_of(node->content));
        return false;
    default:
        return false;
    }
}

static void write_inside(const struct cleaning *cleaning, const xmlNode *root)
{
    const xmlNode *node = root->children;

    while (node) {
        if (enter_node(cleaning, node) && node->children) {
            node = node->children;
            continue;
        }
        if (node->type == XML_ELEMENT_NODE)
            leave_element(cleaning, node);
        while (!node->next && node->parent != root) {
            node = node->parent;
            leave_element(cleaning, node);
        }
        node = node->next;
    }
}

void clean_block(struct arena *scratch, struct report *report, int body_line,
                 str raw, struct buf *html)
{
    struct cleaning cleaning = {scratch, report, html, body_line, body_line};
    htmlDocPtr document;
    const xmlNode *root;

    if (str_starts(raw, STR("<!--")) && str_ends(str_trim(raw), STR("-->"))
        && str_find(raw, STR("-->")) == (ptrdiff_t)str_trim(raw).len - 3)
        return;
    for (size_t i = 0; i + 1 < raw.len; i++)
        cleaning.last_line += raw.at[i] == '\n';
    document = read_html(&cleaning, raw);
    root = document ? xmlDocGetRootElement(document) : NULL;
    if (root)
        write_inside(&cleaning, root);
    if (document)
        xmlFreeDoc(document);
}
