/*
 * geometry - where the points of a list stand in a drawing of it.
 *
 * Shape      A theme's templates do no sums, so these are done for them.  On
 *            a line, each item has an equal share of 0 to 100.  On a ring of
 *            radius 100, the first item is at the top and the others follow
 *            clockwise; x grows to the right, y downwards.
 * Units      Percent of a line, degrees of a circle.
 * Threads    Pure.
 */
#ifndef COHUB_VIEW_GEOMETRY_H
#define COHUB_VIEW_GEOMETRY_H

#include "base/arena.h"

/* More than this does not fit into a drawing that people can read. */
enum {
    GEOMETRY_ITEMS_MIN = 2,
    GEOMETRY_ITEMS_MAX = 24,
    GEOMETRY_ENDS_MAX = 24
};

struct ring_place {
    double angle;       /* of the item */
    double angle_after; /* halfway to the next */
    double x;
    double y;
};

/* index counts from 0. */
struct ring_place geometry_on_ring(size_t index, size_t count);

/* The radius that a round mark may have so that marks of all items stand
 * apart: on that ring, and on a line of 100. */
double geometry_room_on_ring(size_t count);
double geometry_room_on_line(size_t count);

/* At most two decimals, and none that is not needed: "37.5". */
str geometry_text(struct arena *arena, double number);

#endif
