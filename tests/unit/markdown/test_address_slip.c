#include "tap.h"

#include "markdown/address_slip.h"

static struct arena arena;

static str in_full(const char *url)
{
    return address_in_full(&arena, str_of(url));
}

static void test_an_address_of_the_web_gets_its_start(void)
{
    CHECK_STR(in_full("www.example.org"), "https://www.example.org");
    CHECK_STR(in_full("WWW.example.fr/a"), "https://WWW.example.fr/a");
    CHECK_STR(in_full("example.gov.uk"), "https://example.gov.uk");
    CHECK_STR(in_full("example.org/a?b#c"), "https://example.org/a?b#c");
    CHECK_STR(in_full("example.org:80/a"), "https://example.org:80/a");
}

static void test_an_address_of_email_gets_its_start(void)
{
    CHECK_STR(in_full("info@example.org"), "mailto:info@example.org");
    CHECK_STR(in_full("info@example.org?subject=A"),
              "mailto:info@example.org?subject=A");
}

static void test_a_name_of_a_file_is_one(void)
{
    static const char *const names[] = {
        "steps.md",  "plan.pdf",  "guide/steps.md",
        "a@b.pdf/c", "@",         "a@b",
        "",          "www",       ".uk",
        "a b.org",   "org",       "a@b c.uk",
        "@a.org",    "www..../x", "a.org.",
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        CHECK_STR(in_full(names[i]), "");
}

static void test_backslashes_become_slashes(void)
{
    CHECK_STR(address_with_slashes(&arena, STR("images\\plan.png")),
              "images/plan.png");
    CHECK_STR(address_with_slashes(&arena, STR("..\\a\\b.md")), "../a/b.md");
    CHECK_STR(address_with_slashes(&arena, STR("a/b.md")), "a/b.md");
}

static void test_a_disk_or_a_machine_stays(void)
{
    CHECK_STR(address_with_slashes(&arena, STR("C:\\a.png")), "C:\\a.png");
    CHECK_STR(address_with_slashes(&arena, STR("\\\\server\\a.png")),
              "\\\\server\\a.png");
}

int main(void)
{
    RUN(test_an_address_of_the_web_gets_its_start);
    RUN(test_an_address_of_email_gets_its_start);
    RUN(test_a_name_of_a_file_is_one);
    RUN(test_backslashes_become_slashes);
    RUN(test_a_disk_or_a_machine_stays);
    arena_free(&arena);
    return tap_done();
}
