#include "base/map.h"

#include "tap.h"

static int values[2000];

static void test_an_empty_map_finds_nothing(void)
{
    struct map map = {0};

    CHECK(map_find(&map, STR("a")) == NULL);
    CHECK(map_find(&map, (str){0}) == NULL);
}

static void test_what_was_added_is_found(void)
{
    struct arena arena = {0};
    struct map map = {0};

    CHECK(map_add(&arena, &map, STR("guidance/index"), &values[1]));
    CHECK(map_find(&map, STR("guidance/index")) == &values[1]);
    CHECK(map_find(&map, STR("guidance/inde")) == NULL);
    CHECK(map_find(&map, STR("guidance/index\0")) == NULL);
    CHECK(map_find(&map, STR("Guidance/index")) == NULL);
    CHECK_INT(map.count, 1);
    arena_free(&arena);
}

static void test_a_second_value_for_a_key_changes_nothing(void)
{
    struct arena arena = {0};
    struct map map = {0};

    CHECK(map_add(&arena, &map, STR("a"), &values[1]));
    CHECK(!map_add(&arena, &map, STR("a"), &values[2]));
    CHECK(map_find(&map, STR("a")) == &values[1]);
    CHECK_INT(map.count, 1);
    arena_free(&arena);
}

static void test_the_empty_text_is_a_key_like_others(void)
{
    struct arena arena = {0};
    struct map map = {0};

    CHECK(map_add(&arena, &map, (str){0}, &values[1]));
    CHECK(!map_add(&arena, &map, STR(""), &values[2]));
    CHECK(map_find(&map, STR("")) == &values[1]);
    arena_free(&arena);
}

static void test_keys_with_zero_bytes_are_told_apart(void)
{
    struct arena arena = {0};
    struct map map = {0};

    CHECK(map_add(&arena, &map, STR("a\0b"), &values[1]));
    CHECK(map_add(&arena, &map, STR("a\0c"), &values[2]));
    CHECK(map_add(&arena, &map, STR("a"), &values[3]));
    CHECK(map_find(&map, STR("a\0c")) == &values[2]);
    CHECK(map_find(&map, STR("a")) == &values[3]);
    arena_free(&arena);
}

static void test_many_keys_are_all_found_and_walked_once(void)
{
    struct arena arena = {0};
    struct map map = {0};
    size_t added = 0, found = 0, walked = 0;

    for (size_t i = 0; i < 2000; i++)
        added += map_add(&arena, &map, arena_format(&arena, "page-%zu", i),
                         &values[i]);
    for (size_t i = 0; i < 2000; i++)
        found +=
            map_find(&map, arena_format(&arena, "page-%zu", i)) == &values[i];
    for (size_t i = 0; i < map.capacity; i++)
        walked += map.slots[i].value != NULL;
    CHECK_INT(added, 2000);
    CHECK_INT(found, 2000);
    CHECK_INT(walked, 2000);
    CHECK_INT(map.count, 2000);
    CHECK(map_find(&map, STR("page-2000")) == NULL);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_an_empty_map_finds_nothing);
    RUN(test_what_was_added_is_found);
    RUN(test_a_second_value_for_a_key_changes_nothing);
    RUN(test_the_empty_text_is_a_key_like_others);
    RUN(test_keys_with_zero_bytes_are_told_apart);
    RUN(test_many_keys_are_all_found_and_walked_once);
    return tap_done();
}
