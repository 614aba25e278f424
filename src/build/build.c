#include "build/build.h"

#include "base/clock.h"
#include "build/reread.h"
#include "build/stages.h"
#include "build/takedown_list.h"
#include "markdown/markdown.h"
#include "source/article.h"
#include "yaml/day.h"

struct stage {
    const char *name;
    void (*run)(struct build *build);
    bool stops; /* after an error no later stage runs */
};

/* The order below is the order of execution.  Mistakes in content are
 * collected over several stages, so that one run shows all of them. */
static const struct stage stages[] = {
    {"read-configuration", read_configuration, false},
    {"find-content", find_content, false},
    {"load-theme", load_theme, false},
    {"read-pages", read_pages, false},
    {"connect-pages", connect_pages, true},
    {"index-words", index_words, true},
    {"plan-files", plan_files, true},
    {"open-output", open_output, true},
    {"render-pages", render_pages, true},
    {"commit", commit_site, true},
};

enum { STAGE_COUNT = sizeof(stages) / sizeof(stages[0]) };

_Static_assert((int)STAGE_COUNT <= (int)STAGES_MAX,
               "stage_ms has room for all stages");

bool build_day_of(str text, struct date *day)
{
    int parts[3];

    if (!day_parse(text, parts))
        return false;
    *day = (struct date){parts[0], parts[1], parts[2]};
    return true;
}

static void start(struct build *build)
{
    build->diags.arena = &build->hub_arena;
    build->hub_folder.fd = -1;
}

struct build *build_new(const struct build_options *options)
{
    struct arena arena = {0};
    struct build *build = arena_new(&arena, struct build);

    build->own = arena;
    build->options = *options;
    build->mending.arena = &build->own;
    build->mending.said.arena = &build->own;
    start(build);
    markdown_set_up();
    return build;
}

static void free_articles(struct build *build)
{
    for (size_t i = 0; i < build->article_count; i++)
        article_free(build->articles[i]);
}

static void free_pictures(struct build *build)
{
    for (size_t i = 0; build->asset_arenas && i < build->hub.asset_count; i++)
        arena_free(&build->asset_arenas[i]);
}

static void free_hub(struct build *build)
{
    reread_forget(build);
    free_articles(build);
    free_pictures(build);
    if (build->files)
        output_files_free(build->files, build->plan.count);
    folder_close(&build->hub_folder);
    arena_free(&build->hub_arena);
}

/* As it was before the hub was read; what is held back is kept. */
static void start_again(struct build *build)
{
    struct build kept = {.own = build->own,
                         .options = build->options,
                         .mending = build->mending};

    free_hub(build);
    *build = kept;
    start(build);
}

static bool may_go_on(const struct build *build)
{
    if (build->options.keeps_going)
        return !mending_is_fatal(build);
    return diag_may_go_on(&build->diags)
           && !(build->options.is_strict && build->diags.warnings);
}

/* True when no stage on the way stopped the build. */
static bool run_stages(struct build *build, size_t from, size_t count)
{
    for (size_t i = from; i < count; i++) {
        double started = clock_now_ms();

        stages[i].run(build);
        build->stage_ms[i] = clock_now_ms() - started;
        build->stages_run = i + 1;
        if (!build->hub.config.is_there
            || (stages[i].stops && !may_go_on(build)))
            return false;
    }
    return true;
}

static size_t stage_number(void (*run)(struct build *build))
{
    size_t number = 0;

    while (stages[number].run != run)
        number++;
    return number;
}

/* Reads the hub until every page with a mistake is held back. */
static bool connect_what_is_whole(struct build *build, size_t count)
{
    bool ok = run_stages(build, 0, count);

    takedown_list_complete(build);
    for (int i = 0; i < MENDING_ROUNDS && mending_collect(build) && ok; i++) {
        start_again(build);
        ok = run_stages(build, 0, count);
    }
    return ok;
}

static void list_left_out(struct build *build)
{
    build->left_out = arena_array(&build->own, str, build->mending.count);
    build->left_out_count =
        mending_left_out(build, build->left_out, build->mending.count);
}

static void finish(struct build *build)
{
    if (build->is_output_open)
        output_abandon(&build->output);
    build->is_output_open = false;
    if (build->options.keeps_going) {
        diag_merge(&build->diags, &build->mending.said);
        list_left_out(build);
    }
    diag_drop_effects(&build->diags);
    diag_sort(&build->diags);
}

/* How many stages it takes to get to an end. */
static size_t stages_to(enum build_end end)
{
    size_t count = 0;

    while (end == BUILD_MODEL && stages[count].run != index_words)
        count++;
    while (end == BUILD_INDEX && stages[count].run != plan_files)
        count++;
    while (end == BUILD_ON_DEMAND && stages[count].run != open_output)
        count++;
    return count ? count : STAGE_COUNT;
}

bool build_run(struct build *build)
{
    size_t connected = stage_number(connect_pages) + 1;
    bool ok = build->options.keeps_going
                  ? connect_what_is_whole(build, connected)
                  : run_stages(build, 0, connected);

    if (!build->options.keeps_going)
        takedown_list_complete(build);
    ok = ok && run_stages(build, connected, stages_to(build->options.end));
    build->is_written = ok;
    finish(build);
    return ok && diag_may_go_on(&build->diags)
           && !(build->options.is_strict && build->diags.warnings);
}

static size_t count_written(const struct hub *hub)
{
    size_t count = 0;

    for (size_t i = 0; i < hub->page_count; i++)
        count += !hub->pages[i]->is_generated;
    return count;
}

struct build_result build_result_of(const struct build *build)
{
    size_t kept = 0;

    for (size_t i = 0; i < build->plan.count; i++)
        kept += build->files[i].is_kept;
    return (struct build_result){
        .diags = &build->diags,
        .page_count = count_written(&build->hub),
        .variant_count = VARIANT_COUNT,
        .file_count = build->plan.count,
        .kept_count = kept,
        .next_change = build->next_change,
        .takedown = build->options.keeps_going ? &build->mending.takedown
                                               : &build->takedown,
        .is_written = build->is_written,
        .left_out = build->left_out,
        .left_out_count = build->left_out_count,
        .withdrawn = build->withdrawn,
        .withdrawn_count = build->withdrawn_count,
    };
}

const struct plan *build_plan(const struct build *build)
{
    return &build->plan;
}

const struct hub *build_hub(const struct build *build)
{
    return &build->hub;
}

const struct theme *build_theme(const struct build *build)
{
    return build->theme;
}

const struct folder *build_folder(const struct build *build)
{
    return &build->hub_folder;
}

bool build_kept_file(const struct build *build, str path, str *bytes)
{
    return sink_memory_find(&build->memory, path, bytes);
}

const char *build_stage(const struct build *build, size_t index,
                        double *stage_ms)
{
    if (index >= build->stages_run)
        return NULL;
    *stage_ms = build->stage_ms[index];
    return stages[index].name;
}

void build_free(struct build *build)
{
    struct arena own = build->own;

    free_hub(build);
    arena_free(&own);
    markdown_tear_down();
}
