#include <errno.h>

#include "base/near.h"
#include "build/stages.h"
#include "markdown/markdown.h"
#include "media/svg.h"
#include "model/address_book.h"
#include "model/connect.h"
#include "model/generated.h"
#include "model/trust.h"
#include "source/article.h"
#include "source/asset_file.h"
#include "source/brand.h"
#include "source/checks.h"
#include "source/config.h"
#include "source/glossary.h"
#include "source/inventory.h"
#include "source/resources.h"
#include "source/sections.h"
#include "source/statement_file.h"
#include "source/topics.h"
#include "source/word_lists.h"

/* The articles of a hub, in page order, and what reading them needs. */
struct page_reader {
    struct build *build;
    struct article **articles;
    const struct page **pages;
    size_t count;
};

void read_configuration(struct build *build)
{
    struct arena *arena = &build->hub_arena;
    struct hub *hub = &build->hub;

    if (!folder_open(&build->hub_folder,
                     arena_cstr(arena, build->options.hub_path))) {
        bool is_missing = errno == ENOENT || errno == ENOTDIR;

        diag_add_path(
            &build->diags, is_missing ? DIAG_HUB_MISSING : DIAG_FILE_UNREADABLE,
            build->options.hub_path, file_reason(arena, errno), (str){0});
        return;
    }
    config_read(arena, &build->hub_folder, &build->diags, &hub->config);
    hub->config.is_pretty_online = hub->config.pretty_urls;
    if (build->options.is_for_disk)
        hub->config.pretty_urls = false;
    diag_set_levels(&build->diags, hub->config.levels, hub->config.level_count);
    statement_check_age(&hub->config.statement, build->options.today,
                        &build->diags);
    hub->trees =
        tree_list(arena, hub->config.languages, hub->config.language_count);
    hub->tree_count = variant_slot_count(hub->config.language_count);
}

struct measuring {
    struct build *build;
    struct arena *arenas;
    struct diags *diags;
};

static void measure_one(void *context, size_t index, struct arena *scratch)
{
    struct measuring *all = context;

    (void)scratch;
    all->diags[index].arena = &all->arenas[index];
    asset_measure(&all->build->hub_folder, all->build->hub.assets[index],
                  &all->arenas[index], &all->diags[index]);
}

static void measure_assets(struct build *build)
{
    size_t count = build->hub.asset_count;
    struct measuring all = {
        .build = build,
        .arenas = arena_array(&build->hub_arena, struct arena, count),
        .diags = arena_array(&build->hub_arena, struct diags, count),
    };

    build->asset_arenas = all.arenas;
    pool_each(build->options.jobs, count, measure_one, &all);
    for (size_t i = 0; i < count; i++)
        diag_merge(&build->diags, &all.diags[i]);
}

static void find_records(struct build *build)
{
    struct arena *arena = &build->hub_arena;

    glossary_read(arena, &build->hub_folder, &build->hub, &build->diags);
    resources_read(arena, &build->hub_folder, &build->hub, &build->diags);
    generated_add_records(&build->hub, arena);
}

void find_content(struct build *build)
{
    struct arena *arena = &build->hub_arena;

    inventory_find(arena, &build->hub_folder, &build->hub, &build->diags);
    mending_add_pages(build);
    if (build->hub.page_count)
        find_records(build);
    symbols_read(&build->hub_arena, &build->hub_folder, &build->diags,
                 &build->symbols);
    measure_assets(build);
    brand_find_logo(&build->hub, &build->diags);
    checks_find_folders(&build->hub, &build->diags);
}

static void list_places(struct build *build)
{
    struct hub *hub = &build->hub;
    struct arena *arena = &build->hub_arena;
    struct markdown_places *places = &build->places;
    str *pages = arena_array(arena, str, hub->page_count);
    str *assets = arena_array(arena, str, hub->asset_count);

    for (size_t i = 0; i < hub->page_count; i++)
        pages[i] = hub->pages[i]->path;
    for (size_t i = 0; i < hub->asset_count; i++)
        if (!hub->assets[i]->is_static)
            assets[places->asset_count++] = hub->assets[i]->path;
    places->pages = &hub->pages_by_path;
    places->absent = &hub->absent;
    places->taken_ids = &build->theme_ids;
    places->addresses = &build->addresses;
    places->assets = &hub->assets_by_path;
    places->static_files = &hub->static_by_path;
    places->page_paths = pages;
    places->page_count = hub->page_count;
    places->asset_paths = assets;
    places->records = &hub->records;
}

static void list_articles(struct page_reader *reader)
{
    struct hub *hub = &reader->build->hub;
    struct arena *arena = &reader->build->hub_arena;
    size_t slots = variant_slot_count(hub->config.language_count);

    reader->articles =
        arena_array(arena, struct article *, hub->page_count * slots);
    reader->pages =
        arena_array(arena, const struct page *, hub->page_count *slots);
    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];

        for (size_t j = 0; j < slots; j++) {
            if (!page->articles[j])
                continue;
            reader->articles[reader->count] = page->articles[j];
            reader->pages[reader->count++] = page;
        }
    }
}

static void read_one(void *context, size_t index, struct arena *scratch)
{
    struct page_reader *reader = context;

    struct article *article = reader->articles[index];

    (void)scratch;
    if (!mending_find(reader->build, article->text.path))
        article_read_body(&reader->build->article_source, reader->pages[index],
                          article);
}

static void read_one_front(void *context, size_t index, struct arena *scratch)
{
    struct page_reader *reader = context;
    struct article *article = reader->articles[index];
    const struct held *held = mending_find(reader->build, article->text.path);

    (void)scratch;
    if (!held)
        article_read_front(&reader->build->article_source, article);
    else
        article_read_held(&reader->build->article_source, article,
                          held->keeps_front);
    if (held && held->needs_address)
        article->front.slug = arena_join(
            &article->arena, str_cut_last(reader->pages[index]->path, '/').tail,
            STR("-being-mended"));
}

/* A draft may be unfinished: nobody reads it. */
static void soften(struct diags *diags)
{
    for (size_t i = 0; i < diags->count; i++) {
        struct diag *diag = &diags->items[i];

        diag->most = DIAG_WARNING;
        if (diag->severity > DIAG_WARNING)
            diag->severity = DIAG_WARNING;
    }
}

void soften_draft(const struct build *build, struct article *article)
{
    if (article->front.is_draft && !build->options.with_drafts)
        soften(&article->diags);
}

void read_pages(struct build *build)
{
    struct page_reader reader = {.build = build};

    list_places(build);
    list_articles(&reader);
    build->article_source = (struct article_source){
        .hub_folder = &build->hub_folder,
        .config = &build->hub.config,
        .places = &build->places,
        .blocks = &build->block_facts,
        .words = word_lists_of(&build->hub_arena, &build->hub),
        .marks_lines = build->options.marks_lines,
    };
    pool_each(build->options.jobs, reader.count, read_one_front, &reader);
    build->addresses = (struct map){0};
    address_book_fill(&build->hub_arena, &build->hub, &build->addresses);
    pool_each_watched(build->options.jobs, reader.count, read_one, &reader,
                      build->options.watch);
    build->articles = reader.articles;
    build->article_pages = reader.pages;
    build->article_count = reader.count;
    for (size_t i = 0; i < reader.count; i++) {
        soften_draft(build, reader.articles[i]);
        diag_merge(&build->diags, &reader.articles[i]->diags);
    }
}

/* Nothing is drawn without the hub's own theme, but the blocks of its pages
 * are checked all the same, by the built-in one. */
static void load_stand_in(struct build *build,
                          const struct theme_source *source)
{
    struct diags aside = {.arena = &build->hub_arena};
    str built_in = STR("commons");

    build->has_stand_in =
        near_find(build->hub.config.theme, &built_in, 1).len == 0;
    build->hub.config.theme = built_in;
    build->theme = theme_load(&build->hub_arena, source, &aside);
}

void load_theme(struct build *build)
{
    struct theme_source source = {
        .hub_folder = &build->hub_folder,
        .hub = &build->hub,
        .vocabulary = &view_vocabulary,
        .symbols = &build->symbols,
        .clean = svg_clean,
    };

    build->theme = theme_load(&build->hub_arena, &source, &build->diags);
    if (!build->theme)
        load_stand_in(build, &source);
    if (!build->theme)
        return;
    build->theme_ids = theme_ids(build->theme, &build->hub_arena);
    build->block_facts = theme_block_facts(build->theme, &build->hub_arena);
}

/* The theme's words for the pages that cohub adds. */
static void generate_pages(struct build *build)
{
    struct hub *hub = &build->hub;
    struct arena *arena = &build->hub_arena;
    size_t count = hub->config.language_count;
    struct generated_titles *titles =
        arena_array(arena, struct generated_titles, count);

    generated_add_topics(hub, arena);
    topics_check(hub, &build->diags);
    for (size_t i = 0; build->theme && i < count; i++)
        theme_titles(build->theme, i, &titles[i]);
    generated_write(hub, arena, titles);
}

/* A theme that cannot be used may have blocks that its stand-in lacks. */
static void check_article_blocks(struct build *build,
                                 const struct article *article, size_t slot)
{
    struct diags aside = {.arena = &build->hub_arena};
    size_t kept = 0;

    theme_check_article(build->theme, article, &aside);
    for (size_t i = 0; i < aside.count; i++)
        if (!build->has_stand_in || aside.items[i].kind != DIAG_BLOCK_UNKNOWN)
            aside.items[kept++] = aside.items[i];
    aside.count = kept;
    diag_merge(&build->diags, &aside);
    if (variant_is_easy(build->hub.trees[slot].variant))
        theme_check_rows(build->theme, &build->hub, article,
                         build->hub.trees[slot].language_index, &build->diags);
}

void connect_text(struct build *build, const struct page *page,
                  struct article *article)
{
    connect_blocks_of(&build->hub, article, &build->diags);
    connect_links_of(&build->hub, page, article, &build->diags);
    if (build->theme)
        check_article_blocks(
            build, article,
            variant_slot(article->language_index, article->variant));
}

static void check_blocks(struct build *build)
{
    size_t slots = variant_slot_count(build->hub.config.language_count);

    for (size_t i = 0; build->theme && i < build->hub.page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (build->hub.pages[i]->articles[j])
                check_article_blocks(build, build->hub.pages[i]->articles[j],
                                     j);
}

static void check_promises(struct build *build)
{
    struct trust trust = {
        .hub = &build->hub,
        .today = build->options.today,
        .arena = &build->hub_arena,
        .diags = &build->diags,
    };

    trust_check_consents(&trust, &build->takedown);
    trust_check_reviews(&trust);
    trust_check_versions(&trust);
    trust_check_duty(&trust);
}

/* --- one hub of pages that were read one by one --------------------------- */

static struct publication publication_of(const struct build *build)
{
    return (struct publication){
        .today = build->options.today,
        .with_drafts = build->options.with_drafts,
    };
}

static void check_sections(struct build *build)
{
    struct publication publication = publication_of(build);

    sections_check(&build->hub_arena, &build->hub, &publication, &build->diags);
}

/* Drafts, and what is not yet or no longer to be read. */
static void drop_absent(struct build *build)
{
    struct publication publication = publication_of(build);

    build->next_change = publication_next_change(&build->hub, &publication);
    connect_drop_absent(&build->hub, &build->hub_arena, &publication);
}

static void give_addresses(struct build *build)
{
    connect_addresses(&build->hub, &build->hub_arena, &build->diags);
}

static void join_sections(struct build *build)
{
    connect_sections(&build->hub, &build->hub_arena);
}

static void join_blocks(struct build *build)
{
    connect_blocks(&build->hub, &build->diags);
}

static void join_links(struct build *build)
{
    connect_links(&build->hub, &build->diags);
}

static void join_records(struct build *build)
{
    connect_records(&build->hub, &build->hub_arena);
}

static void cut_lists(struct build *build)
{
    connect_leaves(&build->hub, &build->hub_arena);
}

static void join_pins(struct build *build)
{
    connect_pins(&build->hub, &build->diags);
}

static void join_feeds(struct build *build)
{
    connect_feeds(&build->hub, &build->hub_arena);
}

/* The order below is the order of execution.  needs says what must hold
 * before a step; from the last one on the hub is const. */
static const struct {
    void (*run)(struct build *build);
    const char *needs;
} steps[] = {
    {check_sections, "every page is read, drafts too: a message that misses a "
                     "section's page knows a draft of it"},
    {drop_absent, "nothing names a page yet"},
    {mending_write_words, "the theme has its words"},
    {generate_pages, "pages that stay are known: a topic of drafts alone has "
                     "no page; the theme, if any, has its words"},
    {give_addresses, "no page comes or goes after this"},
    {join_sections, "addresses, for the order of pages without one"},
    {join_blocks, "records have their pages"},
    {join_links, "addresses, and the ids that blocks brought with them"},
    {join_records, "sections, for the order of reading; blocks and links, "
                   "for what cites a record"},
    {cut_lists, "records have the pages that use them"},
    {check_blocks, "blocks have what they took from records"},
    {join_pins, "pages that stay are known"},
    {join_feeds, "the order of reading"},
    {check_promises, "everything above"},
};

void connect_pages(struct build *build)
{
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
        steps[i].run(build);
}
