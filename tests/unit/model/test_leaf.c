#include "model/leaf.h"

#include "small_hub.h"

enum { WORDS = 50 };

static struct term terms[WORDS];
static str names[WORDS][2];

/* One after another under one letter, and one of another in Welsh. */
static struct page *add_glossary(struct small_hub *small, size_t count)
{
    struct page *glossary = small_hub_add(small, STR("glossary"));

    glossary->kind = PAGE_GLOSSARY;
    glossary->is_generated = true;
    for (size_t i = 0; i < count; i++) {
        struct page *page = arena_new(&small->arena, struct page);

        names[i][0] = arena_format(&small->arena, "care %02zu", i);
        names[i][1] = i ? (str){0} : STR("oed");
        *page = (struct page){
            .kind = PAGE_TERM, .is_generated = true, .path = names[i][0]};
        map_add(&small->arena, &small->hub.pages_by_path, page->path, page);
        terms[i] =
            (struct term){.key = names[i][0], .names = names[i], .page = page};
    }
    small->hub.records.terms = terms;
    small->hub.records.term_count = count;
    connect_leaves(&small->hub, &small->arena);
    return glossary;
}

static void test_a_short_list_has_its_entries_on_it(void)
{
    struct small_hub small;
    struct page *glossary;

    small_hub_start(&small, 1);
    glossary = add_glossary(&small, LEAF_ENTRIES_MAX);
    CHECK_INT(page_leaves(glossary, 0)->count, 1);
    CHECK_INT(page_leaves(glossary, 0)->items[0].end, LEAF_ENTRIES_MAX);
    CHECK(terms[3].page->list == glossary);
    CHECK_STR(page_address(terms[3].page, &small.hub.trees[0]), "glossary");
    CHECK_STR(terms[3].page->anchor, "entry-care 03");
    small_hub_end(&small);
}

static void test_a_long_one_has_leaves_of_letters_in_each_language(void)
{
    struct small_hub small;
    struct page *glossary;
    const struct leaves *leaves;

    small_hub_start(&small, 2);
    glossary = add_glossary(&small, LEAF_ENTRIES_MAX + 1);
    leaves = page_leaves(glossary, 0);
    CHECK_INT(leaves->count, 3);
    CHECK_STR(leaves->items[1].address, "glossary/letter-c");
    CHECK_STR(leaves->items[2].address, "glossary/letter-c-2");
    CHECK_STR(leaves->items[2].name, "C 2");
    CHECK_INT(leaves->items[2].first, LEAF_ENTRIES_MAX);
    leaves = page_leaves(glossary, 1);
    CHECK_INT(leaves->count, 3);
    CHECK_STR(leaves->items[2].address, "glossary/letter-o");
    CHECK_STR(page_address(terms[0].page, &small.hub.trees[0]),
              "glossary/letter-c");
    CHECK_STR(page_address(terms[0].page, &small.hub.trees[VARIANT_COUNT]),
              "glossary/letter-o");
    CHECK(leaf_find(leaves, STR("glossary/letter-o")) == &leaves->items[2]);
    CHECK(leaf_find(leaves, STR("glossary/letter-x")) == NULL);
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_a_short_list_has_its_entries_on_it);
    RUN(test_a_long_one_has_leaves_of_letters_in_each_language);
    return tap_done();
}
