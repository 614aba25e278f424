#include "build/live_hub.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "build/plan.h"
#include "build/retouch.h"

/* A film is not held in memory whole to be looked at. */
enum { FILE_MAX = 256 << 20 };

struct live_hub {
    struct arena memory;
    struct build_options options;
    struct build *newest; /* its messages are shown */
    struct build *shown;  /* its pages are; may be the same, or null */
};

/* True when the settings and the theme were read: without these no page can
 * be drawn. */
static bool connect(struct build *build)
{
    size_t read = build->diags.count;

    connect_pages(build);
    reread_remember_messages(build, read);
    diag_sort(&build->diags);
    diag_drop_effects(&build->diags);
    if (!build->theme || build->has_stand_in || !build->hub.home)
        return false;
    plan_files(build);
    return true;
}

/* A mistake in a text stops nothing here: whoever writes it wants to see.  One
 * in the settings is about every page, so the last good state is shown. */
static bool load(struct build *build)
{
    struct reread_counts counts;
    bool are_settings_good;

    build->pictures.folder.fd = -1;
    read_configuration(build);
    are_settings_good = diag_may_go_on(&build->diags);
    find_content(build);
    load_theme(build);
    counts.before_texts = build->diags.count;
    read_pages(build);
    counts.after_texts = build->diags.count;
    reread_remember(build, counts);
    return connect(build) && are_settings_good;
}

/* What is shown stays when the newest reading cannot be. */
static void read_anew(struct live_hub *live)
{
    struct build *build = build_new(&live->options);
    bool can_be_shown = load(build);

    if (live->newest && live->newest != live->shown)
        build_free(live->newest);
    live->newest = build;
    if (!can_be_shown)
        return;
    if (live->shown)
        build_free(live->shown);
    live->shown = build;
}

struct live_hub *live_hub_open(const struct build_options *options)
{
    struct arena memory = {0};
    struct live_hub *live = arena_new(&memory, struct live_hub);

    live->memory = memory;
    live->options = *options;
    read_anew(live);
    return live;
}

void live_hub_close(struct live_hub *live)
{
    struct arena memory = live->memory;

    if (live->newest != live->shown)
        build_free(live->newest);
    if (live->shown)
        build_free(live->shown);
    arena_free(&memory);
}

/* Many editors write a file beside the one that is saved and give it the
 * name of that: what was not there and is not there is no change. */
static bool came_and_went(const struct build *build, str path)
{
    struct arena scratch = {0};
    struct stat facts;
    bool is_gone = fstatat(build->hub_folder.fd, arena_cstr(&scratch, path),
                           &facts, AT_SYMLINK_NOFOLLOW)
                       != 0
                   && errno == ENOENT;

    arena_free(&scratch);
    return is_gone
           && (str_starts(path, STR("content/"))
               || str_starts(path, STR("static/")))
           && !map_find(&build->hub.found_files, path);
}

static size_t without_passing(const struct build *build, const str *paths,
                              size_t count, str *kept)
{
    size_t kept_count = 0;

    for (size_t i = 0; i < count; i++)
        if (!came_and_went(build, paths[i]))
            kept[kept_count++] = paths[i];
    return kept_count;
}

static void follow(struct live_hub *live, const str *paths, size_t count,
                   bool is_many)
{
    bool is_quick = !is_many && live->newest == live->shown;

    if (is_quick && retouch_files(live->newest, paths, count))
        return;
    if (is_quick && reread_files(live->newest, paths, count)
        && connect(live->newest))
        return;
    read_anew(live);
}

void live_hub_follow(struct live_hub *live, const str *paths, size_t count,
                     bool is_many)
{
    struct arena scratch = {0};
    str *kept = arena_array(&scratch, str, count);

    count = without_passing(live->newest, paths, count, kept);
    if (count || is_many)
        follow(live, kept, count, is_many);
    arena_free(&scratch);
}

const struct diags *live_hub_diags(const struct live_hub *live)
{
    return &live->newest->diags;
}

bool live_hub_is_newest(const struct live_hub *live)
{
    return live->newest == live->shown;
}

/* The search page names the files of the index, so both need it. */
static bool needs_index(const struct planned_file *file, str path)
{
    return (file && file->kind == PLAN_PAGE && file->page->kind == PAGE_SEARCH)
           || str_starts(path, STR("search/"))
           || str_starts(path, STR("assets/search"));
}

static const struct planned_file *find(struct live_hub *live, str path)
{
    const struct planned_file *file = plan_find(&live->shown->plan, path);

    if (live->shown->is_indexed || !needs_index(file, path))
        return file;
    index_words(live->shown);
    live->shown->plan = (struct plan){0};
    plan_files(live->shown);
    return plan_find(&live->shown->plan, path);
}

static bool draw(const struct live_hub *live, const struct planned_file *file,
                 struct arena *arena, str *bytes)
{
    struct buf out = {0};
    bool ok;

    if (file->kind == PLAN_COPY)
        return file_read(arena, &live->shown->hub_folder, file->source,
                         FILE_MAX, bytes)
               == FILE_OK;
    ok = plan_make(live->shown, file, arena, &out) == PLAN_MADE;
    *bytes = arena_copy(arena, buf_str(&out));
    buf_free(&out);
    return ok;
}

bool live_hub_draw(struct live_hub *live, str path, struct arena *arena,
                   struct live_file *found)
{
    const struct planned_file *file = live->shown ? find(live, path) : NULL;
    const struct article *article;

    if (!file || !draw(live, file, arena, &found->bytes))
        return false;
    found->is_page = file->kind == PLAN_PAGE || file->kind == PLAN_NOT_FOUND;
    article =
        file->kind == PLAN_PAGE ? page_article(file->page, file->tree) : NULL;
    found->source = article ? article->text.path : (str){0};
    return true;
}
