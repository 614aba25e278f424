/*
 * syntax_tree - libcmark-gfm's tree as the rest of this room reads it.
 *
 * Shape      A walk visits every node below a root: entering, and leaving when
 *            its kind can have children.  No recursion: emphasis can be
 *            nested thousands deep.
 * Ownership  Text borrows from the node.
 * Source     libcmark-gfm 0.29.0.gfm.6.
 */
#ifndef COHUB_MARKDOWN_SYNTAX_TREE_H
#define COHUB_MARKDOWN_SYNTAX_TREE_H

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

#include "base/arena.h"

/* What a node of an extension is; cmark gives such types numbers only while
 * it runs. */
enum tree_extra {
    EXTRA_NONE,
    EXTRA_BLOCK, /* ::: name */
    EXTRA_BLOCK_END,
    EXTRA_ELEMENT, /* of HTML */
    EXTRA_TABLE,
    EXTRA_ROW_HEADER,
    EXTRA_ROW,
    EXTRA_CELL,
};

struct walk {
    cmark_node *root;
    cmark_node *node;
    bool entering;
};

/* Whether anything is left to visit below root.  Start with {root, root,
 * true}: root itself is not visited. */
bool walk_next(struct walk *walk);
/* Go on after the node that was entered, without its children. */
void walk_skip(struct walk *walk);
/* Step back off the node that was entered, so that it can be taken out of
 * the tree and the walk goes on after it. */
void walk_remove(struct walk *walk);

enum tree_extra tree_extra_of(cmark_node *node);

/* Of text, code, raw HTML and footnote references. */
str tree_literal(cmark_node *node);
/* The source of a paragraph, heading, cell or block. */
str tree_source(cmark_node *node);
str tree_url(cmark_node *node);
str tree_title(cmark_node *node);

/* For nodes that are made here. */
void tree_set_line(cmark_node *node, int line);
void tree_set_literal(cmark_node *node, struct arena *scratch, str text);

static inline bool tree_is(cmark_node *node, cmark_node_type type)
{
    return node && cmark_node_get_type(node) == type;
}

#endif
