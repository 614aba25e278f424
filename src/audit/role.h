/*
 * role - what an element is to a reader's program.
 *
 * Source     HTML-AAM 1.0, section 3.5; WAI-ARIA 1.2, section 7 (conflicts
 *            of presentational roles).
 */
#ifndef COHUB_AUDIT_ROLE_H
#define COHUB_AUDIT_ROLE_H

#include "audit/audited_page.h"

/* By its element alone; roles of what it stands in are known already. */
enum aria_role role_implicit(const struct audited_page *page,
                             const struct dom_node *node);
/* The first role that its attribute names and that there is. */
enum aria_role role_explicit(const struct dom_node *node);
/* What counts. */
enum aria_role role_of(const struct audited_page *page,
                       const struct dom_node *node);

/* The first summary of its details. */
bool role_is_summary(const struct dom_node *node);

/* role="none", or an img whose alt is written and empty. */
bool role_is_marked_decorative(const struct dom_node *node);

#endif
