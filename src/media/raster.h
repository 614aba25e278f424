/*
 * raster - rows of pixels, made fewer as they come, and turned upright.
 *
 * Shape      Rows run from the top down, pixels from the left, 3 bytes a pixel
 *            (red, green, blue) or 4 (and how much it covers).  Each pixel of
 *            the smaller picture is the mean of the area that it stands for:
 *
 *              5 pixels to 2     |--1--|--2--|--3--|--4--|--5--|
 *                                |------ a ------|----- b -----|
 *              a = (2 x p1 + 2 x p2 + 1 x p3) / 5
 *
 *            All of it in whole numbers, so that every machine gets the same.
 * Units      Pixels, 1 to 20,000 a side.
 * Ownership  Lives in the arena it was started with.
 */
#ifndef COHUB_MEDIA_RASTER_H
#define COHUB_MEDIA_RASTER_H

#include <stdint.h>

#include "base/arena.h"

struct raster {
    unsigned width;
    unsigned height;
    unsigned channels; /* 3 or 4 */
    unsigned char *pixels;
};

struct raster_shrinking {
    unsigned from_width;
    unsigned from_height;
    unsigned rows_seen;
    uint64_t *row;  /* one row of the source, already narrow */
    uint64_t *sums; /* the row that is being made */
    struct raster made;
};

/* False when a side would be made longer, or is nothing. */
bool raster_can_shrink(const struct raster *to, unsigned from_width,
                       unsigned from_height);

struct raster_shrinking raster_shrink(struct arena *arena, unsigned from_width,
                                      unsigned from_height,
                                      const struct raster *to);
void raster_add_row(struct raster_shrinking *shrinking,
                    const unsigned char *row);
bool raster_is_whole(const struct raster_shrinking *shrinking);

/* As the camera was held: orientation is 1 to 8, as Exif counts. */
struct raster raster_turn(struct arena *arena, const struct raster *raster,
                          unsigned orientation);

#endif
