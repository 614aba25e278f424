/*
 * page_text - what somebody reads of a page: its title and its text, as XHTML.
 *
 * Shape      The page as the site has it, from <main> to its end, without
 *            what is only of use on a site: menus, forms, lists of other
 *            pages, what is on screen only.  What folds stands open.  What
 *            links and pictures lead to is for the user of this to say.
 * Ownership  Borrows everything; writes to out.
 */
#ifndef COHUB_BUNDLE_PAGE_TEXT_H
#define COHUB_BUNDLE_PAGE_TEXT_H

#include "bundle/copy.h"
#include "bundle/link_target.h"

struct page_text {
    const struct copy *copy;
    const struct planned_file *page;
    /* The new address of a link, escaped; false: only its words stay. */
    bool (*link)(struct page_text *text, const struct link_target *target,
                 str address, str *to);
    /* The same for a picture; false: its description stands there. */
    bool (*picture)(struct page_text *text, const struct link_target *target,
                    str *to);
    void *context;
    struct arena *scratch;
    struct buf *out;
    bool is_plain;      /* no link leads back from notes: they are words */
    bool is_book;       /* with what EPUB says of notes */
    str remark;         /* HTML at the end of a link to the web */
    str prefix;         /* of ids, where several pages are in one file */
    unsigned deeper_by; /* of headings, for the same reason */
    bool leads_out;     /* in a link to the web */
    unsigned skipped;
    bool is_words;
};

/* False: the page could not be made. */
bool page_text_add(struct page_text *text);

/* name="value", which is escaped already. */
void page_text_add_attribute(struct buf *out, const char *name, str value);

#endif
