/*
 * table - tables with captions, headers of columns and rows, and labels for
 * small screens.
 *
 * Source     HTML Living Standard, section 4.9; W3C WAI tutorial "Tables".
 */
#ifndef COHUB_MARKDOWN_TABLE_H
#define COHUB_MARKDOWN_TABLE_H

#include "markdown/body_drawing.h"

void table_enter(struct drawing *drawing, cmark_node *node,
                 enum tree_extra extra);
void table_leave(struct drawing *drawing, cmark_node *node,
                 enum tree_extra extra);

/* True when **bold** adds nothing, because header cells are bold by style. */
bool table_is_idle_bold(struct drawing *drawing, cmark_node *strong);

#endif
