#include "parsing.h"

#include "base/pool.h"

static const char sample[] =
    "Words *and* **more** [the steps](steps.md#a) ~~x~~ [y]{lang=cy}.\n\n"
    "*[NHS]: health service\n\n## One NHS\n\nNHS[^1] ![A b](meeting.png)\n\n"
    "::: note {a=\"b\"}\n- **One**: c\n- two\n:::\n\n"
    "Table: d\n\n| a | **b** |\n|---|--:|\n| 1 | 2 |\n\n"
    "<p>raw <b>html</b><script>x</script></p>\n\n[^1]: Note\n";

static void test_control_characters_never_come_out(void)
{
    CHECK_DRAWN("a\x01"
                "b&#2;c&#xFFFF;\x7F",
                "<p>a\uFFFDb\uFFFDc\uFFFD\uFFFD</p>\n");
    CHECK_DRAWN("`\x0B`", "<p><code>\uFFFD</code></p>\n");
}

static void test_words_for_the_theme_are_clean_too(void)
{
    parse("::: a {b=\"c\x01\"}\n:::\n\n![d&#xFFFE;](symbol:e)\n");
    CHECK_STR(block_attribute(body.blocks[0], STR("b")), "c\uFFFD");
    CHECK_STR(body.symbols[0]->description, "d\uFFFD");
}

static void test_text_and_code_are_escaped(void)
{
    CHECK_DRAWN("1 < 2 & \"3\"\n\n```html <x\n<b>\n```\n",
                "<p>1 &lt; 2 &amp; &quot;3&quot;</p>\n<pre><code "
                "class=\"language-html\">&lt;b&gt;\n</code></pre>\n");
}

static void test_an_empty_page_has_no_runs(void)
{
    CHECK_DRAWN("", "");
    CHECK_INT(body.runs.count, 0);
    CHECK_DRAWN("\n\n", "");
}

static void test_bodies_keep_nothing_of_the_text(void)
{
    char page[] = "## A\n\n::: note {a=\"b\" #c}\n[d e](steps.md#f)\n:::\n";

    parse(page);
    memset(page, 'x', sizeof(page) - 1);
    CHECK_STR(drawn(body.runs), "<h2 id=\"a\">A</h2>\n[block note]\n");
    CHECK_STR(block_attribute(body.blocks[0], STR("a")), "b");
    CHECK_STR(body.blocks[0]->id, "c");
    CHECK_STR(body.links[0]->fragment, "f");
}

enum { PARSES = 400, THREADS = 4 };

struct parses {
    const struct markdown_source *source;
    str results[PARSES];
    struct arena arenas[PARSES];
};

static str flat(struct arena *scratch, const struct body *made)
{
    struct buf out = {0};
    str kept;

    for (size_t i = 0; i < made->runs.count; i++)
        add_run(&out, &made->runs.items[i]);
    for (size_t i = 0; i < made->block_count; i++)
        for (size_t j = 0; j < made->blocks[i]->content.count; j++)
            add_run(&out, &made->blocks[i]->content.items[j]);
    kept = arena_copy(scratch, buf_str(&out));
    buf_free(&out);
    return kept;
}

static void parse_one(void *context, size_t index, struct arena *scratch)
{
    struct parses *parses = context;
    struct arena *own = &parses->arenas[index];
    struct diags list = {.arena = own};
    struct body made;

    (void)scratch;
    markdown_parse(parses->source, own, &list, &made);
    parses->results[index] = flat(own, &made);
}

static void test_many_parses_at_once_give_the_same(void)
{
    static struct parses parses;
    struct map pages = {0};
    struct map assets = {0};
    struct markdown_places places = {.pages = &pages, .assets = &assets};
    struct text_file page = {STR("content/x.md"), str_of(sample)};
    struct markdown_source source = {.text = &page, .places = &places};
    size_t same = 0;

    parses.source = &source;
    pool_each(THREADS, PARSES, parse_one, &parses);
    CHECK(parses.results[0].len > 500);
    CHECK(str_find(parses.results[0], STR("<del>x</del>")) > 0);
    for (size_t i = 0; i < PARSES; i++) {
        same += str_equal(parses.results[i], parses.results[0]);
        if (i > 0)
            arena_free(&parses.arenas[i]);
    }
    CHECK_INT(same, PARSES);
    arena_free(&parses.arenas[0]);
}

int main(void)
{
    markdown_set_up();
    RUN(test_control_characters_never_come_out);
    RUN(test_words_for_the_theme_are_clean_too);
    RUN(test_text_and_code_are_escaped);
    RUN(test_an_empty_page_has_no_runs);
    RUN(test_bodies_keep_nothing_of_the_text);
    RUN(test_many_parses_at_once_give_the_same);
    return parsing_done();
}
