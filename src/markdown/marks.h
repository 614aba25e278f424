/*
 * marks - signs among words that other tongues have: ~~gone~~, ==marked==,
 * :smile:, https://www.example.org/, and the boxes of task lists.
 *
 * Shape      ~~x~~ and ==x== become tags, a bare address a link, the name of
 *            an emoji the emoji; "[x] " at the start of a list's point is
 *            drawn as "Done:", in the words of the theme.
 * Source     GitHub Flavored Markdown, sections 6.5 and 6.9; read here, as
 *            the library's own strikethrough is not safe on threads.
 */
#ifndef COHUB_MARKDOWN_MARKS_H
#define COHUB_MARKDOWN_MARKS_H

#include "markdown/arrange.h"

/* Quick, and often right: there may be marks in a text. */
bool marks_may_be_in(str text);
void marks_tree(struct arrangement *arrangement, cmark_node *root);
/* The box of a list's point. */
void marks_task(struct arrangement *arrangement, cmark_node *item);

#endif
