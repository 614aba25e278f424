#include "model/generated.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "model/route.h"

enum { KEY_MAX = 60 };

/* --- keys ----------------------------------------------------------------- */

str generated_key(struct arena *arena, str words, str start)
{
    str slug = utf8_slice(route_slug(arena, words), 0, KEY_MAX);

    slug = str_without_end(slug, STR("-"));
    if (!str_equal(slug, STR("index")) && !route_refusal(slug)
        && !str_equal(slug, STR("section")))
        return slug;
    return arena_format(arena, "%.*s-%.*s", STR_ARG(start), STR_ARG(slug));
}

/* --- pages ---------------------------------------------------------------- */

struct adding {
    struct hub *hub;
    struct arena *arena;
    size_t capacity;
};

static struct adding adding_of(struct hub *hub, struct arena *arena)
{
    /* The array is full as far as this knows: the first page moves it. */
    return (struct adding){hub, arena, hub->page_count};
}

static struct page *make_page(struct adding *adding, str path)
{
    struct hub *hub = adding->hub;
    struct page *page = arena_new(adding->arena, struct page);
    str_halves cut = str_cut_last(path, '/');

    *page = (struct page){
        .path = path,
        .folder = cut.found ? cut.head : STR(""),
        .address = path,
        .is_index = cut.found && str_equal(cut.tail, STR("index")),
        .is_generated = true,
        .articles = arena_array(adding->arena, struct article *,
                                variant_slot_count(hub->config.language_count)),
    };
    map_add(adding->arena, &hub->pages_by_path, path, page);
    hub->pages = arena_grow(adding->arena, hub->pages, hub->page_count,
                            &adding->capacity, sizeof(struct page *));
    hub->pages[hub->page_count++] = page;
    return page;
}

static struct page *add_page(struct adding *adding, str path,
                             enum page_kind kind)
{
    struct page *page = map_find(&adding->hub->pages_by_path, path);

    if (!page)
        page = make_page(adding, path);
    page->kind = kind;
    return page;
}

static void add_only_page(struct adding *adding, str path, enum page_kind kind)
{
    adding->hub->found[kind] = add_page(adding, path, kind);
}

static str path_in(struct arena *arena, str folder, str key)
{
    return arena_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(key));
}

/* Somebody who has a folder of that name wrote its page as its index. */
static str path_of_glossary(const struct hub *hub)
{
    str index = STR("glossary/index");

    return map_find(&hub->pages_by_path, index) ? index : STR("glossary");
}

static void add_terms(struct adding *adding)
{
    struct records *records = &adding->hub->records;

    if (records->term_count == 0)
        return;
    add_only_page(adding, path_of_glossary(adding->hub), PAGE_GLOSSARY);
    for (size_t i = 0; i < records->term_count; i++) {
        struct term *term = &records->terms[i];
        struct page *page =
            add_page(adding, path_in(adding->arena, STR("glossary"), term->key),
                     PAGE_TERM);

        page->term = term;
        term->page = page;
    }
}

static void add_resources(struct adding *adding)
{
    struct records *records = &adding->hub->records;

    if (records->resource_count == 0)
        return;
    add_only_page(adding, STR("resources/index"), PAGE_RESOURCES);
    for (size_t i = 0; i < records->resource_count; i++) {
        struct resource *resource = &records->resources[i];
        struct page *page = add_page(
            adding, path_in(adding->arena, STR("resources"), resource->key),
            PAGE_RESOURCE);

        page->resource = resource;
        resource->page = page;
    }
}

static void add_facet(struct adding *adding, struct facet *facet)
{
    struct page *page = add_page(
        adding, path_in(adding->arena, facet->key, STR("index")), PAGE_FACET);

    page->facet = facet;
    facet->page = page;
    for (size_t i = 0; i < facet->value_count; i++) {
        struct facet_value *value = &facet->values[i];

        page = add_page(adding, path_in(adding->arena, facet->key, value->key),
                        PAGE_FACET_VALUE);
        page->facet_value = value;
        value->page = page;
    }
}

/* The pages that cohub makes for every hub, whatever is in it. */
static void add_usual_pages(struct adding *adding)
{
    for (int i = 0; i < PAGE_KIND_COUNT; i++) {
        const char *path = page_kind_facts_of((enum page_kind)i)->always_at;

        if (path)
            add_only_page(adding, str_of(path), (enum page_kind)i);
    }
}

static int compare_pages(const void *left, const void *right)
{
    const struct page *const *a = left;
    const struct page *const *b = right;

    return str_compare((*a)->path, (*b)->path);
}

static void sort_pages(struct hub *hub)
{
    if (hub->page_count)
        qsort(hub->pages, hub->page_count, sizeof(hub->pages[0]),
              compare_pages);
}

void generated_add_records(struct hub *hub, struct arena *arena)
{
    struct adding adding = adding_of(hub, arena);

    add_terms(&adding);
    add_resources(&adding);
    for (size_t i = 0; i < hub->config.facet_count; i++)
        add_facet(&adding, &hub->config.facets[i]);
    add_usual_pages(&adding);
    if (hub->config.statement.is_given)
        add_only_page(&adding, STR("accessibility"), PAGE_STATEMENT);
    sort_pages(hub);
}

/* --- topics --------------------------------------------------------------- */

static size_t count_topics(const struct hub *hub)
{
    size_t count = 0;

    for (size_t i = 0; i < hub->page_count; i++)
        if (page_standard(hub->pages[i]))
            count += page_standard(hub->pages[i])->front.topics.count;
    return count;
}

/* What config.yaml says of the topic, or its words alone. */
static struct topic topic_of(const struct adding *adding, str key, str words)
{
    const struct config *config = &adding->hub->config;
    size_t languages = config->language_count;
    str *labels;

    for (size_t i = 0; i < config->topic_count; i++)
        if (str_equal(config->topics[i].key, key))
            return config->topics[i];
    labels = arena_array(adding->arena, str, languages);
    labels[0] = words;
    return (struct topic){
        .key = key,
        .words = words,
        .labels = labels,
        .meanings = arena_array(adding->arena, str, languages),
        .easy = arena_array(adding->arena, str, languages),
        .easy_meanings = arena_array(adding->arena, str, languages),
    };
}

static void add_topic(struct adding *adding, str words)
{
    struct records *records = &adding->hub->records;
    str key = generated_key(adding->arena, words, STR("topic"));
    struct topic *topic = &records->topics[records->topic_count];

    if (!map_add(adding->arena, &records->topics_by_key, key, topic))
        return;
    *topic = topic_of(adding, key, words);
    records->topic_count++;
}

static void add_topic_pages(struct adding *adding)
{
    struct records *records = &adding->hub->records;

    add_only_page(adding, STR("topics/index"), PAGE_TOPICS);
    for (size_t i = 0; i < records->topic_count; i++) {
        struct topic *topic = &records->topics[i];
        struct page *page =
            add_page(adding, path_in(adding->arena, STR("topics"), topic->key),
                     PAGE_TOPIC);

        page->topic = topic;
        topic->page = page;
    }
}

void generated_add_topics(struct hub *hub, struct arena *arena)
{
    struct adding adding = adding_of(hub, arena);
    struct records *records = &hub->records;
    size_t pages = hub->page_count;

    records->topics = arena_array(arena, struct topic, count_topics(hub));
    for (size_t i = 0; i < pages; i++) {
        const struct article *standard = page_standard(hub->pages[i]);

        for (size_t j = 0; standard && j < standard->front.topics.count; j++)
            add_topic(&adding, standard->front.topics.items[j]);
    }
    if (records->topic_count)
        add_topic_pages(&adding);
    sort_pages(hub);
}

/* --- articles ------------------------------------------------------------- */

struct page_making {
    struct arena *arena;
    const struct config *config;
    const struct generated_titles *titles;
};

/* A text in the first language where another has none makes the article one
 * of the first language. */
static void set_title(struct article *article, const str *texts)
{
    article->language_index = record_language(texts, article->language_index);
    article->front.title = texts[article->language_index];
}

static void set_one_title(struct article *article, str words)
{
    article->language_index = 0;
    article->front.title = words;
}

static void set_description(struct article *article, const str *texts)
{
    if (texts)
        article->front.description = texts[article->language_index];
}

/* Names of a facet, a value or a topic. */
struct naming {
    const str *labels, *meanings, *easy, *easy_meanings;
};

/* Easy names, where somebody gave them in the language; a sentence that is
 * not easy is none. */
static void set_naming(struct article *article, const struct naming *naming)
{
    bool is_easy = variant_is_easy(article->variant);
    size_t language = article->language_index;
    bool has_easy =
        is_easy && naming->easy
        && (naming->easy[language].len
            || (!naming->labels[language].len && naming->easy[0].len));

    set_title(article, has_easy ? naming->easy : naming->labels);
    set_description(article,
                    is_easy ? naming->easy_meanings : naming->meanings);
}

/* Words of another language than its title's describe nothing here. */
static void set_meaning(struct article *article, struct said said)
{
    if (said.language_index == article->language_index)
        article->front.description = said.text;
}

static void set_only_title(const struct page_making *writing,
                           const struct page *page, struct article *article)
{
    const struct generated_titles *titles =
        &writing->titles[article->language_index];

    article->front.title = variant_is_easy(article->variant)
                               ? titles->easy[page->kind]
                               : titles->words[page->kind];
    article->front.lang = titles->lang;
    if (article->front.title.len == 0)
        article->front.title = page->path;
}

static void name_article(const struct page_making *writing,
                         const struct page *page, struct article *article)
{
    bool is_easy = variant_is_easy(article->variant);

    switch (page->kind) {
    case PAGE_TERM:
        set_title(article, page->term->names);
        set_meaning(article, record_meaning(page->term, is_easy,
                                            article->language_index));
        break;
    case PAGE_RESOURCE:
        set_one_title(article, page->resource->title);
        if (!is_easy)
            article->front.description = page->resource->abstract;
        break;
    case PAGE_TOPIC:
        set_naming(article, &(struct naming){
                                page->topic->labels, page->topic->meanings,
                                page->topic->easy, page->topic->easy_meanings});
        break;
    case PAGE_FACET:
        set_naming(article, &(struct naming){
                                page->facet->labels, page->facet->meanings,
                                page->facet->easy, page->facet->easy_meanings});
        break;
    case PAGE_FACET_VALUE:
        set_naming(article, &(struct naming){page->facet_value->labels,
                                             page->facet_value->meanings,
                                             page->facet_value->easy,
                                             page->facet_value->easy_meanings});
        break;
    default:
        set_only_title(writing, page, article);
        break;
    }
}

static void write_article(const struct page_making *writing, struct page *page,
                          size_t language, enum variant variant)
{
    struct article **slot = &page->articles[variant_slot(language, variant)];

    if (*slot)
        return;
    *slot = arena_new(writing->arena, struct article);
    **slot = (struct article){
        .text.path = str_of(page_kind_facts_of(page->kind)->source),
        .variant = variant,
        .language_index = language,
        .front.order = ORDER_NONE,
    };
    name_article(writing, page, *slot);
}

/* Where a standard text cannot stand in, the page has one of its own. */
static void write_articles(const struct page_making *writing, struct page *page,
                           size_t language)
{
    for (int i = 0; i < VARIANT_COUNT; i++)
        if (variant_is_standard((enum variant)i)
            || variant_facts_of((enum variant)i)->needs_own_text)
            write_article(writing, page, language, (enum variant)i);
}

void generated_write(struct hub *hub, struct arena *arena,
                     const struct generated_titles *titles)
{
    struct page_making writing = {arena, &hub->config, titles};

    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];

        for (size_t j = 0;
             page->kind != PAGE_WRITTEN && j < hub->config.language_count; j++)
            write_articles(&writing, page, j);
    }
}
