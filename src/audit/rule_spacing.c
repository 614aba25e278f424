/* Rules about spaces that readers cannot make wider. */
#include <math.h>

#include "audit/css_text.h"
#include "audit/rule.h"

/* What is set with !important on the element itself.  Empty when it is not,
 * or follows what stands above. */
static str pinned_value(const struct audit *audit, const struct dom_node *node,
                        enum css_property property)
{
    const struct css_style *style = page_style(audit->page, node);
    const struct css_won *won = &style->won[property];
    str value;

    if (!won->declaration || !won->is_of_attribute || won->is_unsure
        || !won->declaration->is_important)
        return (str){0};
    value = css_style_value(audit->page->arena, style, property);
    if (word_is_in(STR("inherit unset revert revert-layer"), value))
        return (str){0};
    return value;
}

static bool has_visible_words(const struct audit *audit,
                              const struct dom_node *node)
{
    if (!dom_is_html(node) || !page_is_visible(audit->page, node))
        return false;
    for (const struct dom_node *child = node->first; child; child = child->next)
        if (!dom_is_element(child) && !text_is_blank(child->text))
            return true;
    return false;
}

/* Parts of the size of letters: NAN when it cannot be told. */
static double ratio_of(const struct audit *audit, const struct dom_node *node,
                       str value)
{
    const struct css_style *style = page_style(audit->page, node);
    struct css_lengths lengths = {style->font_px, audit->page->root_px,
                                  style->font_px};
    double px;

    if (word_is_in(STR("normal initial"), value))
        return 0;
    if (!css_length_read(value, &lengths, &px))
        return NAN;
    return px / style->font_px;
}

static void check_spacing(struct audit *audit, enum diag_kind kind,
                          enum css_property property, double least)
{
    static const double rounding = 1e-6;

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str value = pinned_value(audit, node, property);

        if (value.len && has_visible_words(audit, node)
            && ratio_of(audit, node, value) < least - rounding)
            audit_report(audit, kind, node, value, (str){0});
    }
}

void check_letter_spacing(struct audit *audit)
{
    check_spacing(audit, DIAG_LETTER_SPACING, CSS_LETTER_SPACING, 0.12);
}

void check_word_spacing(struct audit *audit)
{
    check_spacing(audit, DIAG_WORD_SPACING, CSS_WORD_SPACING, 0.16);
}

/* --- lines ---------------------------------------------------------------- */

static size_t text_len(const struct dom_node *node)
{
    size_t len = 0;

    for (const struct dom_node *child = node->first; child;
         child = child->next) {
        str rest = child->text;
        str word;

        while (word_next(&rest, &word))
            len += word.len + 1;
    }
    return len;
}

/* How wide the element is: what it or one above says, else the window. */
static double width_of(const struct audit *audit, const struct dom_node *node)
{
    double width = audit->page->reader.width_px;

    for (; node; node = node->parent) {
        const struct css_style *style = page_style(audit->page, node);
        static const enum css_property widths[] = {CSS_WIDTH, CSS_MAX_WIDTH};

        for (int i = 0; i < 2; i++) {
            double px = style->won[widths[i]].declaration
                            ? css_style_px(audit->page->arena, style, widths[i],
                                           audit->page->root_px)
                            : NAN;

            if (px < width)
                width = px;
        }
    }
    return width;
}

/* A letter is about half as wide as it is high. */
static bool has_lines(const struct audit *audit, const struct dom_node *node)
{
    const struct css_style *style = page_style(audit->page, node);
    str wraps = css_style_value(audit->page->arena, style, CSS_WHITE_SPACE);

    if (str_equal_nocase(wraps, STR("nowrap"))
        || str_equal_nocase(wraps, STR("pre")))
        return false;
    return (double)text_len(node) * style->font_px / 2.2
           > width_of(audit, node);
}

static double line_ratio(const struct audit *audit, const struct dom_node *node,
                         str value)
{
    double number;
    size_t len;

    if (word_is_in(STR("normal initial"), value))
        return 1.2;
    if (css_number(value, &number, &len) && len == value.len)
        return number;
    return ratio_of(audit, node, value);
}

void check_line_height(struct audit *audit)
{
    static const double least = 1.5 - 1e-6;

    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str value = pinned_value(audit, node, CSS_LINE_HEIGHT);

        if (value.len && has_visible_words(audit, node)
            && has_lines(audit, node) && line_ratio(audit, node, value) < least)
            audit_report(audit, DIAG_LINE_HEIGHT, node, value, (str){0});
    }
}
