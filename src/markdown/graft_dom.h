/*
 * graft_dom - libxml2's HTML tree as the graft reads it.
 *
 * Ownership  The document is freed by graft.c; texts are copied.
 */
#ifndef COHUB_MARKDOWN_GRAFT_DOM_H
#define COHUB_MARKDOWN_GRAFT_DOM_H

#include <libxml/HTMLparser.h>

#include "base/arena.h"

str graft_name(const xmlNode *node);
bool graft_is(const xmlNode *node, const char *name);
/* The value of an attribute, or empty. */
str graft_attribute(struct arena *arena, const xmlNode *node, const char *name);
bool graft_has(const xmlNode *node, const char *name);
/* All text inside, with single spaces; at most max bytes. */
str graft_text(struct arena *arena, const xmlNode *node, size_t max);
/* Whether an element of that name stands anywhere inside. */
bool graft_holds(const xmlNode *node, const char *name);
/* The node after node in the order of the text, inside root; null at the
 * end. */
const xmlNode *graft_next(const xmlNode *node, const xmlNode *root);

#endif
