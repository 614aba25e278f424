#include "workbench.h"

static const struct {
    const char *text;
    const char *codes;
} cases[] = {
    /* what a tag may show */
    {"<p>{{page.title}}{{style}}{{{page.content}}}", ""},
    {"{{{page.title}}}", "template-shows-text"},
    {"{{{style}}}", "template-shows-text"},
    {"{{page.content}}", "template-shows-html"},
    {"{{menu}}", "template-shows-group"},
    {"{{page}}", "template-shows-group"},
    {"{{page.is_home}}", "template-shows-group"},
    {"{{.}}", "template-shows-group"},
    /* where it may stand */
    {"<a href=\"{{style}}\" title='{{page.title}}'>", ""},
    {"<{{page.title}}>", "template-place"},
    {"<h{{page.title}}>", "template-place"},
    {"<p {{page.title}}>", "template-place"},
    {"<p title={{page.title}}>", "template-place"},
    {"<p onclick=\"{{page.title}}\">", "template-place"},
    {"<p style='{{page.title}}'>", "template-place"},
    {"<!-- {{page.title}} -->", "template-place"},
    {"<script>{{page.title}}</script>", "template-place"},
    {"<style>{{page.title}}</style>", "template-place"},
    {"<p title=\"{{{page.content}}}\">", "template-place-html"},
    {"<title>{{{page.content}}}</title>", "template-place-html"},
    /* sections start and end at the same place */
    {"<p{{#page.is_home}} class=\"x\"{{/page.is_home}}>", ""},
    {"<p class=\"a{{#page.is_home}} b{{/page.is_home}}\">", ""},
    {"<input {{#page.is_home}}checked{{/page.is_home}}>", ""},
    {"{{#page.is_home}}<p{{/page.is_home}}>", "template-section-split"},
    {"<p {{#page.is_home}}class=\"{{/page.is_home}}x\">",
     "template-section-split"},
    {"<h{{#page.is_home}}1{{/page.is_home}}>", "template-section-split"},
    {"<p{{#page.is_home}} hidden{{/page.is_home}}x>", "template-ends-inside"},
    {"<{{#page.is_home}}p{{/page.is_home}}>",
     "template-section-place template-section-split"},
    {"<p>a", ""},
    {"<p", "template-ends-inside"},
    {"<!-- a", "template-ends-inside"},
    /* words */
    {"<p title=\"{{strings.more}}\">{{strings.more}}", ""},
    {"<p {{strings.more}}>", "template-place"},
    {"{{strings.moer}}", "strings-unknown"},
    {"{{#strings.more}}{{/strings.more}}", "theme-name-unknown"},
    {"{{strings.loud}}", "strings-tag"},
    {"{{strings.open}}", "template-tag-open"},
    {"{{strings.wrong}}", "theme-name-unknown"},
    {"{{strings.html}}", "template-shows-html"},
};

static void test_every_place_lets_in_what_is_safe_there(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add_words(&bench, STR("more"), STR("More"));
    workbench_add_words(&bench, STR("loud"), STR("{{#page}}x{{/page}}"));
    workbench_add_words(&bench, STR("open"), STR("{{page"));
    workbench_add_words(&bench, STR("wrong"), STR("{{page.titel}}"));
    workbench_add_words(&bench, STR("html"), STR("{{page.content}}"));
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        tap_str(workbench_complaints(&bench, str_of(cases[i].text)),
                str_of(cases[i].codes), cases[i].text, __FILE__, __LINE__);
    workbench_close(&bench);
}

static void test_messages_about_words_name_the_file_of_the_words(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add_words(&bench, STR("wrong"), STR("Read {{page.titel}}"));
    CHECK(str_starts(workbench_draw(&bench, STR("{{strings.wrong}}")),
                     STR("strings/en.yaml:1:6: error: page.titel means")));
    workbench_close(&bench);
}

static void test_messages_show_the_tag_to_write(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK(str_find(workbench_draw(&bench, STR("{{page.content}}")),
                   STR("fix: write three braces: {{{page.content}}}"))
          > 0);
    workbench_close(&bench);
    workbench_open(&bench);
    CHECK(str_find(workbench_draw(&bench, STR("{{{page.title}}}")),
                   STR("fix: write two braces: {{page.title}} "))
          > 0);
    workbench_close(&bench);
}

int main(void)
{
    RUN(test_every_place_lets_in_what_is_safe_there);
    RUN(test_messages_about_words_name_the_file_of_the_words);
    RUN(test_messages_show_the_tag_to_write);
    return tap_done();
}
