#include "language/ease.h"

#include <math.h>

#include "tap.h"

static struct ease ease_of(const char *text)
{
    struct ease ease = {0};

    ease_add(&ease, str_of(text), EASE_BLOCK);
    return ease;
}

static void test_a_sentence_ends_where_a_reader_would_stop(void)
{
    CHECK(ease_of("One. Two! Three? Four\xE2\x80\xA6 Five").sentences == 5);
    CHECK(ease_of("Mr. Fox met J. Lee at 3.30 p.m. on it.").sentences == 1);
    CHECK(ease_of("He said (\"Go.\") Then he went.").sentences == 2);
    CHECK(ease_of("See e.g. Smith. version 2.5 of it").sentences == 1);
    CHECK(ease_of("one: two; three").sentences == 1);
    CHECK(ease_of("A \xE2\x80\xA2 B \xE2\x80\xA2 C").sentences == 3);
    CHECK(ease_of("...").sentences == 0);
}

static void test_joined_words_are_one(void)
{
    CHECK(ease_of("co-production and/or 1,000 people's 3:30").words == 5);
    CHECK(ease_of("a - b").words == 2);
    CHECK(ease_of("don't").letters == 4);
    CHECK(ease_of("").words == 0);
}

static void test_a_block_ends_a_sentence(void)
{
    struct ease ease = {0};

    ease_add(&ease, STR("first point"), EASE_BLOCK);
    ease_add(&ease, STR("second point"), EASE_BLOCK);
    CHECK(ease.sentences == 2 && ease.words == 4);
}

static void test_an_item_that_was_made_is_part_of_its_sentence(void)
{
    struct ease ease = {0};
    struct ease with_items;

    ease_add(&ease, STR("We have:"), EASE_BLOCK);
    ease_add(&ease, STR("tea"), EASE_MADE_ITEM);
    ease_add(&ease, STR("milk"), EASE_MADE_ITEM);
    CHECK(ease.sentences == 1 && ease.words == 4 && ease.made_items == 2);
    with_items = ease_with_items(&ease);
    CHECK(with_items.sentences == 3 && with_items.words == 4);
}

static void test_grades_are_by_their_formulas(void)
{
    struct ease ease = {
        .words = 100, .sentences = 5, .letters = 450, .syllables = 150};

    CHECK(fabs(ease_flesch_kincaid(&ease) - 9.91) < 0.001);
    CHECK(fabs(ease_ari(&ease) - 9.765) < 0.001);
    CHECK(fabs(ease_flesch(&ease) - 59.635) < 0.001);
}

static void test_easier_is_by_half_a_grade_and_by_both(void)
{
    struct ease before = {
        .words = 100, .sentences = 5, .letters = 450, .syllables = 150};
    struct ease by_both = {
        .words = 100, .sentences = 6, .letters = 440, .syllables = 148};
    struct ease by_one = {
        .words = 100, .sentences = 5, .letters = 450, .syllables = 140};
    struct ease brief = {
        .words = 99, .sentences = 20, .letters = 300, .syllables = 100};

    CHECK(ease_is_easier(&by_both, &before));
    CHECK(!ease_is_easier(&by_one, &before));
    CHECK(!ease_is_easier(&before, &before));
    CHECK(!ease_is_easier(&brief, &before));
}

static void test_nothing_has_no_grade(void)
{
    struct ease none = {0};

    CHECK(ease_is_short(&none));
    CHECK(isfinite(ease_flesch_kincaid(&none)) && isfinite(ease_ari(&none)));
}

int main(void)
{
    test_a_sentence_ends_where_a_reader_would_stop();
    test_joined_words_are_one();
    test_a_block_ends_a_sentence();
    test_an_item_that_was_made_is_part_of_its_sentence();
    test_grades_are_by_their_formulas();
    test_easier_is_by_half_a_grade_and_by_both();
    test_nothing_has_no_grade();
    return tap_done();
}
