#include "model/generated.h"

#include "small_hub.h"

static struct small_hub small;
static struct generated_titles titles[2];

static const char *const word_list[] = {"alpha", "beta"};
static str names_0[2], names_1[2], meanings[2];
static struct term terms[2];
static struct resource resources[1];
static struct facet facets[1];
static struct facet_value values[1];

static void start(void)
{
    small_hub_start(&small, 2);
    names_0[0] = str_of(word_list[0]);
    names_0[1] = STR("alffa");
    names_1[0] = str_of(word_list[1]);
    meanings[0] = STR("a letter");
    terms[0] = (struct term){.key = names_0[0],
                             .names = names_0,
                             .meanings = meanings,
                             .easy = meanings};
    terms[1] = (struct term){.key = names_1[0],
                             .names = names_1,
                             .meanings = meanings,
                             .easy = meanings};
    resources[0] = (struct resource){.key = STR("nef"), .title = STR("T")};
    values[0] = (struct facet_value){.key = STR("wales"),
                                     .labels = names_0,
                                     .meanings = meanings,
                                     .facet = facets};
    facets[0] = (struct facet){.key = STR("where"),
                               .labels = names_1,
                               .meanings = meanings,
                               .values = values,
                               .value_count = 1};
    small_hub_add(&small, STR("index"));
    for (size_t i = 0; i < 2; i++) {
        titles[i].words[PAGE_GLOSSARY] = i ? STR("Geirfa") : STR("Glossary");
        titles[i].easy[PAGE_GLOSSARY] = STR("Hard words");
    }
}

static void give_records(void)
{
    small.hub.records.terms = terms;
    small.hub.records.term_count = 2;
    small.hub.records.resources = resources;
    small.hub.records.resource_count = 1;
    small.hub.config.facets = facets;
    small.hub.config.facet_count = 1;
}

static void map_pages(void)
{
    for (size_t i = 0; i < small.hub.page_count; i++)
        map_add(&small.arena, &small.hub.pages_by_path,
                small.hub.pages[i]->path, small.hub.pages[i]);
}

static void generate(void)
{
    map_pages();
    generated_add_records(&small.hub, &small.arena);
    generated_add_topics(&small.hub, &small.arena);
    generated_write(&small.hub, &small.arena, titles);
}

static struct page *page_at(const char *path)
{
    return map_find(&small.hub.pages_by_path, str_of(path));
}

static void test_only_what_has_something_in_it_is_made(void)
{
    start();
    generate();
    CHECK_INT(small.hub.page_count, 4);
    CHECK(page_at("a-z")->kind == PAGE_A_TO_Z);
    CHECK(page_at("site-map")->kind == PAGE_SITE_MAP);
    CHECK(!page_at("glossary") && !page_at("topics/index"));
    CHECK(!page_at("accessibility"));
    small_hub_end(&small);
}

static void test_every_record_has_a_page(void)
{
    static const char *const paths[] = {
        "glossary",      "glossary/alpha", "glossary/beta", "resources/index",
        "resources/nef", "where/index",    "where/wales",
    };

    start();
    give_records();
    generate();
    for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
        CHECK(page_at(paths[i]) && page_at(paths[i])->is_generated);
    CHECK(page_at("glossary/alpha")->term == &terms[0]);
    CHECK(terms[0].page == page_at("glossary/alpha"));
    CHECK(values[0].page == page_at("where/wales"));
    for (size_t i = 1; i < small.hub.page_count; i++)
        CHECK(
            str_compare(small.hub.pages[i - 1]->path, small.hub.pages[i]->path)
            < 0);
    small_hub_end(&small);
}

static void test_they_are_there_in_every_language_and_format(void)
{
    start();
    give_records();
    generate();
    for (size_t i = 0; i < small.hub.tree_count; i++)
        CHECK(page_has_variant(page_at("glossary/beta"), &small.hub.trees[i]));
    CHECK_STR(page_title(page_at("glossary"),
                         small_hub_tree(&small, 1, VARIANT_PLAIN)),
              "Geirfa");
    CHECK_STR(page_title(page_at("glossary"),
                         small_hub_tree(&small, 0, VARIANT_EASY_READ)),
              "Hard words");
    CHECK_STR(page_title(page_at("glossary/alpha"),
                         small_hub_tree(&small, 1, VARIANT_STANDARD)),
              "alffa");
    CHECK_INT(page_article(page_at("glossary/beta"),
                           small_hub_tree(&small, 1, VARIANT_STANDARD))
                  ->language_index,
              0);
    small_hub_end(&small);
}

static void test_a_page_that_somebody_wrote_there_stays(void)
{
    struct page *page;

    start();
    page = small_hub_add(&small, STR("glossary/alpha"));
    small_hub_add(&small, STR("glossary/index"));
    give_records();
    generate();
    CHECK(page_at("glossary/alpha") == page && !page->is_generated);
    CHECK(page->kind == PAGE_TERM && page->term == &terms[0]);
    CHECK_STR(page_title(page, small_hub_tree(&small, 0, VARIANT_STANDARD)),
              "glossary/alpha");
    CHECK(!page_at("glossary"));
    CHECK(page_at("glossary/index")->kind == PAGE_GLOSSARY);
    small_hub_end(&small);
}

static void test_topics_that_spell_alike_are_one(void)
{
    static const str first[] = {STR_INIT("Co-production"), STR_INIT("Budgets")};
    static const str second[] = {STR_INIT("co production"), STR_INIT("index")};
    struct page *a;
    struct page *b;

    start();
    a = small_hub_add(&small, STR("a"));
    b = small_hub_add(&small, STR("b"));
    small_hub_text(a)->front.topics = (struct str_list){first, 2};
    small_hub_text(b)->front.topics = (struct str_list){second, 2};
    generate();
    CHECK_INT(small.hub.records.topic_count, 3);
    CHECK_STR(topic_find(&small.hub.records, STR("CO PRODUCTION"))->words,
              "Co-production");
    CHECK(page_at("topics/topic-index") != NULL);
    CHECK(page_at("topics/index")->kind == PAGE_TOPICS);
    small_hub_end(&small);
}

static void test_pages_under_a_topic_stand_in_reading_order(void)
{
    static const str topics[] = {STR_INIT("t")};
    struct page *late;
    struct page *early;

    start();
    late = small_hub_add(&small, STR("a"));
    early = small_hub_add(&small, STR("b"));
    small_hub_text(late)->front.topics = (struct str_list){topics, 1};
    small_hub_text(early)->front.topics = (struct str_list){topics, 1};
    small_hub_text(early)->front.order = 1;
    generate();
    connect_addresses(&small.hub, &small.arena, &small.diags);
    connect_sections(&small.hub, &small.arena);
    connect_records(&small.hub, &small.arena);
    CHECK_INT(small.diags.count, 0);
    CHECK_INT(small.hub.records.topics[0].pages.count, 2);
    CHECK(small.hub.records.topics[0].pages.items[0] == early);
    CHECK_INT(small.hub.reading_count, 3);
    CHECK(page_at("topics/t")->parent == page_at("topics/index"));
    CHECK_INT(page_at("topics/index")->child_count, 0);
    CHECK_INT(small.hub.home->child_count, 2);
    small_hub_end(&small);
}

int main(void)
{
    RUN(test_only_what_has_something_in_it_is_made);
    RUN(test_every_record_has_a_page);
    RUN(test_they_are_there_in_every_language_and_format);
    RUN(test_a_page_that_somebody_wrote_there_stays);
    RUN(test_topics_that_spell_alike_are_one);
    RUN(test_pages_under_a_topic_stand_in_reading_order);
    return tap_done();
}
