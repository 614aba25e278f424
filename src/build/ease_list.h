/*
 * ease_list - how hard the texts of a hub are to read, by counting.
 *
 * Shape      A row for each text that is in English: those that people wrote,
 *            and for each page without plain language of its own what stands
 *            there instead.  A text beside a standard one says by how many
 *            grades it is easier.
 * Units      Grades are school years of the United States; see
 *            language/ease.h.
 * Ownership  Rows live in the arena and borrow from the build.
 */
#ifndef COHUB_BUILD_EASE_LIST_H
#define COHUB_BUILD_EASE_LIST_H

#include "build/build.h"

/* Flesch-Kincaid, and the Automated Readability Index. */
struct ease_grades {
    double flesch_kincaid;
    double ari;
};

struct ease_row {
    str file;         /* that it is written in, or made from */
    const char *what; /* "standard", "plain", "drafted, read", "explained",
                         "easy read" */
    bool is_made;     /* by a program */
    size_t words;
    size_t sentences;
    size_t long_sentences; /* of more than 20 words */
    size_t changes;        /* of a text that was made */
    size_t growth;         /* in words, with the meanings that it adds */
    bool has_grades;       /* else it is too short to say */
    struct ease_grades grades;
    bool has_gain;
    struct ease_grades gain; /* a list that was made of a sentence is one */
    struct ease_grades gain_with_items; /* each item is one */
};

struct ease_list {
    struct ease_row *rows;
    size_t count;
};

/* After build_run. */
struct ease_list ease_list_of(const struct build *build, struct arena *arena);

#endif
