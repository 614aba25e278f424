#include "language/syllable.h"

#include "tap.h"

static void test_what_is_not_said_is_not_counted(void)
{
    CHECK(syllable_count(STR("care")) == 1);
    CHECK(syllable_count(STR("careful")) == 2);
    CHECK(syllable_count(STR("cared")) == 1);
    CHECK(syllable_count(STR("wanted")) == 2);
    CHECK(syllable_count(STR("places")) == 2);
    CHECK(syllable_count(STR("table")) == 2);
    CHECK(syllable_count(STR("dialogue")) == 3);
}

static void test_vowels_that_are_said_apart_are_two(void)
{
    CHECK(syllable_count(STR("reciprocity")) == 5);
    CHECK(syllable_count(STR("social")) == 2);
    CHECK(syllable_count(STR("association")) == 5);
    CHECK(syllable_count(STR("individual")) == 5);
    CHECK(syllable_count(STR("mutuality")) == 5);
}

static void test_parts_of_joined_words_are_counted_one_by_one(void)
{
    CHECK(syllable_count(STR("co-production")) == 4);
    CHECK(syllable_count(STR("and/or")) == 2);
    CHECK(syllable_count(STR("people's")) == 2);
    CHECK(syllable_count(STR("don\xE2\x80\x99t")) == 1);
}

static void test_numbers_and_short_forms_are_one(void)
{
    CHECK(syllable_count(STR("2014")) == 1);
    CHECK(syllable_count(STR("NHS")) == 1);
    CHECK(syllable_count(STR("")) == 1);
    CHECK(syllable_count(STR("tsk")) == 1);
}

static void test_a_word_without_an_end_is_cut(void)
{
    char room[500];

    for (size_t i = 0; i < sizeof(room); i++)
        room[i] = i % 2 ? 'a' : 'b';
    CHECK(syllable_count((str){room, sizeof(room)}) == 30);
}

int main(void)
{
    test_what_is_not_said_is_not_counted();
    test_vowels_that_are_said_apart_are_two();
    test_parts_of_joined_words_are_counted_one_by_one();
    test_numbers_and_short_forms_are_one();
    test_a_word_without_an_end_is_cut();
    return tap_done();
}
