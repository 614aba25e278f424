#include "trust_bench.h"

static struct consent consents[1];

static struct takedown check_until(struct small_hub *small,
                                   struct article *article, struct date until)
{
    struct trust trust = trust_of(small);
    struct takedown takedown;

    consents[0] = (struct consent){.of = STR("the choir"),
                                   .until = until,
                                   .place = place_at(&article->text, 0)};
    article->front.consent = consents;
    article->front.consent_count = 1;
    trust_check_consents(&trust, &takedown);
    return takedown;
}

static void check_day(struct date until, size_t ended, size_t ends_soon)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("index"));

    check_until(&small, small_hub_text(page), until);
    CHECK_INT(small_hub_count(&small, DIAG_CONSENT_ENDED), ended);
    CHECK_INT(small_hub_count(&small, DIAG_CONSENT_ENDS_SOON), ends_soon);
    small_hub_end(&small);
}

static void test_a_consent_holds_on_its_last_day(void)
{
    check_day((struct date){2026, 11, 22}, 1, 0);
    check_day((struct date){2026, 11, 23}, 0, 1);
}

static void test_a_consent_ends_soon_for_60_days(void)
{
    check_day((struct date){2027, 1, 22}, 0, 1);
    check_day((struct date){2027, 1, 23}, 0, 0);
    check_day((struct date){0}, 0, 0);
}

static void test_a_consent_without_an_end_is_a_warning(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("index"));

    check_until(&small, small_hub_text(page), (struct date){0});
    CHECK_INT(small_hub_count(&small, DIAG_CONSENT_WITHOUT_END), 1);
    small_hub_end(&small);
}

static void check_teller(enum page_type type, struct maker maker, size_t wanted)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("story"));
    struct article *article = small_hub_text(page);
    struct trust trust = trust_of(&small);
    struct takedown takedown;

    article->front.type = type;
    article->front.people = &maker;
    article->front.people_count = 1;
    trust_check_consents(&trust, &takedown);
    CHECK_INT(small_hub_count(&small, DIAG_CONSENT_MISSING), wanted);
    small_hub_end(&small);
}

static void test_a_story_told_by_name_needs_a_consent(void)
{
    struct maker teller = {.name = STR("A member"),
                           .lived_experience = ANSWER_YES};
    struct maker nameless = {.lived_experience = ANSWER_YES};
    struct maker worker = {.name = STR("A worker"),
                           .lived_experience = ANSWER_NO};

    check_teller(TYPE_CASE_STUDY, teller, 1);
    check_teller(TYPE_CASE_STUDY, nameless, 0);
    check_teller(TYPE_CASE_STUDY, worker, 0);
    check_teller(TYPE_GUIDANCE, teller, 0);
}

static void test_without_a_day_nothing_has_ended(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("index"));
    struct trust trust = trust_of(&small);
    struct takedown takedown;

    trust.today = (struct date){0};
    consents[0] = (struct consent){STR("x"), {2000, 1, 1}, {0}, false};
    small_hub_text(page)->front.consent = consents;
    small_hub_text(page)->front.consent_count = 1;
    trust_check_consents(&trust, &takedown);
    CHECK_INT(small.diags.count, 0);
    small_hub_end(&small);
}

static void test_a_standard_text_takes_all_versions_down(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("story"));
    struct takedown takedown;

    small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    small_hub_write(&small, page, 1, VARIANT_STANDARD);
    takedown =
        check_until(&small, small_hub_text(page), (struct date){2026, 1, 1});
    CHECK_INT(takedown.page_count, 7);
    CHECK_STR(takedown.pages[0], "story.html");
    CHECK_STR(takedown.pages[6], "cy/plain/story.html");
    small_hub_end(&small);
}

static void test_another_page_that_says_the_name_is_listed(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("story"));
    struct page *other = small_hub_add(&small, STR("news"));
    struct article *easy = small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    struct takedown takedown;

    write_text(small_hub_text(other), STR("Hear the choir sing."));
    takedown = check_until(&small, easy, (struct date){2026, 1, 1});
    CHECK_INT(takedown.page_count, 4);
    CHECK_STR(takedown.pages[0], "easy-read/story.html");
    CHECK_STR(takedown.pages[1], "news.html");
    small_hub_end(&small);
}

static void test_files_in_blocks_are_listed_once(void)
{
    struct small_hub small;
    struct asset asset = {.path = STR_INIT("a.jpg")};
    struct run runs[] = {{.kind = RUN_FILE_LINK, .asset = &asset}};
    struct block block = {.content = {runs, 1}, .picture = {runs, 1}};
    struct block *blocks[] = {&block};

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("story"));
    struct takedown takedown;

    small_hub_text(page)->body.blocks = blocks;
    small_hub_text(page)->body.block_count = 1;
    takedown =
        check_until(&small, small_hub_text(page), (struct date){2026, 1, 1});
    CHECK_INT(takedown.file_count, 1);
    CHECK_STR(takedown.files[0], "a.jpg");
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_a_consent_holds_on_its_last_day);
    RUN(test_a_consent_ends_soon_for_60_days);
    RUN(test_a_consent_without_an_end_is_a_warning);
    RUN(test_a_story_told_by_name_needs_a_consent);
    RUN(test_without_a_day_nothing_has_ended);
    RUN(test_a_standard_text_takes_all_versions_down);
    RUN(test_another_page_that_says_the_name_is_listed);
    RUN(test_files_in_blocks_are_listed_once);
    return tap_done();
}
