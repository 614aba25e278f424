/*
 * result_record - what a page of results says about a document: a record of its own.
 *
 * Shape      A list: address from the root of a tree, title, kind, summary,
 *            text, formats, picture, title and summary in easy read, the
 *            title of the section, and the code of the language that its
 *            words are in when it is another.
 * Source     docs/search.md
 */
#ifndef COHUB_SEARCH_RESULT_RECORD_H
#define COHUB_SEARCH_RESULT_RECORD_H

#include "search/document.h"

/* Bytes of text in a record. */
enum { RESULT_TEXT_MAX = 20000 };

struct result_record {
    str address;
    str title;
    str kind;
    str summary;
    str text;
    unsigned formats;
    str picture;
    str easy_title;
    str easy_summary;
    str parent;
    str language;
};

/* text: of this document.  What it does not borrow lives in the arena. */
struct result_record result_record_of(struct arena *arena,
                                      const struct documents *documents,
                                      const struct document *document,
                                      const struct document_text *text);

void result_record_write(const struct result_record *hit, struct buf *out);

#endif
