#include "search/tally.h"

#include "base/hash.h"

enum { SLOTS_AT_FIRST = 4096 };

#define COUNT_OF(buf, type) ((buf)->len / sizeof(type))

static struct counted_word *word_at(const struct tally *tally, size_t index)
{
    return (struct counted_word *)(void *)tally->words.at + index;
}

size_t tally_word_count(const struct tally *tally)
{
    return COUNT_OF(&tally->words, struct counted_word);
}

str tally_word(const struct tally *tally, size_t index)
{
    const struct counted_word *word = word_at(tally, index);

    return (str){tally->texts.at + word->at, word->len};
}

const struct counted_item *tally_items(const struct tally *tally)
{
    return (const struct counted_item *)(const void *)tally->items.at;
}

const struct counted_document *tally_documents(const struct tally *tally)
{
    return (const struct counted_document *)(const void *)tally->documents.at;
}

static void put_slot(struct tally *tally, uint32_t hash, uint32_t number)
{
    size_t mask = tally->slot_count - 1;
    size_t at = hash & mask;

    while (tally->slots[at])
        at = (at + 1) & mask;
    tally->slots[at] = number + 1;
}

static void make_slots(struct tally *tally)
{
    size_t count = tally_word_count(tally);

    if (count * 2 < tally->slot_count)
        return;
    tally->slot_count =
        tally->slot_count ? tally->slot_count * 2 : SLOTS_AT_FIRST;
    tally->slots = arena_array(&tally->arena, uint32_t, tally->slot_count);
    for (size_t i = 0; i < count; i++)
        put_slot(tally, word_at(tally, i)->hash, (uint32_t)i);
}

static uint32_t add_word(struct tally *tally, str text, uint32_t hash)
{
    uint32_t number = (uint32_t)tally_word_count(tally);
    struct counted_word word = {
        .at = (uint32_t)tally->texts.len,
        .len = (uint32_t)text.len,
        .hash = hash,
        .item = UINT32_MAX,
    };

    buf_add(&tally->texts, text);
    buf_add(&tally->words, (str){(const char *)&word, sizeof(word)});
    put_slot(tally, hash, number);
    return number;
}

/* Its number + 1, or 0. */
static uint32_t find_word(const struct tally *tally, str text, uint32_t hash)
{
    size_t mask = tally->slot_count - 1;

    for (size_t at = hash & mask; tally->slot_count && tally->slots[at];
         at = (at + 1) & mask) {
        uint32_t number = tally->slots[at] - 1;

        if (word_at(tally, number)->hash == hash
            && str_equal(tally_word(tally, number), text))
            return number + 1;
    }
    return 0;
}

static uint32_t word_number(struct tally *tally, str text)
{
    uint32_t hash = (uint32_t)hash_quick(text);
    uint32_t found;

    make_slots(tally);
    found = find_word(tally, text, hash);
    return found ? found - 1 : add_word(tally, text, hash);
}

void tally_add_word(struct tally *tally, str word)
{
    word_number(tally, word);
}

bool tally_has(const struct tally *tally, str word)
{
    return find_word(tally, word, (uint32_t)hash_quick(word)) > 0;
}

static struct counted_item *item_of(struct tally *tally, uint32_t number)
{
    struct counted_word *word = word_at(tally, number);
    size_t count = COUNT_OF(&tally->items, struct counted_item);

    if (word->item == UINT32_MAX || word->item < tally->items_start) {
        struct counted_item item = {.word = number};

        buf_add(&tally->items, (str){(const char *)&item, sizeof(item)});
        word->item = (uint32_t)count;
    }
    return (struct counted_item *)(void *)tally->items.at + word->item;
}

static void count_token(void *context, const struct token *token)
{
    struct tally *tally = context;
    struct counted_item *item = item_of(tally, word_number(tally, token->word));

    if (item->counts[tally->field] < COUNT_MAX)
        item->counts[tally->field]++;
    tally->length += !token->is_joined;
}

void tally_add(struct tally *tally, const struct token_rules *rules,
               const struct document *document,
               const struct document_text *text)
{
    struct counted_document counted = {
        .group = document_group_of(document),
        .worth = document_worth(document),
    };

    tally->items_start = COUNT_OF(&tally->items, struct counted_item);
    for (int i = 0; i < FIELD_COUNT; i++) {
        tally->field = (enum field)i;
        tally->length = 0;
        tokens_each(rules, document_text_field(text, tally->field), count_token,
                    tally);
        counted.lengths[i] = tally->length;
    }
    counted.items_end = COUNT_OF(&tally->items, struct counted_item);
    buf_add(&tally->documents, (str){(const char *)&counted, sizeof(counted)});
}

void tally_free(struct tally *tally)
{
    buf_free(&tally->texts);
    buf_free(&tally->words);
    buf_free(&tally->items);
    buf_free(&tally->documents);
    arena_free(&tally->arena);
}
