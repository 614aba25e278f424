#include "build/reread.h"

#include <string.h>

#include "source/article.h"

/* A piece of the model that connecting changes, and its bytes before that. */
struct kept_piece {
    void *at;
    void *bytes;
    size_t size;
};

struct reread_state {
    struct kept_piece *pieces;
    size_t count;
    size_t capacity;
    struct diags diags; /* all but those of the texts */
    struct arena_mark mark;
};

static void keep(struct build *build, void *at, size_t count, size_t size)
{
    struct reread_state *state = build->reread;
    struct kept_piece *piece;

    if (count == 0)
        return;
    state->pieces = arena_grow(&build->hub_arena, state->pieces, state->count,
                               &state->capacity, sizeof(struct kept_piece));
    piece = &state->pieces[state->count++];
    *piece = (struct kept_piece){
        .at = at,
        .bytes = arena_alloc(&build->hub_arena, count, size),
        .size = count * size,
    };
    memcpy(piece->bytes, at, piece->size);
}

static void keep_map(struct build *build, const struct map *map)
{
    keep(build, map->slots, map->capacity, sizeof(struct map_slot));
}

static void keep_pages(struct build *build)
{
    struct hub *hub = &build->hub;
    size_t slots = hub->config.language_count * VARIANT_COUNT;

    keep(build, hub->pages, hub->page_count, sizeof(struct page *));
    for (size_t i = 0; i < hub->page_count; i++) {
        keep(build, hub->pages[i], 1, sizeof(struct page));
        keep(build, hub->pages[i]->articles, slots, sizeof(struct article *));
    }
    for (size_t i = 0; i < hub->asset_count; i++)
        keep(build, hub->assets[i], 1, sizeof(struct asset));
    keep_map(build, &hub->pages_by_path);
    keep_map(build, &hub->assets_by_path);
}

static void keep_records(struct build *build)
{
    struct records *records = &build->hub.records;
    struct config *config = &build->hub.config;

    keep(build, records->terms, records->term_count, sizeof(struct term));
    keep(build, records->resources, records->resource_count,
         sizeof(struct resource));
    keep(build, config->facets, config->facet_count, sizeof(struct facet));
    for (size_t i = 0; i < config->facet_count; i++)
        keep(build, config->facets[i].values, config->facets[i].value_count,
             sizeof(struct facet_value));
    keep(build, config->pins, config->pin_count, sizeof(struct pin));
    keep_map(build, &records->terms_by_name);
    keep_map(build, &records->resources_by_name);
    keep_map(build, &records->topics_by_key);
}

static void keep_messages(struct build *build, struct reread_counts counts)
{
    struct diags *kept = &build->reread->diags;
    struct diags part = build->diags;

    *kept = (struct diags){.arena = &build->hub_arena};
    part.count = counts.before_texts;
    diag_merge(kept, &part);
    part.items += counts.after_texts;
    part.count = build->diags.count - counts.after_texts;
    diag_merge(kept, &part);
}

void reread_remember(struct build *build, struct reread_counts counts)
{
    build->reread = arena_new(&build->hub_arena, struct reread_state);
    keep_messages(build, counts);
    keep_pages(build);
    keep_records(build);
    keep(build, &build->hub, 1, sizeof(struct hub));
    build->reread->mark = arena_mark(&build->hub_arena);
}

static void go_back(struct build *build)
{
    const struct reread_state *state = build->reread;

    arena_rewind(&build->hub_arena, state->mark);
    for (size_t i = 0; i < state->count; i++)
        memcpy(state->pieces[i].at, state->pieces[i].bytes,
               state->pieces[i].size);
    build->takedown = (struct takedown){0};
    build->plan = (struct plan){0};
    build->is_indexed = false;
}

/* Messages of every text, read now or before. */
static void collect_messages(struct build *build)
{
    struct diags *diags = &build->diags;

    diags->items = NULL;
    diags->count = diags->capacity = 0;
    diags->errors = diags->warnings = diags->failures = 0;
    diag_merge(diags, &build->reread->diags);
    for (size_t i = 0; i < build->article_count; i++) {
        build->articles[i]->is_outdated = false;
        diag_merge(diags, &build->articles[i]->diags);
    }
}

static size_t find_article(const struct build *build, str path)
{
    size_t i = 0;

    while (i < build->article_count
           && !str_equal(build->articles[i]->text.path, path))
        i++;
    return i;
}

/* What a hub is not made of: notes beside it, the finished site. */
static bool is_of_the_hub(str path)
{
    return str_starts(path, STR("content/")) || str_starts(path, STR("themes/"))
           || str_starts(path, STR("static/"))
           || str_starts(path, STR("symbols/"))
           || str_equal(path, STR("config.yaml"));
}

/* Without a home page nothing can be shown, so that is read with care: what
 * was good before stays until the new state is known to be. */
static bool is_home(const struct build *build, size_t article)
{
    return str_equal(build->article_pages[article]->path, STR("index"));
}

/* What other pages know of this one while they are read: its addresses, and
 * whether it is there at all. */
static struct hash place_of(const struct article *article)
{
    const struct front *front = &article->front;
    struct buf facts = {0};
    struct hash found;

    buf_format(&facts, "%d %d-%d-%d %d-%d-%d\n", front->is_draft,
               front->date.year, front->date.month, front->date.day,
               front->expires.year, front->expires.month, front->expires.day);
    buf_add(&facts, front->slug);
    for (size_t i = 0; i < front->aliases.count; i++) {
        buf_add_char(&facts, '\n');
        buf_add(&facts, front->aliases.items[i]);
    }
    found = hash_of(buf_str(&facts));
    buf_free(&facts);
    return found;
}

/* The file is there, and what others know of it is as before. */
static bool keeps_its_place(const struct build *build,
                            const struct article *article)
{
    struct article now = {
        .text = {.path = article->text.path},
        .variant = article->variant,
        .language_index = article->language_index,
    };
    bool ok;

    article_read_front(&build->article_source, &now);
    ok = now.is_read && hash_equal(place_of(article), place_of(&now));
    article_free(&now);
    return ok;
}

static bool are_texts(const struct build *build, const str *paths, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t found = find_article(build, paths[i]);

        if (!is_of_the_hub(paths[i]))
            continue;
        if (found == build->article_count || is_home(build, found))
            return false;
        if (!keeps_its_place(build, build->articles[found]))
            return false;
    }
    return true;
}

static void read_again(struct build *build, str path)
{
    size_t found = find_article(build, path);
    struct article *article;

    if (found == build->article_count)
        return;
    article = build->articles[found];
    article_free(article);
    article_read_front(&build->article_source, article);
    article_read_body(&build->article_source, build->article_pages[found],
                      article);
    soften_draft(build, article);
}

bool reread_files(struct build *build, const str *paths, size_t count)
{
    if (!build->reread || !are_texts(build, paths, count))
        return false;
    go_back(build);
    for (size_t i = 0; i < count; i++)
        read_again(build, paths[i]);
    collect_messages(build);
    return true;
}
