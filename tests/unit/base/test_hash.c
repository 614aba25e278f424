#include "base/hash.h"

#include "tap.h"

#define ALMOST "0123456789abcdef0123456789abcde"

static void test_a_fingerprint_is_the_same_on_every_machine(void)
{
    struct arena arena = {0};

    /* What xxh128sum prints for no bytes, and for one "a". */
    CHECK_STR(hash_hex(&arena, hash_of((str){0})),
              "99aa06d3014798d86001c324468d497f");
    CHECK_STR(hash_hex(&arena, hash_of(STR("a"))),
              "a96faf705af16834e6c632b61e964e1f");
    arena_free(&arena);
}

static void test_one_byte_changes_the_fingerprint(void)
{
    CHECK(hash_equal(hash_of(STR("same")), hash_of(STR("same"))));
    CHECK(!hash_equal(hash_of(STR("same")), hash_of(STR("sane"))));
    CHECK(!hash_equal(hash_of(STR("a")), hash_of(STR("a\0"))));
    CHECK(!hash_equal(hash_of((str){0}), hash_of(STR("\0"))));
}

static void test_both_halves_must_be_equal(void)
{
    CHECK(hash_equal((struct hash){1, 2}, (struct hash){1, 2}));
    CHECK(!hash_equal((struct hash){1, 2}, (struct hash){1, 3}));
    CHECK(!hash_equal((struct hash){1, 2}, (struct hash){3, 2}));
}

static void test_an_empty_text_has_one_quick_hash(void)
{
    CHECK(hash_quick((str){0}) == hash_quick(STR("")));
    CHECK(hash_quick(STR("a")) == hash_quick(str_slice(STR("ab"), 0, 1)));
    CHECK(hash_quick(STR("a")) != hash_quick(STR("b")));
}

static void test_hexadecimal_has_all_its_leading_zeros(void)
{
    struct arena arena = {0};

    CHECK_STR(hash_hex(&arena, (struct hash){0, 0}),
              "00000000000000000000000000000000");
    CHECK_STR(hash_hex(&arena, (struct hash){1, 0xabcdef}),
              "00000000000000010000000000abcdef");
    arena_free(&arena);
}

static void test_what_was_written_is_read_back(void)
{
    static const struct hash hashes[] = {
        {0, 0}, {UINT64_MAX, UINT64_MAX}, {0x0123456789abcdef, 42}};
    struct arena arena = {0};

    for (size_t i = 0; i < sizeof(hashes) / sizeof(hashes[0]); i++) {
        struct hash back = {7, 7};

        CHECK(hash_parse(hash_hex(&arena, hashes[i]), &back));
        CHECK(hash_equal(back, hashes[i]));
    }
    arena_free(&arena);
}

static void test_only_32_small_hexadecimal_digits_are_read(void)
{
    struct hash hash;

    CHECK(hash_parse(STR(ALMOST "f"), &hash));
    CHECK(!hash_parse((str){0}, &hash));
    CHECK(!hash_parse(STR(ALMOST), &hash));
    CHECK(!hash_parse(STR(ALMOST "ff"), &hash));
    CHECK(!hash_parse(STR(ALMOST "g"), &hash));
    CHECK(!hash_parse(STR(ALMOST "F"), &hash));
    CHECK(!hash_parse(STR(ALMOST "\0"), &hash));
    CHECK(!hash_parse(STR(ALMOST "/"), &hash));
    CHECK(!hash_parse(STR("-123456789abcdef0123456789abcdef0"), &hash));
    CHECK(!hash_parse(STR("0x23456789abcdef0123456789abcdef"), &hash));
}

int main(void)
{
    RUN(test_a_fingerprint_is_the_same_on_every_machine);
    RUN(test_one_byte_changes_the_fingerprint);
    RUN(test_both_halves_must_be_equal);
    RUN(test_an_empty_text_has_one_quick_hash);
    RUN(test_hexadecimal_has_all_its_leading_zeros);
    RUN(test_what_was_written_is_read_back);
    RUN(test_only_32_small_hexadecimal_digits_are_read);
    return tap_done();
}
