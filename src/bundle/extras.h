/*
 * extras - what a copy has beside the site: books, and files of text.
 *
 * Shape      A table of kinds; one file of a kind for each format and
 *            language that has a page of its own.
 */
#ifndef COHUB_BUNDLE_EXTRAS_H
#define COHUB_BUNDLE_EXTRAS_H

#include "bundle/about_page.h"

void extras_add(struct copy *copy);

/* On the front page: each kind, and its files. */
void extras_list(const struct about *about);

#endif
