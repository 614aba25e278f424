#include "tap.h"

#include "theme/css_minifier.h"

static str text_of(struct buf *out)
{
    return str_trim(buf_str(out));
}

#define CHECK_SMALL(css, want) \
    do { \
        struct buf out = {0}; \
        css_add(STR(css), &out); \
        CHECK_STR(text_of(&out), want); \
        buf_free(&out); \
    } while (0)

#define CHECK_FOR(reader, css, want) \
    do { \
        struct buf out = {0}; \
        css_add_for(&(struct css_reader)reader, STR(css), &out); \
        CHECK_STR(text_of(&out), want); \
        buf_free(&out); \
    } while (0)

#define READER(...) \
    { \
        __VA_ARGS__ \
    }

static void test_what_means_nothing_goes(void)
{
    CHECK_SMALL("a { color: red; margin: 0 1px; }",
                "a{color:red;margin:0 1px}");
    CHECK_SMALL("/* why */ a , b {\n  top: 0;\n}\n", "a,b{top:0}");
    CHECK_SMALL("a {}\n\nb {}", "a{}b{}");
    CHECK_SMALL("a\n  b {}", "a b{}");
    CHECK_SMALL("a { top: 0 /* not closed", "a{top:0");
}

static void test_what_means_something_stays(void)
{
    CHECK_SMALL("a :focus > b { width: calc(1px + 2px); }",
                "a :focus > b{width:calc(1px + 2px)}");
    CHECK_SMALL("@media (a) and (b) { c { top: 0 !important } }",
                "@media (a) and (b){c{top:0 !important}}");
    CHECK_SMALL("a { content: \" /* ; } \"; }", "a{content:\" /* ; } \"}");
    CHECK_SMALL("a { --x: ; }", "a{--x:}");
}

static void test_rules_of_other_formats_go(void)
{
    CHECK_FOR(READER(VARIANT_PLAIN, false),
              ".plain .a{x:y}\n.standard .a{x:y}\nb{}", ".plain .a{x:y}\nb{}");
    CHECK_FOR(READER(VARIANT_PLAIN, false),
              "@media (a){:is(.standard,.plain) .a{x:y}}\n"
              "@media (b){:is(.standard,.easy-read) .a{x:y}}",
              "@media (a){:is(.standard,.plain) .a{x:y}}\n@media (b){}");
    CHECK_FOR(READER(VARIANT_EASY_READ, false),
              ".large-print{x:y}.easy-read{x:y}", ".easy-read{x:y}");
}

static void test_giant_print_is_large_print(void)
{
    CHECK_FOR(READER(VARIANT_LARGE_PRINT, false), ".giant .a{x:y}b{}", "b{}");
    CHECK_FOR(READER(VARIANT_LARGE_PRINT, true), ".giant .a{x:y}b{}",
              ".giant .a{x:y}b{}");
    CHECK_FOR(READER(VARIANT_PLAIN, true), ".giant .a{x:y}b{}", "b{}");
}

static void test_blocks_of_one_layer_are_joined(void)
{
    CHECK_FOR(READER(VARIANT_PLAIN, false),
              "@layer a{b{x:y}}\n@layer a{c{}}@layer d{e{}}",
              "@layer a{b{x:y}c{}}@layer d{e{}}");
    CHECK_FOR(READER(VARIANT_PLAIN, false),
              "@layer a,b;@layer a{@media (c){d{}}}@layer a{@media (c){e{}}}",
              "@layer a,b;@layer a{@media (c){d{}}}@layer a{@media (c){e{}}}");
    CHECK_FOR(READER(VARIANT_PLAIN, false), "a{}a{}", "a{}a{}");
    CHECK_FOR(READER(VARIANT_PLAIN, false), "@layer a{}@layer ab{}",
              "@layer a{}@layer ab{}");
}

static void test_what_is_not_sure_stays(void)
{
    CHECK_FOR(READER(VARIANT_PLAIN, false), ".standard .a,.b{x:y}",
              ".standard .a,.b{x:y}");
    CHECK_FOR(READER(VARIANT_PLAIN, false), ".standard-width{x:y}",
              ".standard-width{x:y}");
    CHECK_FOR(READER(VARIANT_PLAIN, false), ":is(.standard .a,.b){x:y}",
              ":is(.standard .a,.b){x:y}");
    CHECK_FOR(READER(VARIANT_PLAIN, false), ".standard{.a{x:y}}",
              ".standard{.a{x:y}}");
    CHECK_FOR(READER(VARIANT_PLAIN, false), ".standard{content:\"}\"}a{}",
              "a{}");
    CHECK_FOR(READER(VARIANT_PLAIN, false), ".standard{x:y", ".standard{x:y");
}

int main(void)
{
    RUN(test_what_means_nothing_goes);
    RUN(test_what_means_something_stays);
    RUN(test_rules_of_other_formats_go);
    RUN(test_giant_print_is_large_print);
    RUN(test_blocks_of_one_layer_are_joined);
    RUN(test_what_is_not_sure_stays);
    return tap_done();
}
