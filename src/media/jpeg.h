/*
 * jpeg - photographs as JPEG: read smaller than they are, written anew.
 *
 * Errors     A photo_answer: what is broken, cut off or too large is told
 *            apart from memory that ran out.
 * Threads    Any number at once.
 * Source     ITU T.81; libjpeg-turbo.
 */
#ifndef COHUB_MEDIA_JPEG_H
#define COHUB_MEDIA_JPEG_H

#include "base/buf.h"
#include "media/photo.h"
#include "media/raster.h"

/* to has its width and height; its pixels are made. */
enum photo_answer jpeg_read(str bytes, struct arena *arena, struct raster *to);
int jpeg_library_version(void);
void jpeg_write(const struct raster *raster, struct buf *out);

#endif
