#include "base/utf8.h"
#include "model/connect.h"
#include "model/given_addresses.h"
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

/* Its articles may be dropped afterwards; what they said of days is kept. */
static struct absent *note_absent(struct hub *hub, struct arena *arena,
                                  struct page *page, enum absence why)
{
    struct absent *absent = map_find(&hub->absent, page->path);

    if (!absent) {
        absent = arena_new(arena, struct absent);
        map_add(arena, &hub->absent, page->path, absent);
    }
    absent->page = page;
    absent->front = &page_standard(page)->front;
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
    size_t slots = variant_slot_count(hub->config.language_count);
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

static str in_folder(struct arena *arena, const struct page *page, str name)
{
    return page->folder.len ? arena_format(arena, "%.*s/%.*s",
                                           STR_ARG(page->folder), STR_ARG(name))
                            : name;
}

str given_address_of(struct arena *arena, const struct page *page)
{
    str slug = page_standard(page)->front.slug;

    return slug.len && !page->is_index ? in_folder(arena, page, slug)
                                       : page->path;
}

bool given_address_is_reserved(const struct hub *hub, str address)
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

bool given_addresses_take(struct given_addresses *given, str path,
                          const struct page *page,
                          const struct article *article)
{
    struct holder *holder = arena_new(given->arena, struct holder);

    *holder = (struct holder){page, article};
    return map_add(given->arena, &given->taken, utf8_fold(given->arena, path),
                   holder);
}

const struct holder *given_addresses_find(const struct given_addresses *given,
                                          str path)
{
    return map_find(&given->taken, utf8_fold(given->arena, path));
}

static str path_of(const struct given_addresses *given, str address)
{
    return route_of(given->arena, (str){0}, address,
                    given->hub->config.pretty_urls);
}

/* A section's own page has the address of its folder, whatever its slug.  One
 * that says the folder's name, as other generators write it, asks for nothing
 * else. */
static void check_index_slug(struct diags *diags, const struct page *page,
                             const struct article *article)
{
    str slug = article->front.slug;
    str_halves parts = str_cut_last(page->folder, '/');
    str name = parts.found ? parts.tail : page->folder;

    if (slug.len && !str_equal_nocase(slug, name))
        diag_add_path(diags, DIAG_SLUG_ON_INDEX, article->text.path, (str){0},
                      (str){0});
}

static void give_address(struct given_addresses *given, struct page *page)
{
    struct diags *diags = given->diags;
    const struct article *standard = page_standard(page);
    const char *refusal;

    page->address = given_address_of(given->arena, page);
    /* A good slug in a deep folder may still make too long a path. */
    refusal = route_refusal(path_of(given, page->address));
    if (refusal && standard->front.slug.len)
        diag_add_path(diags, DIAG_SLUG_REFUSED, standard->text.path,
                      standard->front.slug, str_of(refusal));
    else if (refusal)
        diag_add_path(diags, DIAG_PATH_REFUSED, standard->text.path,
                      str_of(refusal),
                      STR(", or write a short \"slug\" under the title"));
    if (page->is_index)
        check_index_slug(diags, page, standard);
    if (page->kind != PAGE_SEARCH
        && given_address_is_reserved(given->hub, page->address))
        diag_add_path(diags, DIAG_ADDRESS_RESERVED, standard->text.path,
                      page->address, (str){0});

    /* With pretty addresses "guidance" and "guidance/index" are one file. */
    str path = path_of(given, page->address);
    const struct holder *other = given_addresses_find(given, path);

    if (!other)
        given_addresses_take(given, path, page, standard);
    else if (!page->is_twin && !other->page->is_twin)
        diag_add_path(diags, DIAG_ADDRESS_TAKEN, standard->text.path,
                      page->address, other->article->text.path);
}

/* A version may have an address of its own in its tree.  What leads to the
 * page's usual one leads on. */
static void give_own_address(struct given_addresses *given, struct page *page,
                             struct article *article)
{
    const struct front *front = &article->front;
    const struct holder *holder;
    const struct tree *tree =
        &given->hub
             ->trees[variant_slot(article->language_index, article->variant)];
    str path;

    if (front->slug.len == 0 || article == page_standard(page))
        return;
    if (page->is_index) {
        check_index_slug(given->diags, page, article);
        return;
    }
    article->address = in_folder(given->arena, page, front->slug);
    path = path_of(given, article->address);
    holder = given_addresses_find(given, path);
    path = arena_join(given->arena, tree->prefix, path);
    if (!given_addresses_take(given, path, page, article))
        holder = given_addresses_find(given, path);
    if (holder && holder->page != page)
        diag_add_path(given->diags, DIAG_ADDRESS_TAKEN, article->text.path,
                      article->address, holder->article->text.path);
}

static void give_own_addresses(struct given_addresses *given, struct page *page)
{
    size_t slots = variant_slot_count(given->hub->config.language_count);

    for (size_t i = 0; i < slots; i++)
        if (page->articles[i])
            give_own_address(given, page, page->articles[i]);
}

void connect_addresses(struct hub *hub, struct arena *arena,
                       struct diags *diags)
{
    struct given_addresses given = {hub, arena, diags, {0}};

    map_pages(hub, arena);
    for (size_t i = 0; i < hub->page_count; i++)
        give_address(&given, hub->pages[i]);
    for (size_t i = 0; i < hub->page_count; i++)
        give_own_addresses(&given, hub->pages[i]);
    aliases_collect(&given);
}
