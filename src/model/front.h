/*
 * front - what an author says about a page above its text.
 *
 * Shape      The keys of docs/front-matter.md, typed.  A key that was not
 *            given is empty, 0 or false.
 * Ownership  All text lives in the page's arena.
 */
#ifndef COHUB_MODEL_FRONT_H
#define COHUB_MODEL_FRONT_H

#include "base/diag.h"
#include "model/asset.h"
#include "model/date.h"

enum page_type { TYPE_PAGE, TYPE_GUIDANCE, TYPE_CASE_STUDY, TYPE_RESOURCE };

enum answer { ANSWER_NOT_SAID, ANSWER_YES, ANSWER_NO };

/* Somebody who made the page. */
struct maker {
    str role;
    str name;
    str organisation;
    enum answer lived_experience;
    enum answer paid;
};

struct checked_by {
    str group;
    struct date date;
    long readers; /* 0 when not said */
    str changed;
};

struct consent {
    str of;
    struct date until;
    struct place place;
    bool is_told; /* a message says that a key is missing or wrong */
};

/* Whose picture or words are on the page, and on what terms. */
struct credit {
    str of; /* the picture or the words */
    str by;
    str licence;
};

struct organisation {
    str name;
    str part;
};

struct outcome {
    str label;
    str value;
    str unit;
    str over;
    str measure;
    str source;
};

/* The picture that stands for a page: a file of the hub or a symbol. */
struct page_picture {
    const struct asset *asset; /* null when it is a symbol, or not there */
    str symbol;                /* empty when it is a file */
    struct place place;
};

struct facet_value;

struct front {
    str title;
    str description;
    enum page_type type;
    struct date date;
    struct date updated;
    struct date reviewed;
    struct date expires; /* the last day on which it is published */
    str instead;         /* what to read then, as it was written */
    struct place instead_place;
    struct date review; /* when the next one is due */
    struct place review_place;
    struct str_list topics;
    struct facet_value **facet_values; /* in the order of the facets */
    size_t facet_value_count;
    struct str_list in_short;
    const struct maker *people;
    size_t people_count;
    struct checked_by checked_by;
    struct consent *consent;
    size_t consent_count;
    str made_from; /* the fingerprint of the text it was made from */
    struct place made_from_place;
    const struct credit *credits;
    size_t credit_count;
    bool is_draft;
    struct place draft_place;
    bool not_in_search;
    long order; /* ORDER_NONE when not given */
    str slug;
    struct str_list aliases;
    const struct place *alias_places; /* one an alias */
    str lang;
    str image; /* as it was written */
    struct page_picture picture;
    str place;
    str nation;
    const struct organisation *organisations;
    size_t organisation_count;
    str led_by;
    str started;
    str ended;
    const struct outcome *outcomes;
    size_t outcome_count;
};

enum { ORDER_NONE = 1000000 };

#endif
