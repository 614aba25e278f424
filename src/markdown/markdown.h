/*
 * markdown - an author's Markdown to a body: runs of HTML, links, blocks.
 *
 * Shape      CommonMark and tables, with "::: name" blocks, captions,
 *            attributes in braces, abbreviations and footnotes.  All HTML is
 *            well-formed XML.  Two blocks come without being written: in easy
 *            read, "picture-row" (a picture and the words after it); at the
 *            end of a page with footnotes, "footnotes".
 * Ownership  The body lives in the page arena, and keeps nothing of text.
 * Errors     Every mistake is a message; what can be drawn is still drawn.
 * Threads    markdown_set_up once before any thread starts; then any number
 *            of parses at once, each with its own arena and messages.
 * Source     CommonMark 0.29 with GitHub's tables and footnotes, through
 *            libcmark-gfm; limits in parser_limits.h.
 */
#ifndef COHUB_MARKDOWN_MARKDOWN_H
#define COHUB_MARKDOWN_MARKDOWN_H

#include "base/map.h"
#include "model/body.h"
#include "model/front.h"
#include "model/record.h"
#include "model/variant.h"
#include "model/word_list.h"

/* What a link or a picture may name. */
struct markdown_places {
    const struct map *pages;  /* "guidance/steps" to struct page */
    const struct map *absent; /* pages that have to be there and are not, which
                                 is told elsewhere; or null */
    const struct map *addresses;    /* of the website: model/address_book.h */
    const struct map *assets;       /* "guidance/plan.pdf" to struct asset */
    const struct map *static_files; /* the same, of static/ */
    const str *page_paths;          /* for "did you mean" */
    size_t page_count;
    const str *asset_paths;
    size_t asset_count;
    const struct map *taken_ids;   /* by the theme's templates; or null */
    const struct records *records; /* resource:KEY and term:NAME; or null */
};

struct markdown_source {
    const struct text_file *text;
    size_t body_offset; /* where the Markdown starts in text->bytes */
    str folder;         /* the page's, from content/: "guidance" */
    str path;           /* the page's own: "guidance/steps" */
    enum variant variant;
    const struct markdown_places *places;
    const struct word_list *words; /* null: no word is explained */
    const struct map *blocks;      /* name -> struct block_facts; or null */
    /* Both are there when a plain text is to be derived from a standard one:
     * what stands above it is put into plain words too, and its headings
     * keep their ids.  No message is given twice. */
    struct front *derived;
    const struct body *original;
    bool is_read; /* a person read each change that is made */
    /* For the local server: "<!--line 12-->" before each part of the text. */
    bool marks_lines;
};

void markdown_set_up(void);
void markdown_tear_down(void);

void markdown_parse(const struct markdown_source *source, struct arena *page,
                    struct diags *diags, struct body *body);

#endif
