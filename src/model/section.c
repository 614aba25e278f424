#include <stdlib.h>

#include "model/connect.h"
#include "model/version.h"

static bool is_home(const struct page *page)
{
    return str_equal(page->path, STR("index"));
}

static str folder_above(str folder)
{
    str_halves cut = str_cut_last(folder, '/');

    return cut.found ? cut.head : (str){0};
}

/* A section is listed in the folder above its own. */
static str listed_in(const struct page *page)
{
    return page->is_index ? folder_above(page->folder) : page->folder;
}

static str index_of(struct arena *arena, str folder)
{
    return folder.len ? arena_join(arena, folder, STR("/index")) : STR("index");
}

/* A section that cohub made may have its page beside its folder. */
static struct page *page_of_folder(const struct hub *hub, str folder)
{
    struct arena scratch = {0};
    struct page *page =
        map_find(&hub->pages_by_path, index_of(&scratch, folder));

    arena_free(&scratch);
    return page ? page : map_find(&hub->pages_by_path, folder);
}

static struct page *parent_of(const struct hub *hub, const struct page *page)
{
    if (is_home(page))
        return NULL;
    return page_of_folder(hub, listed_in(page));
}

static int compare_in_order(const void *left, const void *right)
{
    const struct page *a = *(const struct page *const *)left;
    const struct page *b = *(const struct page *const *)right;
    const struct front *front_a = version_subject(a);
    const struct front *front_b = version_subject(b);
    int order =
        (front_a->order > front_b->order) - (front_a->order < front_b->order);

    if (order == 0)
        order = str_compare(front_a->title, front_b->title);
    return order ? order : str_compare(a->path, b->path);
}

static void link_neighbours(struct page *section)
{
    struct page **children = (struct page **)section->children;

    for (size_t i = 0; i < section->child_count; i++) {
        if (i > 0)
            children[i]->previous = children[i - 1];
        if (i + 1 < section->child_count)
            children[i]->next = children[i + 1];
    }
}

/* What cohub made is found by other ways than a section's list. */
static bool is_listed(const struct page *page)
{
    return page->parent && !page->is_generated;
}

void connect_sections(struct hub *hub, struct arena *arena)
{
    hub->home = NULL;
    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *parent = parent_of(hub, hub->pages[i]);

        hub->pages[i]->parent = parent;
        if (is_listed(hub->pages[i]))
            parent->child_count++;
        else if (is_home(hub->pages[i]))
            hub->home = hub->pages[i];
    }
    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];

        page->children =
            arena_array(arena, const struct page *, page->child_count);
        page->child_count = 0;
    }
    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *parent = hub->pages[i]->parent;

        if (is_listed(hub->pages[i]))
            parent->children[parent->child_count++] = hub->pages[i];
    }
    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];

        if (page->child_count)
            qsort(page->children, page->child_count, sizeof(page->children[0]),
                  compare_in_order);
        link_neighbours(page);
    }
}
