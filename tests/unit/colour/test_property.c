#include "colour/property.h"

#include "colour/palette.h"
#include "tap.h"

static struct arena arena;

static struct properties read(const char *css)
{
    struct text_file *file = arena_new(&arena, struct text_file);

    file->path = STR("tokens.css");
    file->bytes = str_of(css);
    return properties_read(&arena, file);
}

static str value_of(const struct properties *properties, unsigned scheme,
                    const char *name)
{
    const struct property *property =
        properties_find(properties, scheme, str_of(name));

    return property ? property->value : STR("none");
}

static void test_the_last_that_a_scheme_asks_for_wins(void)
{
    struct properties properties = read(
        "@layer a, b;\n@layer a {\n:root { color-scheme: light dark; --x: #111 "
        "; --y: #222; }\n@media (prefers-color-scheme: dark) {\n:root { --x: "
        "#333; }\n}\n@media ( prefers-contrast:more ) { :root { --x: #444 } }\n"
        "@media (prefers-contrast: more) and (prefers-color-scheme: dark) "
        "{ :root { --y: #555; } } }");

    CHECK_INT(properties.count, 5);
    CHECK_STR(value_of(&properties, 0, "x"), "#111");
    CHECK_STR(value_of(&properties, SCHEME_DARK, "x"), "#333");
    CHECK_STR(value_of(&properties, SCHEME_CONTRAST, "x"), "#444");
    CHECK_STR(value_of(&properties, SCHEME_DARK | SCHEME_CONTRAST, "x"),
              "#444");
    CHECK_STR(value_of(&properties, SCHEME_DARK, "y"), "#222");
    CHECK_STR(value_of(&properties, SCHEME_DARK | SCHEME_CONTRAST, "y"),
              "#555");
    CHECK_STR(value_of(&properties, 0, "z"), "none");
}

static void test_other_rules_are_passed_over(void)
{
    struct properties properties =
        read("@media print { :root { --x: #111; } }\n.note { --x: #222; }\n"
             "@media (min-width: 4em) { :root { --x: #333; } }\n"
             "@supports (color: red) { :root { --x: #444; } }\n"
             ":root { --x: #555; } .a { .b { --x: #666; } }");

    CHECK_INT(properties.count, 1);
    CHECK_STR(value_of(&properties, 0, "x"), "#555");
}

static void test_comments_and_strings_hold_no_braces(void)
{
    struct properties properties = read(
        "/* } */ :root { /* one; */ --x: #111 /* two */; --font: \"a;}b\\\"\", "
        "c; --y: #222 }");

    CHECK_STR(value_of(&properties, 0, "x"), "#111");
    CHECK_STR(value_of(&properties, 0, "y"), "#222");
    CHECK_INT(properties.count, 3);
}

static void test_broken_css_does_no_harm(void)
{
    static const char *const broken[] = {
        "",
        "}",
        "}}}:root{--x:#111}",
        "{{{{{{{{{{{{{{{{",
        "/*",
        "\"",
        "'\\",
        ":root{--x",
        ":root{--:}",
        "@media{:root{--x:#1}",
        ":root{--x:#111/*",
        "{{{{{{{{{{{{:root{--x:#111}}}}}}}}}}}}}}}}}}}"};

    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
        struct properties properties = read(broken[i]);

        CHECK(properties.count <= 1);
    }
}

static void test_a_reference_is_followed_but_not_in_circles(void)
{
    struct properties properties = read(
        ":root { --a: var(--b); --b: var( --c ); --c: #123; --d: var(--e); "
        "--e: var(--d); --f: red; --g: var(--nowhere); --h: var(); }");
    struct colour colour = {0, 0, 0};

    CHECK(properties_colour(&properties, 0, STR("a"), &colour));
    CHECK(colour_equal(colour, (struct colour){0x11, 0x22, 0x33}));
    CHECK(!properties_colour(&properties, 0, STR("d"), &colour));
    CHECK(!properties_colour(&properties, 0, STR("f"), &colour));
    CHECK(!properties_colour(&properties, 0, STR("g"), &colour));
    CHECK(!properties_colour(&properties, 0, STR("h"), &colour));
}

int main(void)
{
    RUN(test_the_last_that_a_scheme_asks_for_wins);
    RUN(test_other_rules_are_passed_over);
    RUN(test_comments_and_strings_hold_no_braces);
    RUN(test_broken_css_does_no_harm);
    RUN(test_a_reference_is_followed_but_not_in_circles);
    arena_free(&arena);
    return tap_done();
}
