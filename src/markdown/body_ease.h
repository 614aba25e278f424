/*
 * body_ease - how hard the text of a page is to read.
 *
 * Shape      Paragraphs and items of lists are counted; headings, tables,
 *            captions, notes, details, code and what somebody else wrote are
 *            not.  What a program adds to say what words mean is raw HTML
 *            here, and is not counted either.
 */
#ifndef COHUB_MARKDOWN_BODY_EASE_H
#define COHUB_MARKDOWN_BODY_EASE_H

#include "language/ease.h"
#include "markdown/syntax_tree.h"
#include "model/block_facts.h"

/* facts are those of blocks, by name. */
struct ease body_ease_of(struct arena *scratch, const struct map *facts,
                         cmark_node *root);

#endif
