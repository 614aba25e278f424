#include "bundle/shelf.h"

#include "build/build.h"
#include "model/route.h"

static const struct planned_file *page_in(const struct copy *copy,
                                          const struct page *page,
                                          const struct tree *tree,
                                          struct arena *arena)
{
    str path = route_of(arena, tree->prefix, page_address(page, tree),
                        copy->hub->config.pretty_urls);

    return plan_find(build_plan(copy->build), path);
}

struct shelf shelf_of(const struct copy *copy, const struct tree *tree,
                      struct arena *arena)
{
    const struct hub *hub = copy->hub;
    struct shelf shelf = {.pages =
                              arena_array(arena, const struct planned_file *,
                                          hub->reading_count)};

    for (size_t i = 0; i < hub->reading_count; i++) {
        const struct page *page = hub->reading_order[i];
        const struct planned_file *file =
            page_article(page, tree) && !page->is_left_out
                ? page_in(copy, page, tree, arena)
                : NULL;

        if (!file)
            continue;
        shelf.pages[shelf.count++] = file;
        map_add(arena, &shelf.by_path, file->path, (void *)(uintptr_t)file);
    }
    return shelf;
}

str shelf_name(const struct copy *copy, const struct tree *tree,
               struct arena *arena)
{
    return arena_format(arena, "%.*s-%.*s-%.*s",
                        STR_ARG(route_slug(arena, copy->hub->config.name)),
                        STR_ARG(variant_facts_of(tree->variant)->name),
                        STR_ARG(tree->language->code));
}

str shelf_format(const struct copy *copy, const struct tree *tree)
{
    return theme_format(copy->theme, tree->language_index, tree->variant,
                        copy->hub->config.is_giant);
}
