/*
 * word_list - the words of the glossary, ready to be found in texts of one
 * language.
 *
 * Ownership  Lives in the hub arena.
 * Threads    const once made, before pages are read.
 */
#ifndef COHUB_MODEL_WORD_LIST_H
#define COHUB_MODEL_WORD_LIST_H

#include "model/term.h"

struct plain_words;

struct word_list {
    const struct plain_words *words;
    struct term *const *terms; /* of each row of words */
    size_t language_index;
    bool may_derive; /* a program can put texts into plain words */
};

#endif
