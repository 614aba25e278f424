/*
 * page - one subject of a hub, and the files that are written about it.
 *
 * Shape      Each file that authors a variant of a page in a language is an
 *            article.  cohub adds pages of its own (a glossary, a site map),
 *            and may add to one that somebody wrote at the same path.
 * Ownership  Pages live in the hub arena; each article has an arena of its
 *            own for its text, front matter, body and messages.
 * Threads    const from "connect pages" on, but for is_left_out.
 */
#ifndef COHUB_MODEL_PAGE_H
#define COHUB_MODEL_PAGE_H

#include "model/body.h"
#include "model/facet.h"
#include "model/front.h"
#include "model/leaf.h"
#include "model/page_kind.h"
#include "model/resource.h"
#include "model/term.h"
#include "model/variant.h"

/* A plain text that cohub made of a standard one. */
struct derived {
    struct front front;
    struct body body;
};

/* One source file: a variant of a page in a language, as it was written. */
struct article {
    struct arena arena;
    struct text_file text; /* path from the hub: "content/guidance/x.md" */
    struct diags diags;
    enum variant variant;
    size_t language_index;
    size_t body_offset; /* where the Markdown starts in text.bytes */
    bool is_held;       /* it has a mistake, and says only that */
    str address;        /* its own in its tree; empty for most */
    bool is_read;
    bool is_outdated; /* made from an older version of another text */
    struct front front;
    struct body body;
    struct derived *derived; /* null when there is none */
};

/* What stands in a tree whose texts may be derived. */
enum text_kind {
    TEXT_WRITTEN,   /* by people */
    TEXT_READ,      /* by a program, easier by measure, and read by a person */
    TEXT_EXPLAINED, /* the standard text, with what hard words mean */
};

struct page {
    str path;    /* from content/, no ".md": "guidance/steps", "index" */
    str folder;  /* "guidance", "" at the top */
    str address; /* path with the slug: where it goes in every tree */
    bool is_index, is_left_out; /* of its folder; of a copy of some pages */
    bool is_twin;               /* another has its name, which was told */
    bool is_generated; /* nobody wrote it: only what cohub adds is there */
    enum page_kind kind;
    union { /* by kind */
        struct term *term;
        struct resource *resource;
        const struct facet *facet;
        const struct facet_value *facet_value;
        const struct topic *topic;
    };
    /* [variant_slot(language_index, variant)]; null where nobody wrote
     * one.  Large print is never there: it is made from standard. */
    struct article **articles;
    struct page *parent;          /* the section above; null for home */
    const struct page **children; /* in reading order */
    size_t child_count;
    const struct page *previous; /* in the same section, or null */
    const struct page *next;
    struct leaves **leaves;  /* of a list, one a language; else null */
    const struct page *list; /* of an entry, which has no file; else null */
    size_t *leaf_numbers;    /* of an entry: its leaf in each language */
    str anchor;              /* of an entry: the id of its place there */
};
/* What was written for this page in this tree's own language and variant;
 * null when nobody wrote one.  Large print has the standard text, and plain
 * has it where there is no authored plain text. */
const struct article *page_article(const struct page *page,
                                   const struct tree *tree);
/* Where its file goes; an entry has that of the leaf that it stands on. */
str page_address(const struct page *page, const struct tree *tree);
/* The words of an article in a tree: derived ones in plain, if there are. */
bool article_is_derived(const struct article *article, const struct tree *tree);
enum text_kind page_text_kind(const struct page *page, const struct tree *tree);
const struct front *article_front(const struct article *article,
                                  const struct tree *tree);
const struct body *article_body(const struct article *article,
                                const struct tree *tree);
/* True when the tree has a text of this page: easy read only has its own. */
bool page_has_variant(const struct page *page, const struct tree *tree);
/* One of its texts says that the search is not to find it. */
bool page_is_unsearched(const struct page *page, size_t language_count);
/* The standard text in the first language: every page has one; and that in
 * another, or null. */
const struct article *page_standard(const struct page *page);
const struct article *page_standard_in(const struct page *page,
                                       size_t language_index);
/* The article whose title names the page in a tree: its own, or the nearest
 * that there is; null when nobody wrote any. */
const struct article *page_named_by(const struct page *page,
                                    const struct tree *tree);
/* The title of that article; the path when there is none. */
str page_title(const struct page *page, const struct tree *tree);

#endif
