#include "trust_bench.h"

static void test_without_the_duty_nothing_is_asked(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);
    small_hub_add(&small, STR("index"));

    struct trust trust = trust_of(&small);

    trust_check_duty(&trust);
    CHECK_INT(small.diags.count, 0);
    small.hub.config.is_bilingual = true;
    trust_check_duty(&trust);
    CHECK_INT(small_hub_count(&small, DIAG_DUTY_MISSING), 1);
    CHECK_STR(small.diags.items[0].b, "content/index.cy.md");
    small_hub_end(&small);
}

static void test_every_version_is_asked_for(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);
    small.hub.config.is_bilingual = true;

    struct page *page = small_hub_add(&small, STR("a/b"));
    struct trust trust = trust_of(&small);

    small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    small_hub_write(&small, page, 1, VARIANT_STANDARD);
    trust_check_duty(&trust);
    CHECK_INT(small.diags.count, 1);
    CHECK_STR(small.diags.items[0].b, "content/a/b.easy.cy.md");
    small_hub_end(&small);
}

static void test_what_cohub_makes_is_not_asked_for(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);
    small.hub.config.is_bilingual = true;
    small_hub_add(&small, STR("a-z"))->is_generated = true;

    struct trust trust = trust_of(&small);

    trust_check_duty(&trust);
    CHECK_INT(small.diags.count, 0);
    small_hub_end(&small);
}

static void test_an_older_text_is_an_error(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);
    small.hub.config.is_bilingual = true;

    struct page *page = small_hub_add(&small, STR("index"));
    struct article *welsh = small_hub_write(&small, page, 1, VARIANT_STANDARD);
    struct trust trust = trust_of(&small);

    small_hub_text(page)->front.date = (struct date){2026, 1, 1};
    trust_check_duty(&trust);
    CHECK_INT(small_hub_count(&small, DIAG_DUTY_OLDER), 1);
    welsh->front.updated = (struct date){2026, 1, 1};
    trust_check_duty(&trust);
    CHECK_INT(small_hub_count(&small, DIAG_DUTY_OLDER), 1);
    small_hub_text(page)->front.updated = (struct date){2026, 1, 2};
    trust_check_duty(&trust);
    CHECK_INT(small_hub_count(&small, DIAG_DUTY_OLDER), 2);
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_without_the_duty_nothing_is_asked);
    RUN(test_every_version_is_asked_for);
    RUN(test_what_cohub_makes_is_not_asked_for);
    RUN(test_an_older_text_is_an_error);
    return tap_done();
}
