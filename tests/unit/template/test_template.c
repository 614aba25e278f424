#include "workbench.h"

static const struct {
    const char *text;
    const char *codes;
} mistakes[] = {
    {"a {{page.title", "template-tag-open"},
    {"a {{{page.content}}", "template-tag-open"},
    {"{{}}", "template-name"},
    {"{{page title}}", "template-name"},
    {"{{=<% %>=}}", "template-delimiters"},
    {"{{#page}}", "template-not-closed"},
    {"{{/page}}", "template-not-open"},
    {"{{#page}}{{#menu}}{{/page}}{{/menu}}",
     "template-closes-other template-closes-other"},
};

static void test_every_mistake_in_a_tag_has_its_message(void)
{
    struct workbench bench;

    workbench_open(&bench);
    for (size_t i = 0; i < sizeof(mistakes) / sizeof(mistakes[0]); i++)
        tap_str(workbench_complaints(&bench, str_of(mistakes[i].text)),
                str_of(mistakes[i].codes), mistakes[i].text, __FILE__,
                __LINE__);
    workbench_close(&bench);
}

static void test_messages_name_line_and_column(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(workbench_draw(&bench, STR("<p>\n  {{#page}}\n")),
              "page.mustache:2:3: error: page is opened here and never "
              "closed\n    2 |   {{#page}}\n      | fix: write {{/page}} where "
              "it ends   [template-not-closed]\n");
    workbench_close(&bench);
}

static str nested(struct buf *text, size_t depth)
{
    buf_clear(text);
    for (size_t i = 0; i < depth; i++)
        buf_add(text, STR("{{#hub.name}}"));
    for (size_t i = 0; i < depth; i++)
        buf_add(text, STR("{{/hub.name}}"));
    return buf_str(text);
}

static void test_tags_stand_at_most_32_deep(void)
{
    struct workbench bench;
    struct buf text = {0};

    workbench_open(&bench);
    CHECK_STR(workbench_complaints(&bench, nested(&text, 32)), "");
    CHECK(str_starts(workbench_complaints(&bench, nested(&text, 33)),
                     STR("template-deep")));
    buf_free(&text);
    workbench_close(&bench);
}

static void test_a_line_of_only_a_comment_is_gone(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(workbench_draw(&bench, STR("a\n  {{! no\nline }}\nb\n")),
              "a\nb\n");
    CHECK_STR(workbench_draw(&bench, STR("a {{! words }} b\n")), "a  b\n");
    workbench_close(&bench);
}

int main(void)
{
    RUN(test_every_mistake_in_a_tag_has_its_message);
    RUN(test_messages_name_line_and_column);
    RUN(test_tags_stand_at_most_32_deep);
    RUN(test_a_line_of_only_a_comment_is_gone);
    return tap_done();
}
