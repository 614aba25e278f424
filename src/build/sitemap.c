#include "build/machine.h"
#include "model/feed.h"
#include "model/route.h"
#include "model/version.h"

/* A sitemap has at most 50,000 addresses and 50 MB, and each address comes
 * with one more for every language. */
enum { ADDRESSES_MOST = 50000, LANGUAGES_CHEAP = 4 };

static size_t addresses_most(const struct hub *hub)
{
    size_t languages = hub->config.language_count;

    return languages <= LANGUAGES_CHEAP
               ? ADDRESSES_MOST
               : ADDRESSES_MOST * LANGUAGES_CHEAP / languages;
}

size_t sitemap_count(const struct hub *hub)
{
    size_t most = addresses_most(hub);
    size_t all = hub->page_count * hub->tree_count;

    return (all + most - 1) / most;
}

str sitemap_path(struct arena *arena, const struct hub *hub, size_t index)
{
    if (sitemap_count(hub) == 1)
        return STR("sitemap.xml");
    return arena_format(arena, "sitemap-%zu.xml", index + 1);
}

/* A page, or a further leaf of a list. */
struct listed {
    const struct page *page;
    const struct leaf *leaf; /* null: the page itself */
};

static void add_address(const struct hub *hub, const struct listed *listed,
                        const struct tree *tree, struct arena *scratch,
                        struct buf *out)
{
    bool pretty = hub->config.pretty_urls;
    str address =
        listed->leaf ? listed->leaf->address : page_address(listed->page, tree);
    str path = route_of(scratch, tree->prefix, address, pretty);

    buf_add_escaped(out,
                    route_absolute(scratch, hub->config.url, path, pretty));
}

/* The same page and format in every language that has it, itself included. */
static void add_languages(const struct hub *hub, const struct listed *listed,
                          enum variant variant, struct arena *scratch,
                          struct buf *out)
{
    for (size_t i = 0; i < hub->config.language_count; i++) {
        const struct tree *tree = &hub->trees[variant_slot(i, variant)];

        if (!page_has_variant(listed->page, tree)
            || (listed->leaf
                && !leaf_find(page_leaves(listed->page, i),
                              listed->leaf->address)))
            continue;
        buf_add(out, STR("<xhtml:link rel=\"alternate\" hreflang=\""));
        buf_add_escaped(out, tree->language->code);
        buf_add(out, STR("\" href=\""));
        add_address(hub, listed, tree, scratch, out);
        buf_add(out, STR("\"/>\n"));
    }
}

static void add_leaf(const struct hub *hub, const struct listed *listed,
                     const struct tree *tree, struct arena *scratch,
                     struct buf *out)
{
    const struct page *page = listed->page;
    struct front front;
    struct date changed;

    buf_add(out, STR("<url>\n<loc>"));
    add_address(hub, listed, tree, scratch, out);
    buf_add(out, STR("</loc>\n"));
    front = version_front(page, tree);
    changed = version_changed(&front);
    if (date_is_given(changed)) {
        buf_add(out, STR("<lastmod>"));
        buf_add(out, date_iso(scratch, changed));
        buf_add(out, STR("</lastmod>\n"));
    }
    if (hub->config.language_count > 1)
        add_languages(hub, listed, tree->variant, scratch, out);
    buf_add(out, STR("</url>\n"));
}

static void add_page(const struct hub *hub, const struct page *page,
                     const struct tree *tree, struct arena *scratch,
                     struct buf *out)
{
    const struct leaves *leaves = page_leaves(page, tree->language_index);
    struct listed listed = {page, NULL};

    if (page->kind == PAGE_SEARCH || page->list
        || !page_has_variant(page, tree))
        return;
    add_leaf(hub, &listed, tree, scratch, out);
    for (size_t i = 1; leaves && i < leaves->count; i++) {
        listed.leaf = &leaves->items[i];
        add_leaf(hub, &listed, tree, scratch, out);
    }
}

static const str declaration =
    STR_INIT("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

void sitemap_write(const struct hub *hub, size_t index, struct arena *scratch,
                   struct buf *out)
{
    struct arena memory = {0};
    size_t most = addresses_most(hub);
    size_t all = hub->page_count * hub->tree_count;
    size_t from = index * most;
    size_t to = from + most < all ? from + most : all;

    (void)scratch; /* a page at a time has its own */
    buf_add(out, declaration);
    buf_add(out, STR("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/"
                     "0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"));
    for (size_t i = from; i < to; i++) {
        add_page(hub, hub->pages[i % hub->page_count],
                 &hub->trees[i / hub->page_count], &memory, out);
        arena_reset(&memory);
    }
    arena_free(&memory);
    buf_add(out, STR("</urlset>\n"));
}

void sitemap_index_write(const struct hub *hub, size_t index,
                         struct arena *scratch, struct buf *out)
{
    (void)index; /* there is one */
    buf_add(out, declaration);
    buf_add(out, STR("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/"
                     "sitemap/0.9\">\n"));
    for (size_t i = 0; i < sitemap_count(hub); i++) {
        buf_add(out, STR("<sitemap>\n<loc>"));
        buf_add_escaped(out, hub->config.url);
        buf_add_escaped(out, sitemap_path(scratch, hub, i));
        buf_add(out, STR("</loc>\n</sitemap>\n"));
    }
    buf_add(out, STR("</sitemapindex>\n"));
}
