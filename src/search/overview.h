/* overview - the file m.js of an index: what is in all the others. */
#ifndef COHUB_SEARCH_OVERVIEW_H
#define COHUB_SEARCH_OVERVIEW_H

#include "search/index.h"

/* As JSON. */
void overview_write(const struct index *index,
                    const struct language_index *language, struct buf *out);

#endif
