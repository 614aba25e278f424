#include "language/plain_inflect.h"

#include "language/plain_lexicon.h"
#include "tap.h"

/* ---- forms ---- */

static void check_verb(const char *base, const char *all)
{
    struct arena arena = {0};
    struct verb_forms forms = inflect_verb(&arena, str_of(base), INFLECT_USUAL);
    str got = arena_format(&arena, "%.*s, %.*s, %.*s, %.*s",
                           STR_ARG(forms.third), STR_ARG(forms.ing),
                           STR_ARG(forms.past), STR_ARG(forms.participle));

    tap_str(got, str_of(all), base, __FILE__, __LINE__);
    arena_free(&arena);
}

static void test_verbs_take_their_english_forms(void)
{
    check_verb("use", "uses, using, used, used");
    check_verb("help", "helps, helping, helped, helped");
    check_verb("plan", "plans, planning, planned, planned");
    check_verb("try", "tries, trying, tried, tried");
    check_verb("pay", "pays, paying, paid, paid");
    check_verb("focus", "focuses, focusing, focused, focused");
    check_verb("benefit", "benefits, benefiting, benefited, benefited");
    check_verb("refer", "refers, referring, referred, referred");
    check_verb("travel", "travels, travelling, travelled, travelled");
    check_verb("equip", "equips, equipping, equipped, equipped");
    check_verb("agree", "agrees, agreeing, agreed, agreed");
    check_verb("die", "dies, dying, died, died");
    check_verb("lie", "lies, lying, lay, lain");
    check_verb("go", "goes, going, went, gone");
    check_verb("have", "has, having, had, had");
    check_verb("show", "shows, showing, showed, shown");
    check_verb("undertake", "undertakes, undertaking, undertook, undertaken");
    check_verb("support", "supports, supporting, supported, supported");
    check_verb("fix", "fixes, fixing, fixed, fixed");
    check_verb("teach", "teaches, teaching, taught, taught");
    check_verb("co-produce",
               "co-produces, co-producing, co-produced, co-produced");
}

static void test_the_first_verb_of_a_phrase_changes(void)
{
    check_verb("carry out",
               "carries out, carrying out, carried out, carried out");
    check_verb("give power to", "gives power to, giving power to, gave power "
                                "to, given power to");
    check_verb("deal with", "deals with, dealing with, dealt with, dealt with");
}

static void test_two_joined_verbs_change_together(void)
{
    check_verb("plan and buy", "plans and buys, planning and buying, planned "
                               "and bought, planned and bought");
    check_verb("find and buy care",
               "finds and buys care, finding and buying care, found and "
               "bought care, found and bought care");
}

static void test_the_past_of_be_is_left_open(void)
{
    check_verb("be", "is, being, , been");
}

static void check_plural(const char *one, const char *many)
{
    struct arena arena = {0};

    tap_str(inflect_plural(&arena, str_of(one)), str_of(many), one, __FILE__,
            __LINE__);
    arena_free(&arena);
}

static void test_nouns_take_their_english_plural(void)
{
    check_plural("carer", "carers");
    check_plural("body", "bodies");
    check_plural("survey", "surveys");
    check_plural("address", "addresses");
    check_plural("branch", "branches");
    check_plural("person", "people");
    check_plural("child", "children");
    check_plural("chairwoman", "chairwomen");
    check_plural("human", "humans");
    check_plural("life", "lives");
    check_plural("self", "selves");
    check_plural("belief", "beliefs");
    check_plural("chief", "chiefs");
    check_plural("criterion", "criteria");
    check_plural("analysis", "analyses");
    check_plural("video", "videos");
    check_plural("veto", "vetoes");
}

static void test_the_head_of_a_noun_phrase_changes(void)
{
    check_plural("service user", "service users");
    check_plural("duty of care", "duties of care");
    check_plural("organisation with members", "organisations with members");
    check_plural("right to choose", "rights to choose");
    check_plural("home care", "");
}

static void test_an_unclear_plural_is_empty(void)
{
    check_plural("person who buys care", "");
    check_plural("rule or law", "");
    check_plural("money", "");
    check_plural("people who buy care", "people who buy care");
}

/* ---- a and an ---- */

static bool takes_an(const char *word)
{
    struct arena arena = {0};
    struct map lexicon = {0};

    lexicon_fill(&arena, &lexicon);

    bool an = lexicon_takes_an(&lexicon, str_of(word));

    arena_free(&arena);
    return an;
}

static void test_an_stands_before_a_vowel_that_is_heard(void)
{
    CHECK(takes_an("hour"));
    CHECK(takes_an("honest talk"));
    CHECK(takes_an("unimportant point"));
    CHECK(takes_an("uninvited guest"));
    CHECK(takes_an("umbrella"));
    CHECK(takes_an("NHS trust"));
    CHECK(takes_an("MP"));
    CHECK(takes_an("MPs"));
    CHECK(takes_an("LGBT group"));
    CHECK(takes_an("8 per cent rise"));
    CHECK(takes_an("11th"));
    CHECK(takes_an("18-month plan"));
    CHECK(takes_an("Individual"));
}

static void test_a_stands_before_a_consonant_that_is_heard(void)
{
    CHECK(!takes_an("university"));
    CHECK(!takes_an("one-off cost"));
    CHECK(!takes_an("European plan"));
    CHECK(!takes_an("useful thing"));
    CHECK(!takes_an("user"));
    CHECK(!takes_an("unit"));
    CHECK(!takes_an("house"));
    CHECK(!takes_an("UK law"));
    CHECK(!takes_an("SCIE report"));
    CHECK(!takes_an("BBC film"));
    CHECK(!takes_an("110 people"));
    CHECK(!takes_an("180 people"));
    CHECK(!takes_an("1 person"));
    CHECK(!takes_an(""));
}

int main(void)
{
    RUN(test_verbs_take_their_english_forms);
    RUN(test_the_first_verb_of_a_phrase_changes);
    RUN(test_two_joined_verbs_change_together);
    RUN(test_the_past_of_be_is_left_open);
    RUN(test_nouns_take_their_english_plural);
    RUN(test_the_head_of_a_noun_phrase_changes);
    RUN(test_an_unclear_plural_is_empty);
    RUN(test_an_stands_before_a_vowel_that_is_heard);
    RUN(test_a_stands_before_a_consonant_that_is_heard);
    return tap_done();
}
