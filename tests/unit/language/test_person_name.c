#include "language/person_name.h"

#include "tap.h"

static str found(const char *text)
{
    str name = {0};

    return person_name_find(str_of(text), &name) ? name : STR("nobody");
}

static void test_what_is_said_of_people_shows_a_name(void)
{
    CHECK_STR(found("Jane Doe, who is 34, came."), "Jane Doe");
    CHECK_STR(found("The group met. Jane, 34, came."), "Jane");
    CHECK_STR(found("Jane (34) came."), "Jane");
    CHECK_STR(found("Then Jane said so."), "Jane");
    CHECK_STR(found("\"It helped,\" said Jane."), "Jane");
    CHECK_STR(found("Now Mrs Doe came."), "Mrs Doe");
    CHECK_STR(found("My name is Jane."), "Jane");
    CHECK_STR(found("Read Jane's story."), "Jane");
    CHECK_STR(found("Mae'n dda, meddai Jane."), "Jane");
    CHECK_STR(found("Then Jane-Ann\ntold us."), "Jane-Ann");
}

static void test_other_words_with_capitals_are_no_names(void)
{
    CHECK_STR(found("Camden Council said so. Residents said so too."),
              "nobody");
    CHECK_STR(found("The Care Act says so. NHS England says so."), "nobody");
    CHECK_STR(found("In England, who pays is clear."), "nobody");
    CHECK_STR(found("Friday, 12, was the day."), "nobody");
    CHECK_STR(found("Staff told us. Nobody said more. Jane came."), "nobody");
    CHECK_STR(found(""), "nobody");
    CHECK_STR(found("A"), "nobody");
    CHECK_STR(found("Mr"), "nobody");
}

static void test_a_speaker_is_a_name_or_a_role(void)
{
    CHECK(person_name_is(STR("Jane Doe")));
    CHECK(!person_name_is(STR("Jane Doe, a member")));
    CHECK(!person_name_is(STR("A member")));
    CHECK(!person_name_is(STR("Camden Council")));
    CHECK(!person_name_is(STR("")));
}

static void test_a_picture_shows_somebody(void)
{
    str name;

    CHECK(person_name_find_shown(STR("A photo of Jane Doe"), &name));
    CHECK_STR(name, "Jane Doe");
    CHECK(!person_name_find_shown(STR("The Town Hall"), &name));
    CHECK(person_is_shown(STR("A Woman in a garden")));
    CHECK(!person_is_shown(STR("A chart of the manor")));
}

int main(void)
{
    test_what_is_said_of_people_shows_a_name();
    test_other_words_with_capitals_are_no_names();
    test_a_speaker_is_a_name_or_a_role();
    test_a_picture_shows_somebody();
    return tap_done();
}
