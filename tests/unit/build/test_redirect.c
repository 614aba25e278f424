#include "build/machine.h"

#include "tap.h"

/* A hub of one page, "new.html", in one language; it had the addresses old. */
static struct hub hub_of(struct arena *arena, const char *url,
                         const char *const *old, size_t count)
{
    struct language *languages = arena_array(arena, struct language, 1);
    struct page *page = arena_new(arena, struct page);
    struct hub hub = {.config = {.url = str_of(url),
                                 .languages = languages,
                                 .language_count = 1},
                      .redirect_count = count};

    languages[0] = language_of(STR("en"));
    page->address = STR("new");
    page->articles = arena_array(arena, struct article *, VARIANT_COUNT);
    page->articles[0] = arena_new(arena, struct article);
    hub.trees = tree_list(arena, languages, 1);
    hub.tree_count = 1; /* the standard one: the others say the same below */
    hub.redirects = arena_array(arena, struct alias, count);
    for (size_t i = 0; i < count; i++)
        hub.redirects[i] = (struct alias){.path = str_of(old[i]), .page = page};
    hub.pages = arena_array(arena, struct page *, 1);
    hub.pages[0] = page;
    hub.page_count = 1;
    return hub;
}

static void check_lines(const char *url, const char *old, const char *want)
{
    struct arena arena = {0};
    struct hub hub = hub_of(&arena, url, &old, 1);
    struct buf out = {0};

    redirects_write(&hub, 0, &arena, &out);
    CHECK(str_equal(buf_str(&out), str_of(want)));
    if (!str_equal(buf_str(&out), str_of(want)))
        tap_show("got", buf_str(&out));
    buf_free(&out);
    arena_free(&arena);
}

static void test_an_old_address_leads_to_the_new_one(void)
{
    check_lines("https://example.org/", "old.php", "/old.php /new.html 301\n");
    check_lines("https://example.org/hub/", "old.php",
                "/hub/old.php /hub/new.html 301\n");
}

static void test_without_an_address_of_the_hub_it_starts_at_the_root(void)
{
    check_lines("", "old.php", "/old.php /new.html 301\n");
}

static void test_what_was_asked_for_stands_beside_the_address(void)
{
    check_lines("https://example.org/", "old.php?id=1&page=2",
                "/old.php id=1 page=2 /new.html 301\n");
}

/* A rule that fits more than its own address would lead other pages away. */
static void test_a_rule_of_apache_fits_its_address_alone(void)
{
    const char *const old[] = {"a.b (1)+.php?id=1&x=$", "plain"};
    struct arena arena = {0};
    struct hub hub = hub_of(&arena, "https://example.org/", old, 2);
    struct buf out = {0};

    htaccess_write(&hub, 0, &arena, &out);
    CHECK(str_find(buf_str(&out), STR("RewriteEngine On\n")) == 0);
    CHECK(
        str_find(buf_str(&out), STR("RewriteCond %{QUERY_STRING} ^id=1&x=\\$$\n"
                                    "RewriteCond %{REQUEST_URI} "))
        > 0);
    CHECK(str_find(buf_str(&out), STR("\\(1\\)\\+\\.php$\n")) > 0);
    CHECK(str_find(buf_str(&out), STR("^/plain$\nRewriteRule ^ /new.html "
                                      "[R=301,NE,QSD,L]\n"))
          > 0);
    buf_free(&out);
    arena_free(&arena);
}

/* What stood in one tree is not led on in others. */
static void test_an_address_of_one_tree_is_that_tree_s(void)
{
    const char *const old[] = {"old.php"};
    struct arena arena = {0};
    struct hub hub = hub_of(&arena, "https://example.org/", old, 1);
    struct buf out = {0};

    hub.tree_count = 2;
    redirects_write(&hub, 0, &arena, &out);
    CHECK(str_find(buf_str(&out), STR("/large-print/old.php "
                                      "/large-print/new.html 301\n"))
          > 0);
    buf_free(&out);
    out = (struct buf){0};
    hub.redirects[0].tree = &hub.trees[0];
    redirects_write(&hub, 0, &arena, &out);
    CHECK_STR(buf_str(&out), "/old.php /new.html 301\n");
    buf_free(&out);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_an_old_address_leads_to_the_new_one);
    RUN(test_without_an_address_of_the_hub_it_starts_at_the_root);
    RUN(test_what_was_asked_for_stands_beside_the_address);
    RUN(test_a_rule_of_apache_fits_its_address_alone);
    RUN(test_an_address_of_one_tree_is_that_tree_s);
    return tap_done();
}
