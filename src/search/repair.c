#include <stdlib.h>

#include "base/utf8.h"
#include "search/edits.h"
#include "search/query.h"

enum {
    LONG_WORD = 8, /* from here on two edits are forgiven */
    REPAIRS_MOST = 3,
    WEIGHT_ONE_EDIT = 70,
    WEIGHT_TWO_EDITS = 50,
    WEIGHT_ENDING = 80,
    SHARED_LEAST = 5,
    ENDING_MOST = 3,
};

/*
 * A word that no page has is taken for the nearest that some page has.  All
 * forms in reach are compared, and the reach shrinks to the best distance found
 * so far, so what stays is equally near; of those the commonest few are asked
 * for, with less weight than a word that was spelt right:
 *
 *   "asesment"   reach 2   assessment (2 edits)   kept
 *                          assessments (3 edits)  out of reach
 *                          basement (2 edits)     as near; but see below
 *
 * Few people miss both of the first letters.  So at first only the shards are
 * looked in that hold words with one of the two at their start, "a" and "s", and
 * basement is not met; with from_all every shard is.
 */

/* The best forms found so far, all equally good. */
struct looking {
    struct query *query;
    struct letters word;
    unsigned most; /* edits; fewer from the first that has fewer on */
    size_t shared; /* characters; the more the better */
    struct form *found;
    size_t count;
    size_t capacity;
};

static void keep(struct looking *looking, const struct form *form, bool is_best)
{
    if (is_best)
        looking->count = 0;
    looking->found =
        arena_grow(looking->query->arena, looking->found, looking->count,
                   &looking->capacity, sizeof(struct form));
    looking->found[looking->count++] = *form;
}

static int compare_forms(const void *left, const void *right)
{
    const struct form *a = left;
    const struct form *b = right;

    if (a->log != b->log)
        return a->log > b->log ? -1 : 1;
    return str_compare(a->word, b->word);
}

/* The first few stems; answers the first form. */
static str add_best(struct looking *looking, struct group *group,
                    unsigned weight)
{
    size_t before = group->count;

    if (looking->count == 0)
        return (str){0};
    qsort(looking->found, looking->count, sizeof(struct form), compare_forms);
    for (size_t i = 0;
         i < looking->count && group->count - before < REPAIRS_MOST; i++)
        group_add(looking->query, group, looking->found[i].stem, weight);
    return looking->found[0].word;
}

/* --- edits ---------------------------------------------------------------- */

static void look_in(struct looking *looking, size_t index)
{
    const struct lexicon_shard *shard =
        lexicon_shard(&looking->query->lexicon, index);

    for (size_t i = 0; i < shard->count; i++) {
        struct letters letters = letters_of(shard->forms[i].word);
        unsigned edits = edits_between(&looking->word, &letters, looking->most);

        if (edits > looking->most)
            continue;
        keep(looking, &shard->forms[i], edits < looking->most);
        looking->most = edits;
    }
}

/* The shards in which words may start with that character. */
static void mark_shards(const struct lexicon *lexicon, uint32_t character,
                        bool *wanted)
{
    struct buf start = {0};
    size_t index;

    utf8_add(&start, character);
    index = lexicon_place(lexicon, buf_str(&start));
    do
        wanted[index++] = true;
    while (index < lexicon->shards->count
           && str_starts(lexicon->shards->items[index].first, buf_str(&start)));
    buf_free(&start);
}

void group_add_repairs(struct query *query, struct group *group, bool from_all)
{
    size_t count = query->lexicon.shards->count;
    bool *wanted = arena_array(query->arena, bool, count);
    struct looking looking = {.query = query, .word = letters_of(group->word)};
    str first;

    looking.most = looking.word.count < LONG_WORD ? 1 : 2;
    for (size_t i = 0; count && i < 2 && i < looking.word.count; i++)
        mark_shards(&query->lexicon, looking.word.at[i], wanted);
    for (size_t i = 0; i < count; i++)
        if (from_all || wanted[i])
            look_in(&looking, i);
    first = add_best(&looking, group,
                     looking.most > 1 ? WEIGHT_TWO_EDITS : WEIGHT_ONE_EDIT);
    if (first.len)
        group->repair = first;
}

/* --- endings -------------------------------------------------------------- */

void group_add_endings(struct query *query, struct group *group)
{
    struct looking looking = {.query = query,
                              .word = letters_of(group->word),
                              .shared = SHARED_LEAST};
    const struct lexicon_shard *shard;

    if (query->lexicon.shards->count == 0)
        return;
    shard = lexicon_shard(&query->lexicon,
                          lexicon_place(&query->lexicon, group->word));
    for (size_t i = 0; i < shard->count; i++) {
        struct letters letters = letters_of(shard->forms[i].word);
        size_t shared = letters_shared(&looking.word, &letters);

        if (shared < looking.shared || looking.word.count - shared > ENDING_MOST
            || letters.count - shared > ENDING_MOST)
            continue;
        keep(&looking, &shard->forms[i], shared > looking.shared);
        looking.shared = shared;
    }
    add_best(&looking, group, WEIGHT_ENDING);
}
