#include "workbench.h"

static void test_partials_are_moved_in_with_their_tag(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("item"), STR("<li>\n\n  {{hub.name}}</li>\n"));
    CHECK_STR(workbench_draw(&bench, STR("<ul>\n  {{>item}}\n</ul>\n")),
              "<ul>\n  <li>\n\n    Hub</li>\n</ul>\n");
    workbench_close(&bench);
}

static void test_a_missing_template_is_an_error_with_a_near_name(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("header"), STR("x"));
    CHECK(str_find(workbench_draw(&bench, STR("{{>haeder}}")),
                   STR("did you mean header?"))
          > 0);
    CHECK_STR(workbench_complaints(&bench, STR("{{<nowhere}}{{/nowhere}}")),
              "template-missing");
    workbench_close(&bench);
}

static void test_templates_that_include_each_other_are_an_error(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("a"), STR("{{>b}}"));
    workbench_add(&bench, STR("b"), STR("{{>a}}"));
    workbench_add(&bench, STR("self"), STR("{{#menu}}{{>self}}{{/menu}}"));
    CHECK(str_find(workbench_draw(&bench, STR("{{>a}}")), STR("a > b > a"))
          > 0);
    CHECK_STR(workbench_complaints(&bench, STR("{{>self}}")),
              "template-circle");
    workbench_close(&bench);
}

static void test_a_block_in_itself_stops_at_the_limit(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("base"), STR("{{$a}}{{/a}}"));
    CHECK_STR(workbench_complaints(&bench, STR("{{<base}}{{$a}}{{$a}}{{/a}}"
                                               "{{/a}}{{/base}}")),
              "template-deep");
    workbench_close(&bench);
}

/* 2 to the power of 20 includes, of nothing. */
static void test_templates_that_double_stop_at_the_limit(void)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g",
                                        "h", "i", "j", "k", "l", "m", "n",
                                        "o", "p", "q", "r", "s", "t", "u"};
    struct workbench bench;

    workbench_open(&bench);
    for (size_t i = 0; i < 20; i++)
        workbench_add(&bench, str_of(names[i]),
                      arena_format(&bench.arena, "{{>%s}}{{>%s}}", names[i + 1],
                                   names[i + 1]));
    workbench_add(&bench, str_of(names[20]), STR(""));
    CHECK_STR(workbench_complaints(&bench, STR("{{>a}}")), "template-large");
    workbench_close(&bench);
}

static str in_thirty_sections(struct workbench *bench, const char *inside)
{
    struct buf text = {0};
    str copy;

    for (int i = 0; i < 30; i++)
        buf_add(&text, STR("{{^menu}}"));
    buf_add(&text, str_of(inside));
    for (int i = 0; i < 30; i++)
        buf_add(&text, STR("{{/menu}}"));
    copy = arena_copy(&bench->arena, buf_str(&text));
    buf_free(&text);
    return copy;
}

/* Inverted sections put nothing on the stack of values. */
static void test_sections_and_templates_stop_at_the_limit_together(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("a"), in_thirty_sections(&bench, "{{>b}}"));
    workbench_add(&bench, STR("b"), in_thirty_sections(&bench, "x"));
    workbench_add(&bench, STR("c"), in_thirty_sections(&bench, "{{>a}}"));
    workbench_add(&bench, STR("d"), in_thirty_sections(&bench, "{{>c}}"));
    CHECK_STR(workbench_complaints(&bench, STR("{{>c}}")), "");
    CHECK_STR(workbench_complaints(&bench, STR("{{>d}}")), "template-deep");
    workbench_close(&bench);
}

static void test_a_block_that_the_parent_has_not_is_a_warning(void)
{
    struct workbench bench;

    workbench_open(&bench);
    workbench_add(&bench, STR("base"), STR("{{$main}}{{/main}}"));
    CHECK_STR(workbench_complaints(&bench, STR("{{<base}}{{$mian}}x{{/mian}}"
                                               "{{/base}}")),
              "template-block-unknown");
    CHECK_INT(bench.diags.errors, 0);
    workbench_close(&bench);
}

static void test_names_that_are_looked_up_are_refused_in_themes(void)
{
    struct workbench bench;

    workbench_open(&bench);
    CHECK_STR(workbench_complaints(&bench, STR("{{>*page.title}}")),
              "template-dynamic");
    workbench_close(&bench);
}

int main(void)
{
    RUN(test_partials_are_moved_in_with_their_tag);
    RUN(test_a_missing_template_is_an_error_with_a_near_name);
    RUN(test_templates_that_include_each_other_are_an_error);
    RUN(test_a_block_in_itself_stops_at_the_limit);
    RUN(test_templates_that_double_stop_at_the_limit);
    RUN(test_sections_and_templates_stop_at_the_limit_together);
    RUN(test_a_block_that_the_parent_has_not_is_a_warning);
    RUN(test_names_that_are_looked_up_are_refused_in_themes);
    return tap_done();
}
