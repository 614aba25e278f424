#include "markdown/bare.h"

#include "markdown/markdown.h"
#include "tap.h"

static struct arena arena;
static struct buf html;

static str plain(const char *markdown, unsigned extensions)
{
    buf_clear(&html);
    if (!markdown_render_bare(&arena, str_of(markdown), extensions, &html))
        return STR("refused");
    return buf_str(&html);
}

static void test_additions_are_off(void)
{
    CHECK_STR(plain("::: note\n[a]{lang=cy}\n:::\n\n# B\n", 0),
              "<p>::: note\n[a]{lang=cy}\n:::</p>\n<h1>B</h1>\n");
    CHECK_STR(plain("<script>a</script>\n\n[a](javascript:b)", 0),
              "<script>a</script>\n<p><a href=\"javascript:b\">a</a></p>\n");
    CHECK_STR(plain("![a *b*](c \"d\")", 0),
              "<p><img src=\"c\" alt=\"a b\" title=\"d\" /></p>\n");
}

static void test_tables_and_footnotes_are_asked_for(void)
{
    CHECK_STR(plain("|a|\n|-:|\n", 0), "<p>|a|\n|-:|</p>\n");
    CHECK_STR(plain("|a|\n|-:|\n", BARE_TABLES),
              "<table>\n<thead>\n<tr>\n<th align=\"right\">a</th>\n</tr>\n"
              "</thead>\n</table>\n");
    CHECK(str_find(plain("a[^1]\n\n[^1]: b\n", BARE_FOOTNOTES),
                   STR("<li id=\"fn1\">"))
          > 0);
}

static void test_limits_hold_here_too(void)
{
    struct buf deep = {0};

    for (int i = 0; i < 101; i++)
        buf_add(&deep, STR("> "));
    buf_add(&deep, STR("a\n"));
    buf_add_char(&deep, '\0');
    CHECK_STR(plain(deep.at, 0), "refused");
    buf_free(&deep);
}

int main(void)
{
    RUN(test_additions_are_off);
    RUN(test_tables_and_footnotes_are_asked_for);
    RUN(test_limits_hold_here_too);
    buf_free(&html);
    arena_free(&arena);
    markdown_tear_down();
    return tap_done();
}
