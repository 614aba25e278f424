#include "command/progress.h"

#include <stdio.h>

#include "tap.h"

static char said[400];

static FILE *listen(void)
{
    FILE *real = stderr;

    memset(said, 0, sizeof(said));
    stderr = fmemopen(said, sizeof(said) - 1, "w");
    return real;
}

static void listen_no_more(FILE *real)
{
    fclose(stderr);
    stderr = real;
}

/* Long enough ago for anybody to wonder. */
static struct progress of_a_slow_build(void)
{
    struct progress progress = progress_start();

    progress.started_ms -= 60000;
    return progress;
}

static void test_what_is_quick_says_nothing(void)
{
    struct progress progress = progress_start();
    FILE *real = listen();

    progress.started_ms += 60000; /* however slow this machine is */
    progress_show(&progress, 5);
    progress_clear(&progress);
    listen_no_more(real);
    CHECK_STR(str_of(said), "");
}

static void test_what_is_slow_says_how_far_it_is(void)
{
    struct progress progress = of_a_slow_build();
    FILE *real = listen();

    progress_show(&progress, 5);
    listen_no_more(real);
    CHECK_STR(str_of(said), "\rcohub: working, 5 done ");
    CHECK(progress.is_shown);
}

static void test_it_is_not_said_over_and_over(void)
{
    struct progress progress = of_a_slow_build();
    FILE *real = listen();

    progress_show(&progress, 5);
    progress.shown_ms += 60000; /* it was only just shown */
    progress_show(&progress, 6);
    listen_no_more(real);
    CHECK_STR(str_of(said), "\rcohub: working, 5 done ");
}

static void test_the_line_is_taken_away_once(void)
{
    struct progress progress = of_a_slow_build();
    FILE *real;

    real = listen();
    progress_show(&progress, 5);
    listen_no_more(real);
    real = listen();
    progress_clear(&progress);
    progress_clear(&progress);
    listen_no_more(real);
    CHECK_STR(str_of(said), "\r\033[K");
    CHECK(!progress.is_shown);
}

int main(void)
{
    RUN(test_what_is_quick_says_nothing);
    RUN(test_what_is_slow_says_how_far_it_is);
    RUN(test_it_is_not_said_over_and_over);
    RUN(test_the_line_is_taken_away_once);
    return tap_done();
}
