#include <stdlib.h>

#include "model/given_addresses.h"
#include "model/route.h"

/* --- what an old address is ----------------------------------------------- */

static bool is_page_ending(str ending)
{
    return str_equal_nocase(ending, STR("html"))
           || str_equal_nocase(ending, STR("htm"));
}

/* "php" of old/page.php; empty for "wcag-2.2" and "old/page". */
static str ending_of(str alias)
{
    enum { LONGEST = 5 };
    str_halves cut = str_cut_last(alias, '.');
    bool has_letter = false;

    if (!cut.found || cut.head.len == 0 || cut.tail.len > LONGEST)
        return (str){0};
    for (size_t i = 0; i < cut.tail.len; i++) {
        if (!char_is_letter(cut.tail.at[i]) && !char_is_digit(cut.tail.at[i]))
            return (str){0};
        has_letter = has_letter || char_is_letter(cut.tail.at[i]);
    }
    return has_letter ? cut.tail : (str){0};
}

/* No file of that name would be shown as a page: page.php, page?id=1. */
static bool needs_host(str alias)
{
    str ending = ending_of(alias);

    return str_find_char(alias, '?') >= 0
           || (ending.len && !is_page_ending(ending));
}

/* An alias that names a file keeps that name, and one that ends with a slash
 * is a folder, whatever the hub's own addresses look like. */
static str alias_path(const struct given_addresses *given, str alias)
{
    if (str_ends(alias, STR("/")))
        return arena_join(given->arena, alias, STR("index.html"));
    if (is_page_ending(ending_of(alias)))
        return alias;
    return route_of(given->arena, (str){0}, alias,
                    given->hub->config.pretty_urls);
}

/* --- taking one ----------------------------------------------------------- */

/* One old address, where it is written. */
struct old {
    struct given_addresses *given;
    const struct page *page;
    const struct article *article; /* the file that says so */
    const struct tree *tree;       /* null: in every one */
    str alias;
    struct place place;
};

static void complain_of_address(const struct old *old, enum diag_kind kind,
                                str owner)
{
    diag_add(old->given->diags, kind, old->place, old->alias, owner);
}

/* A page whose file stands where the path needs a folder. */
static const struct holder *find_in_the_way(const struct given_addresses *given,
                                            str path)
{
    const struct holder *holder = NULL;

    for (size_t i = 0; !holder && i < path.len; i++)
        if (path.at[i] == '/')
            holder = given_addresses_find(given, str_slice(path, 0, i));
    return holder;
}

static str in_tree(const struct old *old, str path)
{
    return old->tree ? arena_join(old->given->arena, old->tree->prefix, path)
                     : path;
}

static const struct holder *find_owner(const struct old *old, str path)
{
    const struct holder *owner = given_addresses_find(old->given, path);

    return owner ? owner : given_addresses_find(old->given, in_tree(old, path));
}

static void add_alias(const struct old *old)
{
    struct given_addresses *given = old->given;
    struct hub *hub = given->hub;
    str path = alias_path(given, old->alias);
    const struct holder *owner = find_owner(old, path);
    const struct holder *blocking = find_in_the_way(given, path);

    if (owner && owner->page == old->page)
        return;
    if (blocking)
        complain_of_address(old, DIAG_ALIAS_BLOCKED,
                            blocking->article->text.path);
    else if (given_address_is_reserved(hub,
                                       str_without_end(path, STR(".html"))))
        complain_of_address(old, DIAG_ALIAS_TAKEN, STR("cohub itself"));
    else if (owner)
        complain_of_address(old, DIAG_ALIAS_TAKEN, owner->article->text.path);
    else {
        given_addresses_take(given, in_tree(old, path), old->page,
                             old->article);
        hub->aliases[hub->alias_count++] =
            (struct alias){.path = path, .page = old->page, .tree = old->tree};
    }
}

static void add_old(const struct old *old)
{
    struct hub *hub = old->given->hub;

    if (!needs_host(old->alias)) {
        add_alias(old);
        return;
    }
    hub->redirects[hub->redirect_count++] = (struct alias){
        .path = old->alias, .page = old->page, .tree = old->tree};
    if (!hub->config.has_redirects)
        complain_of_address(old, DIAG_ALIAS_NEEDS_HOST, (str){0});
}

/* The usual address of a page leads on to the one that a version has. */
static void lead_on(struct given_addresses *given, struct page *page,
                    const struct article *article, const struct tree *tree)
{
    struct hub *hub = given->hub;
    str path = route_of(given->arena, (str){0}, page->address,
                        hub->config.pretty_urls);

    if (article->address.len && !str_equal(article->address, page->address))
        hub->aliases[hub->alias_count++] =
            (struct alias){.path = path, .page = page, .tree = tree};
}

static void add_article(struct given_addresses *given, struct page *page,
                        size_t slot)
{
    const struct article *article = page->articles[slot];
    const struct front *front = &article->front;
    const struct tree *tree =
        slot == variant_standard_slot(0) ? NULL : &given->hub->trees[slot];

    if (tree)
        lead_on(given, page, article, tree);
    for (size_t i = 0; i < front->aliases.count; i++)
        add_old(&(struct old){given, page, article, tree,
                              front->aliases.items[i], front->alias_places[i]});
}

/* --- where to go instead --------------------------------------------------- */

static const struct page *find_instead(const struct given_addresses *given,
                                       const struct page *expired)
{
    const struct front *front = &page_standard(expired)->front;
    const struct page *page = NULL;
    str path;

    if (front->instead.len == 0)
        return NULL;
    if (route_join(given->arena, expired->folder,
                   str_without_end(front->instead, STR(".md")), &path))
        page = map_find(&given->hub->pages_by_path, path);
    if (!page)
        diag_add(given->diags, DIAG_LINK_TO_NOTHING, front->instead_place,
                 front->instead, (str){0});
    return page;
}

/* The nearest section above that is there. */
static const struct page *section_above(const struct given_addresses *given,
                                        const struct page *page)
{
    const struct map *pages = &given->hub->pages_by_path;
    str folder = page->folder;
    const struct page *section = NULL;

    while (!section && folder.len) {
        str_halves cut = str_cut_last(folder, '/');

        section =
            map_find(pages, arena_join(given->arena, folder, STR("/index")));
        folder = cut.found ? cut.head : (str){0};
    }
    return section && section != page ? section : map_find(pages, STR("index"));
}

static void add_notice(struct given_addresses *given,
                       const struct absent *absent, str path)
{
    struct hub *hub = given->hub;

    if (given_addresses_take(given, path, absent->page,
                             page_standard(absent->page)))
        hub->aliases[hub->alias_count++] = (struct alias){
            .path = path, .page = absent->instead, .expired = absent->page};
}

/* Its address, and those it had, say that it is gone and where to go. */
static void add_expired(struct given_addresses *given, struct absent *absent)
{
    struct page *page = absent->page;
    const struct str_list *aliases = &page_standard(page)->front.aliases;

    absent->instead = find_instead(given, page);
    if (!absent->instead)
        absent->instead = section_above(given, page);
    if (!absent->instead)
        return;
    page->address = given_address_of(given->arena, page);
    add_notice(given, absent,
               route_of(given->arena, (str){0}, page->address,
                        given->hub->config.pretty_urls));
    for (size_t i = 0; i < aliases->count; i++)
        if (!needs_host(aliases->items[i]))
            add_notice(given, absent, alias_path(given, aliases->items[i]));
}

/* --- the whole ------------------------------------------------------------ */

static int compare_aliases(const void *left, const void *right)
{
    const struct alias *a = left;
    const struct alias *b = right;

    return str_compare(a->path, b->path);
}

static size_t count_of_page(const struct page *page, size_t slots)
{
    size_t count = 0;

    for (size_t i = 0; i < slots; i++)
        if (page->articles[i])
            count += 1 + page->articles[i]->front.aliases.count;
    return count;
}

void aliases_collect(struct given_addresses *given)
{
    struct hub *hub = given->hub;
    size_t slots = variant_slot_count(hub->config.language_count);
    size_t most = 0;

    for (size_t i = 0; i < hub->page_count; i++)
        most += count_of_page(hub->pages[i], slots);
    for (size_t i = 0; i < hub->expired_count; i++)
        most += count_of_page(hub->expired[i]->page, slots);
    hub->aliases = arena_array(given->arena, struct alias, most);
    hub->redirects = arena_array(given->arena, struct alias, most);
    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                add_article(given, hub->pages[i], j);
    for (size_t i = 0; i < hub->expired_count; i++)
        add_expired(given, hub->expired[i]);
    if (hub->config.has_redirects && hub->redirect_count)
        diag_add_path(given->diags, DIAG_REDIRECTS_ASK_HOST, STR("config.yaml"),
                      arena_format(given->arena, "%zu", hub->redirect_count),
                      (str){0});
    if (hub->alias_count)
        qsort(hub->aliases, hub->alias_count, sizeof(struct alias),
              compare_aliases);
}
