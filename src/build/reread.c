#include "build/reread.h"

#include <string.h>

#include "source/article.h"

/* A piece of the model that connecting changes, and its bytes before that. */
struct kept_piece {
    void *at;
    void *bytes;
    size_t size;
};

/* Enough that most saves only touch one text, and little enough that memory
 * stays flat: a page's is some ten times as large as its file. */
enum { RETIRED_MOST = 32, RETIRED_BYTES = 256 << 10 };

struct reread_state {
    struct kept_piece *pieces;
    size_t count;
    size_t capacity;
    struct diags diags;     /* of all but texts */
    struct diags connected; /* of connecting */
    struct arena_mark mark;
    struct arena retired[RETIRED_MOST]; /* of texts that were replaced */
    size_t retired_count;
    size_t retired_bytes; /* of their files */
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

/* Connecting adds to the maps of the hub, and takes away; a text is read with
 * what was in them before. */
static const struct map *copy_map(struct build *build, const struct map *map)
{
    struct map *copy = arena_new(&build->hub_arena, struct map);

    *copy = *map;
    copy->slots =
        arena_array(&build->hub_arena, struct map_slot, map->capacity);
    if (map->capacity)
        memcpy(copy->slots, map->slots,
               map->capacity * sizeof(struct map_slot));
    return copy;
}

static void keep_places(struct build *build)
{
    struct markdown_places *places = &build->places;

    places->pages = copy_map(build, places->pages);
    places->absent = copy_map(build, places->absent);
    places->assets = copy_map(build, places->assets);
    places->static_files = copy_map(build, places->static_files);
}

static void keep_pages(struct build *build)
{
    struct hub *hub = &build->hub;
    size_t slots = variant_slot_count(hub->config.language_count);

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

/* The messages from .. to - 1. */
static void keep_messages(struct diags *kept, const struct diags *all,
                          size_t from, size_t to)
{
    struct diags part = *all;

    if (from == to)
        return;
    part.items += from;
    part.count = to - from;
    diag_merge(kept, &part);
}

void reread_remember(struct build *build, struct reread_counts counts)
{
    build->reread = arena_new(&build->hub_arena, struct reread_state);
    build->reread->diags.arena = &build->hub_arena;
    keep_messages(&build->reread->diags, &build->diags, 0, counts.before_texts);
    keep_messages(&build->reread->diags, &build->diags, counts.after_texts,
                  build->diags.count);
    keep_pages(build);
    keep_records(build);
    keep_places(build);
    keep_map(build, &build->hub.absent);
    keep(build, &build->hub, 1, sizeof(struct hub));
    build->reread->mark = arena_mark(&build->hub_arena);
}

void reread_remember_messages(struct build *build, size_t first)
{
    build->reread->connected = (struct diags){.arena = &build->hub_arena};
    keep_messages(&build->reread->connected, &build->diags, first,
                  build->diags.count);
}

void reread_forget(struct build *build)
{
    struct reread_state *state = build->reread;

    while (state && state->retired_count)
        arena_free(&state->retired[--state->retired_count]);
    if (state)
        state->retired_bytes = 0;
}

static void go_back(struct build *build)
{
    const struct reread_state *state = build->reread;

    reread_forget(build);

    arena_rewind(&build->hub_arena, state->mark);
    for (size_t i = 0; i < state->count; i++)
        memcpy(state->pieces[i].at, state->pieces[i].bytes,
               state->pieces[i].size);
    build->takedown = (struct takedown){0};
    build->plan = (struct plan){0};
    build->is_indexed = false;
}

/* Of reading, whenever that was.  The texts of the messages stay where they
 * are: each list lives until the next time. */
static void collect_read_messages(struct build *build)
{
    struct diags *diags = &build->diags;

    diags->count = 0;
    diags->errors = diags->warnings = diags->failures = 0;
    diag_borrow(diags, &build->reread->diags);
    for (size_t i = 0; i < build->article_count; i++)
        diag_borrow(diags, &build->articles[i]->diags);
}

void reread_collect_messages(struct build *build)
{
    collect_read_messages(build);
    diag_borrow(&build->diags, &build->reread->connected);
    diag_sort(&build->diags);
    diag_drop_effects(&build->diags);
}

bool reread_retire(struct build *build, const struct article *old)
{
    struct reread_state *state = build->reread;

    if (state->retired_count == RETIRED_MOST
        || state->retired_bytes + old->text.bytes.len > RETIRED_BYTES)
        return false;
    state->retired_bytes += old->text.bytes.len;
    state->retired[state->retired_count++] = old->arena;
    return true;
}

/* What connecting said of the words of a text.  What it said of what stands
 * above them stays true. */
static void drop_messages_of(struct diags *diags, const struct article *article)
{
    unsigned words = place_at(&article->text, article->body_offset).line;
    size_t kept = 0;

    for (size_t i = 0; i < diags->count; i++)
        if (!str_equal(diags->items[i].path, article->text.path)
            || diags->items[i].line < words)
            diags->items[kept++] = diags->items[i];
    diags->count = kept;
}

void reread_connect_text(struct build *build, const struct page *page,
                         struct article *article)
{
    struct diags all = build->diags;

    drop_messages_of(&build->reread->connected, article);
    build->diags = build->reread->connected;
    connect_text(build, page, article);
    build->reread->connected = build->diags;
    build->diags = all;
}

size_t reread_find(const struct build *build, str path)
{
    size_t i = 0;

    while (i < build->article_count
           && !str_equal(build->articles[i]->text.path, path))
        i++;
    return i;
}

bool reread_is_of_the_hub(str path)
{
    return str_starts(path, STR("content/")) || str_starts(path, STR("themes/"))
           || str_starts(path, STR("static/"))
           || str_starts(path, STR("symbols/"))
           || str_equal(path, STR("config.yaml"));
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
        size_t found = reread_find(build, paths[i]);

        if (!reread_is_of_the_hub(paths[i]))
            continue;
        if (found == build->article_count
            || !keeps_its_place(build, build->articles[found]))
            return false;
    }
    return true;
}

static void read_again(struct build *build, str path)
{
    size_t found = reread_find(build, path);
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
    for (size_t i = 0; i < build->article_count; i++)
        build->articles[i]->is_outdated = false;
    build->diags.items = NULL;
    build->diags.capacity = 0;
    collect_read_messages(build);
    return true;
}
