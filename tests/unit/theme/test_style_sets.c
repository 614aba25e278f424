#include "theme/style_sets.h"

#include "model/page.h"
#include "tap.h"

static struct arena arena;
static struct sheets sheets;
static struct block blocks[] = {
    {.name = STR_INIT("cycle")},
    {.name = STR_INIT("note")},
};
static struct block *block_list[] = {&blocks[0], &blocks[1]};
static struct article article = {
    .body = {.blocks = block_list, .block_count = 2}};
static const struct tree tree;

static void add_part(str name, uint64_t set, str css)
{
    struct sheet_part *part = &sheets.parts[sheets.part_count++];

    part->name = name;
    part->set = set;
    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        part->css[i] = css;
        part->keys[i] = css;
    }
    map_add(&arena, &sheets.by_name, name, part);
}

static void set_up(void)
{
    sheets.parts = arena_array(&arena, struct sheet_part, SHEET_PARTS_MAX);
    add_part(STR("cycle"), 3, STR("cycle{}"));
    add_part(STR("levels"), 2, STR("levels{}"));
    add_part(STR("tree"), 4 | 2, STR("tree{}"));
    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        sheets.before[i] = (struct sheet_half){STR("before{}"), STR("b")};
        sheets.after[i] = (struct sheet_half){STR("after{}"), STR("a")};
    }
}

static void test_a_page_needs_the_styles_of_its_blocks_and_what_they_need(void)
{
    CHECK_INT(sheet_set_of(&sheets, &article, &tree), 3);
    CHECK_INT(sheet_set_of(&sheets, NULL, &tree), 0);
    CHECK_INT(sheet_set_of_name(&sheets, STR("note")), 0);
}

static void test_a_sheet_has_the_styles_of_its_set_in_the_middle(void)
{
    CHECK_STR(sheet_bytes(&sheets, &arena, VARIANT_STANDARD, 3),
              "before{}cycle{}levels{}after{}");
    CHECK_STR(sheet_bytes(&sheets, &arena, VARIANT_STANDARD, 0),
              "before{}after{}");
}

static void test_a_sheet_is_named_by_what_is_in_it(void)
{
    str none = sheet_path(&sheets, &arena, VARIANT_PLAIN, 0);
    str some = sheet_path(&sheets, &arena, VARIANT_PLAIN, 3);

    CHECK(str_starts(none, STR("assets/plain.")));
    CHECK(str_ends(none, STR(".css")));
    CHECK(!str_equal(none, some));
    CHECK(str_equal(some, sheet_path(&sheets, &arena, VARIANT_PLAIN, 3)));
    sheets.parts[1].keys[VARIANT_PLAIN] = STR("other");
    CHECK(!str_equal(some, sheet_path(&sheets, &arena, VARIANT_PLAIN, 3)));
    CHECK(str_equal(none, sheet_path(&sheets, &arena, VARIANT_PLAIN, 0)));
}

static void test_sets_are_listed_once_and_none_is_always_there(void)
{
    static struct tree trees[] = {{.variant = VARIANT_STANDARD},
                                  {.variant = VARIANT_LARGE_PRINT},
                                  {.variant = VARIANT_PLAIN},
                                  {.variant = VARIANT_EASY_READ}};
    struct article *articles[VARIANT_COUNT] = {&article};
    struct page page = {.articles = articles};
    struct page *pages[] = {&page, &page};
    struct hub hub = {.config = {.language_count = 1},
                      .trees = trees,
                      .tree_count = VARIANT_COUNT,
                      .pages = pages,
                      .page_count = 2};
    uint64_t *sets;

    CHECK_INT(sheet_sets(&sheets, &hub, &arena, VARIANT_LARGE_PRINT, &sets), 2);
    CHECK_INT(sets[0], 0);
    CHECK_INT(sets[1], 3);
    CHECK_INT(sheet_sets(&sheets, &hub, &arena, VARIANT_EASY_READ, &sets), 1);
    CHECK_INT(sets[0], 0);
}

int main(void)
{
    set_up();
    RUN(test_a_page_needs_the_styles_of_its_blocks_and_what_they_need);
    RUN(test_a_sheet_has_the_styles_of_its_set_in_the_middle);
    RUN(test_a_sheet_is_named_by_what_is_in_it);
    RUN(test_sets_are_listed_once_and_none_is_always_there);
    arena_free(&arena);
    return tap_done();
}
