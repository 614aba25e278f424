/*
 * picture - how large a picture is, from its first bytes.
 *
 * Shape      Reads headers only, never decodes.  64 kB are enough for every
 *            picture that has its size near its start.
 * Units      CSS pixels, 1 to 20,000.
 * Errors     False, and nothing set, for a picture that is broken, has no
 *            size or an impossible one, or is of a kind cohub does not know.
 * Source     PNG (RFC 2083), JPEG (ITU T.81, annex B), GIF89a, WebP container
 *            (RFC 9649), SVG 1.1 section 7.
 */
#ifndef COHUB_MEDIA_PICTURE_H
#define COHUB_MEDIA_PICTURE_H

#include "base/str.h"

enum { PICTURE_FIRST_BYTES = 65536, PICTURE_MAX_PX = 20000 };

/* The end of path says which kind the bytes should be. */
bool picture_measure(str first_bytes, str path, unsigned *width_px,
                     unsigned *height_px);

#endif
