#include "model/body.h"

#include "tap.h"

static struct attribute attributes[] = {
    {.name = STR_INIT("by"), .value = STR_INIT("A group of readers")},
    {.name = STR_INIT("empty"), .value = STR_INIT("")},
    {.name = STR_INIT("by"), .value = STR_INIT("somebody else")},
};

static const struct block quote = {.attributes = attributes,
                                   .attribute_count = 3};

static void test_an_attribute_has_its_value(void)
{
    CHECK_STR(block_attribute(&quote, STR("by")), "A group of readers");
}

static void test_an_attribute_that_is_not_there_is_empty(void)
{
    struct block none = {0};

    CHECK_STR(block_attribute(&quote, STR("cite")), "");
    CHECK_STR(block_attribute(&quote, STR("empty")), "");
    CHECK_STR(block_attribute(&quote, STR("BY")), "");
    CHECK_STR(block_attribute(&quote, (str){0}), "");
    CHECK_STR(block_attribute(&none, STR("by")), "");
}

int main(void)
{
    RUN(test_an_attribute_has_its_value);
    RUN(test_an_attribute_that_is_not_there_is_empty);
    return tap_done();
}
