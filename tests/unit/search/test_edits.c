#include "search/edits.h"

#include "tap.h"

static unsigned between(const char *one, const char *other, unsigned most)
{
    struct letters a = letters_of(str_of(one));
    struct letters b = letters_of(str_of(other));

    return edits_between(&a, &b, most);
}

static void test_slips_are_counted(void)
{
    CHECK_INT(between("carer", "carer", 1), 0);
    CHECK_INT(between("carer", "carers", 1), 1);
    CHECK_INT(between("crer", "carer", 1), 1);
    CHECK_INT(between("cater", "carer", 1), 1);
    CHECK_INT(between("acrer", "carer", 1), 1);
    CHECK_INT(between("production", "prodcution", 2), 1);
    CHECK_INT(between("prdoucton", "production", 2), 2);
    CHECK_INT(between("\xC3\xA9t\xC3\xA9", "\xC3\xA9te", 1), 1);
}

static void test_more_than_most_is_not_counted_further(void)
{
    CHECK_INT(between("carer", "career", 0), 1);
    CHECK_INT(between("abcdef", "uvwxyz", 2), 3);
    CHECK_INT(between("a", "abcdefghij", 2), 3);
    CHECK_INT(between("", "ab", 1), 2);
    CHECK_INT(between("", "", 2), 0);
}

static void test_long_words_are_cut_and_not_overrun(void)
{
    static const char long_word[] =
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl";

    CHECK_INT(letters_of(str_of(long_word)).count, TOKEN_CHARACTERS_MAX);
    CHECK_INT(between(long_word, long_word, 2), 0);
}

static void test_shared_beginnings_are_counted(void)
{
    struct letters a = letters_of(STR("planning"));
    struct letters b = letters_of(STR("planned"));

    CHECK_INT(letters_shared(&a, &b), 5);
}

int main(void)
{
    RUN(test_slips_are_counted);
    RUN(test_more_than_most_is_not_counted_further);
    RUN(test_long_words_are_cut_and_not_overrun);
    RUN(test_shared_beginnings_are_counted);
    return tap_done();
}
