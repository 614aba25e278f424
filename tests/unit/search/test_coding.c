#include "search/coding.h"

#include "tap.h"

static void test_every_symbol_is_read_back(void)
{
    struct buf buf = {0};
    str rest;
    bool ok = true;
    unsigned value;

    for (unsigned i = 0; i < CODING_SYMBOLS; i++)
        coding_add(&buf, i);
    rest = buf_str(&buf);
    for (unsigned i = 0; i < CODING_SYMBOLS; i++)
        ok = ok && coding_read(&rest, &value) && value == i;
    CHECK(ok);
    CHECK_INT(rest.len, 0);
    CHECK(!coding_read(&rest, &value));
    buf_free(&buf);
}

static void test_no_symbol_needs_care_in_a_script(void)
{
    struct buf buf = {0};

    for (unsigned i = 0; i < CODING_SYMBOLS; i++)
        coding_add(&buf, i);
    for (const char *c = "\"\\ !~\n"; *c; c++)
        CHECK(str_find_char(buf_str(&buf), *c) < 0);
    buf_free(&buf);
}

static void test_numbers_are_read_back(void)
{
    static const uint32_t numbers[] = {
        0,    1,     44,    45,      46,        2024,       2025,
        2026, 91124, 91125, 1000000, 184528124, 4000000000, UINT32_MAX,
    };
    struct buf buf = {0};
    str rest;
    uint32_t number;

    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        coding_add_number(&buf, numbers[i]);
    rest = buf_str(&buf);
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        CHECK(coding_read_number(&rest, &number));
        CHECK_INT(number, numbers[i]);
    }
    CHECK_INT(rest.len, 0);
    buf_free(&buf);
}

static void test_what_is_no_number_is_refused(void)
{
    static const str bad[] = {
        STR_INIT(""),       STR_INIT("P"),        STR_INIT("}"),
        STR_INIT(" "),      STR_INIT("\\"),       STR_INIT("~"),
        STR_INIT("P\x80"),  STR_INIT("}}}}}}}}"), STR_INIT("}}}}}}#"),
        STR_INIT("}}}}}O"),
    };

    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        str rest = bad[i];
        uint32_t number;

        CHECK(!coding_read_number(&rest, &number));
    }
}

int main(void)
{
    RUN(test_every_symbol_is_read_back);
    RUN(test_no_symbol_needs_care_in_a_script);
    RUN(test_numbers_are_read_back);
    RUN(test_what_is_no_number_is_refused);
    return tap_done();
}
