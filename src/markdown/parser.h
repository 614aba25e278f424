/*
 * parser - libcmark-gfm's parser with what cohub attaches to it.
 *
 * Ownership  The caller frees the tree, then the blocks.
 * Threads    Any number at once.
 */
#ifndef COHUB_MARKDOWN_PARSER_H
#define COHUB_MARKDOWN_PARSER_H

#include "markdown/block_syntax.h"

/* blocks may be null: then ":::" is text. */
cmark_node *parser_parse(str text, int options, bool has_tables,
                         struct block_syntax *blocks);

void parser_set_up(void);
bool parser_is_set_up(void);

#endif
