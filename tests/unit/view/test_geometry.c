#include "view/geometry.h"

#include "tap.h"

static struct arena arena;

static str text(double number)
{
    return geometry_text(&arena, number);
}

static void test_numbers_have_no_decimal_that_is_not_needed(void)
{
    CHECK_STR(text(0), "0");
    CHECK_STR(text(-0.001), "0");
    CHECK_STR(text(50), "50");
    CHECK_STR(text(37.5), "37.5");
    CHECK_STR(text(100.0 / 3), "33.33");
    CHECK_STR(text(200.0 / 3), "66.67");
    CHECK_STR(text(1.05), "1.05");
    CHECK_STR(text(-70.7107), "-70.71");
    CHECK_STR(text(-0.5), "-0.5");
}

static void test_the_first_of_a_ring_is_at_the_top_and_others_go_clockwise(void)
{
    static const char *const places[] = {"0 -100", "100 0", "0 100", "-100 0"};

    for (size_t i = 0; i < 4; i++) {
        struct ring_place place = geometry_on_ring(i, 4);

        CHECK(
            str_equal(arena_format(&arena, "%.*s %.*s", STR_ARG(text(place.x)),
                                   STR_ARG(text(place.y))),
                      str_of(places[i])));
    }
    CHECK_STR(text(geometry_on_ring(1, 4).angle), "90");
    CHECK_STR(text(geometry_on_ring(3, 4).angle_after), "315");
    CHECK_STR(text(geometry_on_ring(1, 3).x), "86.6");
    CHECK_STR(text(geometry_on_ring(1, 3).y), "50");
}

static void test_marks_of_any_ring_or_line_stand_apart(void)
{
    for (size_t count = 2; count <= GEOMETRY_ENDS_MAX; count++) {
        struct ring_place a = geometry_on_ring(0, count);
        struct ring_place b = geometry_on_ring(1, count);
        double room = geometry_room_on_ring(count);
        double apart_x = b.x - a.x;
        double apart_y = b.y - a.y;

        CHECK(apart_x * apart_x + apart_y * apart_y > 4 * room * room);
        CHECK(room <= geometry_room_on_ring(count - 1));
        CHECK(geometry_room_on_line(count) * 2 < 100.0 / (double)count);
    }
    CHECK(geometry_room_on_ring(1) > 0);
    CHECK(geometry_room_on_line(1) > 0);
}

int main(void)
{
    RUN(test_numbers_have_no_decimal_that_is_not_needed);
    RUN(test_the_first_of_a_ring_is_at_the_top_and_others_go_clockwise);
    RUN(test_marks_of_any_ring_or_line_stand_apart);
    arena_free(&arena);
    return tap_done();
}
