#include "search/lexicon.h"

#include <stdlib.h>

struct lexicon lexicon_of(struct arena *arena, const struct form_shards *shards)
{
    return (struct lexicon){
        .arena = arena,
        .shards = shards,
        .read = arena_array(arena, struct lexicon_shard, shards->count),
    };
}

const struct lexicon_shard *lexicon_shard(struct lexicon *lexicon, size_t index)
{
    struct lexicon_shard *shard = &lexicon->read[index];

    if (!shard->is_read
        && !forms_read(lexicon->arena, &lexicon->shards->items[index],
                       &shard->forms, &shard->count))
        shard->count = 0;
    shard->is_read = true;
    return shard;
}

size_t lexicon_place(const struct lexicon *lexicon, str word)
{
    size_t from = 0;
    size_t to = lexicon->shards->count;

    while (to - from > 1) {
        size_t middle = (from + to) / 2;

        if (str_compare(lexicon->shards->items[middle].first, word) <= 0)
            from = middle;
        else
            to = middle;
    }
    return from;
}

static int compare_forms(const void *left, const void *right)
{
    const struct form *a = left;
    const struct form *b = right;

    return str_compare(a->word, b->word);
}

const struct form *lexicon_find(struct lexicon *lexicon, str word)
{
    struct form wanted = {.word = word};
    const struct lexicon_shard *shard;

    if (lexicon->shards->count == 0)
        return NULL;
    shard = lexicon_shard(lexicon, lexicon_place(lexicon, word));
    return shard->count ? bsearch(&wanted, shard->forms, shard->count,
                                  sizeof(struct form), compare_forms)
                        : NULL;
}
