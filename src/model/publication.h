/*
 * publication - which pages are to be seen on a day.
 *
 * Shape      A draft is not; a page with a date that is still to come is not
 *            yet; one that has expired is no longer.  The day decides which
 *            pages there are, and nothing else in the site.
 */
#ifndef COHUB_MODEL_PUBLICATION_H
#define COHUB_MODEL_PUBLICATION_H

#include "model/hub.h"

struct publication {
    struct date today; /* not given: every day is past, and none is over */
    bool with_drafts;  /* also what is not published yet */
};

enum absence absence_of(const struct front *front,
                        const struct publication *publication);

/* "is a draft": completes "the page ... ". */
str absence_words(struct arena *arena, const struct front *front,
                  enum absence absence);

/* The first day after today on which other pages are to be seen, or on which
 * a consent has ended; not given when there is none. */
struct date publication_next_change(const struct hub *hub,
                                    const struct publication *publication);

#endif
