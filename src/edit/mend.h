/*
 * mend - what has one sure answer, put right in an author's files.
 *
 * Shape      mend_find reads the hub, and writes nothing: it answers with each
 *            file as it would be, and what each rule changes in it.
 *            mend_write then keeps a copy of each file in .cohub/before/ and
 *            puts the new one in its place.
 * Ownership  Everything lives in the arena.
 * Errors     Messages; what cannot be read is left as it is.  A file that
 *            cannot be written is whole, as it was.
 */
#ifndef COHUB_EDIT_MEND_H
#define COHUB_EDIT_MEND_H

#include "base/diag.h"
#include "base/file.h"
#include "edit/mend_rule.h"
#include "model/date.h"

struct mending_wish {
    str hub_path;
    str only; /* a rule; empty: all */
    struct date today;
};

/* Lines that a rule changes. */
struct mended_lines {
    const struct mend_rule *rule;
    size_t line; /* in the author's file, from 1 */
    str before;  /* lines with their ends; empty when only added to */
    str after;
};

struct mended_file {
    str path;
    str new_path; /* the same, but for a file that gets another name */
    bool is_new;  /* nobody wrote it */
    str before;
    str after;
    struct mended_lines *changes;
    size_t change_count;
    size_t change_capacity;
};

struct article;

/* What was read stays until mended_close, which gives it and the folder back. */
struct mended {
    struct folder folder; /* the hub's */
    struct article **articles;
    size_t article_count;
    size_t article_capacity;
    struct mended_file **files;
    size_t count;
    size_t capacity;
};

/* False after an error that leaves nothing to mend. */
bool mend_find(struct arena *arena, const struct mending_wish *wish,
               struct diags *diags, struct mended *mended);

/* How many files were written. */
size_t mend_write(struct arena *arena, const struct mended *mended,
                  struct diags *diags);

void mended_close(struct mended *mended);

#endif
