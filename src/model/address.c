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

/* --- what is kept back ---------------------------------------------------- */

static struct absent *note_absent(struct hub *hub, struct arena *arena,
                                  struct page *page, enum absence why)
{
    struct absent *absent = map_find(&hub->absent, page->path);

    if (!absent) {
        absent = arena_new(arena, struct absent);
        map_add(arena, &hub->absent, page->path, absent);
    }
    absent->page = page;
    absent->why = why;
    return absent;
}

/* What was written for it stays with an expired page, which says so. */
static void drop_versions(struct page *page, size_t slots,
                          const struct publication *publication)
{
    for (size_t i = 0; i < slots; i++)
        if (page->articles[i]
            && absence_of(&page->articles[i]->front, publication))
            page->articles[i] = NULL;
}

void connect_drop_absent(struct hub *hub, struct arena *arena,
                         const struct publication *publication)
{
    size_t slots = hub->config.language_count * VARIANT_COUNT;
    size_t kept = 0;

    hub->expired = arena_array(arena, struct absent *, hub->page_count);
    for (size_t i = 0; i < hub->page_count; i++) {
        struct page *page = hub->pages[i];
        const struct article *standard = page_standard(page);
        enum absence why =
            standard ? absence_of(&standard->front, publication) : ABSENCE_NONE;
        struct absent *absent = why ? note_absent(hub, arena, page, why) : NULL;

        if (why == ABSENCE_EXPIRED && page->kind == PAGE_WRITTEN) {
            hub->expired[hub->expired_count++] = absent;
            continue;
        }
        drop_versions(page, slots, publication);
        if (page_standard(page) || page->kind != PAGE_WRITTEN)
            hub->pages[kept++] = page;
    }
    hub->page_count = kept;
}

/* --- addresses ------------------------------------------------------------ */

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
    } else if (other == page) {
        return; /* its own address, or an old one that is named twice */
    } else if (other) {
        diag_add_path(diags, DIAG_ALIAS_TAKEN, path, alias,
                      page_standard(other)->text.path);
    } else {
        map_add(giving->arena, &giving->taken, folded, page);
        hub->aliases[hub->alias_count++] = (struct alias){path_out, page, NULL};
    }
}

/* --- where to go instead --------------------------------------------------- */

static const struct page *find_instead(const struct giving *giving,
                                       const struct page *expired)
{
    const struct front *front = &page_standard(expired)->front;
    const struct page *page = NULL;
    str path;

    if (front->instead.len == 0)
        return NULL;
    if (route_join(giving->arena, expired->folder,
                   str_without_end(front->instead, STR(".md")), &path))
        page = map_find(&giving->hub->pages_by_path, path);
    if (!page)
        diag_add(giving->diags, DIAG_LINK_TO_NOTHING, front->instead_place,
                 front->instead, (str){0});
    return page;
}

/* The nearest section above that is there. */
static const struct page *section_above(const struct giving *giving,
                                        const struct page *page)
{
    const struct map *pages = &giving->hub->pages_by_path;
    str folder = page->folder;
    const struct page *section = NULL;

    while (!section && folder.len) {
        str_halves cut = str_cut_last(folder, '/');

        section =
            map_find(pages, arena_join(giving->arena, folder, STR("/index")));
        folder = cut.found ? cut.head : (str){0};
    }
    return section && section != page ? section : map_find(pages, STR("index"));
}

static void add_notice(struct giving *giving, const struct absent *absent,
                       str path)
{
    struct hub *hub = giving->hub;
    str folded = utf8_fold(giving->arena, path);

    if (map_add(giving->arena, &giving->taken, folded, (void *)absent->page))
        hub->aliases[hub->alias_count++] =
            (struct alias){path, absent->instead, absent->page};
}

/* Its address, and those it had, say that it is gone and where to go. */
static void add_expired(struct giving *giving, struct absent *absent)
{
    struct page *page = (struct page *)absent->page;
    const struct str_list *aliases = &page_standard(page)->front.aliases;

    absent->instead = find_instead(giving, page);
    if (!absent->instead)
        absent->instead = section_above(giving, page);
    if (!absent->instead)
        return;
    page->address = address_of(giving->arena, page);
    add_notice(giving, absent,
               path_of(giving->hub, giving->arena, page->address));
    for (size_t i = 0; i < aliases->count; i++)
        add_notice(giving, absent, alias_path(giving, aliases->items[i]));
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
    for (size_t i = 0; i < hub->expired_count; i++)
        count += 1 + page_standard(hub->expired[i]->page)->front.aliases.count;
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
    for (size_t i = 0; i < hub->expired_count; i++)
        add_expired(&giving, hub->expired[i]);
    if (hub->alias_count)
        qsort(hub->aliases, hub->alias_count, sizeof(struct alias),
              compare_aliases);
}
