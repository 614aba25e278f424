/*
 * css_value - colours, lengths and angles as style sheets write them.
 *
 * Units      Parts of a colour from 0 to 255, alpha from 0 to 1; pixels;
 *            degrees.
 * Errors     False: this is none, or one that is not known here.
 * Source     CSS Color Level 4, CSS Values Level 4.
 */
#ifndef COHUB_AUDIT_CSS_VALUE_H
#define COHUB_AUDIT_CSS_VALUE_H

#include "base/arena.h"

struct css_colour {
    double red;
    double green;
    double blue;
    double alpha;
};

/* What a length hangs on. */
struct css_lengths {
    double font_px;
    double root_px;
    double whole_px; /* what per cent are of; negative: not known */
};

/* current is what "currentColor" is. */
bool css_colour_read(str text, const struct css_colour *current, bool is_dark,
                     struct css_colour *colour);

bool css_length_read(str text, const struct css_lengths *lengths, double *px);

bool css_angle_read(str text, double *degrees);

/* A colour over another that nothing shows through. */
struct css_colour css_colour_over(struct css_colour front,
                                  struct css_colour back);

/* From 1 to 21, of two colours that nothing shows through. */
double css_contrast(struct css_colour a, struct css_colour b);

bool css_colour_same(struct css_colour a, struct css_colour b);

#endif
