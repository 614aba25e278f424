#include "workbench.h"

static void test_text_is_escaped_in_text_and_attributes(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(workbench_draw(&bench, STR("<p>{{page.title}}</p>")),
              "<p>&lt;b&gt;&quot;Us&quot; &amp; &#39;them&#39;</p>");
    CHECK_STR(workbench_draw(&bench, STR("<p title='{{page.title}}'>")),
              "<p title='&lt;b&gt;&quot;Us&quot; &amp; &#39;them&#39;'>");
    CHECK_STR(workbench_draw(&bench, STR("<title>{{page.title}}</title>")),
              "<title>&lt;b&gt;&quot;Us&quot; &amp; &#39;them&#39;</title>");
    workbench_close(&bench);
}

static void test_html_is_shown_as_it_is(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(workbench_draw(&bench, STR("<main>{{{page.content}}}</main>")),
              "<main><p>Hello</p></main>");
    CHECK_STR(workbench_draw(&bench, STR("<main>{{&page.content}}</main>")),
              "<main><p>Hello</p></main>");
    workbench_close(&bench);
}

static void test_addresses_are_checked_where_a_browser_follows_them(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(workbench_draw(&bench, STR("<a href=\"{{page.place}}\">")),
              "<a href=\"#\">");
    CHECK_STR(workbench_draw(&bench, STR("<a href=\"x/{{page.place}}\">")),
              "<a href=\"x/javascript:alert(1)\">");
    CHECK_STR(workbench_draw(&bench, STR("<a title=\"{{page.place}}\">")),
              "<a title=\"javascript:alert(1)\">");
    CHECK_STR(
        workbench_draw(&bench, STR("{{#menu}}<a href=\"{{url}}\">{{/menu}}")),
        "<a href=\"one.html?a&amp;b\"><a href=\"two.html\">");
    workbench_close(&bench);
}

static void test_sections_loop_test_and_nest(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(
        workbench_draw(&bench, STR("<ul>\n  {{#menu}}\n  <li>{{title}} of "
                                   "{{hub.name}}</li>\n  {{/menu}}\n</ul>\n")),
        "<ul>\n  <li>One of Hub</li>\n  <li>Two of Hub</li>\n</ul>\n");
    CHECK_STR(workbench_draw(&bench, STR("{{#page.is_home}}a{{/page.is_home}}"
                                         "{{^page.is_home}}b"
                                         "{{/page.is_home}}")),
              "a");
    CHECK_STR(workbench_draw(&bench, STR("{{#page.place}}{{.}}{{/page.place}}"
                                         "{{^page.next}}-{{/page.next}}")),
              "javascript:alert(1)-");
    CHECK_STR(workbench_draw(&bench, STR("{{#page.place}}{{#page.is_home}}{{.}}"
                                         "{{/page.is_home}}{{/page.place}}")),
              "javascript:alert(1)");
    workbench_close(&bench);
}

/* A name belongs to the object that view.def gives it to: one that is absent
 * is never taken from an object further out. */
static void test_an_absent_value_is_not_found_further_out(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(workbench_draw(&bench, STR("{{#page}}{{#menu}}({{description}})"
                                         "{{/menu}}{{/page}}")),
              "()()");
    workbench_close(&bench);
}

static void test_words_without_tags_join_the_text_round_them(void)
{
    struct workbench bench;
    const struct template *template;

    workbench_open(&bench);
    workbench_add_words(&bench, STR("more"), STR("More & \"more\""));
    workbench_add_words(&bench, STR("read"), STR("Read {{page.title}}"));
    CHECK_STR(workbench_draw(&bench, STR("<p title=\"{{strings.more}}\">"
                                         "{{strings.read}}</p>")),
              "<p title=\"More &amp; &quot;more&quot;\">Read "
              "&lt;b&gt;&quot;Us&quot; &amp; &#39;them&#39;</p>");
    template = workbench_compile(&bench, STR("<p>{{strings.more}}</p>"));
    CHECK(template != NULL);
    workbench_close(&bench);
}

static void test_a_parent_draws_what_its_child_gives(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("base"),
                  STR("<main>\n  {{$main}}\n  <p>Nothing</p>\n  "
                      "{{/main}}\n</main>\n"));
    CHECK_STR(workbench_draw(&bench, STR("{{<base}}{{/base}}")),
              "<main>\n  <p>Nothing</p>\n</main>\n");
    CHECK_STR(
        workbench_draw(&bench, STR("{{<base}}\n{{$main}}\n<h1>{{hub.name}}"
                                   "</h1>\n{{/main}}\n{{/base}}\n")),
        "<main>\n  <h1>Hub</h1>\n</main>\n");
    workbench_close(&bench);
}

static void test_lists_in_lists_stop_at_the_limit_of_steps(void)
{
    struct workbench bench;
    struct buf text = {0};

    workbench_open(&bench);
    for (int i = 0; i < 30; i++)
        buf_add(&text, STR("{{#menu}}"));
    for (int i = 0; i < 30; i++)
        buf_add(&text, STR("{{/menu}}"));
    CHECK_STR(workbench_draw(&bench, buf_str(&text)), "past a limit");
    buf_free(&text);
    workbench_close(&bench);
}

static void test_a_full_buffer_ends_the_drawing(void)
{
    struct workbench bench;

    workbench_open(&bench);
    bench.out.max = 4;
    CHECK_STR(workbench_draw(&bench, STR("12345{{hub.name}}")), "past a limit");
    workbench_close(&bench);
}

int main(void)
{
    RUN(test_text_is_escaped_in_text_and_attributes);
    RUN(test_html_is_shown_as_it_is);
    RUN(test_addresses_are_checked_where_a_browser_follows_them);
    RUN(test_sections_loop_test_and_nest);
    RUN(test_an_absent_value_is_not_found_further_out);
    RUN(test_words_without_tags_join_the_text_round_them);
    RUN(test_a_parent_draws_what_its_child_gives);
    RUN(test_lists_in_lists_stop_at_the_limit_of_steps);
    RUN(test_a_full_buffer_ends_the_drawing);
    return tap_done();
}
