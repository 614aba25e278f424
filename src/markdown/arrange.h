/*
 * arrange - the tree made ready for drawing.
 *
 * Shape      Takes abbreviations and captions out of the text, gives tables
 *            their captions and blocks their names, makes easy-read rows, and
 *            leaves notes for what stands in braces.
 * Ownership  Nodes taken out are kept until arrange_free.
 */
#ifndef COHUB_MARKDOWN_ARRANGE_H
#define COHUB_MARKDOWN_ARRANGE_H

#include "markdown/abbreviation.h"
#include "markdown/block_syntax.h"
#include "markdown/parser_limits.h"
#include "markdown/span_notes.h"
#include "model/variant.h"

/* The note on a table (cmark_node_get_user_data). */
struct table_note {
    cmark_node *caption; /* its children are the caption's words */
};

/* The note on a heading is its struct attributes, or null. */

struct arrangement {
    struct arena *scratch;
    struct report *report;
    struct block_syntax *blocks;
    struct abbreviations *abbreviations;
    struct spans spans;
    enum variant variant;
    bool has_html; /* there is a "<" in the text */
    bool has_marks;
    cmark_node **removed;
    size_t removed_count;
    size_t removed_capacity;
};

void arrange_tree(struct arrangement *arrangement, cmark_node *root,
                  const struct footnote_lines *footnotes);
void arrange_free(struct arrangement *arrangement);

/* Take a node out of the tree. */
void arrange_remove(struct arrangement *arrangement, cmark_node *node);

/* Move node and all that follows it in its paragraph to a new paragraph
 * after it. */
cmark_node *arrange_split(cmark_node *node);

/* caption.c: give a table the caption beside it. */
void caption_find(struct arrangement *arrangement, cmark_node *table);
bool caption_is_one(cmark_node *paragraph);

/* pasted.c: say what pasted text has lost, such as headings. */
void pasted_in_paragraph(struct arrangement *arrangement,
                         cmark_node *paragraph);
void pasted_in_list(struct arrangement *arrangement, cmark_node *list);

/* easy_row.c: make rows of pictures and words of a node's children. */
void row_make_all(struct arrangement *arrangement, cmark_node *parent);
/* True when a paragraph is one picture, maybe with braces after it. */
bool row_is_picture(cmark_node *paragraph);

#endif
