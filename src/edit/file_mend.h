/*
 * file_mend - names that files should have, and pages that should be there.
 *
 * Shape      The hub that was found is changed to what it would be: pages get
 *            their new paths, and pages that nobody wrote are added.  An
 *            article keeps the path of its file; file_mends says what that
 *            becomes.
 * Ownership  Everything lives in the arena.
 */
#ifndef COHUB_EDIT_FILE_MEND_H
#define COHUB_EDIT_FILE_MEND_H

#include "edit/mend.h"
#include "model/hub.h"

struct file_mends {
    struct arena *arena;
    struct hub *hub;
    const struct mending_wish *wish;
    struct map names; /* path of a file to struct file_name */
    struct map moved; /* path that a page had to the struct page */
};

struct file_name {
    str path; /* that it gets */
    const struct mend_rule *rule;
    bool is_new; /* nobody wrote it */
};

/* Names, by what was said when the folders were looked through. */
void file_mend_names(struct file_mends *mends, const struct diags *said);

/* Pages that are missing, when all front matter has been read. */
void file_mend_sections(struct file_mends *mends);

/* Null when the file keeps its name. */
const struct file_name *file_mend_find(const struct file_mends *mends,
                                       str path);

#endif
