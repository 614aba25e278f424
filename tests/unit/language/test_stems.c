#include "language/stems.h"

#include "tap.h"

static const str *stems(struct arena *arena, const char *language,
                        const str *words, size_t count)
{
    return stems_of(arena, str_of(language), words, count);
}

static void test_english_words_come_to_one_stem(void)
{
    static const str words[] = {STR_INIT("bank"), STR_INIT("banking"),
                                STR_INIT("banks"), STR_INIT("carers")};
    struct arena arena = {0};
    const str *found = stems(&arena, "en-GB", words, 4);

    CHECK_STR(found[0], "bank");
    CHECK_STR(found[1], "bank");
    CHECK_STR(found[2], "bank");
    CHECK_STR(found[3], "carer");
    arena_free(&arena);
}

static void test_other_languages_have_their_own_rules(void)
{
    static const str german[] = {STR_INIT("gemeinde"), STR_INIT("gemeinden")};
    static const str norwegian[] = {STR_INIT("samfunn"),
                                    STR_INIT("samfunnene")};
    struct arena arena = {0};
    const str *found = stems(&arena, "de", german, 2);

    CHECK(str_equal(found[0], found[1]));
    found = stems(&arena, "nb", norwegian, 2);
    CHECK(str_equal(found[0], found[1]));
    arena_free(&arena);
}

static void test_a_language_without_rules_keeps_its_words(void)
{
    static const str words[] = {STR_INIT("pracowac"), STR_INIT("pracy")};
    struct arena arena = {0};
    const str *found = stems(&arena, "pl", words, 2);

    CHECK_STR(found[0], "pracowac");
    CHECK_STR(found[1], "pracy");
    found = stems(&arena, "not a language", words, 2);
    CHECK_STR(found[0], "pracowac");
    arena_free(&arena);
}

/* Each has to be in code point order; these are. */
static void test_welsh_mutations_go_back_to_a_word_that_is_there(void)
{
    static const str words[] = {
        STR_INIT("chymuned"),  STR_INIT("cymuned"), STR_INIT("cymunedau"),
        STR_INIT("gwaith"),    STR_INIT("gymuned"), STR_INIT("gymunedau"),
        STR_INIT("nghymuned"), STR_INIT("waith"),
    };
    struct arena arena = {0};
    const str *found = stems(&arena, "cy", words, 8);

    for (size_t i = 0; i < 8; i++)
        if (i == 3 || i == 7)
            CHECK_STR(found[i], "gwaith");
        else
            CHECK_STR(found[i], "cymuned");
    arena_free(&arena);
}

static void test_a_welsh_word_stays_where_its_radical_is_not_there(void)
{
    static const str words[] = {STR_INIT("bara"), STR_INIT("dan"),
                                STR_INIT("gardd"), STR_INIT("tan")};
    struct arena arena = {0};
    const str *found = stems(&arena, "cy", words, 4);

    CHECK_STR(found[0], "bara");
    /* "tan" is another word: short ones look alike too easily. */
    CHECK_STR(found[1], "dan");
    CHECK_STR(found[2], "gardd");
    CHECK_STR(found[3], "tan");
    arena_free(&arena);
}

static void test_stop_words_are_those_of_the_language(void)
{
    size_t count;

    CHECK(stop_words_of(STR("en"), &count) && count > 20);
    CHECK(stop_words_of(STR("cy"), &count) && count > 20);
    CHECK(!stop_words_of(STR("ja"), &count) && count == 0);
}

int main(void)
{
    RUN(test_english_words_come_to_one_stem);
    RUN(test_other_languages_have_their_own_rules);
    RUN(test_a_language_without_rules_keeps_its_words);
    RUN(test_welsh_mutations_go_back_to_a_word_that_is_there);
    RUN(test_a_welsh_word_stays_where_its_radical_is_not_there);
    RUN(test_stop_words_are_those_of_the_language);
    return tap_done();
}
