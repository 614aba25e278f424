#include "model/variant.h"

#include "tap.h"

static void test_every_variant_but_standard_has_a_folder_of_its_name(void)
{
    CHECK_STR(variant_facts_of(VARIANT_STANDARD)->name, "standard");
    CHECK_STR(variant_facts_of(VARIANT_STANDARD)->folder, "");
    for (int i = VARIANT_STANDARD + 1; i < VARIANT_COUNT; i++) {
        const struct variant_facts *facts = variant_facts_of((enum variant)i);

        CHECK(facts->name.len > 0);
        CHECK(str_equal(str_without_end(facts->folder, STR("/")), facts->name));
        CHECK(str_ends(facts->folder, STR("/")));
    }
}

static void test_a_suffix_names_the_variant_that_it_authors(void)
{
    enum variant variant = VARIANT_COUNT;

    CHECK(variant_find_suffix(STR("easy"), &variant));
    CHECK_INT(variant, VARIANT_EASY_READ);
    CHECK(variant_find_suffix(STR("plain"), &variant));
    CHECK_INT(variant, VARIANT_PLAIN);
}

static void test_other_suffixes_author_nothing(void)
{
    static const str others[] = {
        STR_INIT(""),     STR_INIT("standard"),  STR_INIT("large-print"),
        STR_INIT("EASY"), STR_INIT("easy-read"), STR_INIT("eas"),
        STR_INIT("cy"),   STR_INIT("plain/"),    {0},
    };
    enum variant variant;

    for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
        CHECK(!variant_find_suffix(others[i], &variant));
}

static void test_a_language_is_called_by_its_own_name(void)
{
    CHECK_STR(language_of(STR("cy")).name, "Cymraeg");
    CHECK_STR(language_of(STR("cy")).code, "cy");
    CHECK(!language_of(STR("cy")).right_to_left);
    CHECK(language_of(STR("ur")).right_to_left);
    CHECK(language_of(STR("he")).right_to_left);
}

static void test_an_unknown_language_is_called_by_its_code(void)
{
    CHECK_STR(language_of(STR("kw")).name, "kw");
    CHECK_STR(language_of(STR("kw")).code, "kw");
    CHECK(!language_of(STR("kw")).right_to_left);
    CHECK_STR(language_of((str){0}).name, "");
}

static void test_a_region_keeps_the_direction_of_its_language(void)
{
    CHECK(language_of(STR("ar-EG")).right_to_left);
    CHECK_STR(language_of(STR("ar-EG")).name, "ar-EG");
    CHECK(!language_of(STR("pt-BR")).right_to_left);
    CHECK(!language_of(STR("arc")).right_to_left);
}

static void test_trees_stand_in_order_languages_outermost(void)
{
    static const str prefixes[] = {
        STR_INIT(""),          STR_INIT("large-print/"),
        STR_INIT("plain/"),    STR_INIT("easy-read/"),
        STR_INIT("cy/"),       STR_INIT("cy/large-print/"),
        STR_INIT("cy/plain/"), STR_INIT("cy/easy-read/"),
        STR_INIT("ur/"),       STR_INIT("ur/large-print/"),
        STR_INIT("ur/plain/"), STR_INIT("ur/easy-read/"),
    };
    struct arena arena = {0};
    struct language languages[] = {
        language_of(STR("en")), language_of(STR("cy")), language_of(STR("ur"))};
    struct tree *trees = tree_list(&arena, languages, 3);

    for (size_t i = 0; i < 3 * VARIANT_COUNT; i++) {
        CHECK(str_equal(trees[i].prefix, prefixes[i]));
        CHECK(trees[i].language == &languages[i / VARIANT_COUNT]);
        CHECK_INT(trees[i].language_index, i / VARIANT_COUNT);
        CHECK_INT(trees[i].variant, i % VARIANT_COUNT);
    }
    arena_free(&arena);
}

static void test_the_first_language_has_no_folder_whatever_it_is(void)
{
    struct arena arena = {0};
    struct language welsh = language_of(STR("cy"));
    struct tree *trees = tree_list(&arena, &welsh, 1);

    CHECK_STR(trees[VARIANT_STANDARD].prefix, "");
    CHECK_STR(trees[VARIANT_EASY_READ].prefix, "easy-read/");
    arena_free(&arena);
}

int main(void)
{
    RUN(test_every_variant_but_standard_has_a_folder_of_its_name);
    RUN(test_a_suffix_names_the_variant_that_it_authors);
    RUN(test_other_suffixes_author_nothing);
    RUN(test_a_language_is_called_by_its_own_name);
    RUN(test_an_unknown_language_is_called_by_its_code);
    RUN(test_a_region_keeps_the_direction_of_its_language);
    RUN(test_trees_stand_in_order_languages_outermost);
    RUN(test_the_first_language_has_no_folder_whatever_it_is);
    return tap_done();
}
