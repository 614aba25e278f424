#include "build/machine.h"
#include "build/stages.h"
#include "model/feed.h"
#include "model/route.h"
#include "source/asset_file.h"

/* A page's HTML may be this much larger than what its authors wrote: the
 * furniture, 20 times the text, and 8 kB for each entry of a list or page of
 * its section. */
enum { PAGE_FURNITURE = 1 << 20, PAGE_GROWTH = 20, LIST_ENTRY = 8 << 10 };

void open_output(struct build *build)
{
    build->is_output_open =
        output_open(&build->output, &build->hub_arena, build->options.hub_path,
                    build->options.output_path, &build->diags);
}

static void add_job(struct build *build, struct job job, str path, str source)
{
    build->jobs[build->file_count] = job;
    build->files[build->file_count].path = path;
    build->files[build->file_count].source = source;
    build->file_count++;
}

static void add_pages(struct build *build)
{
    struct hub *hub = &build->hub;

    for (size_t i = 0; i < hub->tree_count; i++)
        for (size_t j = 0; j < hub->page_count; j++) {
            const struct page *page = hub->pages[j];
            str path = route_of(&build->hub_arena, hub->trees[i].prefix,
                                page->address, hub->config.pretty_urls);

            add_job(build,
                    (struct job){
                        .kind = JOB_PAGE, .tree = &hub->trees[i], .page = page},
                    path, page_standard(page)->text.path);
        }
}

/* An old address leads on in every format: a reader stays in theirs. */
static void add_leading_on(struct build *build)
{
    struct hub *hub = &build->hub;

    for (size_t i = 0; i < hub->alias_count * hub->tree_count; i++) {
        const struct alias *alias = &hub->aliases[i / hub->tree_count];
        const struct tree *tree = &hub->trees[i % hub->tree_count];

        add_job(
            build,
            (struct job){.kind = JOB_MOVED, .tree = tree, .page = alias->page},
            arena_join(&build->hub_arena, tree->prefix, alias->path),
            page_standard(alias->page)->text.path);
    }
    add_job(build, (struct job){.kind = JOB_NOT_FOUND, .tree = &hub->trees[0]},
            STR("404.html"), (str){0});
}

static void add_assets(struct build *build)
{
    for (size_t i = 0; i < build->hub.asset_count; i++) {
        const struct asset *asset = build->hub.assets[i];
        struct job job = {.kind = JOB_COPY, .asset = asset};

        if (asset->cleaned)
            job = (struct job){.kind = JOB_BYTES, .bytes = *asset->cleaned};
        add_job(build, job, asset->path,
                asset_source_path(&build->hub_arena, asset));
    }
}

struct sheet_list {
    struct theme_sheet *items;
    size_t count;
};

static struct sheet_list list_sheets(struct build *build)
{
    struct sheet_list sheets;

    sheets.count = theme_sheets(build->theme, &build->hub, &build->hub_arena,
                                &sheets.items);
    return sheets;
}

static size_t count_theme_assets(const struct theme *theme)
{
    size_t count = 0;
    str path;
    str bytes;

    while (theme_asset(theme, count, &path, &bytes))
        count++;
    return count;
}

static void add_theme_files(struct build *build,
                            const struct sheet_list *sheets)
{
    str path;
    str bytes;

    for (size_t i = 0; i < sheets->count; i++)
        add_job(
            build,
            (struct job){.kind = JOB_BYTES, .bytes = sheets->items[i].bytes},
            sheets->items[i].path, (str){0});
    for (size_t i = 0; theme_asset(build->theme, i, &path, &bytes); i++)
        add_job(build, (struct job){.kind = JOB_BYTES, .bytes = bytes}, path,
                (str){0});
}

/* A file of static/ stands before one that cohub would make. */
static bool is_written_by_hand(const struct build *build, str path)
{
    for (size_t i = 0; i < build->hub.asset_count; i++)
        if (str_equal(build->hub.assets[i]->path, path))
            return true;
    return false;
}

static void add_machine_file(struct build *build, str path, struct buf *bytes)
{
    if (!is_written_by_hand(build, path))
        add_job(build,
                (struct job){.kind = JOB_BYTES,
                             .bytes =
                                 arena_copy(&build->hub_arena, buf_str(bytes))},
                path, (str){0});
    buf_free(bytes);
}

static void add_sitemaps(struct build *build)
{
    const struct hub *hub = &build->hub;
    struct arena *arena = &build->hub_arena;
    size_t count = sitemap_count(hub);
    struct buf bytes = {0};

    if (is_written_by_hand(build, STR("sitemap.xml")))
        return;
    for (size_t i = 0; i < count; i++)
        add_job(build, (struct job){.kind = JOB_SITEMAP, .index = i},
                sitemap_path(arena, hub, i), (str){0});
    if (count == 1)
        return;
    sitemap_index_write(hub, arena, &bytes);
    add_machine_file(build, STR("sitemap.xml"), &bytes);
}

/* What needs whole addresses is made when the hub has one. */
static void add_machine_files(struct build *build)
{
    const struct hub *hub = &build->hub;
    struct arena *arena = &build->hub_arena;
    struct buf robots = {0};

    robots_write(hub, &robots);
    add_machine_file(build, STR("robots.txt"), &robots);
    if (hub->config.url.len == 0)
        return;
    add_sitemaps(build);
    for (size_t i = 0; i < hub->config.language_count; i++) {
        struct buf feed = {0};

        if (hub->feeds[i].count == 0)
            continue;
        feed_write(hub, i, arena, &feed);
        add_machine_file(
            build, feed_path(arena, &hub->trees[i * VARIANT_COUNT]), &feed);
    }
}

static void add_index(struct build *build)
{
    struct arena *arena = &build->hub_arena;

    add_job(build, (struct job){.kind = JOB_BYTES, .bytes = build->client},
            build->search.script, (str){0});
    for (size_t i = 0; i < index_file_count(&build->index); i++)
        add_job(build, (struct job){.kind = JOB_INDEX, .index = i},
                index_file_path(arena, &build->index, i), (str){0});
}

static void list_jobs(struct build *build)
{
    struct hub *hub = &build->hub;
    struct sheet_list sheets = list_sheets(build);
    size_t machine_files = 2 + sitemap_count(hub) + hub->config.language_count;
    size_t most = (hub->page_count + hub->alias_count) * hub->tree_count + 1
                  + hub->asset_count + sheets.count
                  + count_theme_assets(build->theme) + machine_files + 1
                  + index_file_count(&build->index);

    build->jobs = arena_array(&build->hub_arena, struct job, most);
    build->files = arena_array(&build->hub_arena, struct output_file, most);
    add_pages(build);
    add_leading_on(build);
    add_assets(build);
    add_theme_files(build, &sheets);
    add_machine_files(build);
    add_index(build);
}

/* A list that cohub makes is as long as what it lists. */
static size_t list_max(const struct hub *hub, const struct page *page)
{
    size_t count = hub->records.term_count + hub->records.resource_count
                   + hub->records.topic_count + hub->reading_count;

    if (page->kind == PAGE_WRITTEN)
        count = 0;
    return LIST_ENTRY * (count + page->child_count);
}

static size_t page_max(const struct hub *hub, const struct job *job)
{
    size_t max = PAGE_FURNITURE;
    const struct article *article =
        job->page ? page_article(job->page, job->tree) : NULL;

    if (job->page)
        max += list_max(hub, job->page);
    return article ? max + PAGE_GROWTH * article->text.bytes.len : max;
}

static bool draw(const struct build *build, const struct job *job,
                 const struct output_file *file, struct arena *scratch,
                 struct buf *html)
{
    struct view_job page = {
        .theme = build->theme,
        .hub = &build->hub,
        .tree = job->tree,
        .page = job->page,
        .path = file->path,
        .search = &build->search,
    };

    if (job->kind == JOB_PAGE)
        return view_draw_page(&page, scratch, html);
    if (job->kind == JOB_MOVED)
        return view_draw_moved(&page, scratch, html);
    return view_draw_not_found(&page, scratch, html);
}

static void put_page(struct build *build, struct job *job,
                     struct output_file *file, struct arena *scratch)
{
    struct buf html = {.max = page_max(&build->hub, job)};

    job->is_too_large = !draw(build, job, file, scratch, &html);
    if (!job->is_too_large)
        sink_put(output_sink(&build->output), file->path, buf_str(&html), file,
                 scratch);
    buf_free(&html);
}

static void put_sitemap(struct build *build, const struct job *job,
                        struct output_file *file, struct arena *scratch)
{
    struct buf xml = {0};

    sitemap_write(&build->hub, job->index, &xml);
    sink_put(output_sink(&build->output), file->path, buf_str(&xml), file,
             scratch);
    buf_free(&xml);
}

static void put_index(struct build *build, const struct job *job,
                      struct output_file *file, struct arena *scratch)
{
    struct buf bytes = {0};

    index_file_write(&build->index, job->index, &bytes);
    sink_put(output_sink(&build->output), file->path, buf_str(&bytes), file,
             scratch);
    buf_free(&bytes);
}

static void render_one(void *context, size_t index, struct arena *scratch)
{
    struct build *build = context;
    struct job *job = &build->jobs[index];
    struct output_file *file = &build->files[index];
    const struct sink *sink = output_sink(&build->output);

    switch (job->kind) {
    case JOB_PAGE:
    case JOB_MOVED:
    case JOB_NOT_FOUND:
        put_page(build, job, file, scratch);
        break;
    case JOB_SITEMAP:
        put_sitemap(build, job, file, scratch);
        break;
    case JOB_INDEX:
        put_index(build, job, file, scratch);
        break;
    case JOB_BYTES:
        sink_put(sink, file->path, job->bytes, file, scratch);
        break;
    case JOB_COPY:
        sink_copy(sink, file->path, &build->hub_folder, file->source, file);
        break;
    }
}

static void report_large_pages(struct build *build)
{
    for (size_t i = 0; i < build->file_count; i++)
        if (build->jobs[i].is_too_large)
            diag_add_path(&build->diags, DIAG_PAGE_TOO_LARGE,
                          build->files[i].source, build->files[i].path,
                          (str){0});
}

void render_pages(struct build *build)
{
    list_jobs(build);
    if (!output_check_paths(build->files, build->file_count, &build->diags))
        return;
    pool_each_watched(build->options.jobs, build->file_count, render_one, build,
                      build->options.watch);
    report_large_pages(build);
    output_check_errors(build->files, build->file_count, &build->diags);
}

void commit_site(struct build *build)
{
    build->is_output_open = false;
    output_commit(&build->output, build->files, build->file_count,
                  &build->diags);
}
