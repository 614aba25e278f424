#include "template/program.h"

#include "tap.h"

static str safe(const char *prefix, const char *text)
{
    return program_safe_url(str_of(prefix), str_of(text));
}

static void test_addresses_on_the_web_are_let_through(void)
{
    CHECK_STR(safe("", "https://example.org/a:b"), "https://example.org/a:b");
    CHECK_STR(safe("", "HTTP://example.org"), "HTTP://example.org");
    CHECK_STR(safe("", "mailto:a@example.org"), "mailto:a@example.org");
    CHECK_STR(safe("", "tel:+44"), "tel:+44");
    CHECK_STR(safe("", "guidance/steps.html"), "guidance/steps.html");
    CHECK_STR(safe("", "#a:b"), "#a:b");
    CHECK_STR(safe("", ""), "");
}

static void test_addresses_that_run_something_become_a_hash(void)
{
    CHECK_STR(safe("", "javascript:alert(1)"), "#");
    CHECK_STR(safe("", " JaVaScRiPt:x"), "#");
    CHECK_STR(safe("", "java\tscript:x"), "#");
    CHECK_STR(safe("", "\x01javascript:x"), "#");
    CHECK_STR(safe("", "data:text/html,x"), "#");
    CHECK_STR(safe("", "vbscript:x"), "#");
    CHECK_STR(safe("", "file:///etc/passwd"), "#");
    CHECK_STR(safe("", ":x"), "#");
    CHECK_STR(safe("", "averyveryverylongscheme:x"), "#");
}

static void test_what_stands_in_front_of_a_value_counts(void)
{
    CHECK_STR(safe("mailto:", "a:b"), "a:b");
    CHECK_STR(safe("java", "script:x"), "#");
    CHECK_STR(safe("htt", "ps://x"), "ps://x");
    CHECK_STR(safe("page.html#", "javascript:x"), "javascript:x");
    CHECK_STR(safe("./", "javascript:x"), "javascript:x");
}

int main(void)
{
    RUN(test_addresses_on_the_web_are_let_through);
    RUN(test_addresses_that_run_something_become_a_hash);
    RUN(test_what_stands_in_front_of_a_value_counts);
    return tap_done();
}
