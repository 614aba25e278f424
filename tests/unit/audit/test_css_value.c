#include "audit/css_value.h"

#include <math.h>

#include "tap.h"

static bool is_colour(str text, double red, double green, double blue,
                      double alpha)
{
    struct css_colour colour;

    return css_colour_read(text, NULL, false, &colour)
           && fabs(colour.red - red) < 1 && fabs(colour.green - green) < 1
           && fabs(colour.blue - blue) < 1 && fabs(colour.alpha - alpha) < 0.01;
}

static bool is_length(str text, double px)
{
    struct css_lengths lengths = {20, 16, -1};
    double found;

    return css_length_read(text, &lengths, &found) && fabs(found - px) < 0.01;
}

static void test_colours_in_all_their_spellings(void)
{
    struct css_colour colour;

    CHECK(is_colour(STR("#fa0"), 255, 170, 0, 1));
    CHECK(is_colour(STR("#ffaa0080"), 255, 170, 0, 0.5));
    CHECK(is_colour(STR("RebeccaPurple"), 102, 51, 153, 1));
    CHECK(is_colour(STR("rgb(1 2 3 / 50%)"), 1, 2, 3, 0.5));
    CHECK(is_colour(STR("rgba(1,2,3,.25)"), 1, 2, 3, 0.25));
    CHECK(is_colour(STR("hsl(120, 100%, 25%)"), 0, 127.5, 0, 1));
    CHECK(is_colour(STR("light-dark(#000, #fff)"), 0, 0, 0, 1));
    CHECK(is_colour(STR("transparent"), 0, 0, 0, 0));
    CHECK(!css_colour_read(STR("nearly-red"), NULL, false, &colour));
    CHECK(!css_colour_read(STR("rgb(var(--a))"), NULL, false, &colour));
    CHECK(!css_colour_read(STR("#ff"), NULL, false, &colour));
}

static void test_lengths_hang_on_letters(void)
{
    double px;
    struct css_lengths lengths = {20, 16, -1};

    CHECK(is_length(STR("2em"), 40));
    CHECK(is_length(STR("2rem"), 32));
    CHECK(is_length(STR("12pt"), 16));
    CHECK(is_length(STR("calc(1em + 2px)"), 22));
    CHECK(is_length(STR("calc(1rem * 2)"), 32));
    CHECK(is_length(STR("clamp(10px, 1em, 15px)"), 15));
    CHECK(is_length(STR("max(1px, 3px, 2px)"), 3));
    CHECK(is_length(STR("0"), 0));
    CHECK(!css_length_read(STR("50%"), &lengths, &px));
    CHECK(!css_length_read(STR("12"), &lengths, &px));
    CHECK(!css_length_read(STR("calc(1px / 0)"), &lengths, &px));
}

static void test_brackets_in_brackets_end(void)
{
    static char deep[100000];
    struct css_lengths lengths = {16, 16, -1};
    double px;

    for (size_t i = 0; i < sizeof deep; i++)
        deep[i] = "calc("[i % 5];
    CHECK(!css_length_read((str){deep, sizeof deep}, &lengths, &px));
}

static void test_contrast_is_that_of_wcag(void)
{
    struct css_colour black = {0, 0, 0, 1};
    struct css_colour white = {255, 255, 255, 1};
    struct css_colour grey = {118, 118, 118, 1};

    CHECK(fabs(css_contrast(black, white) - 21) < 0.01);
    CHECK(fabs(css_contrast(grey, white) - 4.54) < 0.01);
    CHECK(fabs(css_contrast(white, white) - 1) < 0.01);
}

int main(void)
{
    RUN(test_colours_in_all_their_spellings);
    RUN(test_lengths_hang_on_letters);
    RUN(test_brackets_in_brackets_end);
    RUN(test_contrast_is_that_of_wcag);
    return tap_done();
}
