#include "bundle/site_files.h"

#include "build/build.h"
#include "bundle/site_page.h"

static bool make_as_planned(const struct copy *copy, struct copy_row *row,
                            struct arena *scratch, struct buf *out)
{
    row->answer = plan_make(copy->build, row->planned, scratch, out);
    return row->answer == PLAN_MADE;
}

/* The search has a folder for each language. */
static bool is_of_language_left_out(const struct copy *copy, str path)
{
    const struct config *config = &copy->hub->config;

    for (size_t i = 0; i < config->language_count; i++) {
        bool is_in = false;
        str code = config->languages[i].code;
        str rest = str_without_start(path, STR("search/"));

        for (int j = 0; j < VARIANT_COUNT; j++)
            is_in = is_in
                    || copy_has_tree(
                        copy, &copy->hub->trees[i * VARIANT_COUNT + (size_t)j]);
        if (!is_in && str_starts(rest, code)
            && str_starts(str_slice(rest, code.len, rest.len), STR("-")))
            return true;
    }
    return false;
}

static bool is_for_readers(const struct copy *copy,
                           const struct planned_file *file)
{
    switch (file->kind) {
    case PLAN_MOVED:
    case PLAN_NOT_FOUND:
    case PLAN_MACHINE:
        return false;
    case PLAN_PAGE:
        return copy_has_tree(copy, file->tree);
    case PLAN_INDEX:
        return !is_of_language_left_out(copy, file->path);
    default:
        return true;
    }
}

/* For a host: ".well-known/x". */
static bool is_hidden(str path)
{
    return path.at[0] == '.' || str_find(path, STR("/.")) >= 0;
}

static copy_maker *maker_of(const struct planned_file *file)
{
    if (file->kind == PLAN_COPY)
        return NULL;
    return file->kind == PLAN_PAGE ? site_page_make : make_as_planned;
}

static bool is_left_out(const struct copy *copy,
                        const struct planned_file *file)
{
    return map_find(&copy->left_out_by_path, file->path) != NULL;
}

void site_files_add(struct copy *copy)
{
    const struct plan *plan = build_plan(copy->build);

    for (size_t i = 0; i < plan->count; i++) {
        const struct planned_file *file = &plan->files[i];

        if (!is_for_readers(copy, file) || is_hidden(file->path)
            || is_left_out(copy, file))
            continue;

        struct copy_row *row =
            copy_add(copy, arena_join(copy->arena, STR(COPY_SITE), file->path),
                     maker_of(file));

        row->planned = file;
        row->tree = file->tree;
    }
}
