#include "search/impact.h"

#include "search/postings.h"
#include "tap.h"

static const struct impact_lengths lengths = {
    .documents = 10,
    .totals = {50, 0, 100, 1000, 100},
};

static uint32_t level(const struct counted_document *document,
                      struct counted_item item)
{
    struct impact_factors factors = impact_factors_of(&lengths, document);

    return impact_level(impact_weight(&factors, &item), 100);
}

static const struct counted_document usual = {.lengths = {5, 0, 10, 100, 10}};

static void test_levels_keep_to_their_bounds(void)
{
    struct counted_item most = {
        .counts = {COUNT_MAX, COUNT_MAX, COUNT_MAX, COUNT_MAX, COUNT_MAX}};
    struct counted_document tiny = {.lengths = {1, 1, 1, 1, 1}};

    CHECK_INT(level(&usual, (struct counted_item){0}), 0);
    CHECK_INT(level(&tiny, most), POSTING_LEVELS - 1);
    CHECK_INT(impact_level(UINT32_MAX, 100), POSTING_LEVELS - 1);
    CHECK(impact_level(UINT32_MAX, 80) < POSTING_LEVELS - 1);
    CHECK_INT(impact_level(UINT32_MAX, 0), 0);
}

static void test_a_title_says_more_than_a_text(void)
{
    struct counted_item title = {.counts = {[FIELD_TITLE] = 1}};
    struct counted_item text = {.counts = {[FIELD_TEXT] = 1}};
    struct counted_item other = {.counts = {[FIELD_OTHER] = 1}};

    CHECK(level(&usual, title) > level(&usual, text));
    CHECK(level(&usual, text) > level(&usual, other));
}

static void test_more_of_a_word_never_says_less(void)
{
    uint32_t before = 0;

    for (unsigned char i = 0; i < COUNT_MAX; i++) {
        struct counted_item item = {.counts = {[FIELD_TEXT] = i}};

        if (level(&usual, item) < before)
            break;
        before = level(&usual, item);
    }
    CHECK(before >= POSTING_LEVELS - 2);
}

static void test_a_long_text_says_less_of_each_word(void)
{
    struct counted_document long_one = {.lengths = {5, 0, 10, 900, 10}};
    struct counted_item text = {.counts = {[FIELD_TEXT] = 2}};

    CHECK(level(&long_one, text) < level(&usual, text));
}

static void test_a_field_that_nobody_uses_counts_nothing(void)
{
    struct impact_factors factors = impact_factors_of(&lengths, &usual);

    CHECK_INT(factors.of[FIELD_HEADINGS], 0);
}

int main(void)
{
    RUN(test_levels_keep_to_their_bounds);
    RUN(test_a_title_says_more_than_a_text);
    RUN(test_more_of_a_word_never_says_less);
    RUN(test_a_long_text_says_less_of_each_word);
    RUN(test_a_field_that_nobody_uses_counts_nothing);
    return tap_done();
}
