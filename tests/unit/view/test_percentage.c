#include "view/percentage.h"

#include "base/arena.h"
#include "tap.h"

static struct arena arena;

/* "about 2 in 5"; empty for what is no share. */
static str said(const char *words)
{
    static const char *const kinds[] = {"", "about ", "more than ",
                                        "less than "};
    struct share share;

    if (!percentage_share(str_of(words), &share))
        return (str){0};
    return arena_format(&arena, "%s%u in %u", kinds[share.kind], share.part,
                        share.whole);
}

static void test_a_simple_share_is_said_as_it_is(void)
{
    CHECK_STR(said("50%"), "1 in 2");
    CHECK_STR(said("20%"), "1 in 5");
    CHECK_STR(said("40 %"), "2 in 5");
    CHECK_STR(said("75 per cent"), "3 in 4");
    CHECK_STR(said("33.3%"), "1 in 3");
    CHECK_STR(said("5%"), "1 in 20");
    CHECK_STR(said("1%"), "1 in 100");
}

static void test_within_two_points_it_is_about_that(void)
{
    CHECK_STR(said("41%"), "about 2 in 5");
    CHECK_STR(said("41 percent"), "about 2 in 5");
    CHECK_STR(said("41 y cant"), "about 2 in 5");
    CHECK_STR(said("38%"), "about 2 in 5");
    CHECK_STR(said("33%"), "about 1 in 3");
    CHECK_STR(said("48.5%"), "about 1 in 2");
    CHECK_STR(said("96%"), "about 19 in 20");
}

static void test_further_away_it_says_on_which_side(void)
{
    CHECK_STR(said("56%"), "less than 3 in 5");
    CHECK_STR(said("54%"), "more than 1 in 2");
    CHECK_STR(said("46%"), "less than 1 in 2");
    CHECK_STR(said("15%"), "less than 1 in 5");
    CHECK_STR(said("92.5%"), "more than 9 in 10");
}

/* The words never stand further from the number than they say. */
static void test_every_percentage_is_said_honestly(void)
{
    for (unsigned number = 1; number < 1000; number++) {
        struct share share;
        long of_1000;
        long from;

        CHECK(percentage_share(
            arena_format(&arena, "%u.%u%%", number / 10, number % 10), &share));
        of_1000 = (long)(2000 * share.part / share.whole + 1) / 2;
        from = (long)number - of_1000;
        CHECK(from >= -50 && from <= 50);
        CHECK((share.kind == SHARE_MORE) == (from > 20));
        CHECK((share.kind == SHARE_LESS) == (from < -20));
        CHECK((share.kind == SHARE_EXACT) == (from == 0));
    }
}

static void test_what_is_no_percentage_is_no_share(void)
{
    static const char *const others[] = {
        "",
        "41",
        "%",
        "41 people",
        "forty-one %",
        "-41%",
        "1000%",
        "4.%",
        "41%%",
        "0%",
        "100%",
        "120%",
        "41% of them",
        "99999999999999999999%",
    };

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        CHECK_STR(said(others[i]), "");
}

int main(void)
{
    RUN(test_a_simple_share_is_said_as_it_is);
    RUN(test_within_two_points_it_is_about_that);
    RUN(test_further_away_it_says_on_which_side);
    RUN(test_every_percentage_is_said_honestly);
    RUN(test_what_is_no_percentage_is_no_share);
    arena_free(&arena);
    return tap_done();
}
