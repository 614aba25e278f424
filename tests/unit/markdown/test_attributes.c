#include "markdown/attributes.h"

#include "tap.h"

static struct arena arena;
static struct attributes attributes;
static size_t used;
static const char *why_not;

static bool read(const char *text)
{
    return attributes_parse(&arena, str_of(text), &attributes, &used, &why_not);
}

static void test_names_values_classes_and_id_are_told_apart(void)
{
    CHECK(read("{ a=\"b c\" d='\"' e=f g .h .i-2 #j_k } rest"));
    CHECK_INT(attributes.count, 4);
    CHECK_STR(attributes_find(&attributes, STR("a")), "b c");
    CHECK_STR(attributes_find(&attributes, STR("d")), "\"");
    CHECK_STR(attributes_find(&attributes, STR("e")), "f");
    CHECK(attributes_have(&attributes, STR("g")));
    CHECK(!attributes_have(&attributes, STR("h")));
    CHECK_STR(attributes.classes, "h i-2");
    CHECK_STR(attributes.id, "j_k");
    CHECK_INT(used, sizeof("{ a=\"b c\" d='\"' e=f g .h .i-2 #j_k }") - 1);
}

static void test_empty_braces_are_read(void)
{
    CHECK(read("{}"));
    CHECK_INT(used, 2);
    CHECK_INT(attributes.count, 0);
}

static void test_what_cannot_be_read_says_why(void)
{
    static const char *const broken[] = {
        "{",   "{a",   "{a=\"b}", "{a=}", "{#}",  "{#a #b}", "{A=b}", "{a a}",
        "{.}", "{.A}", "{=}",     "{a b", "{-a}", "{#a/b}",  "{“a”}", "{a=b\"",
    };

    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
        why_not = NULL;
        CHECK(!read(broken[i]) && why_not && attributes.count == 0);
    }
}

static void test_there_is_a_most_of_everything(void)
{
    struct buf many = {0};

    buf_add_char(&many, '{');
    for (int i = 0; i < ATTRIBUTES_MAX; i++)
        buf_format(&many, "a%d ", i);
    buf_add(&many, STR("}"));
    buf_add_char(&many, '\0');
    CHECK(read(many.at));
    many.len -= 2;
    buf_add(&many, STR("b}"));
    buf_add_char(&many, '\0');
    CHECK(!read(many.at));
    buf_free(&many);
}

int main(void)
{
    RUN(test_names_values_classes_and_id_are_told_apart);
    RUN(test_empty_braces_are_read);
    RUN(test_what_cannot_be_read_says_why);
    RUN(test_there_is_a_most_of_everything);
    arena_free(&arena);
    return tap_done();
}
