/*
 * colour - an sRGB colour as an author writes it.
 *
 * Shape      "#rrggbb" or "#rgb", letters of either case.
 * Units      Each part from 0 to 255.
 */
#ifndef COHUB_COLOUR_COLOUR_H
#define COHUB_COLOUR_COLOUR_H

#include "base/arena.h"

struct colour {
    unsigned char red;
    unsigned char green;
    unsigned char blue;
};

/* False when text is not a colour; *colour is then as it was. */
bool colour_read(str text, struct colour *colour);

/* "#00703c" */
str colour_words(struct arena *arena, struct colour colour);

bool colour_equal(struct colour a, struct colour b);

#endif
