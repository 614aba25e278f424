#include "audit/accessible_name.h"

#include "audit/role.h"
#include "base/buf.h"
#include "base/utf8.h"

/* How far names lead on to other names, and how many elements are asked. */
enum { MOST_HOPS = 12, MOST_STEPS = 20000 };

struct naming {
    const struct audited_page *page;
    struct buf *out;
    unsigned *steps;
    unsigned hops;
    bool is_referenced; /* by aria-labelledby: it is not followed again */
    bool with_hidden;   /* what is named though it is hidden, says all */
    const struct dom_node *asker; /* whose label this is */
};

static bool add_name(struct naming naming, const struct dom_node *node,
                     bool in_content);

/* --- text ----------------------------------------------------------------- */

static str one_line(struct arena *arena, str text)
{
    struct buf out = {0};
    uint32_t character;
    bool is_gap = false;
    str copy;

    while (utf8_next(&text, &character)) {
        bool is_space = character <= ' ' || character == 0xA0;

        if (!is_space) {
            if (is_gap && out.len)
                buf_add_char(&out, ' ');
            utf8_add(&out, character);
        }
        is_gap = is_space;
    }
    copy = arena_copy(arena, buf_str(&out));
    buf_free(&out);
    return copy;
}

/* An attribute that names: false when it is not there or blank. */
static bool add_value(struct naming *naming, const struct dom_node *node,
                      const char *name)
{
    str value = dom_value(node, name);

    if (text_is_blank(value))
        return false;
    buf_add(naming->out, value);
    return true;
}

/* --- references ----------------------------------------------------------- */

static bool add_references(struct naming naming, const struct dom_node *node,
                           const char *attribute)
{
    str ids = dom_value(node, attribute);
    size_t before = naming.out->len;
    bool has_name = false;
    str id;

    if (naming.hops >= MOST_HOPS)
        return false;
    naming.hops++;
    naming.is_referenced = true;
    while (word_next(&ids, &id)) {
        const struct dom_node *other = dom_find_id(naming.page->dom, id);

        if (!other)
            continue;
        naming.with_hidden = page_is_hidden(naming.page, other);
        buf_add_char(naming.out, ' ');
        has_name |= add_name(naming, other, true);
    }
    if (!has_name)
        naming.out->len = before;
    return has_name;
}

/* --- labels --------------------------------------------------------------- */

static bool add_labels(struct naming naming, const struct dom_node *node)
{
    const struct page_label *label = naming.page->labels[node->index];
    size_t before = naming.out->len;
    bool has_name = false;

    if (naming.hops >= MOST_HOPS)
        return false;
    naming.hops++;
    naming.asker = node;
    for (; label; label = label->next) {
        if (page_is_hidden(naming.page, label->label))
            continue;
        buf_add_char(naming.out, ' ');
        has_name |= add_name(naming, label->label, true);
    }
    if (!has_name)
        naming.out->len = before;
    return has_name;
}

/* --- what HTML names ------------------------------------------------------ */

static bool add_child(struct naming naming, const struct dom_node *node,
                      enum html_tag tag)
{
    const struct dom_node *child = dom_child(node, tag);

    return child && naming.hops < MOST_HOPS
           && !page_is_hidden(naming.page, child)
           && (naming.hops++, add_name(naming, child, true));
}

static bool add_svg_title(struct naming *naming, const struct dom_node *node)
{
    const struct dom_node *title = dom_child(node, TAG_TITLE);
    size_t before = naming->out->len;

    if (!title)
        return false;
    for (const struct dom_node *text = title->first; text; text = text->next)
        buf_add(naming->out, text->text);
    return !text_is_blank(
        str_slice(buf_str(naming->out), before, naming->out->len));
}

static bool add_button_value(struct naming *naming, const struct dom_node *node)
{
    if (add_value(naming, node, "value"))
        return true;
    if (dom_value_is(node, "type", "submit"))
        buf_add(naming->out, STR("Submit"));
    else if (dom_value_is(node, "type", "reset"))
        buf_add(naming->out, STR("Reset"));
    else
        return false;
    return true;
}

static bool add_input_name(struct naming naming, const struct dom_node *node)
{
    if (add_labels(naming, node))
        return true;
    if (dom_value_is(node, "type", "image"))
        return add_value(&naming, node, "alt")
               || add_value(&naming, node, "value");
    if (dom_value_is(node, "type", "submit")
        || dom_value_is(node, "type", "reset")
        || dom_value_is(node, "type", "button"))
        return add_button_value(&naming, node);
    return false;
}

static bool add_native(struct naming naming, const struct dom_node *node)
{
    enum aria_role role = page_role(naming.page, node);

    if (node->space == DOM_SVG)
        return add_svg_title(&naming, node);
    switch (node->tag) {
    case TAG_IMG:
        if (role == ROLE_NONE || role == ROLE_PRESENTATION)
            return false;
        return add_value(&naming, node, "alt");
    case TAG_AREA:
        return add_value(&naming, node, "alt");
    case TAG_INPUT:
        return add_input_name(naming, node);
    case TAG_SELECT:
    case TAG_TEXTAREA:
    case TAG_METER:
    case TAG_PROGRESS:
    case TAG_OUTPUT:
    case TAG_BUTTON:
        return add_labels(naming, node);
    case TAG_FIELDSET:
        return add_child(naming, node, TAG_LEGEND);
    case TAG_FIGURE:
        return add_child(naming, node, TAG_FIGCAPTION);
    case TAG_TABLE:
        return add_child(naming, node, TAG_CAPTION);
    default:
        return false;
    }
}

/* The value of a control that stands in a label says what is meant. */
static bool add_embedded(struct naming *naming, const struct dom_node *node)
{
    enum aria_role role = page_role(naming->page, node);
    const struct dom_node *option;

    if (node == naming->asker)
        return false;
    switch (role) {
    case ROLE_TEXTBOX:
    case ROLE_SEARCHBOX:
        return add_value(naming, node, "value");
    case ROLE_SLIDER:
    case ROLE_SPINBUTTON:
    case ROLE_SCROLLBAR:
    case ROLE_PROGRESSBAR:
    case ROLE_METER:
        return add_value(naming, node, "aria-valuetext")
               || add_value(naming, node, "aria-valuenow")
               || add_value(naming, node, "value");
    case ROLE_COMBOBOX:
    case ROLE_LISTBOX:
        if (node->tag != TAG_SELECT)
            return add_value(naming, node, "value");
        option = dom_below(naming->page->dom, node, TAG_OPTION);
        for (size_t i = node->index; i < node->end; i++)
            if (dom_has(naming->page->dom->nodes[i], "selected"))
                option = naming->page->dom->nodes[i];
        return option && naming->hops < MOST_HOPS
               && (naming->hops++, add_name(*naming, option, true));
    default:
        return false;
    }
}

/* --- content -------------------------------------------------------------- */

static bool is_apart(const struct audited_page *page,
                     const struct dom_node *node)
{
    enum css_display display = page_style(page, node)->display;

    return display != DISPLAY_INLINE && display != DISPLAY_CONTENTS;
}

static bool add_content(struct naming naming, const struct dom_node *node)
{
    const struct css_style *style = page_style(naming.page, node);
    bool has_name = false;

    if (style->before.len) {
        buf_add(naming.out, style->before);
        has_name |= !text_is_blank(style->before);
    }
    for (const struct dom_node *child = node->first;
         child && naming.out->len < NAME_LEN_MAX; child = child->next) {
        if (!dom_is_element(child)) {
            buf_add(naming.out, child->text);
            has_name |= !text_is_blank(child->text);
            continue;
        }
        if (child == naming.asker)
            continue;
        if (is_apart(naming.page, child))
            buf_add_char(naming.out, ' ');
        has_name |= add_name(naming, child, true);
        if (is_apart(naming.page, child))
            buf_add_char(naming.out, ' ');
    }
    if (style->after.len) {
        buf_add(naming.out, style->after);
        has_name |= !text_is_blank(style->after);
    }
    return has_name;
}

static bool is_named_by_content(const struct audited_page *page,
                                const struct dom_node *node, bool in_content)
{
    return in_content || aria_role_is(page_role(page, node), ARIA_CONTENT)
           || role_is_summary(node);
}

static bool add_tooltip(struct naming *naming, const struct dom_node *node)
{
    bool is_text_field = node->tag == TAG_INPUT || node->tag == TAG_TEXTAREA;

    return (node->space == DOM_HTML && add_value(naming, node, "title"))
           || (is_text_field && add_value(naming, node, "placeholder"))
           || (is_text_field && add_value(naming, node, "aria-placeholder"));
}

static bool add_name(struct naming naming, const struct dom_node *node,
                     bool in_content)
{
    if (naming.out->len >= NAME_LEN_MAX || ++*naming.steps > MOST_STEPS)
        return false;
    if (!naming.with_hidden && page_is_hidden(naming.page, node))
        return false;
    if (node->tag == TAG_SCRIPT || node->tag == TAG_STYLE)
        return false;
    if (!naming.is_referenced && dom_has(node, "aria-labelledby")
        && add_references(naming, node, "aria-labelledby"))
        return true;
    if (in_content && add_embedded(&naming, node))
        return true;
    if (add_value(&naming, node, "aria-label") || add_native(naming, node))
        return true;
    if (is_named_by_content(naming.page, node, in_content)
        && add_content(naming, node))
        return true;
    return add_tooltip(&naming, node);
}

str accessible_name(const struct audited_page *page,
                    const struct dom_node *element)
{
    struct buf out = {.max = (size_t)4 * NAME_LEN_MAX};
    unsigned steps = 0;
    struct naming naming = {.page = page, .out = &out, .steps = &steps};
    str name;

    add_name(naming, element, false);
    name = one_line(page->arena, buf_str(&out));
    buf_free(&out);
    return name;
}

str accessible_description(const struct audited_page *page,
                           const struct dom_node *element)
{
    struct buf out = {.max = (size_t)4 * NAME_LEN_MAX};
    unsigned steps = 0;
    struct naming naming = {.page = page, .out = &out, .steps = &steps};
    str text;

    if (!dom_has(element, "aria-describedby")
        || !add_references(naming, element, "aria-describedby"))
        add_value(&naming, element, "title");
    text = one_line(page->arena, buf_str(&out));
    buf_free(&out);
    return text;
}

/* --- what is seen --------------------------------------------------------- */

static void add_visible(const struct audited_page *page, struct buf *out,
                        const struct dom_node *node);

static void add_visible_children(const struct audited_page *page,
                                 struct buf *out, const struct dom_node *node)
{
    for (const struct dom_node *child = node->first; child; child = child->next)
        add_visible(page, out, child);
}

static void add_visible(const struct audited_page *page, struct buf *out,
                        const struct dom_node *node)
{
    char gap = ' ';

    if (!page_is_rendered(page, node))
        return;
    if (!dom_is_element(node)) {
        if (page_is_visible(page, node))
            buf_add(out, node->text);
        else if (text_is_blank(node->text))
            buf_add_char(out, ' ');
        return;
    }
    if (node->tag == TAG_BR) {
        buf_add_char(out, '\n');
        return;
    }
    if (!page_is_visible(page, node)) {
        buf_add_char(out, ' ');
        return;
    }
    if (!is_apart(page, node)
        || page_style(page, node)->display == DISPLAY_INLINE_BLOCK)
        gap = '\0';
    if (gap)
        buf_add_char(out, gap);
    add_visible_children(page, out, node);
    if (gap)
        buf_add_char(out, gap);
}

str visible_text(const struct audited_page *page,
                 const struct dom_node *element)
{
    struct buf out = {.max = (size_t)4 * NAME_LEN_MAX};
    str text;

    add_visible(page, &out, element);
    text = one_line(page->arena, buf_str(&out));
    buf_free(&out);
    return text;
}
