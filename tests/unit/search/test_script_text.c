#include "search/script_text.h"

#include "tap.h"

#define CHECK_TEXT(text, wanted) \
    do { \
        struct buf out = {0}; \
        script_add_text(&out, STR(text)); \
        CHECK_STR(buf_str(&out), wanted); \
        buf_free(&out); \
    } while (0)

static void test_a_file_is_one_call(void)
{
    struct buf out = {0};

    script_open(&out, STR("w3"));
    script_add_code(&out, STR("#a<"));
    script_close(&out);
    CHECK_STR(buf_str(&out), "cohubSearch(\"w3\",\"#a<\")\n");
    buf_free(&out);
}

static void test_texts_are_safe_in_a_script(void)
{
    CHECK_TEXT("", "\"\"");
    CHECK_TEXT("caf\xC3\xA9 \xE2\x80\x99", "\"caf\xC3\xA9 \xE2\x80\x99\"");
    CHECK_TEXT("a\"b\\c", "\"a\\\"b\\\\c\"");
    CHECK_TEXT("</script>", "\"\\u003c/script>\"");
    CHECK_TEXT("x\xE2\x80\xA8y\xE2\x80\xA9", "\"x\\u2028y\\u2029\"");
    CHECK_TEXT("\t\n\x7F\0", "\"\\u0009\\u000a\\u007f\\u0000\"");
    CHECK_TEXT("cut \xE2", "\"cut \xEF\xBF\xBD\"");
    CHECK_TEXT("\x1F !~", "\"\\u001f !~\"");
}

int main(void)
{
    RUN(test_a_file_is_one_call);
    RUN(test_texts_are_safe_in_a_script);
    return tap_done();
}
