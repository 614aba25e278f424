#include "colour/oklch.h"

#include <math.h>

/* Below this a colour is a grey with rounding in it. */
#define GREY_CHROMA 1e-4
/* What rounding may put a colour outside sRGB by. */
#define GAMUT_SLACK 1e-5
#define CHROMA_MOST 0.4

enum { CHROMA_STEPS = 14 };

struct linear {
    double red;
    double green;
    double blue;
};

/* --- sRGB ----------------------------------------------------------------- */

static double to_linear(unsigned char part)
{
    double value = part / 255.0;

    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static unsigned char from_linear(double part)
{
    double value =
        part <= 0.0031308 ? part * 12.92 : 1.055 * pow(part, 1 / 2.4) - 0.055;

    return (unsigned char)lround(255 * fmin(fmax(value, 0), 1));
}

static struct linear linear_of(struct colour colour)
{
    return (struct linear){to_linear(colour.red), to_linear(colour.green),
                           to_linear(colour.blue)};
}

static double luminance(struct colour colour)
{
    struct linear linear = linear_of(colour);

    return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue;
}

double colour_contrast(struct colour a, struct colour b)
{
    double one = luminance(a) + 0.05;
    double other = luminance(b) + 0.05;

    return one > other ? one / other : other / one;
}

/* --- Oklab ---------------------------------------------------------------- */

struct oklab oklab_of(struct colour colour)
{
    struct linear from = linear_of(colour);
    double l = cbrt(0.4122214708 * from.red + 0.5363325363 * from.green
                    + 0.0514459929 * from.blue);
    double m = cbrt(0.2119034982 * from.red + 0.6806995451 * from.green
                    + 0.1073969566 * from.blue);
    double s = cbrt(0.0883024619 * from.red + 0.2817188376 * from.green
                    + 0.6299787005 * from.blue);

    return (struct oklab){
        .lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        .a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        .b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
    };
}

static double cube(double value)
{
    return value * value * value;
}

static struct linear linear_of_oklch(struct oklch from)
{
    double a = from.chroma * from.hue.a;
    double b = from.chroma * from.hue.b;
    double l = cube(from.lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(from.lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(from.lightness - 0.0894841775 * a - 1.2914855480 * b);

    return (struct linear){
        .red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        .green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        .blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    };
}

double oklab_distance(struct colour a, struct colour b)
{
    struct oklab one = oklab_of(a);
    struct oklab other = oklab_of(b);

    return sqrt((one.lightness - other.lightness)
                    * (one.lightness - other.lightness)
                + (one.a - other.a) * (one.a - other.a)
                + (one.b - other.b) * (one.b - other.b));
}

struct oklch oklch_of(struct colour colour)
{
    struct oklab lab = oklab_of(colour);
    double chroma = sqrt(lab.a * lab.a + lab.b * lab.b);

    if (chroma < GREY_CHROMA)
        return (struct oklch){lab.lightness, 0, {1, 0}};
    return (struct oklch){
        lab.lightness, chroma, {lab.a / chroma, lab.b / chroma}};
}

struct hue hue_turned(struct hue hue, double cosine, double sine)
{
    return (struct hue){hue.a * cosine - hue.b * sine,
                        hue.a * sine + hue.b * cosine};
}

/* --- what sRGB has -------------------------------------------------------- */

static bool is_part(double part)
{
    return part >= -GAMUT_SLACK && part <= 1 + GAMUT_SLACK;
}

static bool is_in_srgb(struct oklch wanted)
{
    struct linear linear = linear_of_oklch(wanted);

    return is_part(linear.red) && is_part(linear.green) && is_part(linear.blue);
}

double oklch_chroma_max(double lightness, struct hue hue)
{
    double inside = 0;
    double outside = CHROMA_MOST;

    for (int i = 0; i < CHROMA_STEPS; i++) {
        double middle = (inside + outside) / 2;

        if (is_in_srgb((struct oklch){lightness, middle, hue}))
            inside = middle;
        else
            outside = middle;
    }
    return inside;
}

struct colour oklch_colour(struct oklch wanted)
{
    struct linear linear;

    if (!is_in_srgb(wanted))
        wanted.chroma =
            fmin(wanted.chroma, oklch_chroma_max(wanted.lightness, wanted.hue));
    linear = linear_of_oklch(wanted);
    return (struct colour){from_linear(linear.red), from_linear(linear.green),
                           from_linear(linear.blue)};
}
