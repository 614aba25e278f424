#include "build/takedown_list.h"

#include "build/stages.h"
#include "output/bundle_log.h"

struct trace {
    struct build *build;
    struct str_list said; /* as it stands in a text, and in HTML */
    struct map known;     /* pages that are listed for themselves */
    struct plan plan;
    bool *says; /* one a file of the plan */
};

/* Other mistakes may be of a kind that nothing can be drawn with. */
static bool can_be_drawn(const struct build *build)
{
    bool has_ended = false;

    for (size_t i = 0; i < build->diags.count; i++) {
        const struct diag *diag = &build->diags.items[i];

        if (diag->severity >= DIAG_ERROR && diag->kind != DIAG_CONSENT_ENDED)
            return false;
        has_ended = has_ended || diag->severity >= DIAG_ERROR;
    }
    return has_ended && build->theme && !build->has_stand_in;
}

static struct str_list forms_of(struct arena *arena,
                                const struct takedown *takedown)
{
    str *forms = arena_array(arena, str, 2 * takedown->said_count);

    for (size_t i = 0; i < takedown->said_count; i++) {
        struct buf escaped = {0};

        buf_add_escaped(&escaped, takedown->said[i]);
        forms[2 * i] = takedown->said[i];
        forms[2 * i + 1] = arena_copy(arena, buf_str(&escaped));
        buf_free(&escaped);
    }
    return (struct str_list){forms, 2 * takedown->said_count};
}

/* Style sheets, pictures and files of authors have no titles. */
static bool may_say(const struct trace *trace, const struct planned_file *file)
{
    return file->kind != PLAN_BYTES && file->kind != PLAN_PHOTO
           && file->kind != PLAN_COPY && file->kind != PLAN_INDEX
           && !map_find(&trace->known, file->path);
}

static void look_in(void *context, size_t index, struct arena *scratch)
{
    struct trace *trace = context;
    const struct planned_file *file = &trace->plan.files[index];
    struct buf bytes = {0};

    if (may_say(trace, file)
        && plan_make(trace->build, file, scratch, &bytes) == PLAN_MADE)
        for (size_t i = 0; i < trace->said.count && !trace->says[index]; i++)
            trace->says[index] =
                str_find(buf_str(&bytes), trace->said.items[i]) >= 0;
    buf_free(&bytes);
}

/* Its files are one thing: they are named by all that is in them. */
static str search_folder(const struct plan *plan)
{
    for (size_t i = 0; i < plan->count; i++)
        if (plan->files[i].kind == PLAN_INDEX)
            return str_slice(plan->files[i].path, 0,
                             str_cut(plan->files[i].path, '/').head.len + 1);
    return (str){0};
}

static void list_files(struct trace *trace)
{
    struct takedown *takedown = &trace->build->takedown;
    str *lists =
        arena_array(&trace->build->hub_arena, str, trace->plan.count + 1);
    str search = search_folder(&trace->plan);
    size_t count = 0;

    for (size_t i = 0; i < trace->plan.count; i++)
        if (trace->says[i])
            lists[count++] = trace->plan.files[i].path;
    if (search.len)
        lists[count++] = search;
    takedown->lists = lists;
    takedown->list_count = count;
    takedown->is_traced = true;
}

static void trace_names(struct build *build)
{
    struct arena *arena = &build->hub_arena;
    struct trace trace = {.build = build,
                          .said = forms_of(arena, &build->takedown)};

    for (size_t i = 0; i < build->takedown.page_count; i++)
        map_add(arena, &trace.known, build->takedown.pages[i], &trace);
    index_words(build);
    trace.plan.arena = arena;
    plan_site(build, &trace.plan);
    trace.says = arena_array(arena, bool, trace.plan.count + 1);
    pool_each(build->options.jobs, trace.plan.count, look_in, &trace);
    list_files(&trace);
}

/* --- copies that were handed out ------------------------------------------- */

/* "1 December 2026: copy, folder, all of the hub" */
static str note_words(struct arena *arena, const struct bundle_note *note)
{
    struct date day = {0};

    build_day_of(note->made, &day);
    return arena_format(
        arena, "%.*s: %.*s (%.*s; pages: %.*s)",
        STR_ARG(date_is_given(day) ? date_words(arena, day) : note->made),
        STR_ARG(note->name), STR_ARG(note->formats), STR_ARG(note->choice));
}

static void list_copies(struct build *build)
{
    struct arena *arena = &build->hub_arena;
    struct bundle_notes notes;
    str *copies;

    if (!bundle_log_read(arena, &build->hub_folder, &notes))
        return;
    copies = arena_array(arena, str, notes.count + 1);
    for (size_t i = 0; i < notes.count; i++)
        copies[i] = note_words(arena, &notes.items[i]);
    build->takedown.copies = copies;
    build->takedown.copy_count = notes.count;
}

void takedown_list_complete(struct build *build)
{
    struct diags before = build->diags;

    if (build->takedown.page_count == 0 || build->options.end != BUILD_ON_DISK)
        return;
    list_copies(build);
    if (!can_be_drawn(build))
        return;
    trace_names(build);
    /* What indexing reports, its own stage will. */
    build->diags = before;
}
