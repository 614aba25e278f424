/*
 * hub - a whole site in memory: pages, files, trees and settings.
 *
 * Shape      A page is one subject.  Each file that authors a variant of it
 *            in a language is an article.  pages is sorted by path; a section
 *            is a folder, and its own page is the folder's index.
 * Ownership  The hub arena holds the arrays; each article has an arena of
 *            its own for its text, front matter, body and messages.
 * Threads    const from "connect pages" on; then anybody may read.
 */
#ifndef COHUB_MODEL_HUB_H
#define COHUB_MODEL_HUB_H

#include "base/map.h"
#include "model/asset.h"
#include "model/body.h"
#include "model/front.h"
#include "model/variant.h"

/* One source file: a variant of a page in a language, as its authors
 * wrote it. */
struct article {
    struct arena arena;
    struct text_file text; /* path from the hub: "content/guidance/x.md" */
    struct diags diags;
    enum variant variant;
    size_t language_index;
    size_t body_offset; /* where the Markdown starts in text.bytes */
    struct front front;
    struct body body;
};

struct page {
    str path;      /* from content/, no ".md": "guidance/steps", "index" */
    str folder;    /* "guidance", "" at the top */
    str address;   /* path with the slug: where it goes in every tree */
    bool is_index; /* the page of its folder */
    /* [language_index * VARIANT_COUNT + variant]; null where nobody wrote
     * one.  Large print is never there: it is made from standard. */
    struct article **articles;
    const struct page *parent;    /* the section above; null for home */
    const struct page **children; /* in reading order */
    size_t child_count;
    const struct page *previous; /* in the same section, or null */
    const struct page *next;
};

/* An old address of a page: a small page there leads on to the new one. */
struct alias {
    str path; /* in the output: "old/place.html" */
    const struct page *page;
};

struct contact {
    str organisation;
    str email;
    str phone;
    str text_relay;
    str post;
};

struct config {
    str name;
    str description;
    str url; /* of the published site, with "/" at the end; may be empty */
    str theme;
    str licence;
    bool pretty_urls;
    const struct language *languages;
    size_t language_count; /* at least 1 */
    struct contact contact;
};

struct hub {
    struct config config;
    struct tree *trees;
    size_t tree_count;
    struct page **pages;
    size_t page_count;
    struct map pages_by_path;
    struct asset **assets; /* sorted by path */
    size_t asset_count;
    struct map assets_by_path; /* content/ assets only */
    struct alias *aliases;     /* sorted by path */
    size_t alias_count;
    const struct page *home;
};

/* What was written for this page in this tree's own language and variant;
 * null when nobody wrote one.  Large print has the standard text, and plain
 * has it where there is no authored plain text. */
const struct article *page_article(const struct page *page,
                                   const struct tree *tree);

/* True when the tree has a text of this page: always when standard is there,
 * but for easy read, which is only there when somebody wrote it. */
bool page_has_variant(const struct page *page, const struct tree *tree);

/* The standard text in the hub's first language: every page has one. */
const struct article *page_standard(const struct page *page);

/* The words that name the page in a tree: the article's own title, or the
 * title of the nearest article that there is. */
str page_title(const struct page *page, const struct tree *tree);

#endif
