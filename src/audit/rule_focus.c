/* Rules about what the Tab key leads to, and what is told of it. */
#include "audit/html_reader.h"
#include "audit/role.h"
#include "audit/rule.h"

/* The first element from node on, in it or itself, that Tab leads to. */
static const struct dom_node *stop_in(const struct audited_page *page,
                                      const struct dom_node *node)
{
    for (size_t i = node->index; i < node->end; i++) {
        const struct dom_node *stop = page->dom->nodes[i];

        /* What passes the focus on at once is no stop. */
        if (page_is_in_sequence(page, stop)
            && str_find(dom_value(stop, "onfocus"), STR("focus")) < 0)
            return stop;
    }
    return NULL;
}

void check_hidden_focus(struct audit *audit)
{
    const struct dom_node *node = audit_next(audit, NULL);

    while (node) {
        const struct dom_node *stop = dom_value_is(node, "aria-hidden", "true")
                                          ? stop_in(audit->page, node)
                                          : NULL;

        if (stop)
            audit_report(audit, DIAG_HIDDEN_FOCUS, stop,
                         audit_element_name(audit, stop), (str){0});
        do
            node = audit_next(audit, node);
        while (stop && node && node->index <= stop->index);
    }
}

void check_nested_focus(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        enum aria_role role = page_role(audit->page, node);

        if (!aria_role_is(role, ARIA_FLAT) || page_is_hidden(audit->page, node))
            continue;
        for (size_t i = node->index + 1; i < node->end; i++) {
            const struct dom_node *inner = audit->page->dom->nodes[i];

            if (page_is_in_sequence(audit->page, inner)) {
                audit_report(audit, DIAG_NESTED_FOCUS, inner,
                             audit_element_name(audit, inner),
                             aria_role_row(role)->name);
                break;
            }
        }
    }
}

void check_decoration_exposed(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node))
        if (node->space != DOM_MATHML && role_is_marked_decorative(node)
            && node->tag != TAG_IFRAME && page_is_in_tree(audit->page, node))
            audit_report(audit, DIAG_DECORATION_EXPOSED, node,
                         audit_element_name(audit, node), (str){0});
}

/* --- frames --------------------------------------------------------------- */

static bool is_too_small(const struct dom_node *frame)
{
    long width = 300;
    long height = 150;

    str_number(dom_trimmed(frame, "width"), 100000, &width);
    str_number(dom_trimmed(frame, "height"), 100000, &height);
    return width <= 1 || height <= 1;
}

static bool has_visible_stop(const struct audit *audit, str html)
{
    struct dom dom;
    struct audited_page page = {.arena = audit->page->arena,
                                .dom = &dom,
                                .reader = audit->page->reader};

    if (html_read(page.arena, html, &dom) != HTML_READ)
        return false;
    page_prepare(&page);
    for (size_t i = 0; i < dom.count; i++)
        if (page_is_in_sequence(&page, dom.nodes[i])
            && page_is_visible(&page, dom.nodes[i]))
            return true;
    return false;
}

void check_frame_focus(struct audit *audit)
{
    for (const struct dom_node *node = audit_next(audit, NULL); node;
         node = audit_next(audit, node)) {
        if (node->tag != TAG_IFRAME
            || !str_starts(dom_trimmed(node, "tabindex"), STR("-"))
            || !dom_has(node, "srcdoc") || !page_is_visible(audit->page, node)
            || is_too_small(node))
            continue;
        if (has_visible_stop(audit, dom_value(node, "srcdoc")))
            audit_report(audit, DIAG_FRAME_FOCUS, node, (str){0}, (str){0});
    }
}
