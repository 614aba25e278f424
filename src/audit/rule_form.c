/* What a browser may fill in for people. */
#include "audit/rule.h"

/* Source: HTML, section 4.10.18.7, autofill detail tokens. */
static const char fields[] =
    "name honorific-prefix given-name additional-name family-name "
    "honorific-suffix nickname username new-password current-password "
    "one-time-code organization-title organization street-address "
    "address-line1 address-line2 address-line3 address-level4 address-level3 "
    "address-level2 address-level1 country country-name postal-code cc-name "
    "cc-given-name cc-additional-name cc-family-name cc-number cc-exp "
    "cc-exp-month cc-exp-year cc-csc cc-type transaction-currency "
    "transaction-amount language bday bday-day bday-month bday-year sex url "
    "photo";
static const char contacts[] =
    "tel tel-country-code tel-national tel-area-code tel-local "
    "tel-local-prefix tel-local-suffix tel-extension email impp";
static const char places[] = "home work mobile fax pager";

/* The last is a field; what may stand before it, and in which order. */
static bool is_valid(str value)
{
    str word = {0};
    bool is_contact = false;

    word_next(&value, &word);
    if (word.len >= 8
        && str_equal_nocase(str_slice(word, 0, 8), STR("section-")))
        word_next(&value, &word);
    if (word_is_in(STR("shipping billing"), word))
        word_next(&value, &word);
    if (word_is_in(str_of(places), word)) {
        is_contact = true;
        word_next(&value, &word);
    }
    if (!word_is_in(str_of(contacts), word)
        && (is_contact || !word_is_in(str_of(fields), word)))
        return false;
    if (!word_next(&value, &word))
        return true;
    return str_equal_nocase(word, STR("webauthn")) && !word_next(&value, &word);
}

static bool takes_value(const struct dom_node *node)
{
    return (node->tag == TAG_INPUT
            && !word_is_in(STR("button checkbox file hidden image radio reset "
                               "submit"),
                           dom_trimmed(node, "type")))
           || node->tag == TAG_SELECT || node->tag == TAG_TEXTAREA;
}

static bool is_out_of_use(const struct audited_page *page,
                          const struct dom_node *node)
{
    enum aria_role role = page_role(page, node);

    if (page_is_disabled(page, node)
        || (!page_is_visible(page, node) && page_is_hidden(page, node)))
        return true;
    return role != ROLE_UNKNOWN && !aria_role_is(role, ARIA_WIDGET)
           && !page_is_in_sequence(page, node);
}

void check_autocomplete_value(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str value = dom_trimmed(node, "autocomplete");

        if (value.len && takes_value(node)
            && !str_equal_nocase(value, STR("on"))
            && !str_equal_nocase(value, STR("off")) && !is_valid(value)
            && !is_out_of_use(audit->page, node))
            audit_report(audit, DIAG_AUTOCOMPLETE_VALUE, node, value, (str){0});
    }
}
