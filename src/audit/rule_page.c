/* Rules about a page as a whole: title, zoom, what sends readers away. */
#include <math.h>

#include "audit/css_text.h"
#include "audit/rule.h"

static const struct dom_node *title_of(const struct dom *dom)
{
    for (size_t i = 0; i < dom->count; i++)
        if (dom->nodes[i]->tag == TAG_TITLE && dom->nodes[i]->space == DOM_HTML)
            return dom->nodes[i];
    return NULL;
}

void check_page_title(struct audit *audit)
{
    const struct dom_node *title = title_of(audit->page->dom);

    if (!title)
        audit_report(audit, DIAG_TITLE_MISSING, audit->page->dom->root,
                     STR("no title"), (str){0});
    else if (!title->first || text_is_blank(title->first->text))
        audit_report(audit, DIAG_TITLE_MISSING, title, STR("an empty title"),
                     (str){0});
}

/* --- meta ----------------------------------------------------------------- */

/* "user-scalable=no, maximum-scale=1": the value of a key, the last of those
 * that are there. */
static bool viewport_value(str content, const char *key, str *value)
{
    bool found = false;

    while (content.len) {
        size_t len = 0;
        str piece;
        str_halves halves;

        while (len < content.len && content.at[len] != ','
               && content.at[len] != ';')
            len++;
        piece = str_slice(content, 0, len);
        content = str_slice(content, len + 1, content.len);
        halves = str_cut(piece, '=');
        if (str_equal_nocase(str_trim(halves.head), str_of(key))) {
            *value = str_trim(halves.tail);
            found = true;
        }
    }
    return found;
}

static bool is_device_size(str value)
{
    return str_equal_nocase(value, STR("device-width"))
           || str_equal_nocase(value, STR("device-height"));
}

static bool forbids_scaling(str value)
{
    double number;
    size_t len;

    if (str_equal_nocase(value, STR("yes")) || is_device_size(value))
        return false;
    return !css_number(value, &number, &len) || fabs(number) < 1;
}

/* What is below zero is passed over; words are 1. */
static bool limits_scaling(str value)
{
    double number;
    size_t len;

    if (is_device_size(value))
        return false;
    if (!css_number(value, &number, &len))
        number = str_equal_nocase(value, STR("yes")) ? 1 : 0.1;
    return number >= 0 && number < 2;
}

void check_page_zoom(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        str content = dom_value(node, "content");
        str value;

        if (node->tag != TAG_META || !dom_value_is(node, "name", "viewport"))
            continue;
        if (viewport_value(content, "user-scalable", &value)
            && forbids_scaling(value))
            audit_report(audit, DIAG_ZOOM_STOPPED, node, STR("user-scalable"),
                         value);
        else if (viewport_value(content, "maximum-scale", &value)
                 && limits_scaling(value))
            audit_report(audit, DIAG_ZOOM_STOPPED, node, STR("maximum-scale"),
                         value);
    }
}

/* The seconds of a refresh, as HTML reads them.  False when it is none. */
static bool refresh_seconds(str content, double *seconds)
{
    str rest = css_skip_space(content);
    size_t len = 0;

    *seconds = 0;
    while (len < rest.len && char_is_digit(rest.at[len])) {
        *seconds = *seconds * 10 + (rest.at[len] - '0');
        len++;
    }
    if (len == 0 && !(rest.len && rest.at[0] == '.'))
        return false;
    while (len < rest.len
           && (char_is_digit(rest.at[len]) || rest.at[len] == '.'))
        len++;
    return len == rest.len || rest.at[len] == ';' || rest.at[len] == ','
           || char_is_space(rest.at[len]);
}

/* Only the first that is one counts. */
static const struct dom_node *refresh_of(const struct audit *audit,
                                         double *seconds)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node))
        if (node->tag == TAG_META && dom_value_is(node, "http-equiv", "refresh")
            && refresh_seconds(dom_value(node, "content"), seconds))
            return node;
    return NULL;
}

static void check_refresh(struct audit *audit, enum diag_kind kind, double most)
{
    double seconds;
    const struct dom_node *node = refresh_of(audit, &seconds);

    if (node && seconds > 0 && seconds <= most)
        audit_report(audit, kind, node,
                     arena_format(audit->page->arena, "%.0f", seconds),
                     (str){0});
}

void check_page_refresh(struct audit *audit)
{
    enum { TWENTY_HOURS = 20 * 60 * 60 };

    check_refresh(audit, DIAG_REFRESH_DELAY, TWENTY_HOURS);
}

void check_page_refresh_ever(struct audit *audit)
{
    check_refresh(audit, DIAG_REFRESH_EVER, INFINITY);
}
