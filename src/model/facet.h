/*
 * facet - a closed list of values that pages are filed under; and topics,
 * the tags that pages give themselves.
 */
#ifndef COHUB_MODEL_FACET_H
#define COHUB_MODEL_FACET_H

#include "base/diag.h"
#include "model/page_link.h"

struct facet;

struct facet_value {
    str key;
    const str *labels;
    const str *meanings;
    const str *easy; /* what it is called in easy read; may be empty */
    const str *easy_meanings;
    str picture; /* a symbol's name */
    const struct facet *facet;
    const struct page *page;
    struct page_list pages;
};

struct facet {
    str key; /* of front matter, and of its folder */
    const str *labels;
    const str *meanings;
    const str *easy;
    const str *easy_meanings;
    str picture;
    struct facet_value *values;
    size_t value_count;
    const struct page *page;
};

/* A tag that pages gather under, in the words of the first that has it. */
struct topic {
    str key;
    str words;
    const str *labels; /* the words, and those of other languages */
    const str *meanings;
    const str *easy;
    const str *easy_meanings;
    str picture;
    struct place place; /* in config.yaml, when that says something of it */
    const struct page *page;
    struct page_list pages;
};

#endif
