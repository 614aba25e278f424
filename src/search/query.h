/*
 * query - what somebody typed, as groups of words that it may mean.
 *
 * Shape      A group is a word of the query, and a member one way to read it:
 *            stems that are all needed, and how much they weigh in 1/100.
 * Ownership  Everything lives in the arena.
 * Threads    One query belongs to one task.
 * Source     docs/search.md; the browser's half is client/query.js.
 */
#ifndef COHUB_SEARCH_QUERY_H
#define COHUB_SEARCH_QUERY_H

#include "search/index.h"

enum { QUERY_UNITS_MAX = 1000, PHRASES_MAX = 16 };

enum member_kind {
    MEMBER_TYPED,
    MEMBER_LONGER, /* a word that the typed one may be the start of */
    MEMBER_SYNONYM
};

struct member {
    const uint32_t *stems;
    size_t count;
    unsigned weight;
    enum member_kind kind;
    unsigned span; /* how many groups it is another way to say */
};

struct group {
    str word;
    str repair; /* what it was taken for; empty when it stands as it is */
    struct member *members;
    size_t count;
    size_t capacity;
};

struct query {
    struct arena *arena;
    const struct language_index *language;
    struct lexicon lexicon;
    struct word_rules word_rules;
    bool is_exact; /* words are not to be repaired */
    bool is_easy;  /* titles are seen as easy read has them */
    bool is_open;  /* its last word may go on */
    struct word_row row;
    struct word_row *phrases;
    size_t phrase_count;
    struct group groups[WORDS_MOST];
    size_t group_count;
};

/* What somebody typed, and where. */
struct asked {
    str text;
    bool is_exact;
    bool is_easy;
};

void query_read(struct arena *arena, const struct language_index *language,
                struct asked asked, struct query *query);

bool query_is_stop(const struct query *query, str word);

/* The words of the query, repaired; empty when nothing was. */
str query_meant(const struct query *query);

/* The first reading of every word, one stem behind another. */
enum { READING_MOST = 2 * WORDS_MOST };

struct reading {
    uint32_t stems[READING_MOST];
    size_t groups[READING_MOST]; /* that each is of */
    bool is_known[READING_MOST];
    bool is_whole[READING_MOST]; /* not the start of a word */
    size_t count;
};

struct reading query_reading(const struct query *query);

/* The alternative is said from there on. */
bool reading_has(const struct reading *reading,
                 const struct alternative *alternative, size_t at);

/* A member of one stem; none when the group has it already. */
void group_add(struct query *query, struct group *group, uint32_t stem,
               unsigned weight);

/* Words that are written nearly like the group's, out of the shards in which
 * its first or second letter may stand first, or out of all. */
void group_add_repairs(struct query *query, struct group *group, bool from_all);
/* Words with the same long beginning and another ending. */
void group_add_endings(struct query *query, struct group *group);

#endif
