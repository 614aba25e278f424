#include "audit/role.h"

bool role_is_summary(const struct dom_node *node)
{
    return node->tag == TAG_SUMMARY && node->parent
           && node->parent->tag == TAG_DETAILS
           && dom_child(node->parent, TAG_SUMMARY) == node;
}

enum aria_role role_explicit(const struct dom_node *node)
{
    str roles = dom_value(node, "role");
    str word;

    while (word_next(&roles, &word)) {
        enum aria_role role = aria_role_find(word);

        if (role != ROLE_UNKNOWN)
            return role;
    }
    return ROLE_UNKNOWN;
}

bool role_is_marked_decorative(const struct dom_node *node)
{
    enum aria_role role = role_explicit(node);

    return role == ROLE_NONE || role == ROLE_PRESENTATION
           || (role == ROLE_UNKNOWN && node->tag == TAG_IMG
               && dom_has(node, "alt") && dom_value(node, "alt").len == 0);
}

/* --- of elements ---------------------------------------------------------- */

struct implicit_row {
    enum html_tag tag;
    enum aria_role role;
};

static const struct implicit_row implicit_rows[] = {
    {TAG_ADDRESS, ROLE_GROUP},
    {TAG_ARTICLE, ROLE_ARTICLE},
    {TAG_ASIDE, ROLE_COMPLEMENTARY},
    {TAG_B, ROLE_GENERIC},
    {TAG_BDI, ROLE_GENERIC},
    {TAG_BDO, ROLE_GENERIC},
    {TAG_BLOCKQUOTE, ROLE_BLOCKQUOTE},
    {TAG_BUTTON, ROLE_BUTTON},
    {TAG_CODE, ROLE_CODE},
    {TAG_DATA, ROLE_GENERIC},
    {TAG_DATALIST, ROLE_LISTBOX},
    {TAG_DEL, ROLE_DELETION},
    {TAG_DETAILS, ROLE_GROUP},
    {TAG_DFN, ROLE_TERM},
    {TAG_DIALOG, ROLE_DIALOG},
    {TAG_DIV, ROLE_GENERIC},
    {TAG_EM, ROLE_EMPHASIS},
    {TAG_FIELDSET, ROLE_GROUP},
    {TAG_FIGURE, ROLE_FIGURE},
    {TAG_FORM, ROLE_FORM},
    {TAG_H1, ROLE_HEADING},
    {TAG_H2, ROLE_HEADING},
    {TAG_H3, ROLE_HEADING},
    {TAG_H4, ROLE_HEADING},
    {TAG_H5, ROLE_HEADING},
    {TAG_H6, ROLE_HEADING},
    {TAG_HGROUP, ROLE_GROUP},
    {TAG_HR, ROLE_SEPARATOR},
    {TAG_I, ROLE_GENERIC},
    {TAG_INS, ROLE_INSERTION},
    {TAG_MAIN, ROLE_MAIN},
    {TAG_MATH, ROLE_MATH},
    {TAG_MENU, ROLE_LIST},
    {TAG_METER, ROLE_METER},
    {TAG_NAV, ROLE_NAVIGATION},
    {TAG_OL, ROLE_LIST},
    {TAG_OPTGROUP, ROLE_GROUP},
    {TAG_OPTION, ROLE_OPTION},
    {TAG_OUTPUT, ROLE_STATUS},
    {TAG_P, ROLE_PARAGRAPH},
    {TAG_PRE, ROLE_GENERIC},
    {TAG_PROGRESS, ROLE_PROGRESSBAR},
    {TAG_Q, ROLE_GENERIC},
    {TAG_S, ROLE_DELETION},
    {TAG_SAMP, ROLE_GENERIC},
    {TAG_SEARCH, ROLE_SEARCH},
    {TAG_SMALL, ROLE_GENERIC},
    {TAG_SPAN, ROLE_GENERIC},
    {TAG_STRONG, ROLE_STRONG},
    {TAG_SUB, ROLE_SUBSCRIPT},
    {TAG_SUP, ROLE_SUPERSCRIPT},
    {TAG_TABLE, ROLE_TABLE},
    {TAG_TEXTAREA, ROLE_TEXTBOX},
    {TAG_TIME, ROLE_TIME},
    {TAG_U, ROLE_GENERIC},
    {TAG_UL, ROLE_LIST},
};

static enum aria_role input_role(const struct dom_node *node)
{
    static const struct {
        const char *type;
        enum aria_role role;
    } types[] = {
        {"button", ROLE_BUTTON},     {"submit", ROLE_BUTTON},
        {"reset", ROLE_BUTTON},      {"image", ROLE_BUTTON},
        {"checkbox", ROLE_CHECKBOX}, {"radio", ROLE_RADIO},
        {"range", ROLE_SLIDER},      {"number", ROLE_SPINBUTTON},
        {"search", ROLE_SEARCHBOX},  {"color", ROLE_UNKNOWN},
        {"date", ROLE_UNKNOWN},      {"datetime-local", ROLE_UNKNOWN},
        {"file", ROLE_UNKNOWN},      {"hidden", ROLE_UNKNOWN},
        {"month", ROLE_UNKNOWN},     {"password", ROLE_UNKNOWN},
        {"time", ROLE_UNKNOWN},      {"week", ROLE_UNKNOWN},
    };
    str type = dom_trimmed(node, "type");
    enum aria_role role = ROLE_TEXTBOX;

    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (str_equal_nocase(type, str_of(types[i].type)))
            role = types[i].role;
    if (dom_has(node, "list")
        && (role == ROLE_TEXTBOX || role == ROLE_SEARCHBOX))
        return ROLE_COMBOBOX;
    return role;
}

static enum aria_role select_role(const struct dom_node *node)
{
    long size = 0;

    str_number(dom_trimmed(node, "size"), 1000, &size);
    return dom_has(node, "multiple") || size > 1 ? ROLE_LISTBOX : ROLE_COMBOBOX;
}

/* Is the header or footer the page's own? */
static bool is_of_page(const struct dom_node *node)
{
    for (node = node->parent; node; node = node->parent)
        if (node->tag == TAG_ARTICLE || node->tag == TAG_ASIDE
            || node->tag == TAG_MAIN || node->tag == TAG_NAV
            || node->tag == TAG_SECTION)
            return false;
    return true;
}

/* The role of the table that a part of a table stands in. */
static enum aria_role table_role(const struct audited_page *page,
                                 const struct dom_node *node)
{
    const struct dom_node *table = dom_above(node, TAG_TABLE);
    enum aria_role role = table ? page_role(page, table) : ROLE_UNKNOWN;

    return aria_role_is(role, ARIA_TABLE) ? role : ROLE_UNKNOWN;
}

static enum aria_role header_cell_role(const struct dom_node *node)
{
    str scope = dom_trimmed(node, "scope");
    const struct dom_node *row = node->parent;
    bool is_in_first_row =
        dom_above(node, TAG_THEAD)
        || (row->parent && dom_first_element(row->parent) == row);

    if (str_equal_nocase(scope, STR("row"))
        || str_equal_nocase(scope, STR("rowgroup")))
        return ROLE_ROWHEADER;
    if (str_equal_nocase(scope, STR("col"))
        || str_equal_nocase(scope, STR("colgroup")))
        return ROLE_COLUMNHEADER;
    return is_in_first_row ? ROLE_COLUMNHEADER : ROLE_ROWHEADER;
}

static enum aria_role table_part_role(const struct audited_page *page,
                                      const struct dom_node *node)
{
    enum aria_role table = table_role(page, node);

    if (table == ROLE_UNKNOWN)
        return ROLE_GENERIC;
    switch (node->tag) {
    case TAG_TR:
        return ROLE_ROW;
    case TAG_TD:
        return table == ROLE_TABLE ? ROLE_CELL : ROLE_GRIDCELL;
    case TAG_TH:
        return header_cell_role(node);
    case TAG_CAPTION:
        return ROLE_CAPTION;
    default:
        return ROLE_ROWGROUP;
    }
}

static bool is_named(const struct dom_node *node)
{
    return dom_trimmed(node, "aria-label").len
           || dom_trimmed(node, "aria-labelledby").len
           || dom_trimmed(node, "title").len;
}

static enum aria_role image_role(const struct dom_node *node)
{
    bool is_empty = dom_has(node, "alt") && dom_value(node, "alt").len == 0;

    if (is_empty && !dom_trimmed(node, "aria-label").len
        && !dom_trimmed(node, "aria-labelledby").len)
        return ROLE_PRESENTATION;
    return ROLE_IMG;
}

static enum aria_role list_item_role(const struct audited_page *page,
                                     const struct dom_node *node)
{
    const struct dom_node *list = node->parent;
    bool is_in_list =
        list
        && (list->tag == TAG_UL || list->tag == TAG_OL || list->tag == TAG_MENU
            || page_role(page, list) == ROLE_LIST);
    enum aria_role role = list ? page_role(page, list) : ROLE_UNKNOWN;

    if (!is_in_list || role == ROLE_NONE || role == ROLE_PRESENTATION)
        return ROLE_GENERIC;
    return ROLE_LISTITEM;
}

enum aria_role role_implicit(const struct audited_page *page,
                             const struct dom_node *node)
{
    if (node->space == DOM_SVG)
        return node->tag == TAG_A && dom_has(node, "href") ? ROLE_LINK
                                                           : ROLE_UNKNOWN;
    if (node->space == DOM_MATHML)
        return node->tag == TAG_MATH ? ROLE_MATH : ROLE_UNKNOWN;
    switch (node->tag) {
    case TAG_A:
    case TAG_AREA:
        return dom_has(node, "href") ? ROLE_LINK : ROLE_GENERIC;
    case TAG_IMG:
        return image_role(node);
    case TAG_INPUT:
        return input_role(node);
    case TAG_SELECT:
        return select_role(node);
    case TAG_LI:
        return list_item_role(page, node);
    case TAG_SECTION:
        return is_named(node) ? ROLE_REGION : ROLE_GENERIC;
    case TAG_HEADER:
        return is_of_page(node) ? ROLE_BANNER : ROLE_UNKNOWN;
    case TAG_FOOTER:
        return is_of_page(node) ? ROLE_CONTENTINFO : ROLE_UNKNOWN;
    case TAG_TR:
    case TAG_TD:
    case TAG_TH:
    case TAG_TBODY:
    case TAG_THEAD:
    case TAG_TFOOT:
    case TAG_CAPTION:
        return table_part_role(page, node);
    default:
        break;
    }
    for (size_t i = 0; i < sizeof implicit_rows / sizeof implicit_rows[0]; i++)
        if (implicit_rows[i].tag == node->tag)
            return implicit_rows[i].role;
    return ROLE_UNKNOWN;
}

/* --- what counts ---------------------------------------------------------- */

/* It says that it is mere presentation, and takes part all the same. */
static bool is_exposed(const struct audited_page *page,
                       const struct dom_node *node)
{
    if (page_is_focusable(page, node) && node->tag != TAG_IFRAME)
        return true;
    for (size_t i = 0; i < node->attribute_count; i++) {
        str name = node->attributes[i].name;
        const struct aria_attribute_row *row =
            str_starts(name, STR("aria-")) ? aria_attribute_find(name) : NULL;

        if (row && (row->facts & ARIA_EXPOSES))
            return true;
    }
    return false;
}

enum aria_role role_of(const struct audited_page *page,
                       const struct dom_node *node)
{
    enum aria_role role = role_explicit(node);
    bool is_presentation;

    if (role == ROLE_UNKNOWN)
        role = role_implicit(page, node);
    is_presentation = role == ROLE_NONE || role == ROLE_PRESENTATION;
    if (!is_presentation || !is_exposed(page, node))
        return role;
    if (node->tag == TAG_IMG && node->space == DOM_HTML)
        return ROLE_IMG;
    return role_implicit(page, node);
}
