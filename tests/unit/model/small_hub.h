/*
 * small_hub - a hub made in memory, page by page.
 *
 * Shape      English, and Welsh if wanted.  Every page gets its standard
 *            article; its title is its path until a test says otherwise.
 * Ownership  small_hub_end gives everything back.
 */
#ifndef COHUB_TESTS_SMALL_HUB_H
#define COHUB_TESTS_SMALL_HUB_H

#include "model/connect.h"
#include "model/route.h"
#include "tap.h"

enum { SMALL_HUB_MOST = 40 };

struct small_hub {
    struct arena arena;
    struct diags diags;
    struct hub hub;
    struct language languages[2];
    struct page *pages[SMALL_HUB_MOST];
};

static inline void small_hub_start(struct small_hub *small, size_t languages)
{
    *small = (struct small_hub){
        .languages = {language_of(STR("en")), language_of(STR("cy"))}};
    small->diags.arena = &small->arena;
    small->hub.config.languages = small->languages;
    small->hub.config.language_count = languages;
    small->hub.trees = tree_list(&small->arena, small->languages, languages);
    small->hub.tree_count = languages * VARIANT_COUNT;
    small->hub.pages = small->pages;
}

static inline void small_hub_end(struct small_hub *small)
{
    arena_free(&small->arena);
}

static inline struct article *small_hub_write(struct small_hub *small,
                                              struct page *page,
                                              size_t language,
                                              enum variant variant)
{
    struct article *article = arena_new(&small->arena, struct article);

    article->variant = variant;
    article->language_index = language;
    article->text.path =
        arena_format(&small->arena, "content/%.*s.md", STR_ARG(page->path));
    article->front.title = page->path;
    article->front.order = ORDER_NONE;
    page->articles[language * VARIANT_COUNT + (size_t)variant] = article;
    return article;
}

static inline struct page *small_hub_add(struct small_hub *small, str path)
{
    struct page *page = arena_new(&small->arena, struct page);
    str_halves cut = str_cut_last(path, '/');

    page->path = page->address = path;
    page->folder = cut.found ? cut.head : (str){0};
    page->is_index = str_equal(cut.found ? cut.tail : path, STR("index"));
    page->articles =
        arena_array(&small->arena, struct article *, 2 * VARIANT_COUNT);
    small_hub_write(small, page, 0, VARIANT_STANDARD);
    small->pages[small->hub.page_count++] = page;
    return page;
}

/* The standard article of a page, to be changed. */
static inline struct article *small_hub_text(struct page *page)
{
    return page->articles[VARIANT_STANDARD];
}

static inline const struct tree *small_hub_tree(const struct small_hub *small,
                                                size_t language,
                                                enum variant variant)
{
    return &small->hub.trees[language * VARIANT_COUNT + (size_t)variant];
}

static inline size_t small_hub_count(const struct small_hub *small,
                                     enum diag_kind kind)
{
    size_t count = 0;

    for (size_t i = 0; i < small->diags.count; i++)
        count += small->diags.items[i].kind == kind;
    return count;
}

#endif
