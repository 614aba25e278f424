/*
 * body - what Markdown becomes: parsed once, drawn once for each tree.
 *
 * Shape      A body is a list of runs.  Most are HTML, ready to copy.  The
 *            others stand where each tree writes something of its own:
 *
 *              <p>See <a href="  [page link]  ">steps</a>.</p>  [block]
 *
 *            A link is drawn as an escaped address and nothing else.
 * Ownership  Everything lives in the page's arena.
 * Threads    Written while pages are read and connected, then const.
 */
#ifndef COHUB_MODEL_BODY_H
#define COHUB_MODEL_BODY_H

#include "language/ease.h"
#include "model/block_facts.h"
#include "model/run.h"

struct block;
struct resource;
struct term;

struct attribute {
    str name;
    str value;                    /* plain text, not yet escaped */
    const struct page_link *link; /* an address: the page, or null */
    const struct asset *asset;    /* an address: the file, or null */
};

/* An item of the first list directly in a block, or in another item. */
struct block_item {
    struct runs title;   /* what is bold at its start, or the whole link */
    struct runs content; /* all of the rest */
    struct runs before, after; /* of the rest: round its own list */
    struct block_item *items;
    size_t item_count;
    str id;              /* "set-equality"; empty for those in an item */
    const str *back_ids; /* footnotes only: where the text refers to it */
    size_t back_count;
};

struct block {
    str name;
    const struct block_facts *facts; /* never null */
    struct attribute *attributes;
    size_t attribute_count;
    str id;              /* {#id}; empty when there is none */
    str classes;         /* {.a .b} as "a b" */
    struct runs content; /* all of it, items included */
    struct block_item *items;
    size_t item_count;
    struct runs before_items;  /* content before the first list */
    struct runs after_items;   /* content after it */
    struct runs picture;       /* picture-row only: the picture */
    struct resource *resource; /* that its key names; else null */
    struct term *term;         /* that it defines; else null */
    struct place place;
};

struct heading {
    unsigned level; /* 2 to 6: a page's own title is its only h1 */
    str id, wanted; /* wanted: what its id would be, were it not taken */
    str html;       /* inside of the heading, without links or footnotes */
};

struct body {
    struct runs runs;
    struct heading *headings;
    size_t heading_count;
    const str *ids; /* every id that a link may name, sorted */
    size_t id_count;
    struct page_link **links; /* every page link in the body */
    size_t link_count;
    struct block **blocks; /* every block, outermost first */
    size_t block_count;
    struct symbol_use **symbols;
    size_t symbol_count;
    struct word_use **words; /* hard words, in the order of the text */
    size_t word_count;
    struct word_change **changes; /* only of a derived text */
    size_t change_count;
    struct ease ease;  /* of its paragraphs and lists */
    size_t note_words; /* of a derived text: in the meanings that it adds */
    bool is_read;      /* of a derived text: a person read each change */
};

/* The value of an attribute, or an empty text. */
str block_attribute(const struct block *block, str name);

#endif
