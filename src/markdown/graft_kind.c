/*
 * Which kind each element of HTML is of.
 */
#include "markdown/allowed.h"
#include "markdown/graft_element.h"

struct element_row {
    const char *name;
    enum graft_kind kind;
};

static const struct element_row rows[] = {
    {"strong", GRAFT_STRONG},
    {"b", GRAFT_STRONG},
    {"em", GRAFT_EMPHASIS},
    {"i", GRAFT_EMPHASIS},
    {"a", GRAFT_LINK},
    {"img", GRAFT_IMAGE},
    {"br", GRAFT_BREAK},
    {"p", GRAFT_PARAGRAPH},
    {"h1", GRAFT_HEADING},
    {"h2", GRAFT_HEADING},
    {"h3", GRAFT_HEADING},
    {"h4", GRAFT_HEADING},
    {"h5", GRAFT_HEADING},
    {"h6", GRAFT_HEADING},
    {"ul", GRAFT_LIST},
    {"ol", GRAFT_LIST},
    {"menu", GRAFT_LIST},
    {"dir", GRAFT_LIST},
    {"li", GRAFT_ITEM},
    {"blockquote", GRAFT_QUOTE},
    {"hr", GRAFT_RULE},
    {"pre", GRAFT_CODE},
    {"details", GRAFT_DETAILS},
    {"summary", GRAFT_SUMMARY},
    {"dl", GRAFT_ELEMENT},
    {"dt", GRAFT_ELEMENT},
    {"dd", GRAFT_ELEMENT},
    {"figure", GRAFT_ELEMENT},
    {"figcaption", GRAFT_ELEMENT},
    {"table", GRAFT_TABLE},
    {"caption", GRAFT_CAPTION},
    {"tr", GRAFT_ROW},
    {"td", GRAFT_CELL},
    {"th", GRAFT_CELL},
    {"thead", GRAFT_NOTHING},
    {"tbody", GRAFT_NOTHING},
    {"tfoot", GRAFT_NOTHING},
    {"colgroup", GRAFT_NOTHING},
    {"col", GRAFT_NOTHING},
    {"div", GRAFT_BLOCK},
    {"section", GRAFT_BLOCK},
    {"article", GRAFT_BLOCK},
    {"aside", GRAFT_BLOCK},
    {"header", GRAFT_BLOCK},
    {"footer", GRAFT_BLOCK},
    {"main", GRAFT_BLOCK},
    {"nav", GRAFT_BLOCK},
    {"center", GRAFT_BLOCK},
    {"address", GRAFT_BLOCK},
    {"hgroup", GRAFT_BLOCK},
    {"search", GRAFT_BLOCK},
    {"noscript", GRAFT_BLOCK},
    {"picture", GRAFT_NOTHING},
    {"source", GRAFT_NOTHING},
    {"html", GRAFT_NOTHING},
    {"body", GRAFT_NOTHING},
    {"font", GRAFT_NOTHING},
    {"big", GRAFT_NOTHING},
    {"tt", GRAFT_NOTHING},
    {"nobr", GRAFT_NOTHING},
    {"acronym", GRAFT_NOTHING},
    {"strike", GRAFT_NOTHING},
    {"iframe", GRAFT_FRAME},
    {"video", GRAFT_FRAME},
    {"audio", GRAFT_FRAME},
    {"embed", GRAFT_FRAME},
    {"object", GRAFT_FRAME},
    {"input", GRAFT_CHECK},
    {"script", GRAFT_GONE},
    {"style", GRAFT_GONE},
    {"template", GRAFT_GONE},
    {"head", GRAFT_GONE},
    {"title", GRAFT_GONE},
    {"applet", GRAFT_GONE},
    {"canvas", GRAFT_GONE},
    {"frameset", GRAFT_GONE},
    {"noframes", GRAFT_GONE},
    {"svg", GRAFT_GONE},
    {"link", GRAFT_GONE},
    {"meta", GRAFT_GONE},
    {"base", GRAFT_GONE},
    {"textarea", GRAFT_GONE},
};

enum graft_kind graft_kind_of(const xmlNode *node)
{
    str name = graft_name(node);
    const struct element *element;

    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (str_equal_nocase(str_of(rows[i].name), name))
            return rows[i].kind;
    element = allowed_element(name);
    return element->name.len && element->kind <= ELEMENT_VOID ? GRAFT_TAG
                                                              : GRAFT_UNKNOWN;
}
