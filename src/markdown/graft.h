/*
 * graft - raw HTML made part of the tree, as if it were Markdown.
 *
 * Shape      Blocks of HTML, and the Markdown between them, are read as one
 *            piece of HTML by libxml2; what it makes of it becomes nodes:
 *
 *              <details>              block "details" {summary="More"}
 *              <summary>More</summary>   paragraph
 *
 *              Some **words**.
 *
 *              </details>
 *
 *            So links, pictures, headings and ids in HTML are looked at as
 *            those in Markdown are.  What has no equivalent loses its tags;
 *            its words stay, and stay apart.
 * Errors     One message a kind and file.
 * Source     HTML Living Standard; libxml2's HTML reader.
 */
#ifndef COHUB_MARKDOWN_GRAFT_H
#define COHUB_MARKDOWN_GRAFT_H

#include "markdown/arrange.h"

/* Before the tree is arranged. */
void graft_tree(struct arrangement *arrangement, cmark_node *root);

/* graft_inline.c: tags among words of a paragraph, heading or cell. */
void graft_inline(struct arrangement *arrangement, cmark_node *block);

#endif
