/*
 * bare - our renderer held to the specification's HTML.
 *
 * Shape      The same code that draws pages, with everything cohub adds
 *            switched off: raw HTML as it is, links untouched.  For tests;
 *            never for a page.
 * Errors     False when the Markdown passes a limit of parser_limits.h; html is
 *            then as it was.
 * Threads    As markdown.h: after markdown_set_up, any number at once.  Sets
 *            up by itself when nobody did, so that one thread needs nothing.
 * Source     CommonMark 0.29 and GitHub's extensions to it.
 */
#ifndef COHUB_MARKDOWN_BARE_H
#define COHUB_MARKDOWN_BARE_H

#include "base/buf.h"

enum bare_extensions { BARE_TABLES = 1, BARE_FOOTNOTES = 2 };

/* extensions: any of enum bare_extensions, added up. */
bool markdown_render_bare(struct arena *arena, str markdown,
                          unsigned extensions, struct buf *html);

#endif
