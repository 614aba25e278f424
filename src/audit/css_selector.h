/*
 * css_selector - which elements a rule of CSS is for.
 *
 * Shape      A selector is read once into parts, from the last to the first:
 *
 *              nav > a.here    a.here, then (child of) nav
 *
 *            What hangs on the reader (hover, focus) never matches; what this
 *            reader does not know matches perhaps.
 * Source     Selectors Level 4.
 */
#ifndef COHUB_AUDIT_CSS_SELECTOR_H
#define COHUB_AUDIT_CSS_SELECTOR_H

#include "audit/dom.h"

enum css_match { CSS_NO, CSS_PERHAPS, CSS_YES };

enum css_pseudo { CSS_ELEMENT, CSS_BEFORE, CSS_AFTER, CSS_OTHER_PSEUDO };

struct css_part;

struct css_selector {
    const struct css_part *part; /* the last; null: it is broken */
    enum css_pseudo pseudo;
    unsigned specificity;
};

struct css_selector css_selector_read(struct arena *arena, str text);

enum css_match css_selector_match(const struct css_selector *selector,
                                  const struct dom_node *element);

/* One thing that an element must have for it to match, to look rules up by:
 * "#id", ".class" or "name"; empty when there is none. */
str css_selector_key(struct arena *arena, const struct css_selector *selector);

#endif
