#include "base/near.h"

#include "tap.h"

#define TEN "abcdefghij"
#define SIXTY TEN TEN TEN TEN TEN TEN

static void test_equal_names_are_no_edit_apart(void)
{
    CHECK_INT(near_distance(STR("title"), STR("title"), 3), 0);
    CHECK_INT(near_distance((str){0}, STR(""), 3), 0);
}

static void test_each_kind_of_edit_counts_one(void)
{
    CHECK_INT(near_distance(STR("title"), STR("titles"), 3), 1);
    CHECK_INT(near_distance(STR("title"), STR("tite"), 3), 1);
    CHECK_INT(near_distance(STR("title"), STR("tidle"), 3), 1);
    CHECK_INT(near_distance(STR("title"), STR("ttile"), 3), 1);
}

static void test_distance_is_the_same_both_ways(void)
{
    CHECK_INT(near_distance(STR("kitten"), STR("sitting"), 8), 3);
    CHECK_INT(near_distance(STR("sitting"), STR("kitten"), 8), 3);
    CHECK_INT(near_distance((str){0}, STR("abc"), 8), 3);
    CHECK_INT(near_distance(STR("abc"), (str){0}, 8), 3);
}

/* Optimal string alignment: no text is changed again after a swap. */
static void test_a_swapped_pair_is_not_edited_again(void)
{
    CHECK_INT(near_distance(STR("ca"), STR("abc"), 8), 3);
    CHECK_INT(near_distance(STR("abcd"), STR("badc"), 8), 2);
}

static void test_far_is_one_more_than_the_limit(void)
{
    CHECK_INT(near_distance(STR("abcdef"), STR("uvwxyz"), 2), 3);
    CHECK_INT(near_distance(STR("abc"), STR("xyz"), 3), 3);
    CHECK_INT(near_distance(STR("a"), STR("b"), 0), 1);
}

static void test_what_differs_in_over_64_bytes_is_far(void)
{
    CHECK_INT(near_distance(STR(SIXTY "wxyz"), STR(SIXTY "wxy"), 3), 1);
    CHECK_INT(near_distance(STR(SIXTY SIXTY "v"), STR(SIXTY SIXTY "w"), 3), 1);
    CHECK_INT(near_distance(STR(SIXTY SIXTY), STR(SIXTY SIXTY), 8), 0);
    CHECK_INT(
        near_distance(STR("v" SIXTY "wxyz-v"), STR("a" SIXTY "wxyz-a"), 8), 9);
    CHECK_INT(near_distance(STR("v" SIXTY "w"), STR("a" SIXTY "b"), 8), 2);
}

static const str keys[] = {STR_INIT("title"), STR_INIT("topics"),
                           STR_INIT("date"), STR_INIT("description"),
                           STR_INIT("slug")};

enum { KEY_COUNT = sizeof(keys) / sizeof(keys[0]) };

static void test_the_nearest_name_is_found(void)
{
    CHECK_STR(near_find(STR("titel"), keys, KEY_COUNT), "title");
    CHECK_STR(near_find(STR("tiopcs"), keys, KEY_COUNT), "topics");
    CHECK_STR(near_find(STR("desciptoin"), keys, KEY_COUNT), "description");
    CHECK_STR(near_find(STR("slug"), keys, KEY_COUNT), "slug");
}

static void test_a_third_of_the_letters_may_differ(void)
{
    static const str known[] = {STR_INIT("abcdefghijkl")};

    CHECK_STR(near_find(STR("xyzdefghijkl"), known, 1), "abcdefghijkl");
    CHECK_STR(near_find(STR("wxyzefghijkl"), known, 1), "");
    CHECK_STR(near_find(STR("dxtx"), keys, KEY_COUNT), "");
    CHECK_STR(near_find(STR("daxe"), keys, KEY_COUNT), "date");
}

static void test_a_short_name_may_differ_in_one_letter(void)
{
    static const str known[] = {STR_INIT("by")};

    CHECK_STR(near_find(STR("b"), known, 1), "by");
    CHECK_STR(near_find(STR("bx"), known, 1), "by");
    CHECK_STR(near_find(STR("x"), known, 1), "");
}

static void test_the_first_of_equally_near_names_is_taken(void)
{
    static const str known[] = {STR_INIT("cat"), STR_INIT("hat"),
                                STR_INIT("bat")};

    CHECK_STR(near_find(STR("rat"), known, 3), "cat");
    CHECK_STR(near_find(STR("bat"), known, 3), "bat");
}

static void test_nothing_is_near_among_none(void)
{
    CHECK_STR(near_find(STR("title"), NULL, 0), "");
    CHECK_STR(near_find((str){0}, keys, KEY_COUNT), "");
    CHECK_STR(near_find(STR(SIXTY "vwxyz"), keys, KEY_COUNT), "");
}

static void test_long_names_are_found_too(void)
{
    static const str known[] = {STR_INIT(SIXTY "vwxyz"), STR_INIT("title")};

    CHECK_STR(near_find(STR("titel"), known, 2), "title");
    CHECK_STR(near_find(STR(SIXTY "wxyz"), known, 2), SIXTY "vwxyz");
}

int main(void)
{
    RUN(test_equal_names_are_no_edit_apart);
    RUN(test_each_kind_of_edit_counts_one);
    RUN(test_distance_is_the_same_both_ways);
    RUN(test_a_swapped_pair_is_not_edited_again);
    RUN(test_far_is_one_more_than_the_limit);
    RUN(test_what_differs_in_over_64_bytes_is_far);
    RUN(test_the_nearest_name_is_found);
    RUN(test_a_third_of_the_letters_may_differ);
    RUN(test_a_short_name_may_differ_in_one_letter);
    RUN(test_the_first_of_equally_near_names_is_taken);
    RUN(test_nothing_is_near_among_none);
    RUN(test_long_names_are_found_too);
    return tap_done();
}
