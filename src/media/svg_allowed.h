/*
 * svg_allowed - what may stand in a drawing.
 *
 * Source     SVG 1.1, appendices M and N: shapes, paint, filters,
 *            words, and pictures that are in the drawing; no scripts, links
 *            or animations.
 */
#ifndef COHUB_MEDIA_SVG_ALLOWED_H
#define COHUB_MEDIA_SVG_ALLOWED_H

#include "base/str.h"

enum svg_element {
    SVG_GONE,   /* with all that is in it */
    SVG_OPENED, /* only what is in it stays */
    SVG_KEPT,
    SVG_WORDS, /* kept, and holds text */
    SVG_COPY,  /* use */
    SVG_STYLE,
    SVG_IMAGE,   /* kept when the picture is in the drawing */
    SVG_FOREIGN, /* HTML */
    SVG_REFUSED, /* with the whole drawing */
};

/* The names an element has been given; at most one of each. */
struct svg_names {
    unsigned char seen[192];
};

enum svg_element svg_element_of(str name);
bool svg_is_attribute(str name);
/* An attribute that a style may set. */
bool svg_is_property(str name);
/* No address but "url(#name)", no function but of colours and moves. */
bool svg_is_value(str value);
/* "#name". */
bool svg_is_fragment(str value);
/* What stands in "url(...)" is a fragment, perhaps in quotes: its name. */
bool svg_fragment_in(str inside, str *id);
/* Letters and hyphens. */
bool svg_is_word(str value);
/* False when the name is there already. */
bool svg_names_add(struct svg_names *names, str name);

#endif
