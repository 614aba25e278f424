/*
 * webp - pictures as WebP: read smaller than they are, written anew.
 *
 * Errors     A photo_answer, as of jpeg.
 * Threads    Any number at once.
 * Source     WebP (RFC 9649); libwebp.
 */
#ifndef COHUB_MEDIA_WEBP_H
#define COHUB_MEDIA_WEBP_H

#include "base/buf.h"
#include "media/photo.h"
#include "media/raster.h"

/* to has its width and height; its channels and pixels are made. */
enum photo_answer webp_read(str bytes, struct arena *arena, struct raster *to);

int webp_library_version(void);

/* A drawing keeps every pixel, unless that makes it large: then it is a
 * photo after all. */
void webp_write(const struct raster *raster, bool is_drawing, struct buf *out);

#endif
