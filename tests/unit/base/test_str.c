#include "base/str.h"

#include <limits.h>

#include "tap.h"

static const str nothing = {0};

static void test_a_literal_may_hold_a_zero_byte(void)
{
    str text = STR("a\0b");

    CHECK_INT(text.len, 3);
    CHECK(!str_equal(text, STR("a")));
    CHECK(str_equal(text, STR("a\0b")));
    CHECK_INT(str_find_char(text, '\0'), 1);
}

static void test_no_text_at_all_is_an_empty_text(void)
{
    CHECK_INT(str_of(NULL).len, 0);
    CHECK(str_equal(nothing, STR("")));
    CHECK_INT(str_compare(nothing, STR("")), 0);
    CHECK(str_equal_nocase(STR(""), nothing));
    CHECK(str_starts(nothing, nothing));
    CHECK(str_ends(nothing, STR("")));
    CHECK_STR(str_trim(nothing), "");
    CHECK_STR(str_slice(nothing, 0, 9), "");
    CHECK_INT(str_find_char(nothing, 'a'), STR_NOT_FOUND);
    CHECK_INT(str_find(nothing, STR("a")), STR_NOT_FOUND);
}

static void test_bytes_are_ordered_without_a_sign(void)
{
    CHECK(str_compare(STR("\x7f"), STR("\x80")) < 0);
    CHECK(str_compare(STR("z"), STR("é")) < 0);
    CHECK(str_compare(STR("b"), STR("aa")) > 0);
}

static void test_a_prefix_comes_first(void)
{
    CHECK(str_compare(STR("guid"), STR("guidance")) < 0);
    CHECK(str_compare(STR("guidance"), STR("guid")) > 0);
    CHECK(str_compare(nothing, STR("a")) < 0);
    CHECK(str_compare(STR("a\0"), STR("a")) > 0);
    CHECK_INT(str_compare(STR("same"), STR("same")), 0);
}

static void test_case_is_forgotten_for_ascii_letters_only(void)
{
    CHECK(str_equal_nocase(STR("CON"), STR("con")));
    CHECK(str_equal_nocase(STR("aZ0-"), STR("Az0-")));
    CHECK(!str_equal_nocase(STR("É"), STR("é")));
    CHECK(!str_equal_nocase(STR("@"), STR("`")));
    CHECK(!str_equal_nocase(STR("["), STR("{")));
    CHECK(!str_equal_nocase(STR("con"), STR("co")));
}

static void test_start_and_end_are_recognised(void)
{
    CHECK(str_starts(STR("guidance/x"), STR("guidance/")));
    CHECK(!str_starts(STR("guidance"), STR("guidance/")));
    CHECK(str_ends(STR("x.easy.md"), STR(".md")));
    CHECK(!str_ends(STR("md"), STR(".md")));
    CHECK(str_starts(STR("x"), nothing));
    CHECK(str_ends(STR("x"), nothing));
}

static void test_only_one_start_or_end_is_taken_off(void)
{
    CHECK_STR(str_without_start(STR("//a"), STR("/")), "/a");
    CHECK_STR(str_without_start(STR("a"), STR("/")), "a");
    CHECK_STR(str_without_end(STR("a.md.md"), STR(".md")), "a.md");
    CHECK_STR(str_without_end(STR("a"), STR(".md")), "a");
    CHECK_STR(str_without_end(STR(".md"), STR(".md")), "");
}

static void test_a_slice_never_leaves_the_text(void)
{
    str text = STR("abcd");

    CHECK_STR(str_slice(text, 1, 3), "bc");
    CHECK_STR(str_slice(text, 0, 99), "abcd");
    CHECK_STR(str_slice(text, 3, 1), "");
    CHECK_STR(str_slice(text, 99, 100), "");
    CHECK_STR(str_slice(text, 4, 4), "");
    CHECK_STR(str_slice(text, 2, (size_t)-1), "cd");
}

static void test_cut_without_separator_keeps_all_in_head(void)
{
    str_halves cut = str_cut(STR("steps"), '/');
    str_halves last = str_cut_last(STR("steps"), '/');

    CHECK(!cut.found);
    CHECK_STR(cut.head, "steps");
    CHECK_STR(cut.tail, "");
    CHECK(!last.found);
    CHECK_STR(last.head, "steps");
    CHECK_STR(last.tail, "");
}

static void test_first_and_last_separator_differ(void)
{
    str_halves first = str_cut(STR("a/b/c"), '/');
    str_halves last = str_cut_last(STR("a/b/c"), '/');

    CHECK(first.found);
    CHECK_STR(first.head, "a");
    CHECK_STR(first.tail, "b/c");
    CHECK(last.found);
    CHECK_STR(last.head, "a/b");
    CHECK_STR(last.tail, "c");
}

static void test_a_separator_at_an_edge_leaves_an_empty_half(void)
{
    str_halves start = str_cut(STR("/a"), '/');
    str_halves end = str_cut_last(STR("a/"), '/');
    str_halves empty = str_cut(nothing, '/');

    CHECK(start.found);
    CHECK_STR(start.head, "");
    CHECK_STR(start.tail, "a");
    CHECK(end.found);
    CHECK_STR(end.head, "a");
    CHECK_STR(end.tail, "");
    CHECK(!empty.found);
    CHECK_STR(empty.head, "");
    CHECK(!str_cut_last(nothing, '/').found);
}

static void test_a_text_is_found_where_it_first_stands(void)
{
    CHECK_INT(str_find(STR("aaab"), STR("aab")), 1);
    CHECK_INT(str_find(STR("abcabc"), STR("abc")), 0);
    CHECK_INT(str_find(STR("abc"), STR("c")), 2);
    CHECK_INT(str_find(STR("abc"), STR("abcd")), STR_NOT_FOUND);
    CHECK_INT(str_find(STR("a\0b"), STR("b")), 2);
    CHECK_INT(str_find(STR("abc"), nothing), 0);
    CHECK_INT(str_find(nothing, nothing), 0);
    CHECK_INT(str_find_char(STR("a/b/"), '/'), 1);
}

static void test_what_lies_after_the_text_is_not_found(void)
{
    str part = str_slice(STR("abcdef"), 0, 3);

    CHECK_INT(str_find_char(part, 'd'), STR_NOT_FOUND);
    CHECK_INT(str_find(part, STR("cd")), STR_NOT_FOUND);
    CHECK(!str_ends(part, STR("def")));
}

static void test_trim_takes_white_space_off_both_ends(void)
{
    CHECK_STR(str_trim(STR(" \t\r\n a b \n")), "a b");
    CHECK_STR(str_trim(STR(" \t ")), "");
    CHECK_STR(str_trim(STR("a")), "a");
    CHECK_STR(str_trim(STR("\va\f")), "\va\f");
    CHECK_STR(str_trim(STR("\u00a0a")), "\u00a0a");
}

static void test_lines_end_with_lf_or_cr_lf(void)
{
    str rest = STR("one\r\n\ntwo\rthree\nfour");
    str line;

    CHECK(str_next_line(&rest, &line));
    CHECK_STR(line, "one");
    CHECK(str_next_line(&rest, &line));
    CHECK_STR(line, "");
    CHECK(str_next_line(&rest, &line));
    CHECK_STR(line, "two\rthree");
    CHECK(str_next_line(&rest, &line));
    CHECK_STR(line, "four");
    CHECK(!str_next_line(&rest, &line));
}

static void test_a_line_end_at_the_end_starts_no_line(void)
{
    str rest = STR("one\n");
    str line;

    CHECK(str_next_line(&rest, &line));
    CHECK_STR(line, "one");
    CHECK(!str_next_line(&rest, &line));

    rest = STR("\n\n");
    CHECK(str_next_line(&rest, &line));
    CHECK(str_next_line(&rest, &line));
    CHECK_STR(line, "");
    CHECK(!str_next_line(&rest, &line));
}

static void test_a_number_is_decimal_digits_and_nothing_else(void)
{
    static const str refused[] = {
        STR_INIT(""),    STR_INIT("-1"),   STR_INIT("+1"),  STR_INIT(" 1"),
        STR_INIT("1 "),  STR_INIT("0x1"),  STR_INIT("1e3"), STR_INIT("1.0"),
        STR_INIT("1\0"), STR_INIT("12_3"), STR_INIT("٣"),   STR_INIT("1\n"),
    };
    long number = 0;

    CHECK(str_number(STR("0"), 9, &number) && number == 0);
    CHECK(str_number(STR("00042"), 99, &number) && number == 42);
    CHECK(!str_number(nothing, 9, &number));
    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
        printf("# %.*s\n", STR_ARG(str_trim(refused[i])));
        CHECK(!str_number(refused[i], 999999, &number));
    }
}

static void test_a_number_stays_within_its_limit(void)
{
    long number = 0;

    CHECK(str_number(STR("64"), 64, &number) && number == 64);
    CHECK(!str_number(STR("65"), 64, &number));
    CHECK(!str_number(STR("9"), 5, &number));
    CHECK(str_number(STR("0"), 0, &number) && number == 0);
    CHECK(!str_number(STR("1"), 0, &number));
    CHECK(!str_number(STR("99999999999999999999999999"), 64, &number));
}

static void test_the_largest_number_is_read_and_one_more_is_not(void)
{
    long number = 0;

    _Static_assert(LONG_MAX == 9223372036854775807, "long has 64 bits");
    CHECK(str_number(STR("9223372036854775807"), LONG_MAX, &number));
    CHECK(number == LONG_MAX);
    CHECK(!str_number(STR("9223372036854775808"), LONG_MAX, &number));
    CHECK(!str_number(STR("92233720368547758070"), LONG_MAX, &number));
    CHECK(!str_number(STR("99999999999999999999"), LONG_MAX, &number));
}

static void test_characters_are_judged_in_ascii_only(void)
{
    CHECK(char_is_letter('a') && char_is_letter('Z'));
    CHECK(!char_is_letter('@') && !char_is_letter('[') && !char_is_letter('`')
          && !char_is_letter('{'));
    CHECK(!char_is_letter((char)0xC9));
    CHECK(char_is_digit('0') && char_is_digit('9'));
    CHECK(!char_is_digit('/') && !char_is_digit(':'));
    CHECK(!char_is_digit((char)0xB2));
    CHECK(char_is_space('\t') && !char_is_space('\v')
          && !char_is_space((char)0xA0));
    CHECK(char_lower('A') == 'a' && char_lower('Z') == 'z');
    CHECK(char_lower('[') == '[' && char_lower('@') == '@');
    CHECK(char_lower((char)0xC9) == (char)0xC9);
}

int main(void)
{
    RUN(test_a_literal_may_hold_a_zero_byte);
    RUN(test_no_text_at_all_is_an_empty_text);
    RUN(test_bytes_are_ordered_without_a_sign);
    RUN(test_a_prefix_comes_first);
    RUN(test_case_is_forgotten_for_ascii_letters_only);
    RUN(test_start_and_end_are_recognised);
    RUN(test_only_one_start_or_end_is_taken_off);
    RUN(test_a_slice_never_leaves_the_text);
    RUN(test_cut_without_separator_keeps_all_in_head);
    RUN(test_first_and_last_separator_differ);
    RUN(test_a_separator_at_an_edge_leaves_an_empty_half);
    RUN(test_a_text_is_found_where_it_first_stands);
    RUN(test_what_lies_after_the_text_is_not_found);
    RUN(test_trim_takes_white_space_off_both_ends);
    RUN(test_lines_end_with_lf_or_cr_lf);
    RUN(test_a_line_end_at_the_end_starts_no_line);
    RUN(test_a_number_is_decimal_digits_and_nothing_else);
    RUN(test_a_number_stays_within_its_limit);
    RUN(test_the_largest_number_is_read_and_one_more_is_not);
    RUN(test_characters_are_judged_in_ascii_only);
    return tap_done();
}
