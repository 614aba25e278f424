/*
 * check_sheet - what is printed for a meeting that checks pages in easy read.
 *
 * Shape      Three kinds of sheet, each a file that needs no other:
 *
 *              page    the page as it prints, its rows with numbers, and
 *                      questions about it
 *              form    what the group says at the end; the editor copies it
 *                      into answers.yaml
 *              start   for whoever runs the meeting: what to print, what to do
 *
 * Ownership  Writes to out; the style sheets of pages live in the arena of
 *            the copy.
 */
#ifndef COHUB_BUNDLE_CHECK_SHEET_H
#define COHUB_BUNDLE_CHECK_SHEET_H

#include "bundle/copy.h"

/* A page of the pack. */
struct check_page {
    const struct page *page;
    const struct article *article; /* its easy read */
    const struct planned_file *planned;
    str sheet;  /* "files/1-steps.html" */
    str styles; /* elements <style> with all that the page loads */
};

struct check_sheets {
    const struct copy *copy;
    const struct tree *tree; /* of easy read, in one language */
    struct check_page *pages;
    size_t count;
};

#define CHECK_FORM "files/form.html"
/* Of the files in client/: it is in the sheets themselves. */
#define CHECK_PACK_STYLE "pack.css"

/* Reads the styles of each page; false: a page could not be made. */
bool check_sheets_begin(struct check_sheets *sheets);

bool check_sheet_add_page(const struct check_sheets *sheets,
                          const struct check_page *page, struct buf *out);
void check_sheet_add_form(const struct check_sheets *sheets, struct buf *out);
void check_sheet_add_start(const struct check_sheets *sheets, struct buf *out);

#endif
