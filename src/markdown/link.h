/*
 * link - links to pages, files and other sites.
 *
 * Errors     A link that cannot be followed is a message; its words stay.
 * Source     Link words: NHS and GOV.UK style guides, WCAG 2.4.4 and 2.4.9.
 */
#ifndef COHUB_MARKDOWN_LINK_H
#define COHUB_MARKDOWN_LINK_H

#include "markdown/body_drawing.h"

void link_enter(struct drawing *drawing, cmark_node *node);
void link_leave(struct drawing *drawing, cmark_node *node);

/* Says why, when an address cannot be followed. */
bool link_can_follow(struct drawing *drawing, const struct target *target,
                     str url, struct place place);
/* A link to a page, or to a place on this one, for the body's list. */
struct page_link *link_add(struct drawing *drawing, const struct target *target,
                           struct place place);

/* 2345678 as "2.3 MB": kB, MB or GB of 1,000, one decimal below 10. */
str link_size(struct arena *arena, size_t bytes);

/* Where a hard word's link to its meaning starts or ends. */
void link_draw_word(struct drawing *drawing, const struct text_cut *cut);

#endif
