/*
 * new_page - a file for a page, a story or an easy read, to write in.
 *
 * Shape      What was asked and answered goes into the front matter; what is
 *            still to write says "(To write – ...)", which builds name until
 *            it is changed.  A page and a story begin as drafts.  An easy
 *            read is bound to its standard page by made_from.
 * Ownership  The written path lives in the arena.
 * Errors     A message, and the answer is false; nothing was written then,
 *            and a file that is there is never touched.
 */
#ifndef COHUB_BUILD_NEW_PAGE_H
#define COHUB_BUILD_NEW_PAGE_H

#include "base/diag.h"

enum new_page_kind { NEW_PAGE, NEW_STORY, NEW_EASY, NEW_PAGE_KIND_COUNT };

struct new_page {
    enum new_page_kind kind;
    str hub_path;
    str file;  /* "content/guidance/pay-people.md" */
    str title; /* answers; empty: still to write */
    str description;
    str place;
    str told_by;
    str consent_of; /* who is named or shown; empty: nobody */
    str consent_until;
};

/* "page", "story", "easy"; false for another word. */
bool new_page_find_kind(str word, enum new_page_kind *kind);

/* "Pay people" for "content/guidance/pay-people.md". */
str new_page_title_of(struct arena *arena, str file);

/* A day of the calendar, as "2028-11-23". */
bool new_page_is_day(str text);
/* days are counted from the start of 1970. */
str new_page_day_in_two_years(struct arena *arena, long days);

bool new_page_write(struct arena *arena, const struct new_page *page,
                    struct diags *diags, str *written);

#endif
