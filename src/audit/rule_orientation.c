/* A page that is turned on its side when the screen is. */
#include <math.h>

#include "audit/css_text.h"
#include "audit/rule.h"

enum { MOST_WORDS = 16 };

/* "matrix(a, b, c, d, e, f)", "matrix3d(...)": the turn round the Z axis. */
static bool matrix_angle(str inside, size_t wanted, double *degrees)
{
    double numbers[MOST_WORDS] = {0};
    size_t count = 0;
    str word;

    while (css_next_piece(&inside, ',', &word)) {
        size_t len;

        if (count == MOST_WORDS || !css_number(word, &numbers[count], &len)
            || len != word.len)
            return false;
        count++;
    }
    *degrees = atan2(numbers[1], numbers[0]) * 57.29577951308232;
    return count == wanted;
}

/* "rotate3d(0, 0, 1, 90deg)" */
static bool axis_angle(str inside, double *degrees)
{
    double axis[3];
    str word;

    for (int i = 0; i < 3; i++) {
        size_t len;

        if (!css_next_piece(&inside, ',', &word)
            || !css_number(word, &axis[i], &len) || len != word.len)
            return false;
    }
    if (!css_next_piece(&inside, ',', &word) || inside.len
        || !css_angle_read(word, degrees) || fabs(axis[0]) > 1e-9
        || fabs(axis[1]) > 1e-9 || fabs(axis[2]) < 1e-9)
        return false;
    if (axis[2] < 0)
        *degrees = -*degrees;
    return true;
}

static bool function_angle(str word, double *degrees)
{
    str inside;

    if (css_function(word, "rotate", &inside)
        || css_function(word, "rotateZ", &inside))
        return css_angle_read(inside, degrees);
    if (css_function(word, "rotate3d", &inside))
        return axis_angle(inside, degrees);
    if (css_function(word, "matrix", &inside))
        return matrix_angle(inside, 6, degrees);
    if (css_function(word, "matrix3d", &inside))
        return matrix_angle(inside, 16, degrees);
    return false;
}

/* The value of "transform". */
static double transform_angle(str value)
{
    double total = 0;
    str word;

    while (css_next_value(&value, &word)) {
        double degrees;

        if (function_angle(word, &degrees))
            total += degrees;
    }
    return total;
}

/* The value of "rotate": "90deg", "z 90deg", "0 0 1 90deg". */
static double rotate_angle(str value)
{
    double last = 0;
    str word;

    while (css_next_value(&value, &word)) {
        double degrees;

        if (str_equal_nocase(word, STR("x"))
            || str_equal_nocase(word, STR("y")))
            return 0;
        if (css_angle_read(word, &degrees))
            last = degrees;
    }
    return last;
}

/* How far an element is turned in a window of that shape. */
static double angle_of(const struct audited_page *page,
                       const struct css_styles *styles,
                       const struct dom_node *node)
{
    const struct css_style *style = &styles->items[node->index];

    return transform_angle(css_style_value(page->arena, style, CSS_TRANSFORM))
           + rotate_angle(css_style_value(page->arena, style, CSS_ROTATE));
}

static bool asks_orientation(const struct audited_page *page)
{
    for (size_t i = 0; i < page->sheet_count; i++)
        for (size_t j = 0; j < page->sheets[i]->count; j++)
            if (css_condition_asks_orientation(
                    page->sheets[i]->rules[j].condition))
                return true;
    return false;
}

static bool is_quarter(double degrees)
{
    double turn = fabs(fmod(degrees, 180));

    return turn > 89 && turn < 91;
}

void check_page_orientation(struct audit *audit)
{
    const struct audited_page *page = audit->page;
    struct css_reader wide = {.width_px = 844, .height_px = 390};
    struct css_reader tall = {.width_px = 390, .height_px = 844};
    struct css_styles styles[2];

    if (!asks_orientation(page))
        return;
    styles[0] = css_styles_find(page->arena, page->dom, page->sheets,
                                page->sheet_count, &wide);
    styles[1] = css_styles_find(page->arena, page->dom, page->sheets,
                                page->sheet_count, &tall);
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        double turn =
            angle_of(page, &styles[0], node) - angle_of(page, &styles[1], node);

        if (is_quarter(turn) && page_is_visible(page, node))
            audit_report(audit, DIAG_ORIENTATION_FIXED, node,
                         audit_element_name(audit, node), (str){0});
    }
}
