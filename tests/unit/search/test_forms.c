#include "search/forms.h"

#include "search/lexicon.h"
#include "tap.h"

enum { MANY = 5000 };

/* Words of four letters in order, some with the stem of an older one. */
static struct form *make_forms(struct arena *arena, size_t count)
{
    struct form *forms = arena_array(arena, struct form, count);
    uint32_t stems = 0;

    for (size_t i = 0; i < count; i++) {
        bool is_older = i % 3 == 2 && stems > 40;

        forms[i].word =
            arena_format(arena, "%c%c%c%cé", (int)('a' + i / 676 % 26),
                         (int)('a' + i / 26 % 26), (int)('a' + i % 26), 'x');
        forms[i].stem = is_older ? stems - 1 - (uint32_t)(i % 40) : stems++;
        forms[i].log = (unsigned)(forms[i].stem % 7);
    }
    return forms;
}

static void test_forms_are_read_back_from_several_shards(void)
{
    struct arena arena = {0};
    struct form *forms = make_forms(&arena, MANY);
    struct form_shards shards = {0};
    size_t at = 0;
    bool ok = true;

    forms_write(&arena, forms, MANY, &shards);
    CHECK(shards.count > 3);
    for (size_t i = 0; i < shards.count; i++) {
        struct form *read;
        size_t count;

        CHECK(forms_read(&arena, &shards.items[i], &read, &count));
        CHECK(str_equal(shards.items[i].first, forms[at].word));
        CHECK(shards.items[i].payload.len < 4100);
        for (size_t j = 0; j < count; j++, at++)
            ok = ok && str_equal(read[j].word, forms[at].word)
                 && read[j].stem == forms[at].stem
                 && read[j].log == forms[at].log;
    }
    CHECK(ok);
    CHECK_INT(at, MANY);
    arena_free(&arena);
}

static void test_a_lexicon_finds_what_is_there_and_nothing_else(void)
{
    struct arena arena = {0};
    struct form *forms = make_forms(&arena, MANY);
    struct form_shards shards = {0};
    struct lexicon lexicon;
    bool ok = true;

    forms_write(&arena, forms, MANY, &shards);
    lexicon = lexicon_of(&arena, &shards);
    for (size_t i = 0; i < MANY; i += 7) {
        const struct form *found = lexicon_find(&lexicon, forms[i].word);

        ok = ok && found && found->stem == forms[i].stem;
    }
    CHECK(ok);
    CHECK(!lexicon_find(&lexicon, STR("")));
    CHECK(!lexicon_find(&lexicon, STR("aaa")));
    CHECK(!lexicon_find(&lexicon, STR("zzzz")));
    CHECK(!lexicon_find(&lexicon, STR("\xff")));
    arena_free(&arena);
}

static void test_an_empty_list_has_no_shards(void)
{
    struct arena arena = {0};
    struct form_shards shards = {0};
    struct lexicon lexicon;

    forms_write(&arena, NULL, 0, &shards);
    CHECK_INT(shards.count, 0);
    lexicon = lexicon_of(&arena, &shards);
    CHECK(!lexicon_find(&lexicon, STR("word")));
    arena_free(&arena);
}

/* Cut anywhere, or with any byte changed, a payload is read as another one or
 * refused; nothing outside it is touched. */
static void test_broken_shards_do_no_harm(void)
{
    struct arena arena = {0};
    struct form *forms = make_forms(&arena, 60);
    struct form_shards shards = {0};
    struct form_shard shard;
    char *bytes;
    size_t refused = 0;

    forms_write(&arena, forms, 60, &shards);
    shard = shards.items[0];
    for (size_t len = 0; len < shard.payload.len; len++) {
        struct arena scratch = {0};
        struct form_shard cut = shard;
        struct form *read;
        size_t count;

        cut.payload = arena_copy(&scratch, str_slice(shard.payload, 0, len));
        refused += !forms_read(&scratch, &cut, &read, &count);
        arena_free(&scratch);
    }
    CHECK(refused > shard.payload.len / 2);
    bytes = arena_cstr(&arena, shard.payload);
    refused = 0;
    for (size_t at = 0; at < shard.payload.len; at++)
        for (int value = 0; value < 256; value += 15) {
            struct arena scratch = {0};
            struct form_shard bad = {
                shard.first, 0, {bytes, shard.payload.len}};
            struct form *read;
            size_t count;
            char old = bytes[at];

            bytes[at] = (char)value;
            refused += !forms_read(&scratch, &bad, &read, &count);
            bytes[at] = old;
            arena_free(&scratch);
        }
    CHECK(refused > 0);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_forms_are_read_back_from_several_shards);
    RUN(test_a_lexicon_finds_what_is_there_and_nothing_else);
    RUN(test_an_empty_list_has_no_shards);
    RUN(test_broken_shards_do_no_harm);
    return tap_done();
}
