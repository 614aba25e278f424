/*
 * accessible_name - the name that a reader's program says for an element.
 *
 * Shape      White space in it is one space, with none at its ends.  A name
 *            that goes round in circles, or over NAME_LEN_MAX bytes, ends.
 * Source     Accessible Name and Description Computation 1.2; HTML-AAM 1.0,
 *            section 4.
 */
#ifndef COHUB_AUDIT_ACCESSIBLE_NAME_H
#define COHUB_AUDIT_ACCESSIBLE_NAME_H

#include "audit/audited_page.h"

enum { NAME_LEN_MAX = 4000 };

str accessible_name(const struct audited_page *page,
                    const struct dom_node *element);

/* What aria-describedby and title add to it. */
str accessible_description(const struct audited_page *page,
                           const struct dom_node *element);

/* The words that are seen in an element, as they are laid out. */
str visible_text(const struct audited_page *page,
                 const struct dom_node *element);

#endif
