/*
 * bundle - a copy of a hub to hand out: on a stick, as a ZIP file, as books.
 *
 * Shape      The hub is read and planned as for a build; what the copy needs
 *            of it is made in memory, so that its size is known and told
 *            before anything is written; then it goes into a folder
 *            (output/copy_folder.h) or an archive.
 *
 *              START-HERE.html        what this is, and where to go
 *              READ-ME.txt            the same for who has no browser open
 *              CHECK-THIS-COPY.html   compares the files with the list
 *              CONTENTS.txt           the list (output/copy_list.h)
 *              files/site/            the site
 *              files/books/           EPUB, one a format and language
 *              files/text/            the same as plain text
 *              files/pages/           one file a page or topic
 *              files/copy/            styles of the pages about the copy
 *
 *            Two copies of one hub on one day are the same bytes.
 * Ownership  bundle_free gives everything back; results borrow.
 * Errors     In diags, sorted.  The old copy is whole unless a message says
 *            otherwise.
 */
#ifndef COHUB_BUNDLE_BUNDLE_H
#define COHUB_BUNDLE_BUNDLE_H

#include <stdint.h>

#include "base/diag.h"
#include "base/pool.h"
#include "model/date.h"

/* Bits that are put together: what is in a copy, and where it goes. */
enum {
    BUNDLE_SITE = 1, /* what is in the copy: the site */
    BUNDLE_BOOKS = 2,
    BUNDLE_TEXTS = 4,
    BUNDLE_PAGES = 8,   /* one file a page or topic */
    BUNDLE_FOLDER = 16, /* where it goes */
    BUNDLE_ZIP = 32,
};

/* Which pages: all where a list is empty. */
struct bundle_choice {
    struct str_list topics;   /* their words or keys */
    struct str_list sections; /* folders of content/ */
    struct str_list variants; /* "easy-read" */
    struct str_list languages;
    uint64_t most_bytes; /* 0: no limit */
};

/* A film, a recording or a document for which there was no room. */
struct bundle_left_out {
    str path;
    uint64_t size;
};

/* What is known before anything is written. */
struct bundle_sizes {
    size_t file_count;
    uint64_t bytes;
    const struct bundle_left_out *left_out;
    size_t left_out_count;
    size_t page_count; /* written pages that were not chosen */
};

struct bundle_options {
    str hub_path;
    str folder_path;
    str zip_path;
    unsigned formats;
    struct bundle_choice choice;
    struct date today;
    unsigned jobs;
    const struct pool_watch *watch; /* may be null */
    void (*tell)(void *context, const struct bundle_sizes *sizes);
    void *context;
};

struct bundle_result {
    const struct diags *diags;
    struct bundle_sizes sizes;
    struct date made;
    struct date ask_after;
    bool was_there;   /* an older copy */
    const str *added; /* files that the older copy had not */
    size_t added_count;
    size_t changed_count;
    const str *removed;
    size_t removed_count;
};

struct bundle;

struct bundle *bundle_new(const struct bundle_options *options);
/* False when there is something to mend. */
bool bundle_run(struct bundle *bundle);
struct bundle_result bundle_result_of(const struct bundle *bundle);
void bundle_free(struct bundle *bundle);

#endif
