#include <stdlib.h>

#include "model/connect.h"
#include "model/version.h"

/* --- the order of reading ------------------------------------------------- */

/* Sections stand inside one another no deeper than folders may. */
static void add_section(struct hub *hub, const struct page *page)
{
    hub->reading_order[hub->reading_count++] = page;
    for (size_t i = 0; i < page->child_count; i++)
        add_section(hub, page->children[i]);
}

static void add_reading_order(struct hub *hub, struct arena *arena)
{
    hub->reading_order =
        arena_array(arena, const struct page *, hub->page_count);
    if (hub->home)
        add_section(hub, hub->home);
}

/* --- pages under what they are filed by ----------------------------------- */

static void file_under_topics(struct hub *hub, struct arena *arena,
                              const struct page *page)
{
    const struct str_list *topics = &version_subject(page)->topics;

    for (size_t i = 0; i < topics->count; i++) {
        struct topic *topic = topic_find(&hub->records, topics->items[i]);

        if (topic)
            page_list_add(arena, &topic->pages, page);
    }
}

static void file_under_facets(struct arena *arena, const struct page *page)
{
    const struct front *front = version_subject(page);

    for (size_t i = 0; i < front->facet_value_count; i++)
        page_list_add(arena, &front->facet_values[i]->pages, page);
}

/* --- pages under what they name ------------------------------------------- */

static void file_under_blocks(struct arena *arena, const struct page *page,
                              const struct article *article)
{
    for (size_t i = 0; i < article->body.block_count; i++) {
        const struct block *block = article->body.blocks[i];

        if (block->resource)
            page_list_add(arena, &block->resource->cited_by, page);
        if (block->term)
            page_list_add(arena, &block->term->pages, page);
    }
}

static void file_under_links(struct arena *arena, const struct page *page,
                             const struct article *article)
{
    for (size_t i = 0; i < article->body.link_count; i++) {
        const struct page *other = article->body.links[i]->page;

        if (other && other->kind == PAGE_RESOURCE)
            page_list_add(arena, &other->resource->cited_by, page);
        if (other && other->kind == PAGE_TERM)
            page_list_add(arena, &other->term->pages, page);
    }
}

static void file_under_terms(struct arena *arena, const struct page *page,
                             const struct article *article)
{
    for (size_t i = 0; i < article->body.word_count; i++)
        page_list_add(arena, &article->body.words[i]->term->pages, page);
}

void connect_records(struct hub *hub, struct arena *arena)
{
    size_t slots = variant_slot_count(hub->config.language_count);

    add_reading_order(hub, arena);
    for (size_t i = 0; i < hub->reading_count; i++) {
        const struct page *page = hub->reading_order[i];

        file_under_topics(hub, arena, page);
        file_under_facets(arena, page);
        for (size_t j = 0; j < slots; j++) {
            const struct article *article = page->articles[j];

            if (!article)
                continue;
            file_under_blocks(arena, page, article);
            file_under_links(arena, page, article);
            file_under_terms(arena, page, article);
        }
    }
}
