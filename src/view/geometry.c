#include "view/geometry.h"

#include <math.h>

#define PI 3.14159265358979323846
#define RADIUS 100.0
#define TURN 360.0
/* The radius of a mark, as a share of the way to the next mark. */
#define ROOM_SHARE 0.45
#define ROOM_ON_RING_MOST 26.0
#define ROOM_ON_LINE_MOST 5.0

struct ring_place geometry_on_ring(size_t index, size_t count)
{
    double angle = TURN * (double)index / (double)count;
    double radians = angle * PI / (TURN / 2);

    return (struct ring_place){
        .angle = angle,
        .angle_after = angle + TURN / 2 / (double)count,
        .x = RADIUS * sin(radians),
        .y = -RADIUS * cos(radians),
    };
}

static double at_most(double number, double most)
{
    return number < most ? number : most;
}

double geometry_room_on_ring(size_t count)
{
    if (count < 2)
        return ROOM_ON_RING_MOST;
    return at_most(2 * RADIUS * sin(PI / (double)count) * ROOM_SHARE,
                   ROOM_ON_RING_MOST);
}

double geometry_room_on_line(size_t count)
{
    if (count < 2)
        return ROOM_ON_LINE_MOST;
    return at_most(100.0 / (double)count * ROOM_SHARE, ROOM_ON_LINE_MOST);
}

str geometry_text(struct arena *arena, double number)
{
    long hundredths = lround(number * 100);
    const char *sign = hundredths < 0 ? "-" : "";
    long size = hundredths < 0 ? -hundredths : hundredths;

    if (size % 100 == 0)
        return arena_format(arena, "%s%ld", sign, size / 100);
    if (size % 10 == 0)
        return arena_format(arena, "%s%ld.%ld", sign, size / 100,
                            size / 10 % 10);
    return arena_format(arena, "%s%ld.%02ld", sign, size / 100, size % 100);
}
