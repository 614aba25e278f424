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
    hub = (struct hub){.pages = page_list,
                       .config = {.language_count = 1},
                       .has_content = true};
}

static void check(void)
{
    sections_expect(&arena, &hub);
    sections_check(&arena, &hub, &(struct publication){0}, &diags);
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

/* A page whose standard version is a draft. */
static void add_draft(const char *path, const char *file)
{
    static const struct text_file text = {STR_INIT("content/x.md"),
                                          STR_INIT("draft: yes")};
    struct front *front;

    add(path, 0, file);
    front = &pages[hub.page_count - 1].articles[0]->front;
    front->is_draft = true;
    front->draft_place = (struct place){&text, 1, 1};
}

static void test_a_draft_is_no_home(void)
{
    start();
    add_draft("index", "content/index.md");
    check();
    CHECK_INT(diags.count, 1);
    CHECK_INT(diags.items[0].kind, DIAG_HOME_IS_DRAFT);
    diags = (struct diags){.arena = &arena};
    sections_check(&arena, &hub, &(struct publication){.with_drafts = true},
                   &diags);
    CHECK_INT(diags.count, 0);
}

static void test_a_folder_of_drafts_needs_no_page(void)
{
    start();
    add("index", 0, "content/index.md");
    add_draft("a/x", "content/a/x.md");
    check();
    CHECK_INT(diags.count, 0);
    CHECK(map_find(&hub.absent, STR("a/index")));
}

static void test_a_link_to_what_is_told_to_be_missing_is_not_told(void)
{
    struct absent *absent;

    start();
    add("index", 0, "content/index.md");
    add("a/x", 0, "content/a/x.md");
    check();
    absent = map_find(&hub.absent, STR("a/index"));
    CHECK_INT(diags.count, 1);
    CHECK(absent && absent->is_told);
}

static void test_a_likely_file_is_named(void)
{
    start();
    sections_note_file(&arena, &hub, STR(""), STR("index.easy.md"), STR("e"));
    sections_note_file(&arena, &hub, STR(""), STR("index.pdf"), STR("p"));
    sections_note_file(&arena, &hub, STR(""), STR("Home.md"), STR("h"));
    sections_note_file(&arena, &hub, STR(""), STR("index.txt"), STR("t"));
    check();
    CHECK_INT(diags.count, 1);
    CHECK_STR(diags.items[0].b, "h");
}

int main(void)
{
    RUN(test_a_whole_hub_has_no_message);
    RUN(test_home_is_needed);
    RUN(test_folders_above_a_section_need_an_index_too);
    RUN(test_the_missing_standard_page_is_named);
    RUN(test_a_draft_is_no_home);
    RUN(test_a_folder_of_drafts_needs_no_page);
    RUN(test_a_link_to_what_is_told_to_be_missing_is_not_told);
    RUN(test_a_likely_file_is_named);
    arena_free(&arena);
    return tap_done();
}
