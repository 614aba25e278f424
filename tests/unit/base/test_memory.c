#include "tap.h"

#include <stdlib.h>

#include "base/memory.h"

static void test_nothing_is_something(void)
{
    void *none = memory_take(0);
    void *zeroed = memory_take_zeroed(0, 8);

    CHECK(none != NULL && zeroed != NULL);
    free(none);
    free(zeroed);
}

static void test_memory_is_zeroed_and_kept_when_it_grows(void)
{
    char *bytes = memory_take_zeroed(4, 2);

    CHECK_INT(bytes[7], 0);
    bytes[7] = 'x';
    bytes = memory_resize(bytes, 100);
    CHECK_INT(bytes[7], 'x');
    free(bytes);
}

static void test_a_text_is_copied_with_its_end(void)
{
    char *copy = memory_copy_text("words");

    CHECK_STR(str_of(copy), "words");
    free(copy);
}

int main(void)
{
    RUN(test_nothing_is_something);
    RUN(test_memory_is_zeroed_and_kept_when_it_grows);
    RUN(test_a_text_is_copied_with_its_end);
    return tap_done();
}
