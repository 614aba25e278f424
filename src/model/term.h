/*
 * term - a word or name that the hub explains.
 *
 * Shape      A text that exists in several languages is an array, one str
 *            a language: record.h.
 */
#ifndef COHUB_MODEL_TERM_H
#define COHUB_MODEL_TERM_H

#include "base/diag.h"
#include "model/front.h"
#include "model/page_link.h"

/* What a word is, where its spelling does not show it. */
enum term_part { PART_BY_SPELLING, PART_NOUN, PART_VERB, PART_FIXED };

/* Where the rules that put plain words into a text would go wrong. */
struct term_usage {
    enum term_part part;
    struct str_list forms; /* "commissioners = people who buy services" */
    struct str_list only_before, only_after, not_before, not_after;
};

struct term {
    str key; /* the end of its address: "shared-control" */
    const str *names;
    const str *meanings;
    const str *easy; /* the meaning in easy words; may be empty */
    struct str_list also;
    str plain; /* what to say instead; verbs start with "to " */
    struct term_usage usage;
    str short_form; /* "ULO" */
    str say;
    str picture; /* a symbol's name */
    const struct term **see;
    size_t see_count;
    struct place place;
    const struct page *page;
    struct page_list pages; /* those in whose text it is */
};

#endif
