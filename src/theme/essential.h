/*
 * essential - what every page has, whoever made its theme.
 *
 * Shape      A table of pieces without which somebody is shut out: the
 *            language of the page, the link past the header, the landmark
 *            that it leads to, the lists of languages and formats, menu,
 *            search and the links at the foot.  A compiled page is searched
 *            for their words, and for lists that show addresses.
 * Errors     One message for each piece that a page lacks, on the line where
 *            it would stand.
 * Source     WCAG 2.2: 2.4.1 Bypass Blocks, 2.4.2 Page Titled, 3.1.1 Language
 *            of Page, 1.3.1 Info and Relationships; WAI-ARIA 1.2, main.
 */
#ifndef COHUB_THEME_ESSENTIAL_H
#define COHUB_THEME_ESSENTIAL_H

#include "theme/loaded.h"

/* Check the pages of a theme that draws whole pages. */
void essential_check(const struct theme *theme, struct arena *arena,
                     struct diags *diags);

#endif
