/*
 * pictures - a symbol for every document, for results in easy read.
 *
 * Shape      The page's own, else the first one in its easy text, else that
 *            of a term in its title, else one for its kind; none when the
 *            theme has not got it.
 */
#ifndef COHUB_SEARCH_PICTURES_H
#define COHUB_SEARCH_PICTURES_H

#include "search/index.h"

/* Sets the pictures of documents and the symbols of the index. */
void pictures_find(struct arena *arena, const struct index_source *source,
                   struct language_index *language);

#endif
