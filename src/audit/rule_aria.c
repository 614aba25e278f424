/* Rules about roles, states and properties of a single element. */
#include "audit/css_text.h"
#include "audit/role.h"
#include "audit/rule.h"

static bool is_aria(str name)
{
    return str_starts(name, STR("aria-"));
}

/* --- role="" -------------------------------------------------------------- */

void check_role_value(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str role = dom_trimmed(node, "role");

        if (role.len && role_explicit(node) == ROLE_UNKNOWN
            && node->space != DOM_MATHML && !page_is_hidden(audit->page, node))
            audit_report(audit, DIAG_ROLE_VALUE, node, role,
                         aria_role_near(role));
    }
}

/* --- aria-...="" ---------------------------------------------------------- */

typedef void attribute_check(struct audit *audit, const struct dom_node *node,
                             const struct dom_attribute *attribute);

static void each_attribute(struct audit *audit, attribute_check *check)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node))
        for (size_t i = 0; i < node->attribute_count; i++)
            if (is_aria(node->attributes[i].name))
                check(audit, node, &node->attributes[i]);
}

static void check_known(struct audit *audit, const struct dom_node *node,
                        const struct dom_attribute *attribute)
{
    if (!aria_attribute_find(attribute->name))
        audit_report(audit, DIAG_ARIA_UNKNOWN, node, attribute->name,
                     aria_attribute_near(attribute->name));
}

void check_aria_unknown(struct audit *audit)
{
    each_attribute(audit, check_known);
}

static bool is_number(str value, bool is_whole)
{
    double number;
    size_t len;

    return css_number(value, &number, &len) && len == value.len
           && (!is_whole || str_find_char(value, '.') < 0);
}

/* An id that leads nowhere matters where the role cannot do without. */
static bool is_required_there(const struct audited_page *page,
                              const struct dom_node *node, str name)
{
    enum aria_role role = page_role(page, node);

    if (role == ROLE_COMBOBOX && !dom_value_is(node, "aria-expanded", "true"))
        return false;
    return aria_is_among(aria_role_row(role)->required, name);
}

static bool has_one_of(const struct dom *dom, str ids)
{
    str id;

    while (word_next(&ids, &id))
        if (dom_find_id(dom, id))
            return true;
    return false;
}

static bool is_one_word(str value)
{
    str rest = value;
    str word;

    return word_next(&rest, &word) && word.len == value.len;
}

static bool are_all_in(str words, const char *values)
{
    str word;

    while (word_next(&words, &word))
        if (!word_is_in(str_of(values), word))
            return false;
    return true;
}

static bool is_valid(const struct audited_page *page,
                     const struct dom_node *node,
                     const struct aria_attribute_row *row, str value)
{
    switch (row->type) {
    case ARIA_TYPE_BOOLEAN:
        return word_is_in(STR("true false"), value);
    case ARIA_TYPE_TOKEN:
        return is_one_word(value) && word_is_in(str_of(row->values), value);
    case ARIA_TYPE_TOKENS:
        return are_all_in(value, row->values);
    case ARIA_TYPE_ID:
        return is_one_word(value);
    case ARIA_TYPE_IDS:
        return !is_required_there(page, node, row->name)
               || has_one_of(page->dom, value);
    case ARIA_TYPE_INTEGER:
        return is_number(value, true);
    case ARIA_TYPE_NUMBER:
        return is_number(value, false);
    default:
        return true;
    }
}

static void check_value(struct audit *audit, const struct dom_node *node,
                        const struct dom_attribute *attribute)
{
    const struct aria_attribute_row *row = aria_attribute_find(attribute->name);
    str value = str_trim(attribute->value);

    if (row && value.len && node->space != DOM_MATHML
        && !page_is_hidden(audit->page, node)
        && !is_valid(audit->page, node, row, value))
        audit_report(audit, DIAG_ARIA_VALUE, node, attribute->name, value);
}

void check_aria_value(struct audit *audit)
{
    each_attribute(audit, check_value);
}

/* --- what a role may have ------------------------------------------------- */

static bool role_takes(enum aria_role role, str name)
{
    const struct aria_role_row *row = aria_role_row(role);

    return aria_is_among(row->required, name)
           || aria_is_among(row->takes, name);
}

/* What ARIA in HTML lets elements have that have no role of ARIA. */
static bool element_takes(const struct dom_node *node, str name)
{
    if (node->tag == TAG_INPUT) {
        if (dom_value_is(node, "type", "file"))
            return str_equal(name, STR("aria-required"));
        return role_takes(ROLE_TEXTBOX, name);
    }
    if (role_is_summary(node))
        return str_equal(name, STR("aria-expanded"));
    return node->tag == TAG_BODY && role_takes(ROLE_DOCUMENT, name);
}

static void check_permitted(struct audit *audit, const struct dom_node *node,
                            const struct dom_attribute *attribute)
{
    const struct aria_attribute_row *row = aria_attribute_find(attribute->name);
    enum aria_role role = page_role(audit->page, node);

    if (!row || (row->facts & ARIA_GLOBAL) || node->space == DOM_MATHML
        || !page_is_in_tree(audit->page, node))
        return;
    if (!role_takes(role, row->name)
        && (role_explicit(node) != ROLE_UNKNOWN
            || !element_takes(node, row->name)))
        audit_report(audit, DIAG_ARIA_PERMITTED, node, row->name,
                     audit_element_name(audit, node));
}

void check_aria_permitted(struct audit *audit)
{
    each_attribute(audit, check_permitted);
}

static bool is_prohibited(enum aria_role role, str name)
{
    static const str names[] = {STR_INIT("aria-label"),
                                STR_INIT("aria-labelledby"),
                                STR_INIT("aria-braillelabel")};
    static const str descriptions[] = {STR_INIT("aria-roledescription"),
                                       STR_INIT("aria-brailleroledescription")};

    return (aria_role_is(role, ARIA_NAMELESS)
            && str_is_one_of(name, names, sizeof names / sizeof names[0]))
           || (aria_role_is(role, ARIA_NO_DESCRIPTION)
               && str_is_one_of(name, descriptions,
                                sizeof descriptions / sizeof descriptions[0]));
}

static void check_prohibited(struct audit *audit, const struct dom_node *node,
                             const struct dom_attribute *attribute)
{
    if (node->space == DOM_HTML && !page_is_hidden(audit->page, node)
        && !text_is_blank(attribute->value)
        && is_prohibited(page_role(audit->page, node), attribute->name))
        audit_report(audit, DIAG_ARIA_PROHIBITED, node, attribute->name,
                     audit_element_name(audit, node));
}

void check_aria_prohibited(struct audit *audit)
{
    each_attribute(audit, check_prohibited);
}

/* --- what a role must have ------------------------------------------------ */

/* HTML says the same in its own way. */
static bool is_given_by_element(const struct dom_node *node, str name)
{
    str type = dom_trimmed(node, "type");

    if (str_equal(name, STR("checked")))
        return node->tag == TAG_INPUT
               && (str_equal_nocase(type, STR("checkbox"))
                   || str_equal_nocase(type, STR("radio")));
    if (str_equal(name, STR("level")))
        return node->tag >= TAG_H1 && node->tag <= TAG_H6;
    if (str_equal(name, STR("valuenow")))
        return node->tag == TAG_METER || node->tag == TAG_PROGRESS
               || (node->tag == TAG_INPUT
                   && (str_equal_nocase(type, STR("range"))
                       || str_equal_nocase(type, STR("number"))));
    return node->tag == TAG_SELECT
           || (node->tag == TAG_INPUT && dom_has(node, "list"));
}

static bool is_missing(const struct audited_page *page,
                       const struct dom_node *node, str name)
{
    str full = arena_join(page->arena, STR("aria-"), name);

    if (page_role(page, node) == ROLE_COMBOBOX
        && str_equal(name, STR("controls"))
        && !dom_value_is(node, "aria-expanded", "true"))
        return false;
    return text_is_blank(dom_value(node, arena_cstr(page->arena, full)))
           && !is_given_by_element(node, name);
}

/* A separator that can be moved has a value. */
static const char *required_of(const struct audited_page *page,
                               const struct dom_node *node)
{
    enum aria_role role = page_role(page, node);

    if (role == ROLE_SEPARATOR)
        return page_is_focusable(page, node) ? "valuenow" : NULL;
    return aria_role_row(role)->required;
}

void check_aria_required(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        enum aria_role role = role_explicit(node);
        const char *required;
        str rest;
        str name;

        if (role == ROLE_UNKNOWN || !page_is_in_tree(audit->page, node)
            || role == role_implicit(audit->page, node)
            || role != page_role(audit->page, node))
            continue;
        required = required_of(audit->page, node);
        rest = required ? str_of(required) : (str){0};
        while (word_next(&rest, &name))
            if (is_missing(audit->page, node, name))
                audit_report(audit, DIAG_ARIA_REQUIRED, node,
                             aria_role_row(role)->name, name);
    }
}
