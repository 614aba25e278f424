#include "colour/colour.h"

#include "tap.h"

static void test_three_and_six_digits_are_colours(void)
{
    struct colour colour = {0, 0, 0};

    CHECK(colour_read(STR("#00703C"), &colour));
    CHECK_INT(colour.red, 0x00);
    CHECK_INT(colour.green, 0x70);
    CHECK_INT(colour.blue, 0x3c);
    CHECK(colour_read(STR("#0af"), &colour));
    CHECK_INT(colour.red, 0x00);
    CHECK_INT(colour.green, 0xaa);
    CHECK_INT(colour.blue, 0xff);
}

static void test_what_is_no_colour_changes_nothing(void)
{
    static const char *const wrong[] = {
        "",         "#",       "#12",       "#1234",   "#12345",
        "#1234567", "00703c",  "#00703g",   "#0070 3", "teal",
        "#-1-1-1",  "##0703c", "rgb(0,0,0)"};
    struct colour colour = {1, 2, 3};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
        CHECK(!colour_read(str_of(wrong[i]), &colour));
    CHECK(colour_equal(colour, (struct colour){1, 2, 3}));
    CHECK(!colour_equal(colour, (struct colour){1, 2, 4}));
}

static void test_a_colour_reads_back_as_it_is_written(void)
{
    struct arena arena = {0};

    CHECK_STR(colour_words(&arena, (struct colour){0, 0x70, 0x3c}), "#00703c");
    arena_free(&arena);
}

int main(void)
{
    RUN(test_three_and_six_digits_are_colours);
    RUN(test_what_is_no_colour_changes_nothing);
    RUN(test_a_colour_reads_back_as_it_is_written);
    return tap_done();
}
