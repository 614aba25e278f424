/*
 * hub_search - a hub's own search, without a browser.
 *
 * Shape      The hub is read and indexed in memory (BUILD_INDEX), then
 *            asked as often as one likes.  Answers come in the same order as
 *            in a browser.
 * Ownership  Answers live in the arena.
 */
#ifndef COHUB_BUILD_HUB_SEARCH_H
#define COHUB_BUILD_HUB_SEARCH_H

#include "build/build.h"

struct question {
    str text;
    size_t language_index;
    size_t variant;
    size_t limit;
    bool is_exact; /* words are not to be repaired */
};

struct search_answer {
    str title;
    str address; /* in the output: "cy/guidance/steps.html" */
    str kind;    /* in the words of the theme */
    str summary; /* or the start of its text */
    unsigned long long score;
};

struct search_answers {
    struct search_answer *items;
    size_t count;
    size_t total;
    str meant; /* the query as it was repaired; else empty */
};

/* False when the hub has no such language; an empty code is its first. */
bool hub_search_find_language(const struct build *build, str code,
                              size_t *index);
/* The codes of the hub's languages, with commas. */
str hub_search_languages(const struct build *build, struct arena *arena);
/* False when there is no such format; an empty name is standard. */
bool hub_search_find_variant(str name, size_t *variant);
/* "standard, large-print or ..." */
str hub_search_variants(struct arena *arena);

struct search_answers hub_search_answer(const struct build *build,
                                        const struct question *question,
                                        struct arena *arena);

/* What the hub's pages are about: up to most topics. */
size_t hub_search_topics(const struct build *build, str *topics, size_t most);

#endif
