#include "build/build.h"

#include "base/clock.h"
#include "build/stages.h"
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
    {"read-configuration", read_configuration, true},
    {"find-content", find_content, false},
    {"read-pages", read_pages, false},
    {"load-theme", load_theme, false},
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

struct build *build_new(const struct build_options *options)
{
    struct arena arena = {0};
    struct build *build = arena_new(&arena, struct build);

    build->hub_arena = arena;
    build->options = *options;
    build->diags.arena = &build->hub_arena;
    build->hub_folder.fd = -1;
    markdown_set_up();
    return build;
}

static bool may_go_on(const struct build *build)
{
    return diag_may_go_on(&build->diags)
           && !(build->options.is_strict && build->diags.warnings);
}

/* True when it came so far. */
static bool run_stages(struct build *build, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        double started = clock_now_ms();

        stages[i].run(build);
        build->stage_ms[i] = clock_now_ms() - started;
        build->stages_run = i + 1;
        if (stages[i].stops && !may_go_on(build))
            break;
    }
    return build->stages_run == count;
}

/* How many stages it takes to get to an end. */
static size_t stages_to(enum build_end end)
{
    size_t count = 0;

    while (end == BUILD_INDEX && stages[count].run != plan_files)
        count++;
    while (end == BUILD_ON_DEMAND && stages[count].run != open_output)
        count++;
    return count ? count : STAGE_COUNT;
}

bool build_run(struct build *build)
{
    bool ok = run_stages(build, stages_to(build->options.end));

    if (build->is_output_open)
        output_abandon(&build->output);
    build->is_output_open = false;
    diag_sort(&build->diags);
    return ok && diag_may_go_on(&build->diags);
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
        .takedown = &build->takedown,
        .next_change = build->next_change,
    };
}

const struct plan *build_plan(const struct build *build)
{
    return &build->plan;
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

void build_free(struct build *build)
{
    struct arena arena;

    free_articles(build);
    free_pictures(build);
    if (build->files)
        output_files_free(build->files, build->plan.count);
    folder_close(&build->hub_folder);
    arena = build->hub_arena;
    arena_free(&arena);
    markdown_tear_down();
}
