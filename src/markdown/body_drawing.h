/*
 * body_drawing - a page while its tree becomes HTML and pieces.
 *
 * Shape      One pass over the tree.  renderer.c knows the elements of
 *            CommonMark; what cohub adds or changes is in a file of its own,
 *            and is left out of a plain drawing.
 * Ownership  Scratch memory goes with the parse; the body's is the page's.
 */
#ifndef COHUB_MARKDOWN_BODY_DRAWING_H
#define COHUB_MARKDOWN_BODY_DRAWING_H

#include "markdown/arrange.h"
#include "markdown/body_pieces.h"
#include "markdown/markdown.h"
#include "markdown/reword.h"
#include "markdown/target.h"

struct open_block;

/* The items of a list that is a block's own, or an item's. */
struct drawn_list {
    struct drawn_item *items;
    size_t count;
    size_t capacity;
};

/* A block whose runs are made when all is drawn. */
struct drawn_block {
    struct block *block;
    struct stretch content;
    struct stretch before_items;
    struct stretch after_items;
    struct stretch picture;
    struct drawn_list list;
};

struct drawn_item {
    struct stretch title;
    struct stretch content;
    struct stretch before; /* the content before and after its own list */
    struct stretch after;
    struct drawn_list list;
    str id;
    size_t note; /* footnotes: its number */
};

struct drawn_heading {
    struct heading heading;
    struct mark from; /* its inside */
    struct mark to;
};

/* Where a footnote is referred to. */
struct note_use {
    str *ids;
    size_t count;
    size_t capacity;
};

/* The table that is being drawn; tables do not nest. */
struct table_state {
    str *labels; /* of its columns */
    const unsigned char *alignments;
    size_t columns;
    size_t column;
    bool has_row_headers;
    bool is_in_header;
    bool has_caption;
    bool is_wide; /* it can be scrolled, so it has a name and the focus */
};

struct drawing {
    const struct markdown_source *source; /* null when plain */
    bool is_bare;
    struct arena *page;
    struct arena *scratch;
    struct report *report;
    struct abbreviations *abbreviations;
    struct spans *spans;
    struct rewording rewording;
    struct ease ease;
    bool leaves_details; /* they are on the full page, and not here */
    struct buf html;
    struct pieces pieces;
    struct walk walk;

    bool is_in_heading;  /* no abbreviations are explained there */
    bool is_outline;     /* a heading's words again, for the outline */
    unsigned last_level; /* of headings; 1 is the page's title */
    size_t pictures;
    unsigned emphasis; /* how many are open */
    struct table_state table;
    cmark_node *open_link;
    struct target link; /* the open one's */

    struct open_block *block; /* the innermost */
    struct drawn_block *blocks;
    size_t block_count, block_capacity;
    struct drawn_heading *headings;
    size_t heading_count, heading_capacity;
    struct page_link **links;
    size_t link_count, link_capacity;
    struct symbol_use **symbols;
    size_t symbol_count, symbol_capacity;
    struct note_use *notes;
    size_t note_count;
};

struct mark drawing_mark(const struct drawing *drawing);
/* A line end, unless one stands there already. */
void drawing_break(struct drawing *drawing);

/* renderer.c: everything below a node, which is not drawn itself. */
void render_inside(struct drawing *drawing, cmark_node *node);

#endif
