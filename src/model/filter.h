/*
 * filter - what readers can narrow a search by, and how much there is of it.
 *
 * Shape      The filters of one language; a filter has at least two values,
 *            and each of them is there at least once.
 */
#ifndef COHUB_MODEL_FILTER_H
#define COHUB_MODEL_FILTER_H

#include "base/str.h"

/* In place of a language: the words are the theme's. */
#define FILTER_WORDS_OF_THEME ((size_t)-1)

struct filter_value {
    str key;
    str label;
    size_t count;
    size_t language_index; /* of the label */
};

struct filter {
    str key; /* in the address of a search */
    str label;
    size_t language_index; /* of the label */
    struct filter_value *values;
    size_t value_count;
};

struct filters {
    struct filter *items;
    size_t count;
};

#endif
