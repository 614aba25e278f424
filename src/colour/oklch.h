/*
 * oklch - colours by lightness, chroma and hue, and contrast between them.
 *
 * Shape      A hue is a direction in the plane of Oklab's a and b, so that
 *            nothing here needs an angle.  A grey has hue 0.
 * Units      lightness from 0 (black) to 1 (white); chroma from 0 (grey) to
 *            about 0.32, the most that sRGB has.
 * Source     Björn Ottosson, "A perceptual color space for image
 *            processing" (2020), for Oklab and its matrices; WCAG 2.2 for
 *            relative luminance and contrast ratio.
 */
#ifndef COHUB_COLOUR_OKLCH_H
#define COHUB_COLOUR_OKLCH_H

#include "colour/colour.h"

struct oklab {
    double lightness;
    double a;
    double b;
};

/* Of length 1. */
struct hue {
    double a;
    double b;
};

struct oklch {
    double lightness;
    double chroma;
    struct hue hue;
};

struct oklab oklab_of(struct colour colour);
struct oklch oklch_of(struct colour colour);

/* How far apart two colours look: about 0.02 is the least that is seen. */
double oklab_distance(struct colour a, struct colour b);

/* The most chroma that sRGB has at a lightness and hue. */
double oklch_chroma_max(double lightness, struct hue hue);

/* The nearest colour of 8 bits a part.  A colour outside sRGB keeps its
 * lightness and hue and gives up chroma. */
struct colour oklch_colour(struct oklch wanted);

/* hue turned by an angle that is given as its cosine and sine. */
struct hue hue_turned(struct hue hue, double cosine, double sine);

/* From 1 to 21, the same both ways round. */
double colour_contrast(struct colour a, struct colour b);

#endif
