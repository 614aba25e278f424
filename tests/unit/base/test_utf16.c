#include "base/utf16.h"

#include "tap.h"

static void check_line(str bytes, const char *line)
{
    struct arena arena = {0};

    CHECK(utf16_is(bytes));
    CHECK(str_equal(utf16_first_line(&arena, bytes), str_of(line)));
    arena_free(&arena);
}

static void test_a_mark_says_the_order(void)
{
    check_line(STR("\xFF\xFE-\0-\0-\0\n\0a\0"), "---");
    check_line(STR("\xFE\xFF\0-\0-\0-\0\n\0a"), "---");
    check_line(STR("\xFF\xFE"), "");
}

static void test_latin_letters_need_no_mark(void)
{
    check_line(STR("n\0a\0m\0e\0\r\0\n\0"), "name");
    check_line(STR("\0n\0a\0m\0e"), "name");
}

static void test_pairs_are_one_character_and_halves_none(void)
{
    check_line(STR("\xFF\xFE\x3D\xD8\x00\xDE"), "😀");
    check_line(STR("\xFF\xFE\x3D\xD8\x61\x00"), "\uFFFDa");
    check_line(STR("\xFF\xFE\x3D\xD8"), "\uFFFD");
    check_line(STR("\xFF\xFE\x61\x00\x62"), "a");
}

static void test_other_bytes_are_not(void)
{
    CHECK(!utf16_is(STR("")));
    CHECK(!utf16_is(STR("a")));
    CHECK(!utf16_is(STR("\0\0\0\0\0\0")));
    CHECK(!utf16_is(STR("name: a hub with a \0 in it")));
    CHECK(!utf16_is(STR("---\ntitle: Home\n---\n")));
}

int main(void)
{
    RUN(test_a_mark_says_the_order);
    RUN(test_latin_letters_need_no_mark);
    RUN(test_pairs_are_one_character_and_halves_none);
    RUN(test_other_bytes_are_not);
    return tap_done();
}
