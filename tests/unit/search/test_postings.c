#include "search/postings.h"

#include "tap.h"

enum { LISTS = 300, DOCUMENTS = 2000 };

static struct posting *make_list(struct arena *arena, size_t number,
                                 size_t *count)
{
    size_t step = 1 + number % 97;
    struct posting *postings = arena_array(arena, struct posting, DOCUMENTS);

    *count = 0;
    for (size_t i = number % 5; i < DOCUMENTS; i += step)
        postings[(*count)++] =
            (struct posting){(uint32_t)i, (uint32_t)(i % POSTING_LEVELS)};
    return postings;
}

static void write_lists(struct arena *arena, struct posting_shards *shards)
{
    struct posting_writer writer = {.arena = arena, .shards = shards};

    for (size_t i = 0; i < LISTS; i++) {
        size_t count;
        struct posting *postings = make_list(arena, i, &count);

        postings_add(&writer, postings, count);
    }
    postings_end(&writer);
}

static bool is_same(const struct posting_list *list,
                    const struct posting *postings, size_t count)
{
    bool same = list->count == count;

    for (size_t i = 0; same && i < count; i++)
        same = list->items[i].document == postings[i].document
               && list->items[i].level == postings[i].level;
    return same;
}

static void test_lists_are_read_back_from_several_shards(void)
{
    struct arena arena = {0};
    struct posting_shards shards = {0};
    size_t shard = 0;
    bool ok = true;

    write_lists(&arena, &shards);
    CHECK(shards.count > 3);
    for (uint32_t i = 0; i < LISTS; i++) {
        struct posting_list list;
        size_t count;
        struct posting *postings = make_list(&arena, i, &count);

        while (shard + 1 < shards.count
               && shards.items[shard + 1].first_stem <= i)
            shard++;
        ok = ok
             && postings_read(&arena, shards.items[shard].payload,
                              i - shards.items[shard].first_stem, DOCUMENTS,
                              &list)
             && is_same(&list, postings, count);
    }
    CHECK(ok);
    arena_free(&arena);
}

static void test_a_list_past_the_last_is_refused(void)
{
    struct arena arena = {0};
    struct posting_shards shards = {0};
    struct posting_list list;

    write_lists(&arena, &shards);
    CHECK(!postings_read(&arena, shards.items[0].payload, LISTS, DOCUMENTS,
                         &list));
    CHECK(!postings_read(&arena, STR(""), 0, DOCUMENTS, &list));
    arena_free(&arena);
}

static void test_documents_that_are_not_there_are_refused(void)
{
    struct arena arena = {0};
    struct posting_shards shards = {0};
    struct posting_list list;

    write_lists(&arena, &shards);
    CHECK(postings_read(&arena, shards.items[0].payload, 0, DOCUMENTS, &list));
    CHECK(!postings_read(&arena, shards.items[0].payload, 0, DOCUMENTS - 1,
                         &list));
    CHECK(!postings_read(&arena, shards.items[0].payload, 0, 0, &list));
    arena_free(&arena);
}

static void test_broken_shards_do_no_harm(void)
{
    struct arena arena = {0};
    struct posting_shards shards = {0};
    str payload;
    char *bytes;
    size_t read = 0;

    write_lists(&arena, &shards);
    payload = shards.items[shards.count - 1].payload;
    bytes = arena_cstr(&arena, payload);
    for (size_t len = 0; len < payload.len; len += 3) {
        struct arena scratch = {0};
        struct posting_list list;
        str cut = arena_copy(&scratch, str_slice(payload, 0, len));

        read += postings_read(&scratch, cut, len % 5, DOCUMENTS, &list);
        arena_free(&scratch);
    }
    for (size_t at = 0; at < payload.len; at++) {
        struct arena scratch = {0};
        struct posting_list list;
        char old = bytes[at];

        bytes[at] = (char)(at * 37);
        read += postings_read(&scratch, (str){bytes, payload.len}, at % 9,
                              DOCUMENTS, &list);
        bytes[at] = old;
        arena_free(&scratch);
    }
    CHECK(read > 0);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_lists_are_read_back_from_several_shards);
    RUN(test_a_list_past_the_last_is_refused);
    RUN(test_documents_that_are_not_there_are_refused);
    RUN(test_broken_shards_do_no_harm);
    return tap_done();
}
