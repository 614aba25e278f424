#include "colour/palette.h"

#include "colour/oklch.h"
#include "tap.h"

#include <stdint.h>

enum {
    RANDOM_COUNT = TAP_IS_SANITIZED ? 500 : 10000,
    PAIRS_MAX = 64,
    LEAST_PAIRS = 20
};

struct pairs {
    struct palette_pair items[PAIRS_MAX];
    size_t count;
};

static struct pairs pairs;

/* --- the pairs of the default theme, read without the code under test ----- */

static void read_pair(const char *line)
{
    char front[32];
    char back[32];
    double least;
    struct palette_pair pair;

    if (sscanf(line, " - {front: %31[a-z-], back: %31[a-z-], least: %lf}",
               front, back, &least)
        != 3)
        return;
    pair = (struct palette_pair){palette_role_find(str_of(front)),
                                 palette_role_find(str_of(back)), least};
    CHECK(pair.front != PALETTE_ROLE_COUNT);
    CHECK(pair.back != PALETTE_ROLE_COUNT);
    if (pairs.count < PAIRS_MAX)
        pairs.items[pairs.count++] = pair;
}

static void test_the_pairs_of_the_default_theme_are_roles(void)
{
    FILE *file = fopen("themes/commons/theme.yaml", "r");
    char line[256];

    CHECK(file != NULL);
    while (file && fgets(line, sizeof(line), file))
        read_pair(line);
    if (file)
        fclose(file);
    CHECK(pairs.count >= LEAST_PAIRS);
    CHECK(pairs.count < PAIRS_MAX);
}

/* --- every pair, for any colour ------------------------------------------- */

static size_t faults_of(struct colour brand)
{
    struct palette palette = palette_derive(brand, pairs.items, pairs.count);
    size_t faults = 0;

    for (size_t scheme = 0; scheme < SCHEME_COUNT; scheme++)
        for (size_t i = 0; i < pairs.count; i++) {
            const struct palette_pair *pair = &pairs.items[i];
            struct colour front = palette.colours[scheme][pair->front];
            struct colour back = palette.colours[scheme][pair->back];

            if (colour_contrast(front, back) >= pair->least)
                continue;
            faults++;
            fprintf(stderr, "# #%02x%02x%02x scheme %zu pair %zu: %g\n",
                    brand.red, brand.green, brand.blue, scheme, i,
                    colour_contrast(front, back));
        }
    return faults;
}

/* Numerical Recipes' generator: the same numbers on every machine. */
static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525U + 1013904223U;
    return *state >> 8;
}

static void test_thousands_of_colours_keep_every_pair(void)
{
    uint32_t state = 20261123;
    size_t faults = 0;

    for (int i = 0; i < RANDOM_COUNT; i++) {
        uint32_t bits = next_random(&state);

        faults += faults_of((struct colour){(unsigned char)(bits >> 16),
                                            (unsigned char)(bits >> 8),
                                            (unsigned char)bits});
    }
    CHECK_INT(faults, 0);
}

static void test_pure_colours_keep_every_pair(void)
{
    static const unsigned char steps[] = {0, 1, 127, 128, 254, 255};
    size_t count = sizeof(steps);
    size_t faults = 0;

    for (size_t red = 0; red < count; red++)
        for (size_t green = 0; green < count; green++)
            for (size_t blue = 0; blue < count; blue++)
                faults += faults_of(
                    (struct colour){steps[red], steps[green], steps[blue]});
    CHECK_INT(faults, 0);
}

static void test_every_grey_keeps_every_pair(void)
{
    size_t faults = 0;

    for (unsigned i = 0; i < 256; i++) {
        unsigned char part = (unsigned char)i;

        faults += faults_of((struct colour){part, part, part});
    }
    CHECK_INT(faults, 0);
}

/* --- what else is asked of a palette -------------------------------------- */

static struct colour colour_from(const char *text)
{
    struct colour colour = {0, 0, 0};

    CHECK(colour_read(str_of(text), &colour));
    return colour;
}

static struct palette palette_from(const char *text)
{
    return palette_derive(colour_from(text), pairs.items, pairs.count);
}

static void test_a_brand_that_can_bear_words_is_kept_as_it_is(void)
{
    static const char *const kept[] = {"#0b4145", "#1d2f6f", "#ffdd00",
                                       "#ffc0cb", "#000000", "#ffffff",
                                       "#5b0f0f"};

    for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++) {
        struct palette palette = palette_from(kept[i]);

        CHECK(colour_equal(palette.colours[0][PALETTE_BRAND],
                           colour_from(kept[i])));
    }
}

static void test_a_brand_in_between_moves_no_further_than_it_must(void)
{
    struct colour green = colour_from("#00703c");
    struct palette palette = palette_from("#00703c");
    struct colour brand = palette.colours[0][PALETTE_BRAND];

    CHECK(oklab_distance(green, brand) < 0.04);
    CHECK(colour_equal(palette.colours[0][PALETTE_ON_BRAND],
                       colour_from("#fff")));
    CHECK(colour_contrast(brand, colour_from("#fff")) < 7.3);
}

static void test_links_that_were_followed_look_different(void)
{
    uint32_t state = 7;
    size_t alike = 0;

    for (int i = 0; i < RANDOM_COUNT / 10; i++) {
        uint32_t bits = next_random(&state);
        struct palette palette = palette_derive(
            (struct colour){(unsigned char)(bits >> 16),
                            (unsigned char)(bits >> 8), (unsigned char)bits},
            pairs.items, pairs.count);

        for (size_t j = 0; j < SCHEME_COUNT; j++)
            alike += oklab_distance(palette.colours[j][PALETTE_LINK],
                                    palette.colours[j][PALETTE_VISITED])
                     < 0.04;
    }
    CHECK_INT(alike, 0);
}

static void test_a_grey_brand_makes_greys(void)
{
    struct palette palette = palette_from("#808080");

    for (size_t i = 0; i < SCHEME_COUNT; i++) {
        CHECK(oklch_of(palette.colours[i][PALETTE_PAPER]).chroma < 0.001);
        CHECK(oklch_of(palette.colours[i][PALETTE_BRAND]).chroma < 0.001);
        CHECK(oklch_of(palette.colours[i][PALETTE_GAUGE]).chroma < 0.001);
    }
}

static void test_pairs_that_contradict_each_other_do_not_hang(void)
{
    static const struct palette_pair odd[] = {
        {PALETTE_INK, PALETTE_PAPER, 21},
        {PALETTE_ON_BRAND, PALETTE_BRAND, 21},
        {PALETTE_BRAND, PALETTE_PAPER, 21},
        {PALETTE_INK, PALETTE_INK, 7},
        {PALETTE_PAPER, PALETTE_PANEL, 21},
    };
    struct palette palette =
        palette_derive(colour_from("#888"), odd, sizeof(odd) / sizeof(odd[0]));

    CHECK(colour_contrast(palette.colours[0][PALETTE_INK],
                          palette.colours[0][PALETTE_PAPER])
          > 7);
}

/* --- the style sheet ------------------------------------------------------ */

static const char *const green_css =
    "@layer tokens {\n"
    ":root { --paper: #fafdfb; --panel: #e9f3ec; --ink: #18221b; "
    "--soft: #38463c; --brand: #006737; --on-brand: #ffffff; "
    "--brand-ink: #00572d; --link: #054980; --visited: #5b2671; "
    "--accent: #7bd59a; --accent-line: #3a955e; --gauge: #00703c; "
    "--warn: #881b14; --edge: #c4d2c8; --line: #6f7b72; "
    "--line-strong: #18221b; --focus: #18221b; --focus-glow: #ffd15a; "
    "--tone-a: #7cd49a; --tone-b: #76c7cf; --tone-c: #bfba7e; }\n"
    "@media (prefers-color-scheme: dark) {\n"
    ":root { --paper: #131915; --panel: #1f2821; --ink: #ecf2ee; "
    "--soft: #cbd6ce; --brand: #004a26; --on-brand: #ffffff; "
    "--brand-ink: #8fe0aa; --link: #aed5ff; --visited: #e5c2f6; "
    "--accent: #7bd59a; --accent-line: #5bb47c; --gauge: #54ae76; "
    "--warn: #ffbaaf; --edge: #455048; --line: #8f9c93; "
    "--line-strong: #ecf2ee; --focus: #131915; --focus-glow: #ffd15a; "
    "--tone-a: #2e6c46; --tone-b: #20696f; --tone-c: #645f2d; }\n"
    "}\n"
    "@media (prefers-contrast: more) {\n"
    ":root { --paper: #ffffff; --panel: #ffffff; --ink: #000000; "
    "--soft: #000000; --brand: #003016; --on-brand: #ffffff; "
    "--brand-ink: #002d15; --link: #00315a; --visited: #3f0553; "
    "--accent: #7bd59a; --accent-line: #000000; --gauge: #005029; "
    "--warn: #6a0001; --edge: #000000; --line: #000000; "
    "--line-strong: #000000; --focus: #000000; --focus-glow: #ffd15a; "
    "--tone-a: #7cd49a; --tone-b: #76c7cf; --tone-c: #bfba7e; }\n"
    "}\n"
    "@media (prefers-contrast: more) and (prefers-color-scheme: dark) {\n"
    ":root { --paper: #000000; --panel: #000000; --ink: #ffffff; "
    "--soft: #ffffff; --brand: #000000; --on-brand: #ffffff; "
    "--brand-ink: #dbf7e3; --link: #d7eaff; --visited: #efccff; "
    "--accent: #7bd59a; --accent-line: #ffffff; --gauge: #afe8c0; "
    "--warn: #fed7d0; --edge: #ffffff; --line: #ffffff; "
    "--line-strong: #ffffff; --focus: #000000; --focus-glow: #ffd15a; "
    "--tone-a: #2e6c46; --tone-b: #20696f; --tone-c: #645f2d; }\n"
    "}\n"
    "}\n";

static void test_the_style_sheet_of_a_brand(void)
{
    static const struct palette_pair words = {PALETTE_ON_BRAND, PALETTE_BRAND,
                                              7};
    struct palette palette = palette_derive(colour_from("#00703c"), &words, 1);
    struct buf css = {0};
    str want = str_of(green_css);

    palette_add_css(&palette, &css);
    CHECK(str_equal(buf_str(&css), want));
    if (!str_equal(buf_str(&css), want))
        tap_show("got", buf_str(&css));
    buf_free(&css);
}

static void test_roles_are_found_by_name(void)
{
    CHECK_INT(palette_role_find(STR("paper")), PALETTE_PAPER);
    CHECK_INT(palette_role_find(STR("tone-c")), PALETTE_TONE_C);
    CHECK_INT(palette_role_find(STR("--paper")), PALETTE_ROLE_COUNT);
    CHECK_INT(palette_role_find(STR("")), PALETTE_ROLE_COUNT);
}

int main(void)
{
    RUN(test_the_pairs_of_the_default_theme_are_roles);
    RUN(test_thousands_of_colours_keep_every_pair);
    RUN(test_pure_colours_keep_every_pair);
    RUN(test_every_grey_keeps_every_pair);
    RUN(test_a_brand_that_can_bear_words_is_kept_as_it_is);
    RUN(test_a_brand_in_between_moves_no_further_than_it_must);
    RUN(test_links_that_were_followed_look_different);
    RUN(test_a_grey_brand_makes_greys);
    RUN(test_pairs_that_contradict_each_other_do_not_hang);
    RUN(test_the_style_sheet_of_a_brand);
    RUN(test_roles_are_found_by_name);
    return tap_done();
}
