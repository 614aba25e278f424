/*
 * check_pack - pages in easy read, on paper, for a group that checks them.
 *
 * Shape      A folder of its own, written as a copy is (copy_folder.h):
 *
 *              START-HERE.html     for whoever runs the meeting
 *              files/1-NAME.html   a page, numbers on its rows, questions
 *              files/form.html     what the group says at the end
 *              CONTENTS.txt        which files are the pack's
 *              answers.yaml        the form for cohub: edit/check_answers.h
 *
 *            Sheets are made anew each time.  answers.yaml is its editor's
 *            from the first moment: one that is there is never touched, and
 *            the next is answers-2.yaml.
 * Ownership  What is answered and said lives until check_pack_free.
 * Errors     In diags, sorted; nothing is written after an error.
 */
#ifndef COHUB_BUNDLE_CHECK_PACK_H
#define COHUB_BUNDLE_CHECK_PACK_H

#include "base/diag.h"
#include "model/date.h"

struct check_pack_wish {
    str hub_path;
    str folder_path;
    struct str_list pages; /* as they were typed */
    str language;          /* its code; empty: the hub's first */
    bool with_drafts;
    struct date today;
    unsigned jobs;
};

struct build;

struct check_pack {
    struct build *build;
    size_t page_count;
    str answers; /* the name of the file for answers */
};

bool check_pack_write(struct arena *arena, const struct check_pack_wish *wish,
                      struct diags *diags, struct check_pack *pack);

void check_pack_free(struct check_pack *pack);

#endif
