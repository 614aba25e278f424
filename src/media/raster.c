#include "media/raster.h"

#include <assert.h>
#include <string.h>

bool raster_can_shrink(const struct raster *to, unsigned from_width,
                       unsigned from_height)
{
    return to->width && to->height && to->width <= from_width
           && to->height <= from_height;
}

struct raster_shrinking raster_shrink(struct arena *arena, unsigned from_width,
                                      unsigned from_height,
                                      const struct raster *to)
{
    size_t width = (size_t)to->width * to->channels;
    struct raster_shrinking shrinking = {
        .from_width = from_width,
        .from_height = from_height,
        .row = arena_array(arena, uint64_t, width),
        .sums = arena_array(arena, uint64_t, width),
        .made = *to,
    };

    assert(raster_can_shrink(to, from_width, from_height));
    shrinking.made.pixels =
        arena_array(arena, unsigned char, width * to->height);
    return shrinking;
}

/* The colour of a half-clear pixel counts half in the mean. */
static void add_pixel(uint64_t *sums, const unsigned char *pixel,
                      unsigned channels, uint64_t weight)
{
    uint64_t cover = channels == 4 ? pixel[3] : 1;

    for (unsigned i = 0; i < 3; i++)
        sums[i] += pixel[i] * cover * weight;
    if (channels == 4)
        sums[3] += cover * weight;
}

/* Pixel i covers [i x width, (i + 1) x width) on a line on which pixel x of
 * the narrow row covers [x x from, (x + 1) x from). */
static void narrow_row(struct raster_shrinking *shrinking,
                       const unsigned char *row)
{
    unsigned channels = shrinking->made.channels;
    uint64_t width = shrinking->made.width;
    uint64_t from = shrinking->from_width;
    uint64_t x = 0;

    memset(shrinking->row, 0, width * channels * sizeof(uint64_t));
    for (uint64_t i = 0; i < from; i++) {
        uint64_t start = i * width;
        uint64_t end = start + width;

        while (start < end) {
            uint64_t border = (x + 1) * from;
            uint64_t stop = border < end ? border : end;

            add_pixel(&shrinking->row[x * channels], &row[i * channels],
                      channels, stop - start);
            start = stop;
            x += stop == border;
        }
    }
}

static unsigned char mean(uint64_t sum, uint64_t count)
{
    return (unsigned char)(count ? (sum + count / 2) / count : 0);
}

static void finish_row(struct raster_shrinking *shrinking, uint64_t y)
{
    const struct raster *made = &shrinking->made;
    uint64_t area = (uint64_t)shrinking->from_width * shrinking->from_height;
    unsigned char *out = &made->pixels[y * made->width * made->channels];

    for (size_t x = 0; x < made->width; x++) {
        const uint64_t *sums = &shrinking->sums[x * made->channels];
        unsigned char *pixel = &out[x * made->channels];
        uint64_t cover = made->channels == 4 ? sums[3] : area;

        for (unsigned i = 0; i < 3; i++)
            pixel[i] = mean(sums[i], cover);
        if (made->channels == 4)
            pixel[3] = mean(sums[3], area);
    }
    memset(shrinking->sums, 0,
           (size_t)made->width * made->channels * sizeof(uint64_t));
}

void raster_add_row(struct raster_shrinking *shrinking,
                    const unsigned char *row)
{
    const struct raster *made = &shrinking->made;
    size_t width = (size_t)made->width * made->channels;
    uint64_t start = (uint64_t)shrinking->rows_seen * made->height;
    uint64_t end = start + made->height;

    if (shrinking->rows_seen == shrinking->from_height)
        return;
    shrinking->rows_seen++;
    narrow_row(shrinking, row);
    while (start < end) {
        uint64_t y = start / shrinking->from_height;
        uint64_t border = (y + 1) * shrinking->from_height;
        uint64_t stop = border < end ? border : end;

        for (size_t i = 0; i < width; i++)
            shrinking->sums[i] += shrinking->row[i] * (stop - start);
        if (stop == border)
            finish_row(shrinking, y);
        start = stop;
    }
}

bool raster_is_whole(const struct raster_shrinking *shrinking)
{
    return shrinking->rows_seen == shrinking->from_height;
}

/* Where pixel x, y of the upright picture is in the one that lies. */
struct turn {
    bool is_swapped; /* x runs down the lying picture */
    bool is_from_right;
    bool is_from_bottom;
};

static const struct turn turns[] = {
    {false, false, false}, {false, false, false}, {false, true, false},
    {false, true, true},   {false, false, true},  {true, false, false},
    {true, false, true},   {true, true, true},    {true, true, false},
};

struct raster raster_turn(struct arena *arena, const struct raster *raster,
                          unsigned orientation)
{
    struct turn turn = turns[orientation];
    struct raster made = *raster;

    assert(orientation >= 1 && orientation <= 8);
    if (orientation == 1)
        return made;
    if (turn.is_swapped) {
        made.width = raster->height;
        made.height = raster->width;
    }
    made.pixels = arena_array(arena, unsigned char,
                              (size_t)made.width *made.height *made.channels);
    for (size_t y = 0; y < made.height; y++)
        for (size_t x = 0; x < made.width; x++) {
            size_t column = turn.is_swapped ? y : x;
            size_t row = turn.is_swapped ? x : y;

            if (turn.is_from_right)
                column = raster->width - 1 - column;
            if (turn.is_from_bottom)
                row = raster->height - 1 - row;
            memcpy(
                &made.pixels[(y * made.width + x) * made.channels],
                &raster->pixels[(row * raster->width + column) * made.channels],
                made.channels);
        }
    return made;
}
