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

/* What cohub made is found by other ways than a section's list. */
static bool is_listed(const struct page *page)
{
    return page->parent && !page->is_generated;
}

static void find_parents(struct hub *hub)
{
    hub->home = NULL;
    for (size_t i = 0; i < hub->page_count; i++) {
        hub->pages[i]->parent = parent_of(hub, hub->pages[i]);
        if (is_home(hub->pages[i]))
            hub->home = hub->pages[i];
    }
}

static int compare_by_parent(const void *left, const void *right)
{
    const struct page *a = *(const struct page *const *)left;
    const struct page *b = *(const struct page *const *)right;
    int order = str_compare(a->parent->path, b->parent->path);

    return order ? order : compare_in_order(left, right);
}

/* Pages that are listed, those of a section together and in its order. */
static size_t list_pages(const struct hub *hub, struct page **listed)
{
    size_t count = 0;

    for (size_t i = 0; i < hub->page_count; i++)
        if (is_listed(hub->pages[i]))
            listed[count++] = hub->pages[i];
    if (count)
        qsort(listed, count, sizeof(listed[0]), compare_by_parent);
    return count;
}

/* A section's children are a stretch of one list of all. */
void connect_sections(struct hub *hub, struct arena *arena)
{
    struct page **listed = arena_array(arena, struct page *, hub->page_count);
    const struct page **all =
        arena_array(arena, const struct page *, hub->page_count);
    size_t count;

    find_parents(hub);
    count = list_pages(hub, listed);
    for (size_t i = 0; i < count; i++) {
        struct page *parent = listed[i]->parent;

        all[i] = listed[i];
        if (parent->child_count++ == 0) {
            parent->children = &all[i];
            continue;
        }
        listed[i]->previous = listed[i - 1];
        listed[i - 1]->next = listed[i];
    }
}
