#include "model/page_list.h"

void page_list_add(struct arena *arena, struct page_list *list,
                   const struct page *page)
{
    if (list->count && list->items[list->count - 1] == page)
        return;
    list->items = arena_grow(arena, list->items, list->count, &list->capacity,
                             sizeof(struct page *));
    list->items[list->count++] = page;
}
