/*
 * version - what a version of a page takes over from the page's other texts.
 *
 * Shape      A version is what a page says in one tree.  Its own file need not
 *            repeat what another text says already.  One table says of each
 *            key how far a version looks for it:
 *
 *              the page's       type, facets, order: what a page is filed by
 *                               is said once, in the first language's standard
 *                               text, and holds for all versions
 *              its language's   date, updated: own, else that of the standard
 *                               text in the same language.  A translation is
 *                               as old as its own words are
 *              any language's   reviewed, review, topics, image: own, else
 *                               the language's, else the first language's
 *              its own          all else: words are in the language of the
 *                               text that says them, and as easy as it is
 *
 *            So with "updated: 2026-03-03" in steps.md and nothing in
 *            steps.easy.md the easy read was changed on 3 March too;
 *            steps.cy.md, without a date, says no day.
 * Ownership  Borrows from the page.
 */
#ifndef COHUB_MODEL_VERSION_H
#define COHUB_MODEL_VERSION_H

#include "model/page.h"

/* All that holds for the version, by the rules above.  Without a text in this
 * tree it has what is taken over from other languages, and nothing of its
 * own. */
struct front version_front(const struct page *page, const struct tree *tree);

/* What the page is filed by, in every version: also its topics, whatever a
 * version calls them. */
const struct front *version_subject(const struct page *page);

/* The text in easy words of a language; null when nobody wrote it. */
const struct article *version_easy(const struct page *page,
                                   size_t language_index);

/* The later of updated and date; not given when there is neither. */
struct date version_changed(const struct front *front);

#endif
