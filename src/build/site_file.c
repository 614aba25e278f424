#include <errno.h>

#include "build/photo_file.h"
#include "build/plan.h"
#include "build/stages.h"
#include "build/withdrawn.h"
#include "model/route.h"

/* A page's HTML may be this much larger than what its authors wrote: the
 * furniture, 20 times the text, and 8 kB for each entry of a list or page of
 * its section. */
enum { PAGE_FURNITURE = 1 << 20, PAGE_GROWTH = 20, LIST_ENTRY = 8 << 10 };

/* A list that cohub makes is as long as what it lists. */
static size_t list_max(const struct hub *hub, const struct page *page)
{
    size_t count = hub->records.term_count + hub->records.resource_count
                   + hub->records.topic_count + hub->reading_count;

    if (page->kind == PAGE_WRITTEN)
        count = 0;
    return LIST_ENTRY * (count + page->child_count);
}

static size_t page_max(const struct hub *hub, const struct planned_file *file)
{
    size_t max = PAGE_FURNITURE;
    const struct article *article =
        file->page ? page_article(file->page, file->tree) : NULL;

    if (file->page)
        max += list_max(hub, file->page);
    return article ? max + PAGE_GROWTH * article->text.bytes.len : max;
}

static bool draw(const struct build *build, const struct planned_file *file,
                 struct arena *scratch, struct buf *html)
{
    struct view_job page = {
        .theme = build->theme,
        .hub = &build->hub,
        .tree = file->tree,
        .page = file->page,
        .leaf = file->leaf,
        .path = file->path,
        .search = &build->search,
        .expired = file->expired,
    };

    if (file->kind == PLAN_PAGE)
        return view_draw_page(&page, scratch, html);
    if (file->kind == PLAN_MOVED)
        return view_draw_moved(&page, scratch, html);
    return view_draw_not_found(&page, scratch, html);
}

static enum plan_answer make_page(const struct build *build,
                                  const struct planned_file *file,
                                  struct arena *scratch, struct buf *bytes)
{
    struct buf html = {.max = page_max(&build->hub, file)};
    bool ok = draw(build, file, scratch, &html);

    if (ok)
        buf_add(bytes, buf_str(&html));
    buf_free(&html);
    return ok ? PLAN_MADE : PLAN_TOO_LARGE;
}

static enum plan_answer read_copy(const struct build *build,
                                  const struct planned_file *file,
                                  struct buf *bytes)
{
    struct output_file slot = {.source = file->source};
    struct sink memory = sink_memory();
    bool ok;

    sink_copy(&memory, file->path, &build->hub_folder, file->source, &slot);
    ok = slot.error == 0;
    if (ok)
        buf_add(bytes, buf_str(&slot.bytes));
    buf_free(&slot.bytes);
    return ok ? PLAN_MADE : PLAN_SOURCE_GONE;
}

enum plan_answer plan_make(const struct build *build,
                           const struct planned_file *file,
                           struct arena *scratch, struct buf *bytes)
{
    switch (file->kind) {
    case PLAN_PAGE:
    case PLAN_MOVED:
    case PLAN_NOT_FOUND:
        return make_page(build, file, scratch, bytes);
    case PLAN_MACHINE:
        file->write(&build->hub, file->index, scratch, bytes);
        return PLAN_MADE;
    case PLAN_INDEX:
        index_file_write(&build->index, file->index, bytes);
        return PLAN_MADE;
    case PLAN_BYTES:
        buf_add(bytes, file->bytes);
        return PLAN_MADE;
    case PLAN_PHOTO:
        return photo_file_make(build, file, scratch, bytes);
    case PLAN_COPY:
        return read_copy(build, file, bytes);
    }
    return PLAN_SOURCE_GONE;
}

/* --- every file of the plan into a sink ----------------------------------- */

/* What is there already goes in as it is; large files a piece at a time. */
static void put_one(void *context, size_t index, struct arena *scratch)
{
    struct build *build = context;
    const struct planned_file *file = &build->plan.files[index];
    struct output_file *slot = &build->files[index];
    struct buf bytes = {0};

    if (file->kind == PLAN_COPY)
        sink_copy(build->sink, file->path, &build->hub_folder, file->source,
                  slot);
    else if (file->kind == PLAN_BYTES)
        sink_put(build->sink, file->path, file->bytes, slot, scratch);
    else
        build->answers[index] = plan_make(build, file, scratch, &bytes);
    if (file->kind != PLAN_COPY && file->kind != PLAN_BYTES
        && build->answers[index] == PLAN_MADE)
        sink_put(build->sink, file->path, buf_str(&bytes), slot, scratch);
    buf_free(&bytes);
}

/* A photo once, whichever of its sizes failed. */
static void report_unmade_files(struct build *build)
{
    const struct asset *last = NULL;

    for (size_t i = 0; i < build->plan.count; i++) {
        const struct planned_file *file = &build->plan.files[i];

        if (build->answers[i] == PLAN_TOO_LARGE)
            diag_add_path(&build->diags, DIAG_PAGE_TOO_LARGE, file->source,
                          file->path, (str){0});
        if (build->answers[i] == PLAN_DAMAGED && file->asset != last)
            diag_add_path(&build->diags, DIAG_PICTURE_DAMAGED, file->source,
                          (str){0}, (str){0});
        if (build->answers[i] == PLAN_DAMAGED)
            last = file->asset;
    }
}

void plan_files(struct build *build)
{
    struct plan *plan = &build->plan;

    plan->arena = &build->hub_arena;
    plan_site(build, plan);
    build->files =
        arena_array(&build->hub_arena, struct output_file, plan->count);
    build->answers =
        arena_array(&build->hub_arena, enum plan_answer, plan->count);
    build->pictures = photo_file_open_cache(build);
    for (size_t i = 0; i < plan->count; i++) {
        build->files[i].path = plan->files[i].path;
        build->files[i].source = plan->files[i].source;
    }
    output_check_paths(build->files, plan->count, &build->diags);
}

void open_output(struct build *build)
{
    struct output_request request;

    build->memory = sink_memory();
    build->sink = &build->memory;
    if (build->options.end != BUILD_ON_DISK)
        return;
    request = (struct output_request){
        .hub_path = build->options.hub_path,
        .path = build->options.output_path,
        .keep = build->hub.config.keep,
        .keep_count = build->hub.config.keep_count,
    };
    build->is_output_open =
        output_open(&build->output, &build->hub_arena, &request, &build->diags);
    build->sink = output_sink(&build->output);
}

void render_pages(struct build *build)
{
    pool_each_watched(build->options.jobs, build->plan.count, put_one, build,
                      build->options.watch);
    photo_file_close_cache(build);
    report_unmade_files(build);
    output_check_errors(build->files, build->plan.count, &build->diags);
}

void commit_site(struct build *build)
{
    build->is_output_open = false;
    if (build->options.end == BUILD_ON_DISK) {
        if (output_commit(&build->output, build->files, build->plan.count,
                          &build->diags))
            withdrawn_take_out(build);
    } else
        sink_memory_index(&build->memory, &build->hub_arena, build->files,
                          build->plan.count);
}
