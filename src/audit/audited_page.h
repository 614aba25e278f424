/*
 * audited_page - a page as the rules see it: its elements, how they look, and
 * what a reader's program is told of them.
 *
 * Shape      Facts and roles stand by the index of a node.  They are worked
 *            out once, from the root down.
 * Ownership  The arena.
 * Source     WAI-ARIA 1.2; HTML-AAM 1.0; ACT Rules glossary, for "visible",
 *            "programmatically hidden" and "sequential focus navigation".
 */
#ifndef COHUB_AUDIT_AUDITED_PAGE_H
#define COHUB_AUDIT_AUDITED_PAGE_H

#include "audit/aria.h"
#include "audit/css_style.h"

enum page_fact {
    PAGE_NOT_RENDERED = 1,
    PAGE_UNSEEN = 2,      /* moved away, cut off or see-through */
    PAGE_ARIA_HIDDEN = 4, /* it or one above */
    PAGE_INERT = 8,
    PAGE_DISABLED = 16,
};

/* An element label that is for a control. */
struct page_label {
    const struct dom_node *label;
    struct page_label *next;
};

struct audited_page {
    struct arena *arena;
    const struct dom *dom;
    const struct css_sheet *const *sheets;
    size_t sheet_count;
    struct css_reader reader;
    struct css_styles styles;
    unsigned char *facts;
    unsigned char *roles;
    struct page_label **labels; /* of controls, in document order */
    double root_px;
};

/* The dom and the sheets are set; the rest is worked out. */
void page_prepare(struct audited_page *page);

const struct css_style *page_style(const struct audited_page *page,
                                   const struct dom_node *node);

/* As texts, their elements are asked about. */
bool page_is_rendered(const struct audited_page *page,
                      const struct dom_node *node);
bool page_is_visible(const struct audited_page *page,
                     const struct dom_node *node);
/* Neither seen nor told of. */
bool page_is_hidden(const struct audited_page *page,
                    const struct dom_node *node);
bool page_is_disabled(const struct audited_page *page,
                      const struct dom_node *node);
/* Can it have the focus at all?  Does the Tab key come by? */
bool page_is_focusable(const struct audited_page *page,
                       const struct dom_node *node);
bool page_is_in_sequence(const struct audited_page *page,
                         const struct dom_node *node);

/* The role that programs are told: of an element. */
enum aria_role page_role(const struct audited_page *page,
                         const struct dom_node *node);
/* Told of, and not as mere presentation. */
bool page_is_in_tree(const struct audited_page *page,
                     const struct dom_node *node);

#endif
