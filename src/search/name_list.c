#include "search/name_list.h"

#include "model/term.h"
#include "model/version.h"
#include "search/coding.h"

enum {
    KEY_SYMBOLS = 3,
    KEYS = CODING_SYMBOLS * CODING_SYMBOLS * CODING_SYMBOLS,
    KEY_STEP = 89
};

static uint32_t key_of(const uint32_t *stems, size_t count)
{
    uint64_t key = 0;

    for (size_t i = 0; i < count; i++)
        key = (key * KEY_STEP + stems[i] + 1) % KEYS;
    return (uint32_t)key;
}

static enum name_rank rank_of(const struct document *document)
{
    static const enum name_rank ranks[DOCUMENT_KIND_COUNT] = {
        [DOCUMENT_GUIDANCE] = NAMED_GUIDANCE,
        [DOCUMENT_CASE_STUDY] = NAMED_CASE_STUDY,
        [DOCUMENT_PAGE] = NAMED_PAGE,
        [DOCUMENT_RESOURCE] = NAMED_RESOURCE,
        [DOCUMENT_TERM] = NAMED_TERM,
        [DOCUMENT_TOPIC] = NAMED_TOPIC,
        [DOCUMENT_FIGURE] = NAMED_FIGURE,
    };

    return document->kind == DOCUMENT_TOPIC
                   && document->page->kind != PAGE_TOPIC
               ? NAMED_VALUE
               : ranks[document->kind];
}

/* --- writing -------------------------------------------------------------- */

struct listing {
    const struct word_rules *word_rules;
    struct posting_shards *shards;
    struct buf *lists; /* one a shard */
    uint32_t document;
    enum name_rank rank;
    uint32_t *keys; /* of this document */
    size_t key_count;
    size_t key_capacity;
};

static bool is_listed(const struct listing *listing, uint32_t key)
{
    for (size_t i = 0; i < listing->key_count; i++)
        if (listing->keys[i] == key)
            return true;
    return false;
}

static void write(struct listing *listing, size_t shard, uint32_t key)
{
    struct buf *list = &listing->lists[shard];

    coding_add(list, key / (CODING_SYMBOLS * CODING_SYMBOLS));
    coding_add(list, key / CODING_SYMBOLS % CODING_SYMBOLS);
    coding_add(list, key % CODING_SYMBOLS);
    coding_add(list, listing->rank);
    coding_add_number(list, listing->document);
}

static void add(struct listing *listing, str name)
{
    uint32_t stems[WORDS_MOST];
    size_t count;
    uint32_t key;

    if (name.len == 0
        || !word_rules_stems(listing->word_rules, name, stems, &count))
        return;
    key = key_of(stems, count);
    if (is_listed(listing, key))
        return;
    listing->keys = arena_grow(listing->word_rules->arena, listing->keys,
                               listing->key_count, &listing->key_capacity,
                               sizeof(uint32_t));
    listing->keys[listing->key_count++] = key;
    write(listing, postings_shard_of(listing->shards, stems[0]), key);
}

static void add_names_of_term(struct listing *listing, const struct term *term,
                              size_t language_index)
{
    add(listing, term->names[language_index]);
    add(listing, term->names[0]);
    add(listing, term->short_form);
    for (size_t i = 0; i < term->also.count; i++)
        add(listing, term->also.items[i]);
}

static void add_names(struct listing *listing,
                      const struct documents *documents, size_t number)
{
    const struct document *document = &documents->items[number];

    listing->document = (uint32_t)number;
    listing->rank = rank_of(document);
    listing->key_count = 0;
    add(listing, document_title(document));
    add(listing, document_easy_title(documents, document));
    if (document->page->kind == PAGE_TERM)
        add_names_of_term(listing, document->page->term,
                          documents->language_index);
}

void name_list_add(const struct word_rules *word_rules,
                   const struct documents *documents,
                   struct posting_shards *shards)
{
    struct listing listing = {
        .word_rules = word_rules,
        .shards = shards,
        .lists = arena_array(word_rules->arena, struct buf, shards->count),
    };

    for (size_t i = 0; i < documents->count; i++)
        add_names(&listing, documents, i);
    for (size_t i = 0; i < shards->count; i++) {
        shards->items[i].names =
            arena_copy(word_rules->arena, buf_str(&listing.lists[i]));
        buf_free(&listing.lists[i]);
    }
}

/* --- reading -------------------------------------------------------------- */

/* The next name of a list; false at its end. */
static bool read_next(str *rest, uint32_t *key, struct bearer *bearer)
{
    unsigned symbol;

    *key = 0;
    for (int i = 0; i < KEY_SYMBOLS; i++) {
        if (!coding_read(rest, &symbol))
            return false;
        *key = *key * CODING_SYMBOLS + symbol;
    }
    if (!coding_read(rest, &symbol))
        return false;
    bearer->rank = (enum name_rank)symbol;
    return coding_read_number(rest, &bearer->document);
}

struct bearer_list name_list_find(struct arena *arena,
                                  const struct posting_shards *shards,
                                  const uint32_t *stems, size_t count)
{
    uint32_t wanted = key_of(stems, count);
    struct bearer_list found = {0};
    size_t capacity = 0;
    str rest = shards->items[postings_shard_of(shards, stems[0])].names;
    struct bearer bearer;
    uint32_t key;

    while (read_next(&rest, &key, &bearer)) {
        if (key != wanted)
            continue;
        found.items = arena_grow(arena, found.items, found.count, &capacity,
                                 sizeof(struct bearer));
        found.items[found.count++] = bearer;
    }
    return found;
}
