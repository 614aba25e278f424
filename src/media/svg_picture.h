/*
 * svg_picture - a photo that is written into a drawing.
 *
 * Shape      "data:image/jpeg;base64,..." with a PNG or JPEG in it comes back
 *            without what a camera wrote into it: its place, its time.
 * Ownership  The result lives in the arena.
 * Errors     Empty when it is anything else, an address of a file too.
 * Source     RFC 2397, RFC 4648 section 4.
 */
#ifndef COHUB_MEDIA_SVG_PICTURE_H
#define COHUB_MEDIA_SVG_PICTURE_H

#include "base/arena.h"

str svg_picture_clean(struct arena *arena, str address);

#endif
