/*
 * span_notes - what authors put round words: [words]{lang=cy}, {...} after links
 * and pictures, and tags of raw HTML.
 *
 * Shape      Looks at the children of one node of the tree at a time and
 *            leaves notes on them for the renderer, so that what opens and
 *            closes there is always well-formed.
 * Ownership  Notes live in the scratch arena.
 */
#ifndef COHUB_MARKDOWN_SPAN_NOTES_H
#define COHUB_MARKDOWN_SPAN_NOTES_H

#include "markdown/attributes.h"
#include "markdown/ids.h"
#include "markdown/report.h"

/* A hard word's link to its meaning. */
struct word_link {
    const struct word_use *use;
    bool has_id; /* the place that the meaning leads back to */
    bool is_bold;
};

enum cut_kind { CUT_HTML, CUT_KEEP, CUT_KEEP_END, CUT_WORD, CUT_WORD_END };

/* In a text, len bytes from at are not drawn, and html is.  From KEEP to
 * KEEP_END words stay as they are; from WORD to WORD_END they are a link. */
struct text_cut {
    enum cut_kind kind;
    size_t at;
    size_t len;
    str html;
    const struct word_link *link;
    str string;   /* a key of the theme's words, drawn in its place */
    size_t order; /* of those at one place */
};

/* The note on a text. */
struct text_cuts {
    struct text_cut *items;
    size_t count;
    size_t capacity;
};

/* The note on a tag that is kept. */
struct tag_note {
    str html;
};

struct spans {
    struct arena *scratch;
    struct report *report;
    struct ids *ids;
    cmark_node *block; /* what the raw source below belongs to */
    str source;        /* of a block with backslashes before brackets */
    size_t *line_starts;
    size_t line_count;
};

/* Notes on all that is in a paragraph, heading or cell. */
void spans_mark(struct spans *spans, cmark_node *block);

void spans_add_cut(struct arena *scratch, cmark_node *text,
                   struct text_cut cut);
/* Leave len bytes from at out of a text. */
void spans_cut(struct arena *scratch, cmark_node *text, size_t at, size_t len,
               str html);
/* The cuts of a text, in order; null when there are none. */
const struct text_cuts *spans_cuts(cmark_node *text);

#endif
