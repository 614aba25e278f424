#include "model/connect.h"

#include "small_hub.h"

static struct small_hub small;
static struct article *article;
static struct page *page;
static str names[2], meanings[2], easy[2];
static struct term term;
static struct resource resource;
static const str authors[] = {STR_INIT("A. One"), STR_INIT("B. Two")};

/* What the contracts of three parts say. */
static const struct block_taking of_resource[] = {
    {STR_INIT("title"), RECORD_FACT_TITLE},
    {STR_INIT("author"), RECORD_FACT_MAKERS},
    {STR_INIT("year"), RECORD_FACT_YEAR},
    {STR_INIT("publisher"), RECORD_FACT_PUBLISHER},
    {STR_INIT("url"), RECORD_FACT_LINK},
};
static const struct block_taking of_words[] = {
    {STR_INIT("by"), RECORD_FACT_MAKERS},
    {STR_INIT("by"), RECORD_FACT_TERM},
    {STR_INIT("source"), RECORD_FACT_TITLE},
    {STR_INIT("year"), RECORD_FACT_YEAR},
};
static const struct block_facts resource_facts = {
    .record = BLOCK_RECORD_SHOWN,
    .resource_attribute = STR_INIT("key"),
    .takings = of_resource,
    .taking_count = 5,
};
static const struct block_facts words_facts = {
    .resource_attribute = STR_INIT("key"),
    .term_attribute = STR_INIT("term"),
    .takings = of_words,
    .taking_count = 4,
};
static const struct block_facts no_facts;

static const struct block_facts *facts_of(str name)
{
    if (str_equal(name, STR("resource")))
        return &resource_facts;
    return str_equal(name, STR("quote")) || str_equal(name, STR("definition"))
               ? &words_facts
               : &no_facts;
}

static void start(void)
{
    struct records *records = &small.hub.records;

    small_hub_start(&small, 2);
    names[0] = STR("co-production");
    meanings[0] = STR("working <together> & \"equal\"");
    easy[0] = STR("We work together.");
    term = (struct term){
        .key = names[0], .names = names, .meanings = meanings, .easy = easy};
    resource = (struct resource){.key = STR("nef"),
                                 .title = STR("T"),
                                 .year = STR("2008"),
                                 .authors = {authors, 2},
                                 .link = STR("https://example.org/"),
                                 .publisher = STR("A. One, B. Two")};
    map_add(&small.arena, &records->terms_by_name, names[0], &term);
    map_add(&small.arena, &records->resources_by_name, resource.key, &resource);
    records->term_names = names;
    records->term_count = 1;
    records->resource_keys = &resource.key;
    records->resource_count = 1;
    page = small_hub_add(&small, STR("index"));
    article = small_hub_text(page);
}

static void end(void)
{
    for (size_t i = 0; i < VARIANT_COUNT; i++)
        if (page->articles[i])
            arena_free(&page->articles[i]->arena);
    small_hub_end(&small);
}

static struct block *add_block(const char *name, const char *attribute,
                               const char *value)
{
    struct block *block = arena_new(&small.arena, struct block);

    block->name = str_of(name);
    block->facts = facts_of(block->name);
    block->place = (struct place){&article->text, 1, 1};
    block->attributes = arena_new(&small.arena, struct attribute);
    block->attributes[0] =
        (struct attribute){.name = str_of(attribute), .value = str_of(value)};
    block->attribute_count = 1;
    article->body.blocks = arena_new(&small.arena, struct block *);
    article->body.blocks[0] = block;
    article->body.block_count = 1;
    return block;
}

static void test_a_resource_gives_its_words(void)
{
    struct block *block;

    start();
    block = add_block("resource", "key", "NEF");
    connect_blocks(&small.hub, &small.diags);
    CHECK_INT(small.diags.count, 0);
    CHECK(block->resource == &resource);
    CHECK_STR(block_attribute(block, STR("title")), "T");
    CHECK_STR(block_attribute(block, STR("author")), "A. One, B. Two");
    CHECK_STR(block_attribute(block, STR("year")), "2008");
    CHECK_STR(block_attribute(block, STR("url")), "https://example.org/");
    CHECK_STR(block_attribute(block, STR("publisher")), "");
    end();
}

static void test_what_an_author_gave_stays(void)
{
    struct block *block;

    start();
    block = add_block("quote", "key", "nef");
    block->attributes = arena_array(&small.arena, struct attribute, 2);
    block->attributes[0] =
        (struct attribute){.name = STR("key"), .value = STR("nef")};
    block->attributes[1] =
        (struct attribute){.name = STR("by"), .value = STR("A member")};
    block->attribute_count = 2;
    connect_blocks(&small.hub, &small.diags);
    CHECK_STR(block_attribute(block, STR("by")), "A member");
    CHECK_STR(block_attribute(block, STR("source")), "T");
    end();
}

static void test_an_unknown_key_names_the_nearest(void)
{
    struct block *block;

    start();
    block = add_block("resource", "key", "nfe");
    connect_blocks(&small.hub, &small.diags);
    CHECK_INT(small_hub_count(&small, DIAG_RECORD_UNKNOWN), 1);
    CHECK_STR(small.diags.items[0].b, "nef");
    CHECK(!block->resource);
    add_block("definition", "term", "coproduction");
    connect_blocks(&small.hub, &small.diags);
    CHECK_INT(small_hub_count(&small, DIAG_RECORD_UNKNOWN), 2);
    CHECK_STR(small.diags.items[1].b, "co-production");
    end();
}

static void test_a_definition_takes_the_meaning_escaped(void)
{
    struct block *block;

    start();
    block = add_block("definition", "term", "Co-production");
    connect_blocks(&small.hub, &small.diags);
    CHECK_INT(block->content.count, 1);
    CHECK_STR(block->content.items[0].html,
              "<p>working &lt;together&gt; &amp; &quot;equal&quot;</p>\n");
    CHECK_STR(block_attribute(block, STR("by")), "co-production");
    end();
}

static void test_in_easy_read_the_meaning_is_easy(void)
{
    struct block *block;

    start();
    article = small_hub_write(&small, page, 0, VARIANT_EASY_READ);
    block = add_block("definition", "term", "co-production");
    connect_blocks(&small.hub, &small.diags);
    CHECK_STR(block->content.items[0].html, "<p>We work together.</p>\n");
    end();
}

static void test_other_blocks_may_have_a_key_of_their_own(void)
{
    struct block *block;

    start();
    block = add_block("note", "key", "nothing");
    connect_blocks(&small.hub, &small.diags);
    CHECK_INT(small.diags.count, 0);
    CHECK(!block->resource && block->attribute_count == 1);
    end();
}

int main(void)
{
    RUN(test_a_resource_gives_its_words);
    RUN(test_what_an_author_gave_stays);
    RUN(test_an_unknown_key_names_the_nearest);
    RUN(test_a_definition_takes_the_meaning_escaped);
    RUN(test_in_easy_read_the_meaning_is_easy);
    RUN(test_other_blocks_may_have_a_key_of_their_own);
    return tap_done();
}
