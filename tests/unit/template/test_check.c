#include "template/check.h"

#include "tap.h"
#include "theme/contract.h"
#include "view/view.h"
#include "view/view_name.h"

static const struct contract_attribute by = {.name = STR_INIT("by")};
static const struct part_contract quote = {
    .name = STR_INIT("quote"), .attributes = &by, .attribute_count = 1};

struct bench {
    struct arena arena;
    struct names *names;
    struct template_attributes attributes;
    struct check check;
    struct seen seen;
    short level;
};

static void open_bench(struct bench *bench,
                       const struct part_contract *contract)
{
    *bench = (struct bench){0};
    bench->names = names_new(&bench->arena, view_vocabulary.names,
                             view_vocabulary.name_count);
    if (contract)
        bench->attributes = contract_attributes(contract, &bench->arena);
    check_start(&bench->check, bench->names, &view_vocabulary,
                contract ? &bench->attributes : NULL);
}

static bool finds(struct bench *bench, const char *path)
{
    return check_find(&bench->check, str_of(path), &bench->seen, &bench->level);
}

static void enter(struct bench *bench, const char *path)
{
    CHECK(finds(bench, path));
    CHECK(check_push(&bench->check, bench->seen));
}

static str advice(struct bench *bench, const char *path)
{
    return check_advice(&bench->check, &bench->arena, str_of(path));
}

static void test_names_are_found_through_their_objects(void)
{
    struct bench bench;

    open_bench(&bench, NULL);
    CHECK(finds(&bench, "page.title"));
    CHECK_INT(bench.seen.kind, VALUE_TEXT);
    CHECK(finds(&bench, "page.next.url"));
    CHECK_INT(bench.seen.kind, VALUE_URL);
    CHECK(finds(&bench, "page.children"));
    CHECK_INT(bench.seen.kind, VALUE_LIST);
    CHECK_INT(bench.seen.object, VIEW_LINK);
    CHECK(!finds(&bench, "title"));
    CHECK(!finds(&bench, "page.titel"));
    CHECK(!finds(&bench, "page.title.x"));
    CHECK(!finds(&bench, "menu.title"));
    CHECK(!finds(&bench, "page."));
    CHECK(!finds(&bench, ""));
    arena_free(&bench.arena);
}

static void test_sections_put_their_object_on_top(void)
{
    struct bench bench;

    open_bench(&bench, NULL);
    enter(&bench, "menu");
    CHECK(finds(&bench, "title"));
    CHECK_INT(bench.level, 1);
    CHECK(finds(&bench, "page.title"));
    CHECK_INT(bench.level, 0);
    enter(&bench, "is_here");
    CHECK(finds(&bench, "title"));
    CHECK_INT(bench.level, 1);
    check_pop(&bench.check);
    check_pop(&bench.check);
    CHECK(!finds(&bench, "title"));
    arena_free(&bench.arena);
}

static void test_a_full_stop_is_the_text_of_the_section(void)
{
    struct bench bench;

    open_bench(&bench, NULL);
    enter(&bench, "page.place");
    enter(&bench, "page.is_home");
    CHECK(finds(&bench, "."));
    CHECK_INT(bench.seen.kind, VALUE_TEXT);
    CHECK_INT(bench.level, 1);
    arena_free(&bench.arena);
}

static void test_parts_see_their_block_and_its_attributes(void)
{
    struct bench bench;

    open_bench(&bench, &quote);
    CHECK(finds(&bench, "items"));
    CHECK_INT(bench.level, 1);
    CHECK(finds(&bench, "page.title"));
    CHECK_INT(bench.level, 0);
    CHECK(finds(&bench, "attribute.by"));
    CHECK(!finds(&bench, "attribute.from"));
    CHECK_STR(advice(&bench, "attribute.bye"), "did you mean attribute.by?");
    arena_free(&bench.arena);
    open_bench(&bench, NULL);
    CHECK(!finds(&bench, "items"));
    CHECK(!finds(&bench, "attribute.by"));
    arena_free(&bench.arena);
}

static void test_advice_names_what_was_probably_meant(void)
{
    struct bench bench;

    open_bench(&bench, NULL);
    CHECK_STR(advice(&bench, "page.titel"), "did you mean page.title?");
    CHECK_STR(advice(&bench, "pgae.title"), "did you mean page.title?");
    CHECK_STR(advice(&bench, "description"), "did you mean hub.description?");
    CHECK_STR(advice(&bench, "menu.title"), "open the list first: {{#menu}}");
    CHECK_STR(advice(&bench, "page.title.x"),
              "page.title has no names inside it");
    CHECK_STR(advice(&bench, "zzzzzz"),
              "docs/theming.md lists what a template may see");
    enter(&bench, "menu");
    CHECK_STR(advice(&bench, "titel"), "did you mean title?");
    arena_free(&bench.arena);
}

static void test_sections_stop_at_the_limit(void)
{
    struct bench bench;
    int depth = 0;

    open_bench(&bench, NULL);
    CHECK(finds(&bench, "page"));
    while (check_push(&bench.check, bench.seen))
        depth++;
    CHECK_INT(depth, TEMPLATE_DEPTH_MAX + 1);
    arena_free(&bench.arena);
}

int main(void)
{
    RUN(test_names_are_found_through_their_objects);
    RUN(test_sections_put_their_object_on_top);
    RUN(test_a_full_stop_is_the_text_of_the_section);
    RUN(test_parts_see_their_block_and_its_attributes);
    RUN(test_advice_names_what_was_probably_meant);
    RUN(test_sections_stop_at_the_limit);
    return tap_done();
}
