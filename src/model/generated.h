/*
 * generated - the pages that cohub adds to a hub.
 *
 * Shape      A glossary with a page for each term, the same for resources,
 *            facets and topics, an A to Z, a site map, the search and the
 *            accessibility statement.  One is made only when there is something
 * for it. Where somebody wrote a page at the same path, that page stays, and
 * what cohub adds comes after its text.
 *
 *              glossary      glossary/TERM       a-z
 *              topics/index  topics/TOPIC        site-map
 *              FACET/index   FACET/VALUE         accessibility
 *              resources/index  resources/KEY    search
 *
 *            They have articles too, with a title and no text, in every
 *            language and format, so that all else need not know.
 * Ownership  Everything lives in the hub arena.
 */
#ifndef COHUB_MODEL_GENERATED_H
#define COHUB_MODEL_GENERATED_H

#include "model/hub.h"

/* Words of the theme for pages that no record names: in each language, for
 * easy read and for all else. */
struct generated_titles {
    str words[PAGE_KIND_COUNT];
    str easy[PAGE_KIND_COUNT];
    str lang; /* the code of their language, when it is another; else empty */
};

/* Before pages are read, so that links can lead to them. */
void generated_add_records(struct hub *hub, struct arena *arena);

/* When pages are read: topics stand in their front matter. */
void generated_add_topics(struct hub *hub, struct arena *arena);

/* An article wherever nobody wrote one.  titles is one a language. */
void generated_write(struct hub *hub, struct arena *arena,
                     const struct generated_titles *titles);

/* Small letters, digits and hyphens of words; start stands before what
 * cannot be an address by itself. */
str generated_key(struct arena *arena, str words, str start);

#endif
