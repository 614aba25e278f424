#include "source/sections.h"

struct checking {
    struct arena *arena;
    const struct hub *hub;
    struct diags *diags;
    struct map seen; /* folders, to name each once */
};

static void check_folder(struct checking *checking, str folder)
{
    struct arena *arena = checking->arena;
    str index = arena_join(arena, folder, STR("/index"));

    if (map_find(&checking->hub->pages_by_path, index))
        return;
    diag_add_path(checking->diags, DIAG_SECTION_WITHOUT_INDEX,
                  arena_join(arena, STR("content/"), folder),
                  arena_format(arena, "content/%.*s.md", STR_ARG(index)),
                  (str){0});
}

/* The page's own folder and all above it. */
static void check_folders(struct checking *checking, const struct page *page)
{
    str folder = page->folder;

    while (folder.len
           && map_add(checking->arena, &checking->seen, folder, checking)) {
        str_halves cut = str_cut_last(folder, '/');

        check_folder(checking, folder);
        folder = cut.found ? cut.head : (str){0};
    }
}

static void check_standard(struct checking *checking, const struct page *page)
{
    size_t count = checking->hub->config.language_count * VARIANT_COUNT;
    size_t first = 0;

    while (first < count && !page->articles[first])
        first++;
    if (first == 0 || first == count)
        return;
    diag_add_path(
        checking->diags, DIAG_PAGE_WITHOUT_STANDARD,
        page->articles[first]->text.path,
        arena_format(checking->arena, "content/%.*s.md", STR_ARG(page->path)),
        (str){0});
}

void sections_check(struct arena *arena, const struct hub *hub,
                    struct diags *diags)
{
    struct checking checking = {.arena = arena, .hub = hub, .diags = diags};

    if (!hub->home)
        diag_add_path(diags, DIAG_HOME_MISSING, STR("content/index.md"),
                      (str){0}, (str){0});
    for (size_t i = 0; i < hub->page_count; i++) {
        check_folders(&checking, hub->pages[i]);
        check_standard(&checking, hub->pages[i]);
    }
}
