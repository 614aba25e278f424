/*
 * png - pictures as PNG: read smaller than they are, written anew.
 *
 * Errors     A photo_answer, as of jpeg.
 * Threads    Any number at once.
 * Source     PNG (ISO/IEC 15948); libpng.
 */
#ifndef COHUB_MEDIA_PNG_H
#define COHUB_MEDIA_PNG_H

#include "base/buf.h"
#include "media/photo.h"
#include "media/raster.h"

/* to has its width and height; its channels and pixels are made. */
enum photo_answer png_read_smaller(str bytes, struct arena *arena,
                                   struct raster *to);
const char *png_library_version(void);
void png_write_raster(const struct raster *raster, struct buf *out);

#endif
