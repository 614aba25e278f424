/*
 * check_answers - what a group of readers said of pages becomes checked_by.
 *
 * Shape      bundle/check_pack.h makes the file; somebody fills it in:
 *
 *              group: Our reading group
 *              date: 2026-11-23
 *              pages:
 *                - page: content/guidance/steps.easy.md
 *                  readers: 6
 *                  changed: Two pictures.
 *
 *            A page without readers was not read, and stays as it is.  In the
 *            others checked_by is written, in the place of an older one;
 *            every other byte stays.
 * Ownership  Everything lives in the arena; mended_close gives the folder
 *            back.
 * Errors     Messages.  Nothing is found then, so that nothing is written.
 */
#ifndef COHUB_EDIT_CHECK_ANSWERS_H
#define COHUB_EDIT_CHECK_ANSWERS_H

#include "edit/mend.h"

struct check_answers {
    struct mended mended; /* for mend_write: each page as it will be */
    const str *texts;     /* what is written into each of mended.files */
    const str *unread;    /* pages that nobody read */
    size_t unread_count;
    size_t same_count; /* pages that say all of it already */
};

/* file: as it was typed, from where the person is or from the hub. */
bool check_answers_find(struct arena *arena, str hub_path, str file,
                        struct diags *diags, struct check_answers *answers);

#endif
