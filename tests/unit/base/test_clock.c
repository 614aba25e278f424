#include "base/clock.h"

#include <time.h>

#include "tap.h"

static void test_time_never_goes_back(void)
{
    double before = clock_now_ms();
    bool ok = true;

    for (int i = 0; i < 1000; i++) {
        double now = clock_now_ms();

        ok = ok && now >= before;
        before = now;
    }
    CHECK(ok);
}

static void test_time_is_counted_in_milliseconds(void)
{
    struct timespec nap = {.tv_nsec = 20 * 1000 * 1000};
    double before = clock_now_ms();

    nanosleep(&nap, NULL);

    double passed = clock_now_ms() - before;

    CHECK(passed >= 20);
    /* A busy machine may take long; microseconds would be 20,000. */
    CHECK(passed < 15000);
}

int main(void)
{
    RUN(test_time_never_goes_back);
    RUN(test_time_is_counted_in_milliseconds);
    return tap_done();
}
