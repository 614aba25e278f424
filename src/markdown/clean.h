/*
 * clean - the HTML that an author wrote into Markdown, made safe.
 *
 * Shape      What allowed.h allows, as well-formed XML.  Text is kept, except
 *            inside script, style and the like.
 * Errors     What is taken out is a message.
 * Threads    clean_set_up once before any; then any number at once.
 * Source     HTML Living Standard; libxml2's HTML reader.
 */
#ifndef COHUB_MARKDOWN_CLEAN_H
#define COHUB_MARKDOWN_CLEAN_H

#include "markdown/report.h"

void clean_set_up(void);
void clean_tear_down(void);

/* A block of raw HTML whose first line is body_line. */
void clean_block(struct arena *scratch, struct report *report, int body_line,
                 str raw, struct buf *html);

/* Text with "&amp;" and the like as the characters they stand for. */
str clean_entities(struct arena *arena, str text);

#endif
