#include "build/plan.h"

#include "build/stages.h"
#include "model/feed.h"
#include "model/route.h"
#include "source/asset_file.h"

/* Style sheets, files for programs. */
enum { OTHER_FILES = 64 };

struct planning {
    const struct build *build;
    struct plan *plan;
};

static void add(const struct planning *planning, struct planned_file file)
{
    struct plan *plan = planning->plan;

    plan->files = arena_grow(plan->arena, plan->files, plan->count,
                             &plan->capacity, sizeof(struct planned_file));
    plan->files[plan->count++] = file;
}

static void add_bytes(const struct planning *planning, str path, str bytes)
{
    add(planning, (struct planned_file){
                      .kind = PLAN_BYTES, .path = path, .bytes = bytes});
}

static void add_page(const struct planning *planning, const struct page *page,
                     const struct tree *tree, const struct leaf *leaf)
{
    str address = leaf ? leaf->address : page_address(page, tree);

    add(planning,
        (struct planned_file){
            .kind = PLAN_PAGE,
            .path = route_of(planning->plan->arena, tree->prefix, address,
                             planning->build->hub.config.pretty_urls),
            .source = page_standard(page)->text.path,
            .tree = tree,
            .page = page,
            .leaf = leaf,
        });
}

static void add_pages_of(const struct planning *planning,
                         const struct tree *tree)
{
    const struct hub *hub = &planning->build->hub;

    for (size_t i = 0; i < hub->page_count; i++) {
        const struct page *page = hub->pages[i];
        const struct leaves *leaves = page_leaves(page, tree->language_index);

        if (page->list || page->is_left_out)
            continue;
        add_page(planning, page, tree, NULL);
        for (size_t j = 1; leaves && j < leaves->count; j++)
            add_page(planning, page, tree, &leaves->items[j]);
    }
}

static void add_pages(const struct planning *planning)
{
    const struct hub *hub = &planning->build->hub;

    for (size_t i = 0; i < hub->tree_count; i++)
        add_pages_of(planning, &hub->trees[i]);
}

/* An old address leads on in every format: a reader stays in theirs. */
static void add_leading_on(const struct planning *planning)
{
    const struct hub *hub = &planning->build->hub;

    for (size_t i = 0; i < hub->alias_count * hub->tree_count; i++) {
        const struct alias *alias = &hub->aliases[i / hub->tree_count];
        const struct tree *tree = &hub->trees[i % hub->tree_count];

        if (alias->tree && alias->tree != tree)
            continue;
        add(planning, (struct planned_file){
                          .kind = PLAN_MOVED,
                          .path = arena_join(planning->plan->arena,
                                             tree->prefix, alias->path),
                          .source = page_standard(alias->page)->text.path,
                          .tree = tree,
                          .page = alias->page,
                          .expired = alias->expired,
                      });
    }
    add(planning, (struct planned_file){.kind = PLAN_NOT_FOUND,
                                        .path = STR("404.html"),
                                        .tree = &hub->trees[0]});
}

static void add_photo(const struct planning *planning,
                      const struct asset *asset)
{
    str source = asset_source_path(planning->plan->arena, asset);

    for (size_t i = 0; i < asset->version_count; i++)
        add(planning, (struct planned_file){.kind = PLAN_PHOTO,
                                            .path = asset->versions[i].path,
                                            .source = source,
                                            .asset = asset,
                                            .index = i});
}

static void add_assets(const struct planning *planning)
{
    const struct hub *hub = &planning->build->hub;

    for (size_t i = 0; i < hub->asset_count; i++) {
        const struct asset *asset = hub->assets[i];

        if (asset->photo)
            add_photo(planning, asset);
        if (asset->photo || asset->is_refused)
            continue;

        struct planned_file file = {
            .kind = asset->cleaned ? PLAN_BYTES : PLAN_COPY,
            .path = asset->path,
            .source = asset_source_path(planning->plan->arena, asset),
        };

        if (asset->cleaned)
            file.bytes = *asset->cleaned;
        add(planning, file);
    }
}

static void add_theme_files(const struct planning *planning)
{
    const struct build *build = planning->build;
    struct theme_sheet *sheets;
    size_t count =
        theme_sheets(build->theme, &build->hub, planning->plan->arena, &sheets);
    str path;
    str bytes;

    for (size_t i = 0; i < count; i++)
        add_bytes(planning, sheets[i].path, sheets[i].bytes);
    for (size_t i = 0; theme_asset(build->theme, i, &path, &bytes); i++)
        add_bytes(planning, path, bytes);
}

/* A file of static/ stands before one that cohub would make. */
static bool is_written_by_hand(const struct hub *hub, str path)
{
    for (size_t i = 0; i < hub->asset_count; i++)
        if (str_equal(hub->assets[i]->path, path))
            return true;
    return false;
}

static void add_machine_file(const struct planning *planning, str path,
                             machine_writer *write, size_t index)
{
    if (!is_written_by_hand(&planning->build->hub, path))
        add(planning, (struct planned_file){.kind = PLAN_MACHINE,
                                            .path = path,
                                            .write = write,
                                            .index = index});
}

static void add_sitemaps(const struct planning *planning)
{
    const struct hub *hub = &planning->build->hub;
    size_t count = sitemap_count(hub);

    if (is_written_by_hand(hub, STR("sitemap.xml")))
        return;
    for (size_t i = 0; i < count; i++)
        add_machine_file(planning, sitemap_path(planning->plan->arena, hub, i),
                         sitemap_write, i);
    if (count > 1)
        add_machine_file(planning, STR("sitemap.xml"), sitemap_index_write, 0);
}

/* What needs whole addresses is made when the hub has one. */
static void add_machine_files(const struct planning *planning)
{
    const struct hub *hub = &planning->build->hub;

    add_machine_file(planning, STR("robots.txt"), robots_write, 0);
    if (hub->config.has_redirects
        && (hub->redirect_count || hub->has_entries)) {
        add_machine_file(planning, STR("_redirects"), redirects_write, 0);
        add_machine_file(planning, STR(".htaccess"), htaccess_write, 0);
    }
    if (hub->config.url.len == 0)
        return;
    add_sitemaps(planning);
    for (size_t i = 0; i < hub->config.language_count; i++)
        if (hub->feeds[i].count)
            add_machine_file(planning,
                             feed_path(planning->plan->arena,
                                       &hub->trees[variant_standard_slot(i)]),
                             feed_write, i);
}

static void add_index(const struct planning *planning)
{
    const struct build *build = planning->build;

    if (!build->is_indexed)
        return;
    add_bytes(planning, build->search.script, build->client);
    for (size_t i = 0; i < index_file_count(&build->index); i++)
        add(planning,
            (struct planned_file){.kind = PLAN_INDEX,
                                  .path = index_file_path(planning->plan->arena,
                                                          &build->index, i),
                                  .index = i});
}

/* All that a site has.  A new kind of file is a row here. */
static void (*const groups[])(const struct planning *planning) = {
    add_pages,       add_leading_on,    add_assets,
    add_theme_files, add_machine_files, add_index,
};

/* Room for what most hubs have: a hub in memory keeps no half-filled list. */
static void reserve(const struct hub *hub, struct plan *plan)
{
    plan->capacity = (hub->page_count + hub->alias_count) * hub->tree_count
                     + hub->asset_count + OTHER_FILES;
    plan->files = arena_array(plan->arena, struct planned_file, plan->capacity);
}

void plan_site(const struct build *build, struct plan *plan)
{
    struct planning planning = {build, plan};

    reserve(&build->hub, plan);
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++)
        groups[i](&planning);
    map_reserve(plan->arena, &plan->by_path, plan->count);
    for (size_t i = 0; i < plan->count; i++)
        map_add(plan->arena, &plan->by_path, plan->files[i].path,
                &plan->files[i]);
}

const struct planned_file *plan_find(const struct plan *plan, str path)
{
    return map_find(&plan->by_path, path);
}
