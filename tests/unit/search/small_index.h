/*
 * small_index - an index of a hub that is made in memory.
 *
 * Shape      small_index_page adds a page; small_index_end builds nothing and
 *            gives everything back.
 */
#ifndef COHUB_TESTS_SMALL_INDEX_H
#define COHUB_TESTS_SMALL_INDEX_H

#include "../model/small_hub.h"
#include "search/index.h"
#include "search/ranking.h"

struct small_index {
    struct small_hub small;
    struct filter_words words[2];
    struct index index;
};

static inline struct article *small_index_text(struct small_index *index,
                                               struct article *article,
                                               const char *title,
                                               const char *html)
{
    struct run *run = arena_new(&index->small.arena, struct run);

    run->kind = RUN_HTML;
    run->html = str_of(html);
    article->front.title = str_of(title);
    article->body.runs = (struct runs){run, 1};
    return article;
}

static inline struct page *small_index_page(struct small_index *index,
                                            const char *path, const char *title,
                                            const char *html)
{
    struct page *page = small_hub_add(&index->small, str_of(path));

    small_index_text(index, small_hub_text(page), title, html);
    return page;
}

static inline bool small_index_draw(const void *context, str name,
                                    struct buf *out)
{
    (void)context;
    buf_format(out, "<svg>%.*s</svg>", STR_ARG(name));
    return !str_equal(name, STR("unknown"));
}

static inline void small_index_start(struct small_index *index,
                                     size_t languages)
{
    *index = (struct small_index){.words = {{.kind = {0}}}};
    small_hub_start(&index->small, languages);
    small_index_page(index, "index", "Home", "<p>Welcome.</p>");
}

static inline void small_index_build(struct small_index *index, unsigned jobs)
{
    struct arena *arena = &index->small.arena;
    struct index_source source = {
        .hub = &index->small.hub,
        .words = index->words,
        .jobs = jobs,
        .draw = small_index_draw,
    };

    index->small.hub.home = index->small.pages[0];
    index->small.hub.reading_order =
        (const struct page **)index->small.hub.pages;
    index->small.hub.reading_count = index->small.hub.page_count;
    index_build(arena, &source, &index->index);
}

static inline struct ranking small_index_ask(struct small_index *index,
                                             size_t language, const char *text)
{
    struct ranking ranking;

    ranking_of(&index->small.arena, &index->index.languages[language],
               (struct asked){.text = str_of(text)}, &ranking);
    return ranking;
}

/* The path of the page that came so far down; empty when none did. */
static inline str small_index_at(struct small_index *index,
                                 const struct ranking *ranking, size_t place)
{
    const struct documents *documents = &index->index.languages[0].documents;

    return place < ranking->count
               ? documents->items[ranking->items[place].document].page->path
               : (str){0};
}

static inline void small_index_end(struct small_index *index)
{
    small_hub_end(&index->small);
}

#endif
