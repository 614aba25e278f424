#include "search/counting.h"

#include "base/hash.h"

enum { SLOTS_AT_FIRST = 4096 };

#define COUNT_OF(buf, type) ((buf)->len / sizeof(type))

static struct counted_word *word_at(const struct counting *counting,
                                    size_t index)
{
    return (struct counted_word *)(void *)counting->words.at + index;
}

size_t counting_word_count(const struct counting *counting)
{
    return COUNT_OF(&counting->words, struct counted_word);
}

str counting_word(const struct counting *counting, size_t index)
{
    const struct counted_word *word = word_at(counting, index);

    return (str){counting->texts.at + word->at, word->len};
}

const struct counted_item *counting_items(const struct counting *counting)
{
    return (const struct counted_item *)(const void *)counting->items.at;
}

const struct counted_document *
counting_documents(const struct counting *counting)
{
    return (const struct counted_document *)(const void *)
        counting->documents.at;
}

static void put_slot(struct counting *counting, uint32_t hash, uint32_t number)
{
    size_t mask = counting->slot_count - 1;
    size_t at = hash & mask;

    while (counting->slots[at])
        at = (at + 1) & mask;
    counting->slots[at] = number + 1;
}

static void make_slots(struct counting *counting)
{
    size_t count = counting_word_count(counting);

    if (count * 2 < counting->slot_count)
        return;
    counting->slot_count =
        counting->slot_count ? counting->slot_count * 2 : SLOTS_AT_FIRST;
    counting->slots =
        arena_array(&counting->arena, uint32_t, counting->slot_count);
    for (size_t i = 0; i < count; i++)
        put_slot(counting, word_at(counting, i)->hash, (uint32_t)i);
}

static uint32_t add_word(struct counting *counting, str text, uint32_t hash)
{
    uint32_t number = (uint32_t)counting_word_count(counting);
    struct counted_word word = {
        .at = (uint32_t)counting->texts.len,
        .len = (uint32_t)text.len,
        .hash = hash,
        .item = UINT32_MAX,
    };

    buf_add(&counting->texts, text);
    buf_add(&counting->words, (str){(const char *)&word, sizeof(word)});
    put_slot(counting, hash, number);
    return number;
}

static uint32_t word_number(struct counting *counting, str text)
{
    uint32_t hash = (uint32_t)hash_quick(text);

    make_slots(counting);

    size_t mask = counting->slot_count - 1;

    for (size_t at = hash & mask; counting->slots[at]; at = (at + 1) & mask) {
        uint32_t number = counting->slots[at] - 1;

        if (word_at(counting, number)->hash == hash
            && str_equal(counting_word(counting, number), text))
            return number;
    }
    return add_word(counting, text, hash);
}

static struct counted_item *item_of(struct counting *counting, uint32_t number)
{
    struct counted_word *word = word_at(counting, number);
    size_t count = COUNT_OF(&counting->items, struct counted_item);

    if (word->item == UINT32_MAX || word->item < counting->items_start) {
        struct counted_item item = {.word = number};

        buf_add(&counting->items, (str){(const char *)&item, sizeof(item)});
        word->item = (uint32_t)count;
    }
    return (struct counted_item *)(void *)counting->items.at + word->item;
}

static void count_token(void *context, const struct token *token)
{
    struct counting *counting = context;
    struct counted_item *item =
        item_of(counting, word_number(counting, token->word));

    if (item->counts[counting->field] < COUNT_MAX)
        item->counts[counting->field]++;
    counting->length += !token->is_joined;
}

void counting_add(struct counting *counting, const struct token_rules *rules,
                  const struct document *document,
                  const struct document_text *text)
{
    struct counted_document counted = {
        .group = document_group_of(document),
        .worth = document_worth(document),
    };

    counting->items_start = COUNT_OF(&counting->items, struct counted_item);
    for (int i = 0; i < FIELD_COUNT; i++) {
        counting->field = (enum field)i;
        counting->length = 0;
        tokens_each(rules, document_text_field(text, counting->field),
                    count_token, counting);
        counted.lengths[i] = counting->length;
    }
    counted.items_end = COUNT_OF(&counting->items, struct counted_item);
    buf_add(&counting->documents,
            (str){(const char *)&counted, sizeof(counted)});
}

void counting_free(struct counting *counting)
{
    buf_free(&counting->texts);
    buf_free(&counting->words);
    buf_free(&counting->items);
    buf_free(&counting->documents);
    arena_free(&counting->arena);
}
