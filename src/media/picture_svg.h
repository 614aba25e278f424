/*
 * picture_svg - the size of a drawing, from its first tag.
 *
 * Shape      Reads the root element's attributes and nothing else; a parser
 *            proper looks at the drawing when it is cleaned.
 * Source     SVG 1.1, sections 7.2 and 7.7; CSS absolute lengths.
 */
#ifndef COHUB_MEDIA_PICTURE_SVG_H
#define COHUB_MEDIA_PICTURE_SVG_H

#include "base/str.h"

struct picture_size {
    unsigned width_px;
    unsigned height_px;
};

bool picture_measure_svg(str bytes, struct picture_size *size);

#endif
