/* Rules about what roles stand in each other. */
#include "audit/role.h"
#include "audit/rule.h"

/* It counts for nothing between what owns and what is owned. */
static bool is_passed_over(const struct audited_page *page,
                           const struct dom_node *node)
{
    enum aria_role role = page_role(page, node);

    return role == ROLE_GENERIC || role == ROLE_NONE
           || role == ROLE_PRESENTATION || role == ROLE_UNKNOWN;
}

/* --- what has to own it --------------------------------------------------- */

/* The elements of a page that own others by aria-owns. */
struct owners {
    const struct dom_node **items;
    size_t count;
    size_t capacity;
};

static struct owners find_owners(const struct audit *audit)
{
    struct owners owners = {0};

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        if (!dom_has(node, "aria-owns") || page_is_hidden(audit->page, node))
            continue;
        owners.items =
            arena_grow(audit->page->arena, owners.items, owners.count,
                       &owners.capacity, sizeof *owners.items);
        owners.items[owners.count++] = node;
    }
    return owners;
}

/* What owns node: by aria-owns, else what it stands in. */
static const struct dom_node *owner_of(const struct audit *audit,
                                       const struct owners *owners,
                                       const struct dom_node *node)
{
    str id = dom_value(node, "id");
    const struct dom_node *above = node->parent;

    for (size_t i = 0; i < owners->count && id.len; i++)
        if (word_is_in(dom_value(owners->items[i], "aria-owns"), id))
            return owners->items[i];
    while (above && is_passed_over(audit->page, above))
        above = above->parent;
    return above;
}

void check_aria_context(struct audit *audit)
{
    struct owners owners = find_owners(audit);

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        enum aria_role role = role_explicit(node);
        const char *inside = aria_role_row(role)->inside;
        const struct dom_node *owner;

        if (!inside || role != page_role(audit->page, node)
            || role == role_implicit(audit->page, node)
            || page_is_hidden(audit->page, node))
            continue;
        owner = owner_of(audit, &owners, node);
        if (!owner
            || !word_is_in(str_of(inside),
                           aria_role_row(page_role(audit->page, owner))->name))
            audit_report(audit, DIAG_ARIA_CONTEXT, node,
                         aria_role_row(role)->name, str_of(inside));
    }
}

/* --- what it may own ------------------------------------------------------ */

/* What an element owns, as far as it was looked at. */
struct owning {
    const struct audit *audit;
    const char *allowed;
    str within; /* the role of a group in between, or empty */
    const struct dom_node *wrong;
    bool has_right;
    bool has_hidden; /* something that may be shown later */
    bool has_text;
    unsigned steps;
};

enum { MOST_STEPS = 5000 };

/* "row", or "rowgroup>row" for what stands in a rowgroup. */
static bool is_allowed(const struct owning *owning, str role)
{
    str words = str_of(owning->allowed);
    str word;

    while (word_next(&words, &word)) {
        str_halves halves = str_cut(word, '>');

        if (owning->within.len == 0 && str_equal(halves.head, role))
            return true;
        if (halves.found && str_equal(halves.head, owning->within)
            && (str_equal(halves.tail, role)
                || str_equal(role, owning->within)))
            return true;
    }
    return false;
}

static bool is_group(const struct owning *owning, str role)
{
    str words = str_of(owning->allowed);
    str word;

    while (word_next(&words, &word)) {
        str_halves halves = str_cut(word, '>');

        if (halves.found && str_equal(halves.head, role))
            return true;
    }
    return false;
}

static void look(struct owning *owning, const struct dom_node *node);

static void look_below(struct owning *owning, const struct dom_node *node)
{
    str owned = dom_value(node, "aria-owns");
    str id;

    for (const struct dom_node *child = node->first; child; child = child->next)
        look(owning, child);
    while (word_next(&owned, &id)) {
        const struct dom_node *other =
            dom_find_id(owning->audit->page->dom, id);

        if (other)
            look(owning, other);
    }
}

static void look_in_group(struct owning *owning, const struct dom_node *node,
                          str role)
{
    str before = owning->within;

    owning->within = role;
    look_below(owning, node);
    owning->within = before;
}

static void look(struct owning *owning, const struct dom_node *node)
{
    const struct audited_page *page = owning->audit->page;
    str role;

    if (++owning->steps > MOST_STEPS)
        return;
    if (!dom_is_element(node)) {
        owning->has_text |= !text_is_blank(node->text);
        return;
    }
    if (page_is_hidden(page, node)) {
        owning->has_hidden |= node->tag != TAG_SCRIPT && node->tag != TAG_STYLE;
        return;
    }
    if (is_passed_over(page, node)) {
        look_below(owning, node);
        return;
    }
    role = aria_role_row(page_role(page, node))->name;
    if (is_group(owning, role))
        look_in_group(owning, node, role);
    else if (is_allowed(owning, role))
        owning->has_right = true;
    else if (!owning->wrong)
        owning->wrong = node;
}

static bool fails(const struct owning *owning, const struct dom_node *node)
{
    if (owning->steps > MOST_STEPS)
        return false;
    if (owning->wrong)
        return true;
    return !owning->has_right && !owning->has_hidden
           && (owning->has_text || dom_first_element(node));
}

static str without_groups(struct arena *arena, const char *allowed)
{
    str words = str_of(allowed);
    str said = {0};
    str word;

    while (word_next(&words, &word))
        if (str_find_char(word, '>') < 0)
            said = said.len ? arena_format(arena, "%.*s, %.*s", STR_ARG(said),
                                           STR_ARG(word))
                            : word;
    return said;
}

void check_aria_owned(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        enum aria_role role = page_role(audit->page, node);
        struct owning owning = {.audit = audit,
                                .allowed = aria_role_row(role)->owns};

        if (!owning.allowed || page_is_hidden(audit->page, node)
            || dom_value_is(node, "aria-busy", "true")
            || node->tag == TAG_DATALIST || node->tag == TAG_SELECT)
            continue;
        look_below(&owning, node);
        if (fails(&owning, node))
            audit_report(audit, DIAG_ARIA_OWNED,
                         owning.wrong ? owning.wrong : node,
                         aria_role_row(role)->name,
                         without_groups(audit->page->arena, owning.allowed));
    }
}
