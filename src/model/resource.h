/*
 * resource - a work worth knowing: one record, however many pages cite it.
 */
#ifndef COHUB_MODEL_RESOURCE_H
#define COHUB_MODEL_RESOURCE_H

#include "base/diag.h"
#include "model/front.h"
#include "model/page_link.h"

enum resource_kind {
    RESOURCE_REPORT,
    RESOURCE_ARTICLE,
    RESOURCE_BOOK,
    RESOURCE_CHAPTER,
    RESOURCE_BRIEFING,
    RESOURCE_FILM,
    RESOURCE_WEBSITE,
    RESOURCE_LAW,
    RESOURCE_POLICY,
    RESOURCE_ORGANISATION,
    RESOURCE_GUIDE,
    RESOURCE_TALK,
    RESOURCE_KIND_COUNT
};

struct resource {
    str key;
    struct str_list also; /* other short names that citations use */
    str title;
    struct str_list authors;
    struct str_list organisations;
    str year;
    str part_of;
    str publisher;
    str published_at; /* the town */
    str pages;
    str series;
    enum resource_kind kind;
    str link;
    str abstract;
    struct str_list formats;
    str licence;
    str status;
    struct place place;
    const struct page *page;
    struct page_list cited_by;
};

/* "report" */
str resource_kind_name(enum resource_kind kind);
const str *resource_kind_names(void);

/* Who made it: its authors, else its organisations, with commas. */
str resource_makers(struct arena *arena, const struct resource *resource);

#endif
