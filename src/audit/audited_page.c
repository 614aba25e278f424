#include "audit/audited_page.h"

#include <math.h>

#include "audit/css_text.h"
#include "audit/role.h"

/* Further away than any screen. */
enum { FAR_PX = 900 };

const struct css_style *page_style(const struct audited_page *page,
                                   const struct dom_node *node)
{
    if (!dom_is_element(node))
        node = node->parent;
    return &page->styles.items[node->index];
}

static unsigned facts_of(const struct audited_page *page,
                         const struct dom_node *node)
{
    if (!dom_is_element(node))
        node = node->parent;
    return page->facts[node->index];
}

bool page_is_rendered(const struct audited_page *page,
                      const struct dom_node *node)
{
    return !(facts_of(page, node) & PAGE_NOT_RENDERED);
}

bool page_is_visible(const struct audited_page *page,
                     const struct dom_node *node)
{
    return !(facts_of(page, node) & (PAGE_NOT_RENDERED | PAGE_UNSEEN))
           && !page_style(page, node)->is_hidden;
}

bool page_is_hidden(const struct audited_page *page,
                    const struct dom_node *node)
{
    return (facts_of(page, node)
            & (PAGE_NOT_RENDERED | PAGE_ARIA_HIDDEN | PAGE_INERT))
           || page_style(page, node)->is_hidden;
}

bool page_is_disabled(const struct audited_page *page,
                      const struct dom_node *node)
{
    return facts_of(page, node) & PAGE_DISABLED;
}

/* --- out of sight --------------------------------------------------------- */

static double px_of(const struct audited_page *page,
                    const struct css_style *style, enum css_property property)
{
    return style->won[property].declaration
               ? css_style_px(page->arena, style, property, page->root_px)
               : NAN;
}

static bool is_moved_away(const struct audited_page *page,
                          const struct css_style *style)
{
    static const enum css_property sides[] = {CSS_LEFT, CSS_TOP, CSS_RIGHT,
                                              CSS_BOTTOM};

    if (style->position == POSITION_OUT_OF_FLOW)
        for (int i = 0; i < 4; i++)
            if (px_of(page, style, sides[i]) <= -FAR_PX)
                return true;
    return px_of(page, style, CSS_MARGIN_LEFT) <= -FAR_PX;
}

/* "rect(0 0 0 0)", "rect(1px, 1px, 1px, 1px)", "inset(50%)" */
static bool is_clipped_away(const struct audited_page *page,
                            const struct css_style *style)
{
    str inside;
    str word;
    double number;
    size_t len;

    if (style->position == POSITION_OUT_OF_FLOW
        && css_function(css_style_value(page->arena, style, CSS_CLIP), "rect",
                        &inside)) {
        while (css_next_value(&inside, &word))
            if (css_number(word, &number, &len) && fabs(number) > 1)
                return false;
        return true;
    }
    if (css_function(css_style_value(page->arena, style, CSS_CLIP_PATH),
                     "inset", &inside))
        return css_next_value(&inside, &word) && css_number(word, &number, &len)
               && number >= 50 && str_ends(word, STR("%"));
    return false;
}

static bool is_of_no_size(const struct audited_page *page,
                          const struct css_style *style)
{
    double width = px_of(page, style, CSS_WIDTH);
    double height = px_of(page, style, CSS_HEIGHT);
    double most = px_of(page, style, CSS_MAX_HEIGHT);
    str overflow = css_style_value(page->arena, style, CSS_OVERFLOW);
    bool hides = str_equal_nocase(overflow, STR("hidden"))
                 || str_equal_nocase(overflow, STR("clip"));

    return hides && (width <= 1 || height <= 1 || most <= 1);
}

static bool is_unseen(const struct audited_page *page,
                      const struct css_style *style)
{
    return style->opacity <= 0 || style->font_px <= 0
           || is_moved_away(page, style) || is_clipped_away(page, style)
           || is_of_no_size(page, style)
           || px_of(page, style, CSS_TEXT_INDENT) <= -FAR_PX;
}

/* --- facts ---------------------------------------------------------------- */

static bool is_fallback(const struct dom_node *above)
{
    return above
           && (above->tag == TAG_VIDEO || above->tag == TAG_AUDIO
               || above->tag == TAG_IFRAME || above->tag == TAG_OBJECT);
}

static bool may_be_disabled(const struct dom_node *node)
{
    switch (node->tag) {
    case TAG_BUTTON:
    case TAG_INPUT:
    case TAG_SELECT:
    case TAG_TEXTAREA:
    case TAG_OPTION:
    case TAG_OPTGROUP:
    case TAG_FIELDSET:
        return true;
    default:
        return false;
    }
}

/* The legend of a fieldset that is disabled stays as it is. */
static bool stays_enabled(const struct dom_node *node)
{
    return node->tag == TAG_LEGEND && node->parent->tag == TAG_FIELDSET
           && dom_child(node->parent, TAG_LEGEND) == node;
}

static void find_facts(struct audited_page *page, const struct dom_node *node)
{
    const struct css_style *style = &page->styles.items[node->index];
    unsigned above = node->parent ? page->facts[node->parent->index] : 0;
    unsigned facts = above;

    if (dom_is_html(node) && stays_enabled(node))
        facts &= ~(unsigned)PAGE_DISABLED;
    if (style->display == DISPLAY_NONE || is_fallback(node->parent))
        facts |= PAGE_NOT_RENDERED;
    if (is_unseen(page, style))
        facts |= PAGE_UNSEEN;
    if (dom_value_is(node, "aria-hidden", "true"))
        facts |= PAGE_ARIA_HIDDEN;
    if (dom_has(node, "inert"))
        facts |= PAGE_INERT;
    if ((may_be_disabled(node) && dom_has(node, "disabled"))
        || dom_value_is(node, "aria-disabled", "true"))
        facts |= PAGE_DISABLED;
    page->facts[node->index] = (unsigned char)facts;
}

/* --- focus ---------------------------------------------------------------- */

/* The number of tabindex: false when it has none that is one. */
static bool tab_index(const struct dom_node *node, double *number)
{
    size_t len;

    return css_number(dom_trimmed(node, "tabindex"), number, &len);
}

static bool is_disabled_control(const struct audited_page *page,
                                const struct dom_node *node)
{
    if (!may_be_disabled(node))
        return false;
    for (const struct dom_node *at = node; at; at = at->parent) {
        if (dom_has(at, "disabled") && may_be_disabled(at)
            && (at == node || at->tag == TAG_FIELDSET))
            return page->facts[node->index] & PAGE_DISABLED;
    }
    return false;
}

static bool is_editable(const struct dom_node *node)
{
    return dom_has(node, "contenteditable")
           && !dom_value_is(node, "contenteditable", "false");
}

static bool has_native_focus(const struct dom_node *node)
{
    switch (node->tag) {
    case TAG_A:
    case TAG_AREA:
        return dom_has(node, "href");
    case TAG_BUTTON:
    case TAG_SELECT:
    case TAG_TEXTAREA:
        return true;
    case TAG_INPUT:
        return !dom_value_is(node, "type", "hidden");
    case TAG_AUDIO:
    case TAG_VIDEO:
        return dom_has(node, "controls");
    case TAG_SUMMARY:
        return role_is_summary(node);
    default:
        return is_editable(node);
    }
}

bool page_is_focusable(const struct audited_page *page,
                       const struct dom_node *node)
{
    double number;

    if (!dom_is_element(node) || !page_is_rendered(page, node)
        || page_style(page, node)->is_hidden
        || (page->facts[node->index] & PAGE_INERT)
        || is_disabled_control(page, node))
        return false;
    if (node->space == DOM_SVG)
        return tab_index(node, &number)
               || (node->tag == TAG_A
                   && (dom_has(node, "href") || dom_has(node, "xlink:href")));
    return has_native_focus(node) || tab_index(node, &number);
}

bool page_is_in_sequence(const struct audited_page *page,
                         const struct dom_node *node)
{
    double number;

    return page_is_focusable(page, node)
           && !(tab_index(node, &number) && number < 0);
}

/* --- labels --------------------------------------------------------------- */

static bool takes_label(const struct dom_node *node)
{
    switch (node->tag) {
    case TAG_INPUT:
        return !dom_value_is(node, "type", "hidden");
    case TAG_BUTTON:
    case TAG_METER:
    case TAG_OUTPUT:
    case TAG_PROGRESS:
    case TAG_SELECT:
    case TAG_TEXTAREA:
        return dom_is_html(node);
    default:
        return false;
    }
}

/* A label without for= is for the first control in it. */
static const struct dom_node *labelled_by(const struct audited_page *page,
                                          const struct dom_node *label)
{
    const struct dom_node *other;

    if (dom_has(label, "for")) {
        other = dom_find_id(page->dom, dom_value(label, "for"));
        return other && takes_label(other) ? other : NULL;
    }
    for (size_t i = label->index + 1; i < label->end; i++)
        if (takes_label(page->dom->nodes[i]))
            return page->dom->nodes[i];
    return NULL;
}

static void find_label(struct audited_page *page, const struct dom_node *label)
{
    const struct dom_node *control = labelled_by(page, label);
    struct page_label *made;

    if (!control)
        return;
    made = arena_new(page->arena, struct page_label);
    made->label = label;
    made->next = page->labels[control->index];
    page->labels[control->index] = made;
}

/* --- all of it ------------------------------------------------------------ */

enum aria_role page_role(const struct audited_page *page,
                         const struct dom_node *node)
{
    return (enum aria_role)page->roles[node->index];
}

bool page_is_in_tree(const struct audited_page *page,
                     const struct dom_node *node)
{
    enum aria_role role = page_role(page, node);

    return !page_is_hidden(page, node) && role != ROLE_NONE
           && role != ROLE_PRESENTATION;
}

void page_prepare(struct audited_page *page)
{
    const struct dom *dom = page->dom;

    page->root_px = 16;
    page->styles = css_styles_find(page->arena, dom, page->sheets,
                                   page->sheet_count, &page->reader);
    if (isfinite(page->styles.items[0].font_px))
        page->root_px = page->styles.items[0].font_px;
    page->facts = arena_array(page->arena, unsigned char, dom->count);
    page->roles = arena_array(page->arena, unsigned char, dom->count);
    for (size_t i = 0; i < dom->count; i++)
        if (dom_is_element(dom->nodes[i]))
            find_facts(page, dom->nodes[i]);
    for (size_t i = 0; i < dom->count; i++)
        if (dom_is_element(dom->nodes[i]))
            page->roles[i] = (unsigned char)role_of(page, dom->nodes[i]);
    page->labels = arena_array(page->arena, struct page_label *, dom->count);
    for (size_t i = dom->count; i-- > 0;)
        if (dom->nodes[i]->tag == TAG_LABEL)
            find_label(page, dom->nodes[i]);
}
