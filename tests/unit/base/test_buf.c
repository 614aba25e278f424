#include "base/buf.h"

#include "tap.h"

static void test_an_empty_buffer_is_an_empty_text(void)
{
    struct buf buf = {0};

    CHECK(buf_str(&buf).at != NULL);
    CHECK_STR(buf_str(&buf), "");
    buf_add(&buf, (str){0});
    CHECK_STR(buf_str(&buf), "");
    CHECK(!buf.is_full);
    buf_free(&buf);
}

static void test_additions_stand_in_order(void)
{
    struct buf buf = {0};

    buf_add(&buf, STR("a\0b"));
    buf_add_char(&buf, '-');
    buf_add_number(&buf, 42);
    buf_format(&buf, " %s %.*s", "x", STR_ARG(STR("yz")));
    CHECK_STR(buf_str(&buf), "a\0b-42 x yz");
    buf_free(&buf);
}

static void test_numbers_are_written_from_zero_to_the_largest(void)
{
    struct buf buf = {0};

    buf_add_number(&buf, 0);
    buf_add_char(&buf, ' ');
    buf_add_number(&buf, 1000);
    buf_add_char(&buf, ' ');
    buf_add_number(&buf, UINT64_MAX);
    CHECK_STR(buf_str(&buf), "0 1000 18446744073709551615");
    buf_free(&buf);
}

static void test_much_text_grows_the_buffer(void)
{
    struct buf buf = {0};
    bool whole = true;

    for (int i = 0; i < 20000; i++)
        buf_add_char(&buf, (char)('a' + i % 26));
    for (size_t i = 0; i < 20000; i++)
        whole = whole && buf.at[i] == (char)('a' + i % 26);
    CHECK_INT(buf.len, 20000);
    CHECK(whole && !buf.is_full);
    buf_free(&buf);
}

static void test_a_buffer_holds_its_maximum_and_no_byte_more(void)
{
    struct buf buf = {.max = 5};

    buf_add(&buf, STR("1234"));
    buf_add_char(&buf, '5');
    CHECK_STR(buf_str(&buf), "12345");
    CHECK(!buf.is_full);
    buf_add(&buf, (str){0});
    CHECK(!buf.is_full);
    buf_add_char(&buf, '6');
    CHECK_STR(buf_str(&buf), "12345");
    CHECK(buf.is_full);
    buf_free(&buf);
}

static void test_a_formatted_text_may_fill_the_buffer(void)
{
    struct buf exact = {.max = 5};
    struct buf over = {.max = 5};

    buf_format(&exact, "%s", "12345");
    CHECK_STR(buf_str(&exact), "12345");
    CHECK(!exact.is_full);
    buf_format(&over, "%s", "123456");
    CHECK_STR(buf_str(&over), "");
    CHECK(over.is_full);
    buf_free(&exact);
    buf_free(&over);
}

static void test_what_is_too_long_is_left_out_whole(void)
{
    struct buf buf = {.max = 5};

    buf_add(&buf, STR("123"));
    buf_add(&buf, STR("456"));
    CHECK(buf.is_full);
    CHECK_STR(buf_str(&buf), "123");
    buf_free(&buf);
}

static void test_a_full_buffer_takes_nothing_more(void)
{
    struct buf buf = {.max = 5};

    buf_add(&buf, STR("123456"));
    buf_add_char(&buf, '1');
    buf_add_number(&buf, 2);
    buf_format(&buf, "%d", 3);
    buf_add_escaped(&buf, STR("<"));
    CHECK_STR(buf_str(&buf), "");
    CHECK(buf.is_full);
    buf_free(&buf);
}

static void test_a_huge_addition_does_not_wrap_round(void)
{
    struct buf buf = {.max = 10};

    buf_add(&buf, STR("123"));
    buf_add(&buf, (str){"x", SIZE_MAX - 1});
    CHECK_STR(buf_str(&buf), "123");
    CHECK(buf.is_full);
    buf_free(&buf);
}

static void test_a_maximum_of_zero_means_the_common_one(void)
{
    struct buf buf = {0};

    buf_add(&buf, (str){"x", BUF_MAX + 1});
    CHECK(buf.is_full);
    CHECK_INT(buf.len, 0);
    buf_free(&buf);
}

static void test_clearing_empties_but_keeps_the_maximum(void)
{
    struct buf buf = {.max = 3};

    buf_add(&buf, STR("1234"));
    CHECK(buf.is_full);
    buf_clear(&buf);
    CHECK(!buf.is_full);
    buf_add(&buf, STR("123"));
    CHECK_STR(buf_str(&buf), "123");
    buf_free(&buf);
    CHECK(buf.max == 3 && buf.at == NULL && buf.len == 0);
    buf_add(&buf, STR("1234"));
    CHECK(buf.is_full);
    buf_free(&buf);
}

static void test_signs_of_html_are_written_as_entities(void)
{
    struct buf buf = {0};

    buf_add_escaped(&buf, STR("<a href=\"x\" b='y'>&amp;</a>"));
    CHECK_STR(buf_str(&buf),
              "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    buf_clear(&buf);
    buf_add_escaped(&buf, STR("plain é \0 text"));
    CHECK_STR(buf_str(&buf), "plain é \0 text");
    buf_clear(&buf);
    buf_add_escaped(&buf, (str){0});
    CHECK_STR(buf_str(&buf), "");
    buf_free(&buf);
}

static void test_no_entity_is_cut_in_two(void)
{
    struct buf buf = {.max = 7};

    buf_add_escaped(&buf, STR("<<>>"));
    CHECK_STR(buf_str(&buf), "&lt;");
    CHECK(buf.is_full);
    buf_free(&buf);
}

int main(void)
{
    RUN(test_an_empty_buffer_is_an_empty_text);
    RUN(test_additions_stand_in_order);
    RUN(test_numbers_are_written_from_zero_to_the_largest);
    RUN(test_much_text_grows_the_buffer);
    RUN(test_a_buffer_holds_its_maximum_and_no_byte_more);
    RUN(test_a_formatted_text_may_fill_the_buffer);
    RUN(test_what_is_too_long_is_left_out_whole);
    RUN(test_a_full_buffer_takes_nothing_more);
    RUN(test_a_huge_addition_does_not_wrap_round);
    RUN(test_a_maximum_of_zero_means_the_common_one);
    RUN(test_clearing_empties_but_keeps_the_maximum);
    RUN(test_signs_of_html_are_written_as_entities);
    RUN(test_no_entity_is_cut_in_two);
    return tap_done();
}
