#include "model/asset.h"

#include "tap.h"

static const struct hash hash = {0x9f2c41d8aaaaaaaaU, 1};

static void test_the_hash_goes_before_the_last_dot(void)
{
    struct arena arena = {0};

    CHECK_STR(asset_name_of(&arena, STR("assets/base.css"), hash),
              "assets/base.9f2c41d8.css");
    CHECK_STR(asset_name_of(&arena, STR("base.min.css"), hash),
              "base.min.9f2c41d8.css");
    arena_free(&arena);
}

static void test_a_name_without_an_end_gets_the_hash_at_its_end(void)
{
    struct arena arena = {0};

    CHECK_STR(asset_name_of(&arena, STR("as.sets/base"), hash),
              "as.sets/base.9f2c41d8");
    CHECK_STR(asset_name_of(&arena, STR("assets/.hidden"), hash),
              "assets/.hidden.9f2c41d8");
    CHECK_STR(asset_name_of(&arena, STR("a."), hash), "a.9f2c41d8.");
    arena_free(&arena);
}

int main(void)
{
    RUN(test_the_hash_goes_before_the_last_dot);
    RUN(test_a_name_without_an_end_gets_the_hash_at_its_end);
    return tap_done();
}
