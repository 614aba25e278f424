#include "model/leaf.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "model/hub.h"
#include "model/route.h"

struct cutting {
    struct hub *hub;
    struct arena *arena;
    struct page *page; /* of the list */
    size_t language_index;
};

const struct leaves *page_leaves(const struct page *page, size_t language_index)
{
    return page->leaves ? page->leaves[language_index] : NULL;
}

const struct leaf *leaf_find(const struct leaves *leaves, str address)
{
    for (size_t i = 1; leaves && i < leaves->count; i++)
        if (str_equal(leaves->items[i].address, address))
            return &leaves->items[i];
    return NULL;
}

static void give_leaves(const struct cutting *cutting, struct leaves *leaves)
{
    struct page *page = cutting->page;

    if (!page->leaves)
        page->leaves = arena_array(cutting->arena, struct leaves *,
                                   cutting->hub->config.language_count);
    page->leaves[cutting->language_index] = leaves;
}

/* "glossary/" for both glossary and glossary/index. */
static str folder_of(const struct cutting *cutting)
{
    const struct page *page = cutting->page;

    return page->is_index && page->folder.len == 0
               ? (str){0}
               : arena_join(cutting->arena,
                            page->is_index ? page->folder : page->address,
                            STR("/"));
}

/* --- lists of pages ------------------------------------------------------- */

static size_t listed_count(const struct hub *hub, const struct page *page)
{
    switch (page->kind) {
    case PAGE_A_TO_Z:
        return hub->reading_count;
    case PAGE_TOPIC:
        return page->topic->pages.count;
    case PAGE_FACET_VALUE:
        return page->facet_value->pages.count;
    default:
        return page->child_count;
    }
}

static struct leaves *cut_by_number(const struct cutting *cutting, size_t count)
{
    struct leaves *leaves = arena_new(cutting->arena, struct leaves);

    leaves->count = (count + LEAF_PAGES_MAX - 1) / LEAF_PAGES_MAX;
    leaves->items = arena_array(cutting->arena, struct leaf, leaves->count);
    for (size_t i = 0; i < leaves->count; i++) {
        size_t end = (i + 1) * LEAF_PAGES_MAX;

        leaves->items[i] = (struct leaf){
            .address = arena_format(cutting->arena, "%.*slist-%zu",
                                    STR_ARG(folder_of(cutting)), i + 1),
            .first = i * LEAF_PAGES_MAX,
            .end = end < count ? end : count,
        };
    }
    return leaves;
}

static void cut_pages(struct cutting *cutting)
{
    size_t count = listed_count(cutting->hub, cutting->page);

    if (count <= LEAF_PAGES_MAX || cutting->page->list)
        return;
    for (size_t i = 0; i < cutting->hub->config.language_count; i++) {
        cutting->language_index = i;
        give_leaves(cutting, cut_by_number(cutting, count));
    }
}

/* --- entries by letter ---------------------------------------------------- */

static str letter_key(struct arena *arena, str letter)
{
    return str_equal(letter, STR("#")) ? STR("0") : route_slug(arena, letter);
}

/* A letter of many names has leaves "C", "C 2" ... */
static struct leaf leaf_of_letter(const struct cutting *cutting, str letter,
                                  size_t number)
{
    struct arena *arena = cutting->arena;
    str address =
        arena_format(arena, "%.*sletter-%.*s", STR_ARG(folder_of(cutting)),
                     STR_ARG(letter_key(arena, letter)));

    if (number == 1)
        return (struct leaf){.address = address, .name = letter};
    return (struct leaf){
        .address = arena_format(arena, "%.*s-%zu", STR_ARG(address), number),
        .name = arena_format(arena, "%.*s %zu", STR_ARG(letter), number),
    };
}

static void cut_by_letter(const struct cutting *cutting, struct leaves *leaves)
{
    struct arena *arena = cutting->arena;
    str letter = {0};
    size_t number = 0;
    struct leaf *leaf = NULL;

    leaves->items = arena_array(arena, struct leaf, leaves->order_count + 1);
    leaves->items[0] = (struct leaf){.address = cutting->page->address};
    leaves->count = 1;
    leaves->has_letters = true;
    for (size_t i = 0; i < leaves->order_count; i++) {
        str own = alphabet_letter(arena, leaves->order[i].name);
        bool is_new = !str_equal(own, letter);

        if (is_new || leaf->end - leaf->first == LEAF_ENTRIES_MAX) {
            number = is_new ? 1 : number + 1;
            letter = own;
            leaf = &leaves->items[leaves->count++];
            *leaf = leaf_of_letter(cutting, letter, number);
            leaf->first = leaf->end = i;
        }
        leaf->end++;
    }
}

static void stand_on(const struct cutting *cutting, const struct page *entry,
                     size_t leaf, str key)
{
    struct page *page = map_find(&cutting->hub->pages_by_path, entry->path);

    if (!page || !page->is_generated)
        return;
    page->list = cutting->page;
    cutting->hub->has_entries = true;
    if (!page->leaf_numbers)
        page->leaf_numbers = arena_array(cutting->arena, size_t,
                                         cutting->hub->config.language_count);
    page->leaf_numbers[cutting->language_index] = leaf;
    page->anchor = arena_join(cutting->arena, STR("entry-"), key);
}

/* Where a record has its page and its key. */
typedef const struct page *page_finder(const void *record, str *key);

static const struct page *page_of_term(const void *record, str *key)
{
    const struct term *term = record;

    *key = term->key;
    return term->page;
}

static const struct page *page_of_resource(const void *record, str *key)
{
    const struct resource *resource = record;

    *key = resource->key;
    return resource->page;
}

static void place_entries(const struct cutting *cutting, struct leaves *leaves,
                          page_finder *find)
{
    for (size_t i = 0; i < leaves->count; i++) {
        const struct leaf *leaf = &leaves->items[i];

        for (size_t j = leaf->first; j < leaf->end; j++) {
            str key;
            const struct page *page = find(leaves->order[j].record, &key);

            stand_on(cutting, page, i, key);
        }
    }
}

static void cut_records(const struct cutting *cutting, struct named *items,
                        size_t count, page_finder *find)
{
    struct leaves *leaves = arena_new(cutting->arena, struct leaves);

    leaves->order = items;
    leaves->order_count = count;
    alphabet_sort(cutting->arena, items, count);
    if (count > LEAF_ENTRIES_MAX) {
        cut_by_letter(cutting, leaves);
    } else {
        leaves->items = arena_new(cutting->arena, struct leaf);
        leaves->items[0].end = count;
        leaves->count = 1;
    }
    place_entries(cutting, leaves, find);
    give_leaves(cutting, leaves);
}

static void cut_terms(const struct cutting *cutting)
{
    const struct records *records = &cutting->hub->records;
    struct named *items =
        arena_array(cutting->arena, struct named, records->term_count);

    for (size_t i = 0; i < records->term_count; i++) {
        const struct term *term = &records->terms[i];

        items[i] = (struct named){
            record_text(term->names, cutting->language_index), term->key, term};
    }
    cut_records(cutting, items, records->term_count, page_of_term);
}

static void cut_resources(const struct cutting *cutting)
{
    const struct records *records = &cutting->hub->records;
    struct named *items =
        arena_array(cutting->arena, struct named, records->resource_count);

    for (size_t i = 0; i < records->resource_count; i++) {
        const struct resource *resource = &records->resources[i];

        items[i] = (struct named){resource->title, resource->key, resource};
    }
    cut_records(cutting, items, records->resource_count, page_of_resource);
}

/* --- entries with pages under them ---------------------------------------- */

static void file_values(const struct cutting *cutting,
                        const struct facet *facet)
{
    size_t all = 0;

    for (size_t i = 0; i < facet->value_count; i++)
        all += facet->values[i].pages.count;
    for (size_t i = 0; all <= LEAF_FILED_MAX && i < facet->value_count; i++)
        stand_on(cutting, facet->values[i].page, 0, facet->values[i].key);
}

static void file_topics(const struct cutting *cutting)
{
    const struct records *records = &cutting->hub->records;
    size_t all = 0;

    for (size_t i = 0; i < records->topic_count; i++)
        all += records->topics[i].pages.count;
    for (size_t i = 0; all <= LEAF_FILED_MAX && i < records->topic_count; i++)
        stand_on(cutting, records->topics[i].page, 0, records->topics[i].key);
}

/* --- the whole ------------------------------------------------------------ */

static void place_in_language(const struct cutting *cutting)
{
    switch (cutting->page->kind) {
    case PAGE_GLOSSARY:
        cut_terms(cutting);
        break;
    case PAGE_RESOURCES:
        cut_resources(cutting);
        break;
    case PAGE_FACET:
        file_values(cutting, cutting->page->facet);
        break;
    case PAGE_TOPICS:
        file_topics(cutting);
        break;
    default:
        break;
    }
}

static int compare_aliases(const void *left, const void *right)
{
    const struct alias *a = left;
    const struct alias *b = right;

    return str_compare(a->path, b->path);
}

/* What an entry was called, or would be called by itself, leads to it: a page
 * of its own in the first tree, which also works from a disk, and whatever
 * the letters of the list become.  A page in every tree would be as many files
 * as the entries were; there the host leads on, when the hub has redirects. */
static void add_short_addresses(struct hub *hub, struct arena *arena)
{
    struct alias *aliases =
        arena_array(arena, struct alias, hub->alias_count + hub->page_count);

    if (hub->alias_count)
        memcpy(aliases, hub->aliases, hub->alias_count * sizeof(aliases[0]));
    hub->aliases = aliases;
    for (size_t i = 0; i < hub->page_count; i++)
        if (hub->pages[i]->list)
            hub->aliases[hub->alias_count++] = (struct alias){
                .path = route_of(arena, (str){0}, hub->pages[i]->address,
                                 hub->config.pretty_urls),
                .page = hub->pages[i],
                .tree = &hub->trees[0],
            };
    if (hub->alias_count)
        qsort(hub->aliases, hub->alias_count, sizeof(struct alias),
              compare_aliases);
}

void connect_leaves(struct hub *hub, struct arena *arena)
{
    struct cutting cutting = {.hub = hub, .arena = arena};

    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < hub->config.language_count; j++) {
            cutting.page = hub->pages[i];
            cutting.language_index = j;
            place_in_language(&cutting);
        }
    for (size_t i = 0; i < hub->page_count; i++) {
        cutting.page = hub->pages[i];
        cut_pages(&cutting);
    }
    add_short_addresses(hub, arena);
}
