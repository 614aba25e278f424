#include "command/command.h"

#include "unit/command/typed.h"

static void start(void)
{
    temporary_clear();
    mkdir("hub", 0755);
    mkdir("hub/symbols", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/symbols/our-hall.svg", "<svg/>");
}

static void test_all_are_listed_with_what_they_can_stand_for(void)
{
    start();
    CHECK_INT(typed("symbols -C hub"), EXIT_DONE);
    CHECK(says(out, "symbol:talk\n    shows "));
    CHECK(says(out, "    for   "));
    CHECK(!*errors);
}

static void test_a_hub_s_own_are_among_them(void)
{
    start();
    CHECK_INT(typed("symbols -C hub our-hall"), EXIT_DONE);
    CHECK(says(out, "symbol:our-hall\n    of this hub"));
    CHECK(!says(out, "symbol:talk\n"));
}

static void test_a_word_without_a_picture_leads_on(void)
{
    start();
    CHECK_INT(typed("symbols -C hub xylophone music"), EXIT_CONTENT);
    CHECK(says(out, "No picture stands for \"xylophone music\" yet"));
}

static void test_a_word_does_not_steer_the_terminal(void)
{
    start();
    CHECK_INT(typed("symbols -C hub \033[31m"), EXIT_CONTENT);
    CHECK(!says(out, "\033"));
}

static void test_outside_a_hub_there_are_the_built_in_ones(void)
{
    temporary_clear();
    CHECK_INT(typed("symbols talk"), EXIT_DONE);
    CHECK(says(out, "symbol:talk\n"));
}

int main(void)
{
    temporary_start();
    RUN(test_all_are_listed_with_what_they_can_stand_for);
    RUN(test_a_hub_s_own_are_among_them);
    RUN(test_a_word_without_a_picture_leads_on);
    RUN(test_a_word_does_not_steer_the_terminal);
    RUN(test_outside_a_hub_there_are_the_built_in_ones);
    temporary_clear();
    temporary_end();
    return tap_done();
}
