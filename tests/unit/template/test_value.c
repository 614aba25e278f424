#include "template/value.h"

#include "tap.h"

static bool is_true(struct value value)
{
    return value_is_true(&value);
}

static void test_nothing_and_what_is_empty_is_false(void)
{
    CHECK(!is_true((struct value){0}));
    CHECK(!is_true((struct value){.kind = VALUE_FLAG}));
    CHECK(!is_true((struct value){.kind = VALUE_TEXT}));
    CHECK(!is_true((struct value){.kind = VALUE_URL}));
    CHECK(!is_true((struct value){.kind = VALUE_HTML}));
    CHECK(!is_true((struct value){.kind = VALUE_LIST}));
}

static void test_everything_else_is_true(void)
{
    struct value item = {0};

    CHECK(is_true((struct value){.kind = VALUE_FLAG, .flag = true}));
    CHECK(is_true((struct value){.kind = VALUE_TEXT, .text = STR("0")}));
    CHECK(is_true((struct value){.kind = VALUE_LIST, .list = {&item, 1}}));
    CHECK(is_true((struct value){.kind = VALUE_OBJECT}));
    CHECK(is_true((struct value){.kind = VALUE_DRAWN}));
}

static void test_only_objects_have_fields(void)
{
    struct field fields[] = {{7, {.kind = VALUE_FLAG, .flag = true}}};
    struct value object = {.kind = VALUE_OBJECT, .object = {fields, 1}};
    struct value text = {.kind = VALUE_TEXT, .text = STR("7")};

    CHECK(value_find(&object, 7) == &fields[0].value);
    CHECK(value_find(&object, 8) == NULL);
    CHECK(value_find(&text, 7) == NULL);
}

int main(void)
{
    RUN(test_nothing_and_what_is_empty_is_false);
    RUN(test_everything_else_is_true);
    RUN(test_only_objects_have_fields);
    return tap_done();
}
