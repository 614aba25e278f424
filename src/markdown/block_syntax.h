/*
 * block_syntax - "::: name {...}" to ":::", inside libcmark-gfm's parser.
 *
 * Shape      An extension of the parser: a block can hold anything that a
 *            page can, and other blocks.  A line of ":::" ends the innermost
 *            one.  Inside fenced code, ":::" is text.
 * Ownership  An extension belongs to one parse: free it after the tree.
 * Threads    Nothing is shared between parses.
 */
#ifndef COHUB_MARKDOWN_BLOCK_SYNTAX_H
#define COHUB_MARKDOWN_BLOCK_SYNTAX_H

#include "markdown/attributes.h"
#include "markdown/report.h"

/* What the tree's node of a block carries (cmark_node_get_user_data). */
struct block_note {
    bool is_closed;
    bool is_implicit;  /* nobody wrote it: a picture row */
    bool is_element;   /* of HTML: drawn as open and close say */
    bool is_frame;     /* an element that no paragraph may stand right in */
    bool is_outermost; /* such a one, and not in another */
    str open;
    str close;
    str name; /* set when the tree is arranged, as the attributes */
    struct attributes attributes;
};

struct block_syntax {
    struct arena *scratch;
    struct report *report;
    cmark_syntax_extension *extension;
};

/* Attach to the parser, before any text. */
void blocks_attach(struct block_syntax *syntax, cmark_parser *parser);
void blocks_free(struct block_syntax *syntax);

/* A block that nobody wrote, named source, as a node without a parent. */
cmark_node *blocks_make(struct block_syntax *syntax, const char *source);

#endif
