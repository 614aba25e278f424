/*
 * word_use - what a text has to do with the words of the glossary.
 *
 * Ownership  Lives in the page's arena.
 */
#ifndef COHUB_MODEL_WORD_USE_H
#define COHUB_MODEL_WORD_USE_H

#include "base/str.h"

struct term;

/* A term that a text uses. */
struct word_use {
    struct term *term;
    str id;         /* of the place where it is first used and explained */
    bool is_listed; /* what it means stands in a list at the end */
};

/* What a derived plain text says instead. */
struct word_change {
    str from;
    str to;
    size_t count;
};

#endif
