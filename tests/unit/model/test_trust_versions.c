#include "trust_bench.h"

static struct article article_of(str title, str text)
{
    struct article article = {.front = {.title = title}};

    write_text(&article, text);
    return article;
}

static str fingerprint(struct arena *arena, str title, str text)
{
    struct article article = article_of(title, text);

    return article_fingerprint(arena, &article);
}

static void test_a_fingerprint_is_of_title_and_text(void)
{
    struct arena arena = {0};
    str one = fingerprint(&arena, STR("A"), STR("One.\n\nTwo."));

    CHECK_INT(one.len, FINGERPRINT_DIGITS);
    CHECK(str_equal(one, fingerprint(&arena, STR("A"), STR("One.\n\nTwo."))));
    CHECK(!str_equal(one, fingerprint(&arena, STR("B"), STR("One.\n\nTwo."))));
    CHECK(!str_equal(one, fingerprint(&arena, STR("A"), STR("One.\n\nTw."))));
    CHECK(!str_equal(one, fingerprint(&arena, STR("A"), STR("One.\nTwo."))));
    arena_free(&arena);
}

static void test_a_fingerprint_does_not_mind_line_ends(void)
{
    struct arena arena = {0};
    str one = fingerprint(&arena, STR("A"), STR("One.\n\nTwo."));

    CHECK(str_equal(
        one, fingerprint(&arena, STR("A"), STR("\r\nOne.\r\n\r\nTwo.\r\n"))));
    CHECK(
        str_equal(one, fingerprint(&arena, STR("A"), STR("One.\n\nTwo.\n\n"))));
    arena_free(&arena);
}

static void test_an_origin_is_the_standard_text_of_the_language(void)
{
    struct small_hub small;

    small_hub_start(&small, 2);

    struct page *page = small_hub_add(&small, STR("index"));
    struct article *first = small_hub_text(page);
    struct article *easy = small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    struct article *welsh_easy =
        small_hub_write(&small, page, 1, VARIANT_EASY_READ);

    CHECK(article_origin(page, first) == NULL);
    CHECK(article_origin(page, easy) == first);
    CHECK(article_origin(page, welsh_easy) == first);

    struct article *welsh = small_hub_write(&small, page, 1, VARIANT_STANDARD);

    CHECK(article_origin(page, welsh) == first);
    CHECK(article_origin(page, welsh_easy) == welsh);
    small_hub_end(&small);
}

static void test_a_version_of_an_older_text_is_outdated(void)
{
    struct small_hub small;

    small_hub_start(&small, 1);

    struct page *page = small_hub_add(&small, STR("index"));
    struct article *easy = small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    struct article *plain = small_hub_write(&small, page, 0, VARIANT_PLAIN);
    struct trust trust = trust_of(&small);

    write_text(small_hub_text(page), STR("One."));
    easy->front.made_from_place = place_at(&easy->text, 0);
    easy->front.made_from =
        article_fingerprint(&small.arena, small_hub_text(page));
    trust_check_versions(&trust);
    CHECK_INT(small.diags.count, 0);

    write_text(small_hub_text(page), STR("Two."));
    trust_check_versions(&trust);
    CHECK_INT(small_hub_count(&small, DIAG_VARIANT_OUTDATED), 1);
    CHECK(easy->is_outdated);
    CHECK(!plain->is_outdated);
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_a_fingerprint_is_of_title_and_text);
    RUN(test_a_fingerprint_does_not_mind_line_ends);
    RUN(test_an_origin_is_the_standard_text_of_the_language);
    RUN(test_a_version_of_an_older_text_is_outdated);
    return tap_done();
}
