#include "tap.h"

#include "source/sections.h"

static struct arena arena;
static struct diags diags;
static struct hub hub;
static struct page pages[8];
static struct page *page_list[8];

/* A page with one article, which is its standard one or not. */
static void add(const char *path, size_t slot, const char *file)
{
    struct page *page = &pages[hub.page_count];
    str_halves cut = str_cut_last(str_of(path), '/');
    struct article *article = arena_new(&arena, struct article);

    article->text.path = str_of(file);
    *page = (struct page){
        .path = str_of(path),
        .folder = cut.found ? cut.head : STR(""),
        .articles = arena_array(&arena, struct article *, VARIANT_COUNT),
    };
    page->articles[slot] = article;
    page_list[hub.page_count++] = page;
    map_add(&arena, &hub.pages_by_path, page->path, page);
}

static void start(void)
{
    diags = (struct diags){.arena = &arena};
    hub = (struct hub){.pages = page_list, .config = {.language_count = 1}};
}

static void check(void)
{
    hub.home = map_find(&hub.pages_by_path, STR("index"));
    sections_check(&arena, &hub, &diags);
}

static void test_a_whole_hub_has_no_message(void)
{
    start();
    add("index", 0, "content/index.md");
    add("a/index", 0, "content/a/index.md");
    add("a/x", 0, "content/a/x.md");
    check();
    CHECK_INT(diags.count, 0);
}

static void test_home_is_needed(void)
{
    start();
    check();
    CHECK_INT(diags.count, 1);
    CHECK_INT(diags.items[0].kind, DIAG_HOME_MISSING);
}

static void test_folders_above_a_section_need_an_index_too(void)
{
    start();
    add("index", 0, "content/index.md");
    add("a/b/index", 0, "content/a/b/index.md");
    check();
    CHECK_INT(diags.count, 1);
    CHECK_INT(diags.items[0].kind, DIAG_SECTION_WITHOUT_INDEX);
    CHECK_STR(diags.items[0].path, "content/a");
}

static void test_the_missing_standard_page_is_named(void)
{
    start();
    add("index", VARIANT_EASY_READ, "content/index.easy.md");
    check();
    CHECK_INT(diags.count, 1);
    CHECK_INT(diags.items[0].kind, DIAG_PAGE_WITHOUT_STANDARD);
    CHECK_STR(diags.items[0].path, "content/index.easy.md");
    CHECK_STR(diags.items[0].a, "content/index.md");
}

int main(void)
{
    RUN(test_a_whole_hub_has_no_message);
    RUN(test_home_is_needed);
    RUN(test_folders_above_a_section_need_an_index_too);
    RUN(test_the_missing_standard_page_is_named);
    arena_free(&arena);
    return tap_done();
}
