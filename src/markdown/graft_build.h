/*
 * graft_build - where the next block or word of a graft goes in the tree.
 *
 * Shape      Words need a paragraph, which is opened when the first comes and
 *            closed by the next block.  Links and emphasis that are open then
 *            are opened again in the next paragraph, so that
 *            <a href="x"><div>One</div><div>Two</div></a> is two links.
 * Ownership  Nodes belong to the tree; frames to the scratch arena.
 */
#ifndef COHUB_MARKDOWN_GRAFT_BUILD_H
#define COHUB_MARKDOWN_GRAFT_BUILD_H

#include "markdown/arrange.h"

/* An open inline element: a node of the tree, or a tag kept as it is. */
struct graft_inline {
    struct graft_inline *outer;
    cmark_node_type type; /* of the node; NONE: a tag */
    str open;             /* "<kbd>" */
    str close;
    str url;
    str title;
    cmark_node *made; /* in the paragraph that is open */
};

struct graft_build {
    struct arrangement *arrangement;
    cmark_node *block;            /* what the next block is put into */
    cmark_node *paragraph;        /* that is open, or a heading; null: none */
    cmark_node *words;            /* what the next word is put into */
    struct graft_inline *inlines; /* the innermost */
    bool has_space;               /* a space is due before the next word */
    int line;                     /* of the text, for new nodes */
    struct graft_anchor *anchors; /* that the next paragraph starts with */
};

/* Close the paragraph. */
void graft_end_words(struct graft_build *build);
/* Puts id before the words that come next, for links to lead to. */
void graft_add_anchor(struct graft_build *build, str id);
void graft_add_text(struct graft_build *build, str text);
/* Any inline node. */
void graft_add_inline(struct graft_build *build, cmark_node *node);
void graft_open_inline(struct graft_build *build, struct graft_inline *inner);
void graft_close_inline(struct graft_build *build);

/* A new block in the one that is open, which stays the one; the paragraph is
 * closed. */
void graft_add_block(struct graft_build *build, cmark_node *node);
/* Text and what follows go into node, a heading or paragraph. */
void graft_start_words(struct graft_build *build, cmark_node *node);
/* An element drawn as it is, with its attributes in open. */
cmark_node *graft_make_element(struct graft_build *build, str open, str close);

#endif
