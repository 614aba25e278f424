#include "tap.h"

#include "yaml/encoding.h"

static struct arena arena;

/* The column of the message about this text, 0 when there is none. */
static unsigned column_of(str bytes)
{
    struct text_file file = {STR("x.yaml"), bytes};
    struct diags diags = {.arena = &arena};
    bool ok = encoding_check(&file, 0, bytes.len, &diags);

    CHECK(ok == (diags.count == 0));
    return diags.count ? diags.items[0].column : 0;
}

static void test_utf8_text_is_accepted(void)
{
    CHECK_INT(column_of(STR("")), 0);
    CHECK_INT(column_of(STR("Si\xC3\xA2n and \xE2\x80\x9Cquotes\xE2\x80\x9D")),
              0);
}

static void test_latin1_is_refused_at_its_byte(void)
{
    CHECK_INT(column_of(STR("caf\xE9")), 4);
}

static void test_nul_is_refused_at_its_byte(void)
{
    CHECK_INT(column_of(STR("ab\0c")), 3);
}

static void test_the_first_of_two_mistakes_is_named(void)
{
    CHECK_INT(column_of(STR("a\0\xE9")), 2);
    CHECK_INT(column_of(STR("a\xE9\0")), 2);
}

static void test_utf16_is_named(void)
{
    str bytes = STR("\xFF\xFEt\0i\0");
    struct text_file file = {STR("x.yaml"), bytes};
    struct diags diags = {.arena = &arena};

    CHECK(!encoding_check(&file, 0, bytes.len, &diags));
    CHECK_INT(diags.count, 1);
    CHECK_STR(diags.items[0].a, "it is saved as UTF-16");
}

static void test_only_the_part_is_checked(void)
{
    str bytes = STR("\xE9 good \xE9");
    struct text_file file = {STR("x.yaml"), bytes};
    struct diags diags = {.arena = &arena};

    CHECK(encoding_check(&file, 1, bytes.len - 1, &diags));
}

static void test_mark_has_three_bytes_or_none(void)
{
    CHECK_INT(encoding_mark_length(STR("\xEF\xBB\xBFtext")), 3);
    CHECK_INT(encoding_mark_length(STR("text")), 0);
    CHECK_INT(encoding_mark_length(STR("\xEF\xBB")), 0);
}

int main(void)
{
    RUN(test_utf8_text_is_accepted);
    RUN(test_latin1_is_refused_at_its_byte);
    RUN(test_nul_is_refused_at_its_byte);
    RUN(test_the_first_of_two_mistakes_is_named);
    RUN(test_utf16_is_named);
    RUN(test_only_the_part_is_checked);
    RUN(test_mark_has_three_bytes_or_none);
    arena_free(&arena);
    return tap_done();
}
