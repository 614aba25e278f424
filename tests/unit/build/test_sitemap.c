#include "build/machine.h"

#include "tap.h"

/* A hub of the same page over and over: only its number counts here. */
static struct hub hub_of(struct arena *arena, size_t pages, size_t languages)
{
    struct language *all = arena_array(arena, struct language, languages);
    struct article **articles =
        arena_array(arena, struct article *, languages * VARIANT_COUNT);
    struct page *page = arena_new(arena, struct page);
    struct hub hub = {.config = {.url = STR("https://example.org/"),
                                 .languages = all,
                                 .language_count = languages}};

    for (size_t i = 0; i < languages; i++)
        all[i] = language_of(i ? STR("cy") : STR("en"));
    articles[0] = arena_new(arena, struct article);
    page->address = STR("a");
    page->articles = articles;
    hub.trees = tree_list(arena, all, languages);
    hub.tree_count = languages * VARIANT_COUNT;
    hub.pages = arena_array(arena, struct page *, pages);
    hub.page_count = pages;
    for (size_t i = 0; i < pages; i++)
        hub.pages[i] = page;
    return hub;
}

static size_t count(str text, const char *wanted)
{
    size_t found = 0;
    ptrdiff_t at;

    while ((at = str_find(text, str_of(wanted))) >= 0) {
        found++;
        text = str_slice(text, (size_t)at + 1, text.len);
    }
    return found;
}

static void test_a_small_hub_has_one_sitemap(void)
{
    struct arena arena = {0};
    struct hub hub = hub_of(&arena, 12500, 1);
    struct buf out = {0};

    CHECK_INT(sitemap_count(&hub), 1);
    CHECK_STR(sitemap_path(&arena, &hub, 0), "sitemap.xml");
    sitemap_write(&hub, 0, &arena, &out);
    CHECK_INT(count(buf_str(&out), "<url>"), 3 * 12500);
    buf_free(&out);
    arena_free(&arena);
}

/* The last place of the first sitemap holds an address: none may be lost. */
static void test_a_full_sitemap_is_full(void)
{
    struct arena arena = {0};
    struct hub hub = hub_of(&arena, 20000, 1);
    struct buf first = {0};
    struct buf second = {0};

    sitemap_write(&hub, 0, &arena, &first);
    sitemap_write(&hub, 1, &arena, &second);
    CHECK_INT(count(buf_str(&first), "<url>"), 50000);
    CHECK_INT(count(buf_str(&second), "<url>"), 10000);
    buf_free(&first);
    buf_free(&second);
    arena_free(&arena);
}

static void test_a_large_hub_has_several_and_a_list_of_them(void)
{
    struct arena arena = {0};
    struct hub hub = hub_of(&arena, 12501, 1);
    struct buf list = {0};
    size_t addresses = 0;

    CHECK_INT(sitemap_count(&hub), 2);
    CHECK_STR(sitemap_path(&arena, &hub, 1), "sitemap-2.xml");
    for (size_t i = 0; i < 2; i++) {
        struct buf out = {0};

        sitemap_write(&hub, i, &arena, &out);
        CHECK(count(buf_str(&out), "<url>") <= 50000);
        addresses += count(buf_str(&out), "<url>");
        buf_free(&out);
    }
    CHECK_INT(addresses, 3 * 12501);
    sitemap_index_write(&hub, 0, &arena, &list);
    CHECK_INT(count(buf_str(&list), "<sitemap>"), 2);
    CHECK_INT(count(buf_str(&list), "https://example.org/sitemap-2.xml"), 1);
    buf_free(&list);
    arena_free(&arena);
}

static void test_with_many_languages_a_sitemap_has_fewer_addresses(void)
{
    struct arena arena = {0};
    struct hub hub = hub_of(&arena, 1000, 40);

    CHECK_INT(sitemap_count(&hub), 32);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_a_small_hub_has_one_sitemap);
    RUN(test_a_full_sitemap_is_full);
    RUN(test_a_large_hub_has_several_and_a_list_of_them);
    RUN(test_with_many_languages_a_sitemap_has_fewer_addresses);
    return tap_done();
}
