#include "fuzz.h"

#include <libxml/parser.h>
#include <string.h>
#include <strings.h>

static const char *const live_elements[] = {
    "script", "iframe", "object", "embed",  "base",          "meta",    "link",
    "style",  "form",   "frame",  "applet", "foreignObject", "animate", "set",
};

static bool is_live_element(const char *name)
{
    for (size_t i = 0; i < sizeof live_elements / sizeof *live_elements; i++)
        if (strcasecmp(name, live_elements[i]) == 0)
            return true;
    return false;
}

/* Browsers pass over blanks and control characters in a scheme. */
static bool is_script_address(const char *value)
{
    static const char *const schemes[] = {"javascript:", "vbscript:", "data:"};
    char start[16];
    size_t len = 0;

    for (; *value && len + 1 < sizeof start; value++)
        if ((unsigned char)*value > ' ')
            start[len++] = *value;
    start[len] = '\0';
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (strncasecmp(start, schemes[i], strlen(schemes[i])) == 0)
            return true;
    return false;
}

static bool is_address(const char *name)
{
    static const char *const names[] = {"href",   "src",        "action",
                                        "srcset", "poster",     "cite",
                                        "data",   "xlink:href", "formaction"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcasecmp(name, names[i]) == 0)
            return true;
    return false;
}

/* A photo may be written into a drawing; nobody says what it is but PNG or
 * JPEG. */
static bool is_photo(const xmlNode *node, const char *value)
{
    return strcmp((const char *)node->name, "image") == 0
           && (strncmp(value, "data:image/png;base64,", 22) == 0
               || strncmp(value, "data:image/jpeg;base64,", 23) == 0
               || strncmp(value, "data:image/jpg;base64,", 22) == 0);
}

static bool is_mixing(const char *style)
{
    static const char start[] = "mix-blend-mode:";

    return strncmp(style, start, strlen(start)) == 0
           && strspn(style + strlen(start),
                     "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-")
                  == strlen(style) - strlen(start);
}

static bool attributes_are_safe(xmlNode *node)
{
    for (xmlAttr *at = node->properties; at; at = at->next) {
        const char *name = (const char *)at->name;
        xmlChar *value = xmlNodeListGetString(node->doc, at->children, 1);
        const char *text = value ? (const char *)value : "";
        bool ok = strncasecmp(name, "on", 2) != 0
                  && (strcmp(name, "style") != 0 || is_mixing(text))
                  && !(is_address(name) && is_script_address(text)
                       && !is_photo(node, text));

        xmlFree(value);
        if (!ok)
            return false;
    }
    return true;
}

static bool is_safe(xmlNode *top)
{
    xmlNode *node = top;

    while (node) {
        if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE)
            return false;
        if (node->type == XML_ELEMENT_NODE
            && (is_live_element((const char *)node->name)
                || !attributes_are_safe(node)))
            return false;
        if (node->children && node->type == XML_ELEMENT_NODE) {
            node = node->children;
            continue;
        }
        while (node && node != top && !node->next)
            node = node->parent;
        node = node && node != top ? node->next : NULL;
    }
    return true;
}

/* Between tags, so that words without any are a document too. */
static xmlDoc *document_of(str html)
{
    static const char open[] =
        "<div xmlns:xlink=\"http://www.w3.org/1999/xlink\">";
    size_t len = strlen(open) + html.len + strlen("</div>");
    char *text = malloc(len + 1);
    xmlDoc *document;

    if (!text)
        abort();
    snprintf(text, len + 1, "%s%.*s</div>", open, STR_ARG(html));
    document = xmlReadMemory(text, (int)len, NULL, "UTF-8",
                             XML_PARSE_NONET | XML_PARSE_NOERROR
                                 | XML_PARSE_NOWARNING | XML_PARSE_HUGE);
    free(text);
    return document;
}

bool drawn_is_well_formed(str html)
{
    xmlDoc *document = document_of(html);
    bool ok = document != NULL;

    xmlFreeDoc(document);
    return ok;
}

bool drawn_is_safe(str html)
{
    xmlDoc *document = document_of(html);
    bool ok = !document || is_safe(xmlDocGetRootElement(document));

    xmlFreeDoc(document);
    return ok;
}
