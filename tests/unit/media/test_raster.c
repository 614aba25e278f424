#include "media/raster.h"

#include "tap.h"

static struct raster shrunk(struct arena *arena, unsigned width,
                            unsigned height, const unsigned char *pixels,
                            struct raster to)
{
    struct raster_shrinking shrinking =
        raster_shrink(arena, width, height, &to);

    for (size_t y = 0; y < height; y++)
        raster_add_row(&shrinking, &pixels[y * width * to.channels]);
    CHECK(raster_is_whole(&shrinking));
    return shrinking.made;
}

static void test_a_pixel_is_the_mean_of_its_area(void)
{
    static const unsigned char row[] = {10, 0,  0, 20, 0,  0, 30, 0,
                                        0,  40, 0, 0,  50, 0, 0};
    struct arena arena = {0};
    struct raster made =
        shrunk(&arena, 5, 1, row, (struct raster){2, 1, 3, NULL});

    CHECK_INT(made.pixels[0], (2 * 10 + 2 * 20 + 30 + 2) / 5);
    CHECK_INT(made.pixels[3], (30 + 2 * 40 + 2 * 50 + 2) / 5);
    arena_free(&arena);
}

static void test_rows_are_shared_out_too(void)
{
    static const unsigned char column[] = {0, 0, 0, 90, 0, 0, 30, 0, 0};
    struct arena arena = {0};
    struct raster made =
        shrunk(&arena, 1, 3, column, (struct raster){1, 2, 3, NULL});

    CHECK_INT(made.pixels[0], 30);
    CHECK_INT(made.pixels[3], 50);
    arena_free(&arena);
}

static void test_what_is_clear_gives_no_colour(void)
{
    static const unsigned char row[] = {200, 100, 0, 255, 0, 0, 0, 0};
    struct arena arena = {0};
    struct raster made =
        shrunk(&arena, 2, 1, row, (struct raster){1, 1, 4, NULL});

    CHECK_INT(made.pixels[0], 200);
    CHECK_INT(made.pixels[1], 100);
    CHECK_INT(made.pixels[3], 128);
    arena_free(&arena);
}

static void test_nothing_is_made_larger(void)
{
    struct raster to = {3, 1, 3, NULL};

    CHECK(raster_can_shrink(&to, 3, 1));
    CHECK(!raster_can_shrink(&to, 2, 1));
    to.height = 0;
    CHECK(!raster_can_shrink(&to, 3, 1));
}

/* Letters for pixels: what "ab" over "cd" looks like from each side. */
static void test_a_picture_is_turned_as_the_camera_was_held(void)
{
    static const char *const upright[] = {
        "", "abcd", "badc", "dcba", "cdab", "acbd", "cadb", "dbca", "bdac"};
    struct arena arena = {0};
    unsigned char pixels[] = {'a', 0, 0, 'b', 0, 0, 'c', 0, 0, 'd', 0, 0};
    struct raster raster = {2, 2, 3, pixels};

    for (unsigned i = 1; i <= 8; i++) {
        struct raster made = raster_turn(&arena, &raster, i);
        char words[5] = {0};

        for (size_t j = 0; j < 4; j++)
            words[j] = (char)made.pixels[3 * j];
        CHECK(str_equal(str_of(words), str_of(upright[i])));
    }
    arena_free(&arena);
}

static void test_a_quarter_turn_swaps_the_sides(void)
{
    struct arena arena = {0};
    unsigned char pixels[] = {1, 0, 0, 2, 0, 0, 3, 0, 0};
    struct raster made =
        raster_turn(&arena, &(struct raster){3, 1, 3, pixels}, 6);

    CHECK_INT(made.width, 1);
    CHECK_INT(made.height, 3);
    CHECK_INT(made.pixels[0], 1);
    CHECK_INT(made.pixels[6], 3);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_a_pixel_is_the_mean_of_its_area);
    RUN(test_rows_are_shared_out_too);
    RUN(test_what_is_clear_gives_no_colour);
    RUN(test_nothing_is_made_larger);
    RUN(test_a_picture_is_turned_as_the_camera_was_held);
    RUN(test_a_quarter_turn_swaps_the_sides);
    return tap_done();
}
