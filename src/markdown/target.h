/*
 * target - what an address that an author wrote leads to.
 *
 * Shape      Addresses are source paths: relative to the page's folder, or
 *            from content/ when they start with "/".  A page is named by any
 *            of its files (steps.md, steps.easy.md), a section by its folder.
 *            What is not there by that is looked for as an address of the
 *            website: /a/b/, x.html, ../x/, an old address, static/ files.
 * Ownership  Texts live in the arena; pages and assets are the places' own.
 * Source     RFC 3986, sections 3.1 and 4.2.
 */
#ifndef COHUB_MARKDOWN_TARGET_H
#define COHUB_MARKDOWN_TARGET_H

#include "markdown/markdown.h"

enum target_kind {
    TARGET_ELSEWHERE, /* http, https, mailto or tel */
    TARGET_FRAGMENT,  /* a place on the same page */
    TARGET_PAGE,
    TARGET_ASSET,
    TARGET_SYMBOL,  /* symbol:name */
    TARGET_REFUSED, /* another kind of address */
    TARGET_NOTHING, /* no such file */
};

struct target {
    enum target_kind kind;
    str path; /* of the page, asset or symbol; what was looked for */
    str fragment;
    const struct asset *asset;
    bool is_guessed; /* found by the address that it has on the website */
    str slashed;     /* as it should be written, when it had backslashes */
    str in_full;     /* of nothing: the address that it seems to be short for */
};

/* The page, as an author writes it from this one. */
str target_written(const struct markdown_source *source, struct arena *arena,
                   str page);

struct target target_of(const struct markdown_source *source,
                        struct arena *arena, str url);

/* For a target that is not there: up to three that were probably meant, as
 * the author would write them, as in: x.md", "y.md" or "z.md (the quotation
 * marks round all are the message's); empty when nothing is near. */
str target_near(const struct markdown_source *source, struct arena *arena,
                str reference);
/* The same among files alone, for a picture. */
str target_near_file(const struct markdown_source *source, struct arena *arena,
                     str reference);

#endif
