/*
 * record - what a hub keeps in lists: terms, resources, facets, topics.
 *
 * Shape      A text that exists in several languages is an array, one str a
 *            language of the hub, empty where nobody wrote it.  The first
 *            language is always there; texts fall back to it.
 *            Every record has a page of its own, and a list of the written
 *            pages that use it, in reading order.
 * Ownership  Everything lives in the hub arena.
 * Threads    const from "connect pages" on.
 */
#ifndef COHUB_MODEL_RECORD_H
#define COHUB_MODEL_RECORD_H

#include "base/map.h"
#include "model/facet.h"
#include "model/resource.h"
#include "model/term.h"

struct records {
    struct term *terms; /* by name */
    size_t term_count;
    struct resource *resources; /* by key */
    size_t resource_count;
    struct topic *topics; /* by words */
    size_t topic_count;
    struct map terms_by_name;     /* names, other names, short forms and keys,
                                     folded */
    struct map resources_by_name; /* keys and other short names, folded */
    struct map topics_by_key;
    const str *term_names; /* for "did you mean" */
    const str *resource_keys;
    unsigned term_words_max; /* words in the longest name */
};

/* The language whose text stands for this one: itself or the first. */
size_t record_language(const str *texts, size_t language_index);
str record_text(const str *texts, size_t language_index);

/* What a term means, and in which language that is said. */
struct said {
    str text;
    size_t language_index;
};

/* In easy read: the easy meaning, where the language has one, else the usual
 * one; then the same in the first language. */
struct said record_meaning(const struct term *term, bool is_easy,
                           size_t language_index);

/* The same for a text that needs its meanings as easy as itself and in its own
 * language; empty when nobody wrote that. */
str record_meaning_written(const struct term *term, bool is_easy,
                           size_t language_index);

/* By any of its names, or null. */
struct term *record_find_term(const struct records *records, str name);
struct resource *record_find_resource(const struct records *records, str name);

/* By the words of a page that has it. */
struct topic *topic_find(const struct records *records, str words);

/* A name like that one, for "did you mean"; may be empty. */
str record_near_term(const struct records *records, str name);
str record_near_resource(const struct records *records, str name);

#endif
