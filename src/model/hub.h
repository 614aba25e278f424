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

#include "colour/colour.h"
#include "model/alias.h"
#include "model/asset.h"
#include "model/page.h"
#include "model/record.h"
#include "model/statement.h"

struct contact {
    str organisation;
    str email;
    str phone;
    str text_relay;
    str post;
    str in_person;
};

/* How an organisation looks. */
struct brand {
    bool has_colour;
    struct colour colour;
    str name; /* what the logo says; else the hub's name */
    str logo; /* as it was written; may be empty */
    struct place logo_place;
    const struct asset *picture; /* the logo; null when there is none */
};

/* Words of a search that bring a page to the top of its results. */
struct pin {
    str words;
    str path; /* from content/, as it was written */
    struct place place;
    const struct page *page; /* set when pages are connected */
};

struct config {
    str name;
    str description;
    const str *names; /* one a language; empty where nobody wrote one */
    const str *descriptions;
    str url; /* of the published site, with "/" at the end; may be empty */
    str theme;
    str licence;
    bool pretty_urls, is_pretty_online; /* in this site; in the published one */
    bool is_bilingual; /* every text has to be there in every language */
    const struct language *languages;
    size_t language_count; /* at least 1 */
    struct contact contact;
    struct brand brand;
    const str *keep; /* names in the output folder that are not cohub's */
    size_t keep_count;
    bool has_redirects; /* files for hosts say where old addresses lead */
    bool is_giant;      /* large print is giant print: 28 point */
    struct facet *facets;
    size_t facet_count;
    struct topic *topics; /* what is said of them; pages may have others */
    size_t topic_count;
    struct statement statement;
    struct pin *pins;
    size_t pin_count;
    const struct str_list *synonyms; /* ways to say one thing, for the search */
    size_t synonym_count;
    const struct diag_level *levels; /* as "checks" sets them */
    size_t level_count;
    bool is_there, is_unsure; /* read at all; some of it was not */
};

struct feed;

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
    struct map static_by_path;
    struct map found_files; /* all below content/ and static/, from the hub;
                               only whether it is there matters */
    struct alias *aliases;  /* sorted by path */
    size_t alias_count;
    struct alias *redirects; /* only a host can lead on: "old.php?id=1" */
    size_t redirect_count;
    bool has_content;        /* there is a folder content/ */
    const struct page *home; /* null when it is missing or a draft */
    struct map absent;       /* "guide/index" to struct absent */
    struct absent **expired; /* pages */
    size_t expired_count;
    struct map likely_indexes; /* folder to the file (a str) meant for it */
    struct records records;
    const struct page *found[PAGE_KIND_COUNT]; /* of the kinds that are one
                                                  page each */
    bool has_entries; /* pages that stand on a list have no file */
    const struct page **reading_order; /* written pages, section by section */
    size_t reading_count;
    struct feed *feeds; /* one a language */
};

#endif
