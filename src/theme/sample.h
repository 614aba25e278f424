/*
 * sample - a page with every block of the built-in theme.
 *
 * Shape      Markdown: the examples of the parts' contracts, a heading each.
 *            It is a draft, for whoever makes a theme to look at.
 * Ownership  Texts live in the arena.
 */
#ifndef COHUB_THEME_SAMPLE_H
#define COHUB_THEME_SAMPLE_H

#include "base/file.h"

/* The page in the standard format, or in easy read, for a hub. */
str sample_page(struct arena *arena, const struct folder *hub, bool is_easy);

#endif
