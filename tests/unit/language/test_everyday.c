#include "language/everyday.h"

#include "tap.h"

static void test_words_that_people_use_need_no_explaining(void)
{
    CHECK(everyday_is(STR("meeting")));
    CHECK(everyday_is(STR("Volunteers")));
    CHECK(everyday_is(STR("focus group")) == false);
    CHECK(everyday_is(STR("group meetings")));
    CHECK(everyday_is(STR("yes")) && everyday_is(STR("zoo")));
}

static void test_others_do(void)
{
    CHECK(!everyday_is(STR("commissioning")));
    CHECK(!everyday_is(STR("mee")));
    CHECK(!everyday_is(STR("a  b")));
    CHECK(!everyday_is(STR("")));
    CHECK(!everyday_is(STR("\xC3\xA9lan")));
    CHECK(!everyday_is(STR("meetingmeetingmeetingmeetingmeeting")));
}

int main(void)
{
    test_words_that_people_use_need_no_explaining();
    test_others_do();
    return tap_done();
}
