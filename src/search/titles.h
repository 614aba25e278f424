/*
 * titles - what is called as the query says comes first.
 *
 * Shape      Of the best ten, those go up whose title has every word of the
 *            query: the more of the title that is, the further.  Then what
 *            bears the query as its name stands before all else, by
 *            name_rank; among the words of a query a page with just that
 *            title comes first, and of one word the term that it is:
 *
 *              ground rules   the page "Ground rules", then the term
 *              advocacy       the term, then a page "Advocacy"
 *
 * Source     docs/search.md; the browser's half is client/titles.js.
 */
#ifndef COHUB_SEARCH_TITLES_H
#define COHUB_SEARCH_TITLES_H

#include "search/ranking.h"

void titles_raise(struct query *query, struct ranking *ranking);
void titles_put_first(struct query *query, struct ranking *ranking);

#endif
