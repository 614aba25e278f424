/*
 * metadata - what a camera or a program wrote into a picture beside it.
 *
 * Shape      A picture file is a chain of pieces.  Only those that are needed
 *            to show it are copied: place, time, device, names, comments,
 *            previews and colour profiles are left out, and so is whatever
 *            stands behind the picture's end.  The pixels are not touched.
 * Errors     False for a file whose chain is broken: nothing of it is safe.
 * Source     JPEG (ITU T.81, annex B), Exif 2.3, PNG (ISO/IEC 15948), WebP
 *            (RFC 9649), GIF89a.
 */
#ifndef COHUB_MEDIA_METADATA_H
#define COHUB_MEDIA_METADATA_H

#include "base/buf.h"

/* What kind it is, the first bytes say. */
bool metadata_strip(str bytes, struct buf *out);

/* How the camera was held, 1 to 8, as Exif counts: 1 is upright, and when the
 * picture does not say.  Browsers turn JPEG only. */
unsigned metadata_orientation(str bytes);

#endif
