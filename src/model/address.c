#include <stdlib.h>

#include "base/utf8.h"
#include "model/connect.h"
#include "model/route.h"

/* Folders and files at the top of the output that cohub writes itself. */
static const str reserved[] = {
    STR_INIT("assets"),
    STR_INIT("404"),
    STR_INIT("search"),
    STR_INIT("sitemap"),
};

enum { RESERVED_COUNT = sizeof(reserved) / sizeof(reserved[0]) };

void connect_drop_drafts(struct hub *hub, bool keep_drafts)
{
    size_t slots = hub->config.language_count * VARIANT_COUNT;
    size_t kept = 0;

    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];

        for (size_t j = 0; j < slots; j++)
            if (page->articles[j] && page->articles[j]->front.is_draft
                && !keep_drafts)
                page->articles[j] = NULL;
        if (page_standard(page) || page->kind != PAGE_WRITTEN)
            hub->pages[kept++] = page;
    }
    hub->page_count = kept;
}

static void map_pages(struct hub *hub, struct arena *arena)
{
    hub->pages_by_path = (struct map){0};
    for (size_t i = 0; i < hub->page_count; i++)
        map_add(arena, &hub->pages_by_path, hub->pages[i]->path, hub->pages[i]);
}

static str address_of(struct arena *arena, const struct page *page)
{
    str slug = page_standard(page)->front.slug;

    if (slug.len == 0 || page->is_index)
        return page->path;
    if (page->folder.len == 0)
        return slug;
    return arena_format(arena, "%.*s/%.*s", STR_ARG(page->folder),
                        STR_ARG(slug));
}

static bool is_reserved(const struct hub *hub, str address)
{
    str first = str_cut(address, '/').head;

    for (size_t i = 0; i < RESERVED_COUNT; i++)
        if (str_equal_nocase(first, reserved[i]))
            return true;
    for (size_t i = 0; i < hub->tree_count; i++)
        if (str_equal_nocase(first, str_cut(hub->trees[i].prefix, '/').head))
            return true;
    return false;
}

static str path_of(const struct hub *hub, struct arena *arena, str address)
{
    return route_of(arena, (str){0}, address, hub->config.pretty_urls);
}

/* Addresses as they are given, by what a file system may take for one. */
struct giving {
    struct hub *hub;
    struct arena *arena;
    struct diags *diags;
    struct map taken;
};

static void give_address(struct giving *giving, struct page *page)
{
    struct diags *diags = giving->diags;
    const struct article *standard = page_standard(page);
    const char *refusal;

    page->address = address_of(giving->arena, page);
    /* A good slug in a deep folder may still make too long a path. */
    refusal = route_refusal(path_of(giving->hub, giving->arena, page->address));
    if (refusal && standard->front.slug.len)
        diag_add_path(diags, DIAG_SLUG_REFUSED, standard->text.path,
                      standard->front.slug, str_of(refusal));
    if (page->is_index && standard->front.slug.len)
        diag_add_path(diags, DIAG_SLUG_ON_INDEX, standard->text.path, (str){0},
                      (str){0});
    if (page->kind != PAGE_SEARCH && is_reserved(giving->hub, page->address))
        diag_add_path(diags, DIAG_ADDRESS_RESERVED, standard->text.path,
                      page->address, (str){0});

    /* With pretty addresses "guidance" and "guidance/index" are one file. */
    str folded = utf8_fold(giving->arena,
                           path_of(giving->hub, giving->arena, page->address));
    struct page *other = map_find(&giving->taken, folded);

    if (other)
        diag_add_path(diags, DIAG_ADDRESS_TAKEN, standard->text.path,
                      page->address, page_standard(other)->text.path);
    else
        map_add(giving->arena, &giving->taken, folded, page);
}

/* An alias that names a file keeps that name, also with pretty addresses. */
static str alias_path(const struct giving *giving, str alias)
{
    str name = str_without_end(str_without_start(alias, STR("/")), STR("/"));
    str address = str_without_end(name, STR(".html"));
    bool is_pretty = giving->hub->config.pretty_urls && address.len == name.len;

    return route_of(giving->arena, (str){0}, address, is_pretty);
}

static void add_alias(struct giving *giving, struct page *page, str alias)
{
    struct hub *hub = giving->hub;
    struct diags *diags = giving->diags;
    str path_out = alias_path(giving, alias);
    str folded = utf8_fold(giving->arena, path_out);
    struct page *other = map_find(&giving->taken, folded);
    str path = page_standard(page)->text.path;

    if (is_reserved(hub, str_without_end(path_out, STR(".html")))) {
        diag_add_path(diags, DIAG_ADDRESS_RESERVED, path, alias, (str){0});
    } else if (other) {
        diag_add_path(diags, DIAG_ALIAS_TAKEN, path, alias,
                      page_standard(other)->text.path);
    } else {
        map_add(giving->arena, &giving->taken, folded, page);
        hub->aliases[hub->alias_count++] = (struct alias){path_out, page};
    }
}

static int compare_aliases(const void *left, const void *right)
{
    const struct alias *a = left;
    const struct alias *b = right;

    return str_compare(a->path, b->path);
}

static size_t count_aliases(const struct hub *hub)
{
    size_t count = 0;

    for (size_t i = 0; i < hub->page_count; i++)
        count += page_standard(hub->pages[i])->front.aliases.count;
    return count;
}

void connect_addresses(struct hub *hub, struct arena *arena,
                       struct diags *diags)
{
    struct giving giving = {hub, arena, diags, {0}};

    map_pages(hub, arena);
    for (size_t i = 0; i < hub->page_count; i++)
        give_address(&giving, hub->pages[i]);
    hub->aliases = arena_array(arena, struct alias, count_aliases(hub));
    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];
        const struct str_list *aliases = &page_standard(page)->front.aliases;

        for (size_t j = 0; j < aliases->count; j++)
            add_alias(&giving, page, aliases->items[j]);
    }
    if (hub->alias_count)
        qsort(hub->aliases, hub->alias_count, sizeof(struct alias),
              compare_aliases);
}
