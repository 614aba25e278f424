#include "tap.h"

#include "base/leftover.h"

static void test_leftovers_are_passed_over(void)
{
    CHECK(leftover_is_name(STR(".x")));
    CHECK(leftover_is_name(STR(".#x.md")));
    CHECK(leftover_is_name(STR(".x.md.swp")));
    CHECK(leftover_is_name(STR(".DS_Store")));
    CHECK(leftover_is_name(STR("x.md~")));
    CHECK(leftover_is_name(STR("#x.md#")));
    CHECK(leftover_is_name(STR("~$plan.docx")));
    CHECK(leftover_is_name(STR("thumbs.DB")));
    CHECK(!leftover_is_name(STR("#x.md")));
    CHECK(!leftover_is_name(STR("#")));
    CHECK(!leftover_is_name(STR("x.md")));
}

int main(void)
{
    RUN(test_leftovers_are_passed_over);
    return tap_done();
}
