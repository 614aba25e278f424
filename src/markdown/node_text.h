/*
 * node_text - what is in a node, as plain text.
 */
#ifndef COHUB_MARKDOWN_NODE_TEXT_H
#define COHUB_MARKDOWN_NODE_TEXT_H

#include "base/buf.h"
#include "markdown/syntax_tree.h"

/* Text, code and descriptions of pictures, with spaces for line ends;
 * without what a note takes out of a text.  Empty when nothing of it can be
 * seen. */
str words_of(struct arena *arena, cmark_node *node);

#endif
