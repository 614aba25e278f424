#include "search/posting_words.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "search/coding.h"
#include "search/tokens.h"

/* The forms of a shard while they are gathered, in order. */
struct listed {
    const struct form **forms;
    size_t count;
    size_t capacity;
};

struct adding {
    struct arena *arena;
    struct arena scratch;
    const struct form *forms;
    size_t count;
    struct posting_shards *shards;
    struct listed *words;  /* one a shard */
    struct listed *joined; /* one a shard */
    size_t *places;        /* by form: the shard it stands in by its letters */
};

static void list(struct adding *adding, struct listed *listed,
                 const struct form *form)
{
    if (listed->count && listed->forms[listed->count - 1] == form)
        return;
    listed->forms = arena_grow(&adding->scratch, listed->forms, listed->count,
                               &listed->capacity, sizeof(const struct form *));
    listed->forms[listed->count++] = form;
}

/* --- which stand where ---------------------------------------------------- */

/* The shortest beginning that the word before does not reach: enough to tell
 * which of two shards a word stands in. */
static str parting_start(str before, str word)
{
    str rest_before = before;
    str rest = word;
    uint32_t one;
    uint32_t other;

    while (utf8_next(&rest, &one) && utf8_next(&rest_before, &other)
           && one == other)
        continue;
    return str_slice(word, 0, word.len - rest.len);
}

static void list_words(struct adding *adding)
{
    struct posting_shards *shards = adding->shards;
    size_t shard = 0;

    for (size_t i = 0; i < adding->count; i++) {
        const struct form *form = &adding->forms[i];

        if (shard + 1 < shards->count
            && form->stem == shards->items[shard + 1].first_stem)
            shards->items[++shard].first = arena_copy(
                adding->arena, parting_start(form[-1].word, form->word));
        adding->places[i] = shard;
        list(adding, &adding->words[shard], form);
        list(adding, &adding->words[postings_shard_of(shards, form->stem)],
             form);
    }
}

/* --- words that two others make ------------------------------------------- */

static int compare_forms(const void *left, const void *right)
{
    const struct form *a = left;
    const struct form *b = right;

    return str_compare(a->word, b->word);
}

static bool is_form(const struct adding *adding, str word)
{
    struct form wanted = {.word = word};

    return bsearch(&wanted, adding->forms, adding->count, sizeof(struct form),
                   compare_forms)
           != NULL;
}

static void list_joined_at(struct adding *adding, size_t first, size_t whole)
{
    str start = adding->forms[first].word;
    str word = adding->forms[whole].word;
    size_t shard = adding->places[first];

    if (shard != adding->places[whole]
        && shard != postings_shard_of(adding->shards, adding->forms[whole].stem)
        && is_form(adding, str_slice(word, start.len, word.len)))
        list(adding, &adding->joined[shard], &adding->forms[whole]);
}

/* In order a word comes behind all that it starts with, so those are the ones
 * that are still open. */
static void list_joined(struct adding *adding)
{
    size_t open[TOKEN_BYTES_MAX];
    size_t count = 0;

    for (size_t i = 0; i < adding->count; i++) {
        while (count
               && !str_starts(adding->forms[i].word,
                              adding->forms[open[count - 1]].word))
            count--;
        for (size_t j = 0; j < count; j++)
            list_joined_at(adding, open[j], i);
        open[count++] = i;
    }
}

/* --- writing -------------------------------------------------------------- */

static void write_joined(struct adding *adding, const struct listed *joined,
                         struct posting_shard *shard)
{
    struct buf out = {0};

    for (size_t i = 0; i < joined->count; i++) {
        buf_add(&out, joined->forms[i]->word);
        buf_add_char(&out, ' ');
        coding_add_number(&out, joined->forms[i]->stem);
    }
    shard->joined = arena_copy(adding->arena, buf_str(&out));
    buf_free(&out);
}

void posting_words_add(struct arena *arena, const struct form *forms,
                       size_t count, struct posting_shards *shards)
{
    struct adding adding = {
        .arena = arena, .forms = forms, .count = count, .shards = shards};

    adding.words = arena_array(&adding.scratch, struct listed, shards->count);
    adding.joined = arena_array(&adding.scratch, struct listed, shards->count);
    adding.places = arena_array(&adding.scratch, size_t, count);
    list_words(&adding);
    list_joined(&adding);
    for (size_t i = 0; i < shards->count; i++) {
        struct posting_shard *shard = &shards->items[i];
        const struct listed *words = &adding.words[i];

        shard->words =
            forms_of_some(arena, words->forms, words->count, shard->first_stem);
        write_joined(&adding, &adding.joined[i], shard);
    }
    arena_free(&adding.scratch);
}
