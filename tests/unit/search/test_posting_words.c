#include "search/posting_words.h"

#include "search/coding.h"
#include "tap.h"

enum { FORMS = 6, SHARDS = 3 };

static const struct form forms[FORMS] = {
    {STR_INIT("care"), 0, 1},  {STR_INIT("caregiver"), 1, 0},
    {STR_INIT("carer"), 2, 1}, {STR_INIT("giver"), 3, 0},
    {STR_INIT("ocare"), 0, 1}, {STR_INIT("st\xC3\xA9"), 4, 0},
};

static struct posting_shards shards_of(struct arena *arena)
{
    struct posting_shards shards = {
        arena_array(arena, struct posting_shard, SHARDS), SHARDS, SHARDS};

    shards.items[1].first_stem = 1;
    shards.items[2].first_stem = 4;
    posting_words_add(arena, forms, FORMS, &shards);
    return shards;
}

/* The words of a shard with their stems: "care0 ocare0 ". */
static str words_of(struct arena *arena, const struct posting_shard *shard)
{
    struct form_shard as_words = {.payload = shard->words,
                                  .stems_before = shard->first_stem};
    struct form *read;
    size_t count;
    str all = {0};

    CHECK(forms_read(arena, &as_words, &read, &count));
    for (size_t i = 0; i < count; i++)
        all = arena_format(arena, "%.*s%.*s%u ", STR_ARG(all),
                           STR_ARG(read[i].word), read[i].stem);
    return all;
}

static void test_a_file_has_its_stems_and_its_stretch_of_the_alphabet(void)
{
    struct arena arena = {0};
    struct posting_shards shards = shards_of(&arena);

    CHECK_STR(words_of(&arena, &shards.items[0]), "care0 ocare0 ");
    CHECK_STR(words_of(&arena, &shards.items[1]),
              "caregiver1 carer2 giver3 ocare0 ");
    CHECK_STR(words_of(&arena, &shards.items[2]), "st\xC3\xA9"
                                                  "4 ");
    arena_free(&arena);
}

static void test_the_start_of_a_file_is_as_short_as_tells_it(void)
{
    struct arena arena = {0};
    struct posting_shards shards = shards_of(&arena);

    CHECK_STR(shards.items[0].first, "");
    CHECK_STR(shards.items[1].first, "careg");
    CHECK_STR(shards.items[2].first, "s");
    arena_free(&arena);
}

static void test_two_words_in_one_are_named_beside_the_first(void)
{
    struct arena arena = {0};
    struct posting_shards shards = shards_of(&arena);
    str rest;
    uint32_t stem = 0;

    CHECK(str_starts(shards.items[0].joined, STR("caregiver ")));
    rest = str_without_start(shards.items[0].joined, STR("caregiver "));
    CHECK(coding_read_number(&rest, &stem) && rest.len == 0);
    CHECK_INT(stem, 1);
    /* "care" and "r" make "carer", but nobody has the word "r". */
    CHECK_STR(shards.items[1].joined, "");
    arena_free(&arena);
}

int main(void)
{
    RUN(test_a_file_has_its_stems_and_its_stretch_of_the_alphabet);
    RUN(test_the_start_of_a_file_is_as_short_as_tells_it);
    RUN(test_two_words_in_one_are_named_beside_the_first);
    return tap_done();
}
