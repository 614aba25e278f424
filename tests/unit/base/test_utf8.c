#include "base/utf8.h"

#include "tap.h"

/* Ill-formed, with the first bad byte: truncated, overlong, surrogates, past
 * U+10FFFF, bytes that never occur. */
static const struct {
    str bytes;
    size_t bad_at;
} broken[] = {
    {STR_INIT("\x80"), 0},
    {STR_INIT("ab\xbf"), 2},
    {STR_INIT("é\xc3"), 2},
    {STR_INIT("a\xe2\x82"), 1},
    {STR_INIT("a\xf0\x9f\x98"), 1},
    {STR_INIT("\xc3(("), 0},
    {STR_INIT("\xe2\x82("), 0},
    {STR_INIT("\xc0\xaf"), 0},
    {STR_INIT("\xc1\xbf"), 0},
    {STR_INIT("\xe0\x80\xaf"), 0},
    {STR_INIT("\xe0\x9f\xbf"), 0},
    {STR_INIT("\xf0\x80\x80\xaf"), 0},
    {STR_INIT("\xf0\x8f\xbf\xbf"), 0},
    {STR_INIT("\xed\xa0\x80"), 0},
    {STR_INIT("x\xed\xbf\xbf"), 1},
    {STR_INIT("\xf4\x90\x80\x80"), 0},
    {STR_INIT("\xf5\x80\x80\x80"), 0},
    {STR_INIT("\xf8\x88\x80\x80\x80"), 0},
    {STR_INIT("\xfe"), 0},
    {STR_INIT("\xff"), 0},
};

enum { BROKEN_COUNT = sizeof(broken) / sizeof(broken[0]) };

/* The first and last character of each length, and those round the gap that
 * surrogates leave. */
static const struct {
    str bytes;
    uint32_t character;
} sound[] = {
    {STR_INIT("\0"), 0x0},
    {STR_INIT("\x7f"), 0x7F},
    {STR_INIT("\xc2\x80"), 0x80},
    {STR_INIT("\xdf\xbf"), 0x7FF},
    {STR_INIT("\xe0\xa0\x80"), 0x800},
    {STR_INIT("\xed\x9f\xbf"), 0xD7FF},
    {STR_INIT("\xee\x80\x80"), 0xE000},
    {STR_INIT("\xef\xbf\xbd"), 0xFFFD},
    {STR_INIT("\xef\xbf\xbe"), 0xFFFE},
    {STR_INIT("\xef\xbf\xbf"), 0xFFFF},
    {STR_INIT("\xf0\x90\x80\x80"), 0x10000},
    {STR_INIT("\xf4\x8f\xbf\xbf"), 0x10FFFF},
};

enum { SOUND_COUNT = sizeof(sound) / sizeof(sound[0]) };

static void test_every_length_is_read_and_written_back(void)
{
    for (size_t i = 0; i < SOUND_COUNT; i++) {
        struct buf buf = {0};
        str rest = sound[i].bytes;
        uint32_t character = 1;
        size_t bad_at;

        CHECK(utf8_is_valid(sound[i].bytes, &bad_at));
        CHECK(utf8_next(&rest, &character));
        CHECK_INT(character, sound[i].character);
        CHECK_INT(rest.len, 0);
        utf8_add(&buf, character);
        CHECK(str_equal(buf_str(&buf), sound[i].bytes));
        buf_free(&buf);
    }
}

static void test_the_end_of_a_text_has_no_character(void)
{
    str rest = {0};
    uint32_t character;
    size_t bad_at;

    CHECK(!utf8_next(&rest, &character));
    CHECK(utf8_is_valid(rest, &bad_at));
    CHECK_INT(utf8_count(rest), 0);
}

static void test_a_broken_text_is_refused_at_its_first_bad_byte(void)
{
    for (size_t i = 0; i < BROKEN_COUNT; i++) {
        size_t bad_at = 99;

        CHECK(!utf8_is_valid(broken[i].bytes, &bad_at));
        CHECK_INT(bad_at, broken[i].bad_at);
    }
}

static void test_broken_bytes_come_out_one_at_a_time(void)
{
    str rest = STR("a\xe2\x82z\xc0\xaf");
    uint32_t character;
    static const uint32_t wanted[] = {'a', 0xFFFD, 0xFFFD, 'z', 0xFFFD, 0xFFFD};

    for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
        CHECK(utf8_next(&rest, &character));
        CHECK_INT(character, wanted[i]);
    }
    CHECK(!utf8_next(&rest, &character));
}

static void test_every_broken_text_is_read_to_its_end(void)
{
    for (size_t i = 0; i < BROKEN_COUNT; i++) {
        str rest = broken[i].bytes;
        uint32_t character;
        size_t read = 0, replaced = 0;

        while (utf8_next(&rest, &character)) {
            read++;
            replaced += character == 0xFFFD;
        }
        CHECK(read <= broken[i].bytes.len);
        CHECK(replaced > 0);
    }
}

static void test_nothing_past_the_end_completes_a_character(void)
{
    str cut = str_slice(STR("é"), 0, 1);
    uint32_t character = 0;
    size_t bad_at;

    CHECK(!utf8_is_valid(cut, &bad_at));
    CHECK(utf8_next(&cut, &character));
    CHECK_INT(character, 0xFFFD);
}

static void test_what_is_no_character_is_written_as_its_replacement(void)
{
    static const uint32_t wrong[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        struct buf buf = {0};

        utf8_add(&buf, wrong[i]);
        CHECK_STR(buf_str(&buf), "\xef\xbf\xbd");
        buf_free(&buf);
    }
}

static void test_a_slice_never_cuts_a_character_in_two(void)
{
    str text = STR("aé€😀b");

    CHECK_STR(utf8_slice(text, 0, 1), "a");
    CHECK_STR(utf8_slice(text, 0, 2), "a");
    CHECK_STR(utf8_slice(text, 0, 3), "aé");
    CHECK_STR(utf8_slice(text, 0, 5), "aé");
    CHECK_STR(utf8_slice(text, 0, 6), "aé€");
    CHECK_STR(utf8_slice(text, 0, 9), "aé€");
    CHECK_STR(utf8_slice(text, 0, 10), "aé€😀");
    CHECK_STR(utf8_slice(text, 0, 999), "aé€😀b");
    CHECK_STR(utf8_slice(text, 3, 4), "");
    CHECK_STR(utf8_slice(text, 9, 2), "");
    CHECK_STR(utf8_slice((str){0}, 0, 5), "");
}

static void test_a_slice_of_broken_bytes_stays_inside(void)
{
    str text = STR("\x80\x80\x80\x80\x80");

    CHECK(utf8_slice(text, 0, 3).len <= 3);
    CHECK(utf8_slice(text, 2, 4).len <= 2);
}

static void test_characters_are_counted_not_bytes(void)
{
    CHECK_INT(utf8_count(STR("aé€😀")), 4);
    CHECK_INT(utf8_count(STR("e\u0301")), 2);
}

static void test_letters_digits_and_marks_make_words(void)
{
    static const uint32_t inside[] = {'a',    'Z',    '0',    0xE9, 0x0301,
                                      0x0628, 0x0995, 0x4E2D, 0xB2, 0x10400};
    static const uint32_t outside[] = {
        0,      ' ',    '-',    '_',    '\'',     0x2019,     0xA0,
        0x2014, 0x202E, 0xFFFD, 0xD800, 0x110000, UINT32_MAX, 0x1F600};

    for (size_t i = 0; i < sizeof(inside) / sizeof(inside[0]); i++)
        CHECK(utf8_is_word(inside[i]));
    for (size_t i = 0; i < sizeof(outside) / sizeof(outside[0]); i++)
        CHECK(!utf8_is_word(outside[i]));
}

static void test_case_changes_in_every_script(void)
{
    CHECK_INT(utf8_lower('A'), 'a');
    CHECK_INT(utf8_lower(0xC9), 0xE9);
    CHECK_INT(utf8_lower(0x0410), 0x0430);
    CHECK_INT(utf8_upper(0xE9), 0xC9);
    CHECK_INT(utf8_upper('1'), '1');
    CHECK_INT(utf8_lower(0x4E2D), 0x4E2D);
    CHECK_INT(utf8_lower(0x110000), 0x110000);
}

static void test_names_that_one_disk_cannot_tell_apart_fold_alike(void)
{
    static const str pairs[][2] = {
        {STR_INIT("Steps"), STR_INIT("steps")},
        {STR_INIT("é"), STR_INIT("e\u0301")},
        {STR_INIT("É"), STR_INIT("e\u0301")},
        {STR_INIT("Straße"), STR_INIT("STRASSE")},
        {STR_INIT("Å"), STR_INIT("\u212b")},
        {STR_INIT("k"), STR_INIT("\u212a")},
        {STR_INIT("Σ"), STR_INIT("ς")},
        {STR_INIT("a\u0323\u0307"), STR_INIT("A\u0307\u0323")},
    };
    struct arena arena = {0};

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        CHECK(str_equal(utf8_fold(&arena, pairs[i][0]),
                        utf8_fold(&arena, pairs[i][1])));
    CHECK(!str_equal(utf8_fold(&arena, STR("é")), utf8_fold(&arena, STR("e"))));
    arena_free(&arena);
}

static void test_what_is_folded_stays_as_it_is(void)
{
    static const str texts[] = {
        STR_INIT("Straße"), STR_INIT("İstanbul"), STR_INIT("ΐ"),
        STR_INIT("ŉ"),      STR_INIT("ﬃ"),        STR_INIT("Ǆ"),
        STR_INIT("한국"),   STR_INIT("ᾳ\u0345"),
    };
    struct arena arena = {0};

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        str once = utf8_fold(&arena, texts[i]);

        CHECK(str_equal(utf8_fold(&arena, once), once));
    }
    arena_free(&arena);
}

static void test_folding_takes_any_bytes(void)
{
    struct arena arena = {0};

    CHECK_STR(utf8_fold(&arena, (str){0}), "");
    CHECK_STR(utf8_fold(&arena, STR("A\0B")), "a\0b");
    for (size_t i = 0; i < BROKEN_COUNT; i++)
        CHECK(str_equal(utf8_fold(&arena, broken[i].bytes), broken[i].bytes));
    CHECK_STR(utf8_fold(&arena, STR("ABC\xff")), "ABC\xff");
    arena_free(&arena);
}

static void test_marks_that_turn_the_direction_are_known(void)
{
    static const uint32_t turning[] = {0x061C, 0x200E, 0x200F, 0x202A,
                                       0x202E, 0x2066, 0x2069};
    static const uint32_t others[] = {'a',    0x061B, 0x061D, 0x200D, 0x2010,
                                      0x2029, 0x202F, 0x2065, 0x206A, 0x05D0};

    for (size_t i = 0; i < sizeof(turning) / sizeof(turning[0]); i++)
        CHECK(utf8_turns_direction(turning[i]));
    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        CHECK(!utf8_turns_direction(others[i]));
}

static void test_what_a_terminal_would_obey_is_made_visible(void)
{
    struct buf buf = {0};

    utf8_add_visible(&buf, STR("\x1b[31mred\r\n\0\x7f"));
    CHECK_STR(buf_str(&buf), "\\x1b[31mred\\x0d\\x0a\\x00\\x7f");
    buf_clear(&buf);
    utf8_add_visible(&buf, STR("\xc2\x9b"
                               "2J\xc2\x80\xc2\x9f\u00a0"));
    CHECK_STR(buf_str(&buf), "\\u{9b}2J\\u{80}\\u{9f}\u00a0");
    buf_clear(&buf);
    utf8_add_visible(&buf, STR("a\u202eb\u2066c\u061c"));
    CHECK_STR(buf_str(&buf), "a\\u{202e}b\\u{2066}c\\u{61c}");
    buf_clear(&buf);
    utf8_add_visible(&buf, STR("é العربية 😀"));
    CHECK_STR(buf_str(&buf), "é العربية 😀");
    buf_free(&buf);
}

static void test_what_is_made_visible_is_well_formed(void)
{
    for (size_t i = 0; i < BROKEN_COUNT; i++) {
        struct buf buf = {0};
        size_t bad_at;

        utf8_add_visible(&buf, broken[i].bytes);
        CHECK(utf8_is_valid(buf_str(&buf), &bad_at));
        CHECK(buf.len > 0);
        buf_free(&buf);
    }
}

int main(void)
{
    RUN(test_every_length_is_read_and_written_back);
    RUN(test_the_end_of_a_text_has_no_character);
    RUN(test_a_broken_text_is_refused_at_its_first_bad_byte);
    RUN(test_broken_bytes_come_out_one_at_a_time);
    RUN(test_every_broken_text_is_read_to_its_end);
    RUN(test_nothing_past_the_end_completes_a_character);
    RUN(test_what_is_no_character_is_written_as_its_replacement);
    RUN(test_a_slice_never_cuts_a_character_in_two);
    RUN(test_a_slice_of_broken_bytes_stays_inside);
    RUN(test_characters_are_counted_not_bytes);
    RUN(test_letters_digits_and_marks_make_words);
    RUN(test_case_changes_in_every_script);
    RUN(test_names_that_one_disk_cannot_tell_apart_fold_alike);
    RUN(test_what_is_folded_stays_as_it_is);
    RUN(test_folding_takes_any_bytes);
    RUN(test_marks_that_turn_the_direction_are_known);
    RUN(test_what_a_terminal_would_obey_is_made_visible);
    RUN(test_what_is_made_visible_is_well_formed);
    return tap_done();
}
