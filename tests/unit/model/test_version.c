#include "model/version.h"

#include "small_hub.h"

static struct front front_in(const struct small_hub *small,
                             const struct page *page, size_t language,
                             enum variant variant)
{
    return version_front(page, small_hub_tree(small, language, variant));
}

static void test_dates_of_the_text_hold_for_formats_of_its_language(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("steps"));

    small_hub_text(page)->front.updated = (struct date){2026, 3, 3};
    small_hub_text(page)->front.reviewed = (struct date){2026, 4, 4};
    small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    small_hub_write(&small, page, 1, VARIANT_STANDARD);

    CHECK_INT(front_in(&small, page, 0, VARIANT_EASY_READ).updated.day, 3);
    CHECK_INT(front_in(&small, page, 0, VARIANT_LARGE_PRINT).updated.day, 3);
    CHECK_INT(front_in(&small, page, 1, VARIANT_STANDARD).updated.day, 0);
    CHECK_INT(front_in(&small, page, 1, VARIANT_STANDARD).reviewed.day, 4);
    small_hub_end(&small);
}

static void test_a_version_s_own_words_go_before(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("steps"));
    struct article *easy = small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    struct front front;

    small_hub_text(page)->front.updated = (struct date){2026, 3, 3};
    small_hub_text(page)->front.description = STR("Full.");
    small_hub_text(page)->front.type = TYPE_GUIDANCE;
    small_hub_text(page)->front.order = 4;
    easy->front.updated = (struct date){2026, 5, 5};
    front = front_in(&small, page, 0, VARIANT_EASY_READ);

    CHECK_INT(front.updated.day, 5);
    CHECK_INT(version_changed(&front).day, 5);
    CHECK_INT(front.type, TYPE_GUIDANCE);
    CHECK_INT(front.order, 4);
    CHECK_STR(front.description, "");
    small_hub_end(&small);
}

static void test_a_translation_takes_over_from_its_own_language_first(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("steps"));
    struct article *welsh = small_hub_write(&small, page, 1, VARIANT_STANDARD);

    small_hub_text(page)->front.review = (struct date){2027, 1, 1};
    small_hub_text(page)->front.image = STR("en.svg");
    small_hub_text(page)->front.picture.symbol = STR("plan");
    welsh->front.review = (struct date){2027, 2, 2};
    welsh->front.updated = (struct date){2026, 2, 2};
    small_hub_write(&small, page, 1, VARIANT_EASY_READ);

    struct front front = front_in(&small, page, 1, VARIANT_EASY_READ);

    CHECK_INT(front.review.day, 2);
    CHECK_INT(front.updated.day, 2);
    CHECK_STR(front.picture.symbol, "plan");
    small_hub_end(&small);
}

static void test_without_a_text_in_the_tree_nothing_is_its_own(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("steps"));

    small_hub_text(page)->front.updated = (struct date){2026, 3, 3};
    small_hub_text(page)->front.reviewed = (struct date){2026, 4, 4};

    struct front front = front_in(&small, page, 0, VARIANT_EASY_READ);

    CHECK_INT(front.updated.day, 0);
    CHECK_INT(front.reviewed.day, 4);
    CHECK_STR(front.title, "");
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_dates_of_the_text_hold_for_formats_of_its_language);
    RUN(test_a_version_s_own_words_go_before);
    RUN(test_a_translation_takes_over_from_its_own_language_first);
    RUN(test_without_a_text_in_the_tree_nothing_is_its_own);
    return tap_done();
}
