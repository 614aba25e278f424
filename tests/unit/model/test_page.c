#include "model/hub.h"

#include "small_hub.h"

static const struct article *shown(const struct small_hub *small,
                                   const struct page *page, size_t language,
                                   enum variant variant)
{
    return page_article(page, small_hub_tree(small, language, variant));
}

static bool is_there(const struct small_hub *small, const struct page *page,
                     size_t language, enum variant variant)
{
    return page_has_variant(page, small_hub_tree(small, language, variant));
}

static void test_large_print_and_plain_show_the_standard_text(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("steps"));
    const struct article *text = small_hub_text(page);

    CHECK(shown(&small, page, 0, VARIANT_STANDARD) == text);
    CHECK(shown(&small, page, 0, VARIANT_LARGE_PRINT) == text);
    CHECK(shown(&small, page, 0, VARIANT_PLAIN) == text);
    CHECK(is_there(&small, page, 0, VARIANT_LARGE_PRINT));
    CHECK(is_there(&small, page, 0, VARIANT_PLAIN));
    CHECK(page_standard(page) == text);
    small_hub_end(&small);
}

static void test_easy_read_is_never_made_from_the_standard_text(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("steps"));

    CHECK(shown(&small, page, 0, VARIANT_EASY_READ) == NULL);
    CHECK(!is_there(&small, page, 0, VARIANT_EASY_READ));

    struct article *easy = small_hub_write(&small, page, 0, VARIANT_EASY_READ);

    CHECK(shown(&small, page, 0, VARIANT_EASY_READ) == easy);
    CHECK(is_there(&small, page, 0, VARIANT_EASY_READ));
    small_hub_end(&small);
}

static void test_an_authored_plain_text_goes_before_the_standard_one(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("steps"));
    struct article *plain = small_hub_write(&small, page, 0, VARIANT_PLAIN);

    CHECK(shown(&small, page, 0, VARIANT_PLAIN) == plain);
    CHECK(shown(&small, page, 0, VARIANT_STANDARD) == small_hub_text(page));
    CHECK(shown(&small, page, 0, VARIANT_LARGE_PRINT) == small_hub_text(page));
    small_hub_end(&small);
}

static void test_no_text_is_borrowed_from_another_language(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("steps"));

    for (int i = 0; i < VARIANT_COUNT; i++)
        CHECK(!is_there(&small, page, 1, (enum variant)i));

    struct article *welsh = small_hub_write(&small, page, 1, VARIANT_STANDARD);

    CHECK(shown(&small, page, 1, VARIANT_LARGE_PRINT) == welsh);
    CHECK(!is_there(&small, page, 1, VARIANT_EASY_READ));
    CHECK(page_standard(page) == small_hub_text(page));
    small_hub_end(&small);
}

static str title_in(const struct small_hub *small, const struct page *page,
                    size_t language, enum variant variant)
{
    return page_title(page, small_hub_tree(small, language, variant));
}

static void test_a_page_is_called_by_the_title_of_its_own_text(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("steps"));

    small_hub_text(page)->front.title = STR("Steps");
    small_hub_write(&small, page, 0, VARIANT_EASY_READ)->front.title =
        STR("What to do");
    small_hub_write(&small, page, 1, VARIANT_STANDARD)->front.title =
        STR("Camau");
    CHECK_STR(title_in(&small, page, 0, VARIANT_STANDARD), "Steps");
    CHECK_STR(title_in(&small, page, 0, VARIANT_PLAIN), "Steps");
    CHECK_STR(title_in(&small, page, 0, VARIANT_EASY_READ), "What to do");
    CHECK_STR(title_in(&small, page, 1, VARIANT_STANDARD), "Camau");
    small_hub_end(&small);
}

static void test_without_a_text_a_page_is_called_by_its_nearest_title(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("steps"));

    small_hub_text(page)->front.title = STR("Steps");
    CHECK_STR(title_in(&small, page, 0, VARIANT_EASY_READ), "Steps");
    CHECK_STR(title_in(&small, page, 1, VARIANT_EASY_READ), "Steps");
    small_hub_write(&small, page, 1, VARIANT_STANDARD)->front.title =
        STR("Camau");
    CHECK_STR(title_in(&small, page, 1, VARIANT_EASY_READ), "Camau");
    small_hub_end(&small);
}

static void test_a_page_that_lost_every_text_still_has_a_name(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("guidance/steps"));

    page->articles[VARIANT_STANDARD] = NULL;
    CHECK_STR(title_in(&small, page, 0, VARIANT_STANDARD), "guidance/steps");
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_large_print_and_plain_show_the_standard_text);
    RUN(test_easy_read_is_never_made_from_the_standard_text);
    RUN(test_an_authored_plain_text_goes_before_the_standard_one);
    RUN(test_no_text_is_borrowed_from_another_language);
    RUN(test_a_page_is_called_by_the_title_of_its_own_text);
    RUN(test_without_a_text_a_page_is_called_by_its_nearest_title);
    RUN(test_a_page_that_lost_every_text_still_has_a_name);
    return tap_done();
}
