#include "colour/palette.h"

#include <math.h>

#include "colour/oklch.h"

/* Lightness is looked for in steps of this many to the whole. */
enum { LIGHTNESS_STEPS = 256 };

/* A pale or dull brand is made stronger where there is room: at most so many
 * times, and to at most this part of what sRGB has. */
#define CHROMA_TIMES 2.0
#define CHROMA_SHARE 0.6

/* Of white and dark words on the brand, white ones are taken unless the brand
 * has to change by this much more for them. */
#define WHITE_BEFORE_DARK 0.05

#define COSINE_50 0.6427876096865394
#define SINE_50 0.766044443118978

enum hue_source {
    HUE_BRAND, /* that of the brand, stronger where there is room */
    HUE_EXACT, /* that of the brand, never stronger */
    HUE_AFTER, /* 50 degrees further round */
    HUE_BEFORE,
    HUE_LINK,
    HUE_VISITED,
    HUE_WARN,
    HUE_GLOW,
};

/* The lightness is the brand's own as far as it lies between the two; chroma
 * is the most there is. */
struct recipe {
    double darkest;
    double lightest;
    double chroma;
};

struct role {
    str name;
    enum hue_source source;
    struct recipe recipes[SCHEME_COUNT];
};

#define BLACK \
    { \
        0, 0, 0 \
    }
#define WHITE \
    { \
        1, 1, 0 \
    }

/* Light, dark, more contrast, both.  Surfaces come first: what stands on them
 * is fitted to them. */
static const struct role roles[PALETTE_ROLE_COUNT] = {
    [PALETTE_PAPER] = {STR_INIT("paper"),
                       HUE_EXACT,
                       {{.992, .992, .004}, {.205, .205, .012}, WHITE, BLACK}},
    [PALETTE_PANEL] = {STR_INIT("panel"),
                       HUE_EXACT,
                       {{.955, .955, .014}, {.265, .265, .018}, WHITE, BLACK}},
    [PALETTE_INK] = {STR_INIT("ink"),
                     HUE_EXACT,
                     {{.24, .24, .02}, {.955, .955, .008}, BLACK, WHITE}},
    [PALETTE_SOFT] = {STR_INIT("soft"),
                      HUE_EXACT,
                      {{.38, .38, .025}, {.865, .865, .015}, BLACK, WHITE}},
    [PALETTE_BRAND] = {STR_INIT("brand"),
                       HUE_EXACT,
                       {{0, 1, .4}, {.30, .36, .11}, {.20, .27, .12}, BLACK}},
    /* For words on a light brand; white is tried too. */
    [PALETTE_ON_BRAND] = {STR_INIT("on-brand"),
                          HUE_EXACT,
                          {{.15, .15, .02}, {.15, .15, .02}, BLACK, BLACK}},
    [PALETTE_BRAND_INK] =
        {STR_INIT("brand-ink"),
         HUE_BRAND,
         {{.25, .40, .16}, {.84, .92, .11}, {.20, .26, .14}, {.95, .97, .04}}},
    [PALETTE_LINK] =
        {STR_INIT("link"),
         HUE_LINK,
         {{.40, .40, .11}, {.86, .86, .08}, {.31, .31, .13}, {.93, .93, .05}}},
    [PALETTE_VISITED] =
        {STR_INIT("visited"),
         HUE_VISITED,
         {{.38, .38, .13}, {.86, .86, .08}, {.28, .28, .13}, {.89, .89, .08}}},
    [PALETTE_ACCENT] =
        {STR_INIT("accent"),
         HUE_BRAND,
         {{.80, .90, .17}, {.80, .90, .17}, {.80, .90, .17}, {.80, .90, .17}}},
    [PALETTE_ACCENT_LINE] = {STR_INIT("accent-line"),
                             HUE_BRAND,
                             {{.60, .80, .17}, {.70, .85, .15}, BLACK, WHITE}},
    [PALETTE_GAUGE] =
        {STR_INIT("gauge"),
         HUE_BRAND,
         {{.45, .60, .16}, {.68, .80, .13}, {.36, .38, .13}, {.88, .90, .08}}},
    [PALETTE_WARN] = {STR_INIT("warn"),
                      HUE_WARN,
                      {{.41, .41, .145},
                       {.85, .85, .085},
                       {.33, .33, .14},
                       {.91, .91, .045}}},
    [PALETTE_EDGE] = {STR_INIT("edge"),
                      HUE_EXACT,
                      {{.85, .85, .02}, {.42, .42, .02}, BLACK, WHITE}},
    [PALETTE_LINE] = {STR_INIT("line"),
                      HUE_EXACT,
                      {{.57, .57, .02}, {.68, .68, .02}, BLACK, WHITE}},
    [PALETTE_LINE_STRONG] =
        {STR_INIT("line-strong"),
         HUE_EXACT,
         {{.24, .24, .02}, {.955, .955, .008}, BLACK, WHITE}},
    [PALETTE_FOCUS] = {STR_INIT("focus"),
                       HUE_EXACT,
                       {{.24, .24, .02}, {.205, .205, .012}, BLACK, BLACK}},
    [PALETTE_FOCUS_GLOW] =
        {STR_INIT("focus-glow"),
         HUE_GLOW,
         {{.88, .88, .15}, {.88, .88, .15}, {.88, .88, .15}, {.88, .88, .15}}},
    [PALETTE_TONE_A] =
        {STR_INIT("tone-a"),
         HUE_BRAND,
         {{.80, .84, .12}, {.48, .52, .09}, {.80, .84, .12}, {.48, .52, .09}}},
    [PALETTE_TONE_B] =
        {STR_INIT("tone-b"),
         HUE_AFTER,
         {{.78, .82, .08}, {.44, .48, .07}, {.78, .82, .08}, {.44, .48, .07}}},
    [PALETTE_TONE_C] =
        {STR_INIT("tone-c"),
         HUE_BEFORE,
         {{.78, .82, .08}, {.44, .48, .07}, {.78, .82, .08}, {.44, .48, .07}}},
};

/* One scheme being made. */
struct making {
    struct oklch brand;
    unsigned scheme;
    const struct palette_pair *pairs;
    size_t pair_count;
    struct colour *colours;
    bool is_settled[PALETTE_ROLE_COUNT];
};

enum palette_role palette_role_find(str name)
{
    for (size_t i = 0; i < PALETTE_ROLE_COUNT; i++)
        if (str_equal(roles[i].name, name))
            return (enum palette_role)i;
    return PALETTE_ROLE_COUNT;
}

/* --- hue and chroma ------------------------------------------------------- */

/* Links have the hue of a brand from blue-green to blue.  With any other brand
 * they are blue, which people know, and which is not the violet of links that
 * were followed. */
static struct hue link_hue(struct hue brand)
{
    static const struct hue cool = {-0.7933533402912352, -0.6087614290087205};
    static const struct hue blue = {-0.3420201433256687, -0.9396926207859084};
    static const double cosine_52 = 0.6156614753256583;

    return brand.a * cool.a + brand.b * cool.b > cosine_52 ? brand : blue;
}

static struct hue hue_of(const struct making *making, enum hue_source source)
{
    static const struct hue visited = {0.7071067811865476, -0.7071067811865476};
    static const struct hue warn = {0.8746197071393957, 0.48480962024633706};
    static const struct hue glow = {0.03489949670250097, 0.9993908270190958};
    struct hue brand = making->brand.hue;

    switch (source) {
    case HUE_AFTER:
        return hue_turned(brand, COSINE_50, SINE_50);
    case HUE_BEFORE:
        return hue_turned(brand, COSINE_50, -SINE_50);
    case HUE_LINK:
        return link_hue(brand);
    case HUE_VISITED:
        return visited;
    case HUE_WARN:
        return warn;
    case HUE_GLOW:
        return glow;
    default:
        return brand;
    }
}

static bool is_of_brand(enum hue_source source)
{
    return source <= HUE_BEFORE;
}

static double chroma_of(const struct making *making, enum hue_source source,
                        double lightness, struct hue hue)
{
    double chroma = making->brand.chroma;
    double room;

    if (!is_of_brand(source) || source == HUE_EXACT)
        return chroma;
    room = CHROMA_SHARE * oklch_chroma_max(lightness, hue);
    return fmax(chroma, fmin(room, CHROMA_TIMES * chroma));
}

static struct colour colour_at(const struct making *making,
                               enum palette_role role, double lightness)
{
    enum hue_source source = roles[role].source;
    double most = roles[role].recipes[making->scheme].chroma;
    struct hue hue = hue_of(making, source);
    double chroma = most;

    if (is_of_brand(source))
        chroma = fmin(most, chroma_of(making, source, lightness, hue));
    return oklch_colour((struct oklch){lightness, chroma, hue});
}

/* --- lightness ------------------------------------------------------------ */

static bool keeps_pairs(const struct making *making, enum palette_role role,
                        struct colour colour)
{
    for (size_t i = 0; i < making->pair_count; i++) {
        const struct palette_pair *pair = &making->pairs[i];
        enum palette_role other =
            pair->front == role ? pair->back : pair->front;

        if (pair->front != role && pair->back != role)
            continue;
        if (other != role && making->is_settled[other]
            && colour_contrast(colour, making->colours[other]) < pair->least)
            return false;
    }
    return true;
}

static double lightness_of(const struct making *making, enum palette_role role)
{
    const struct recipe *recipe = &roles[role].recipes[making->scheme];

    return fmin(fmax(making->brand.lightness, recipe->darkest),
                recipe->lightest);
}

/* The nearest lightness that keeps the pairs with all that is settled, or the
 * one that was wanted when none does. */
static struct colour nearest(const struct making *making,
                             enum palette_role role, double wanted)
{
    struct colour colour = colour_at(making, role, wanted);

    if (keeps_pairs(making, role, colour))
        return colour;
    for (int i = 1; i <= LIGHTNESS_STEPS; i++) {
        double step = (double)i / LIGHTNESS_STEPS;

        colour = colour_at(making, role, fmax(wanted - step, 0));
        if (keeps_pairs(making, role, colour))
            return colour;
        colour = colour_at(making, role, fmin(wanted + step, 1));
        if (keeps_pairs(making, role, colour))
            return colour;
    }
    return colour_at(making, role, wanted);
}

static void settle(struct making *making, enum palette_role role)
{
    making->colours[role] = nearest(making, role, lightness_of(making, role));
    making->is_settled[role] = true;
}

/* The brand, as it would have to be for those words on it. */
static struct colour brand_under(struct making *making, struct colour words)
{
    making->colours[PALETTE_ON_BRAND] = words;
    making->is_settled[PALETTE_ON_BRAND] = true;
    return nearest(making, PALETTE_BRAND, lightness_of(making, PALETTE_BRAND));
}

static void settle_brand(struct making *making)
{
    static const struct colour white = {255, 255, 255};
    struct colour dark =
        colour_at(making, PALETTE_ON_BRAND,
                  roles[PALETTE_ON_BRAND].recipes[making->scheme].darkest);
    struct colour wanted =
        colour_at(making, PALETTE_BRAND, lightness_of(making, PALETTE_BRAND));
    struct colour under_dark = brand_under(making, dark);
    struct colour under_white = brand_under(making, white);
    bool is_white = oklab_distance(wanted, under_white)
                    <= oklab_distance(wanted, under_dark) + WHITE_BEFORE_DARK;

    making->colours[PALETTE_BRAND] = is_white ? under_white : under_dark;
    making->colours[PALETTE_ON_BRAND] = is_white ? white : dark;
    making->is_settled[PALETTE_BRAND] = true;
}

struct palette palette_derive(struct colour brand,
                              const struct palette_pair *pairs, size_t count)
{
    struct palette palette;

    for (unsigned scheme = 0; scheme < SCHEME_COUNT; scheme++) {
        struct making making = {
            .brand = oklch_of(brand),
            .scheme = scheme,
            .pairs = pairs,
            .pair_count = count,
            .colours = palette.colours[scheme],
        };

        settle(&making, PALETTE_PAPER);
        settle(&making, PALETTE_PANEL);
        settle_brand(&making);
        for (size_t i = 0; i < PALETTE_ROLE_COUNT; i++)
            if (!making.is_settled[i])
                settle(&making, (enum palette_role)i);
    }
    return palette;
}

/* --- the style sheet ------------------------------------------------------ */

static void add_properties(const struct colour *colours, struct buf *css)
{
    buf_add(css, STR(":root {"));
    for (size_t i = 0; i < PALETTE_ROLE_COUNT; i++)
        buf_format(css, " --%.*s: #%02x%02x%02x;", STR_ARG(roles[i].name),
                   colours[i].red, colours[i].green, colours[i].blue);
    buf_add(css, STR(" }\n"));
}

void palette_add_css(const struct palette *palette, struct buf *css)
{
    static const str queries[SCHEME_COUNT] = {
        [SCHEME_DARK] = STR_INIT("(prefers-color-scheme: dark)"),
        [SCHEME_CONTRAST] = STR_INIT("(prefers-contrast: more)"),
        [SCHEME_DARK | SCHEME_CONTRAST] = STR_INIT(
            "(prefers-contrast: more) and (prefers-color-scheme: dark)"),
    };

    buf_add(css, STR("@layer tokens {\n"));
    for (size_t i = 0; i < SCHEME_COUNT; i++) {
        if (queries[i].len)
            buf_format(css, "@media %.*s {\n", STR_ARG(queries[i]));
        add_properties(palette->colours[i], css);
        if (queries[i].len)
            buf_add(css, STR("}\n"));
    }
    buf_add(css, STR("}\n"));
}
