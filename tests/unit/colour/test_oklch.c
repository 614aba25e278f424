#include "colour/oklch.h"

#include "tap.h"

#include <math.h>

static bool is_near(double got, double want, double by)
{
    if (fabs(got - want) <= by)
        return true;
    fprintf(stderr, "#  got: %.6f\n# want: %.6f\n", got, want);
    return false;
}

/* From the reference implementation at bottosson.github.io, and the samples
 * of CSS Color 4. */
static void test_known_colours_have_their_oklab_values(void)
{
    static const struct {
        struct colour colour;
        struct oklab lab;
    } known[] = {
        {{255, 255, 255}, {1.0, 0.0, 0.0}},
        {{0, 0, 0}, {0.0, 0.0, 0.0}},
        {{255, 0, 0}, {0.627955, 0.224863, 0.125846}},
        {{0, 255, 0}, {0.866440, -0.233888, 0.179498}},
        {{0, 0, 255}, {0.452014, -0.032457, -0.311528}},
        {{0, 255, 255}, {0.905399, -0.149444, -0.039398}},
        {{128, 128, 128}, {0.599871, 0.0, 0.0}},
    };

    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        struct oklab lab = oklab_of(known[i].colour);

        CHECK(is_near(lab.lightness, known[i].lab.lightness, 1e-4));
        CHECK(is_near(lab.a, known[i].lab.a, 1e-4));
        CHECK(is_near(lab.b, known[i].lab.b, 1e-4));
    }
}

/* The first four are worked examples that WebAIM and the W3C publish. */
static void test_known_pairs_have_their_contrast(void)
{
    static const struct {
        struct colour a;
        struct colour b;
        double contrast;
    } known[] = {
        {{0, 0, 0}, {255, 255, 255}, 21.0},
        {{0x77, 0x77, 0x77}, {255, 255, 255}, 4.478},
        {{0x76, 0x76, 0x76}, {255, 255, 255}, 4.542},
        {{255, 0, 0}, {255, 255, 255}, 3.998},
        {{12, 34, 56}, {12, 34, 56}, 1.0},
    };

    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        CHECK(is_near(colour_contrast(known[i].a, known[i].b),
                      known[i].contrast, 0.001));
        CHECK(is_near(colour_contrast(known[i].b, known[i].a),
                      known[i].contrast, 0.001));
    }
}

static void test_colours_come_back_as_they_went(void)
{
    size_t changed = 0;

    for (unsigned i = 0; i < 16 * 16 * 16; i++) {
        struct colour colour = {(unsigned char)(i / 256 * 17),
                                (unsigned char)(i / 16 % 16 * 17),
                                (unsigned char)(i % 16 * 17)};

        changed += !colour_equal(oklch_colour(oklch_of(colour)), colour);
    }
    CHECK_INT(changed, 0);
}

static void test_what_srgb_lacks_keeps_lightness_and_hue(void)
{
    struct oklch wanted = oklch_of((struct colour){0, 0x70, 0x3c});
    struct oklch got;

    wanted.chroma = 0.39;
    got = oklch_of(oklch_colour(wanted));
    CHECK(got.chroma < 0.2);
    CHECK(is_near(got.lightness, wanted.lightness, 0.003));
    CHECK(
        is_near(got.hue.a * wanted.hue.a + got.hue.b * wanted.hue.b, 1, 0.001));
}

static void test_the_ends_of_lightness_have_no_chroma(void)
{
    struct hue hue = {0.6, 0.8};

    CHECK(oklch_chroma_max(0, hue) < 0.05);
    CHECK(oklch_chroma_max(1, hue) < 0.05);
    CHECK(oklch_chroma_max(0.6, hue) > 0.1);
    CHECK(colour_equal(oklch_colour((struct oklch){1, 0.3, hue}),
                       (struct colour){255, 255, 255}));
    CHECK(colour_equal(oklch_colour((struct oklch){0, 0.3, hue}),
                       (struct colour){0, 0, 0}));
}

static void test_a_quarter_turn_swaps_the_parts_of_a_hue(void)
{
    struct hue turned = hue_turned((struct hue){1, 0}, 0, 1);

    CHECK(is_near(turned.a, 0, 1e-9));
    CHECK(is_near(turned.b, 1, 1e-9));
}

int main(void)
{
    RUN(test_known_colours_have_their_oklab_values);
    RUN(test_known_pairs_have_their_contrast);
    RUN(test_colours_come_back_as_they_went);
    RUN(test_what_srgb_lacks_keeps_lightness_and_hue);
    RUN(test_the_ends_of_lightness_have_no_chroma);
    RUN(test_a_quarter_turn_swaps_the_parts_of_a_hue);
    return tap_done();
}
