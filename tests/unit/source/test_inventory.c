#include "hub_folder.h"

#include "source/inventory.h"
#include "source/limits.h"

static struct hub hub;

static bool find_with(bool pretty)
{
    static const struct language languages[] = {
        {.code = STR_INIT("en"), .name = STR_INIT("English")},
        {.code = STR_INIT("cy"), .name = STR_INIT("Cymraeg")},
    };

    hub = (struct hub){.config = {.languages = languages,
                                  .language_count = 2,
                                  .pretty_urls = pretty}};
    return inventory_find(&arena, &hub_folder, &hub, &diags);
}

static bool find(void)
{
    return find_with(false);
}

/* A hub with a home page. */
static void start(void)
{
    hub_clear();
    hub_write("content/index.md", "x");
}

static void test_pages_assets_and_articles_are_found(void)
{
    struct page *page;
    struct asset *asset;

    start();
    hub_write("content/guidance/index.md", "x");
    hub_write("content/guidance/steps.md", "x");
    hub_write("content/guidance/steps.easy.md", "x");
    hub_write("content/guidance/steps.easy.cy.md", "x");
    hub_write("content/guidance/meeting.jpg", "1234");
    hub_write("static/robots.txt", "12");
    CHECK(find());
    CHECK_INT(diags.count, 0);
    CHECK_INT(hub.page_count, 3);
    CHECK_STR(hub.pages[0]->path, "guidance/index");
    CHECK_STR(hub.pages[1]->path, "guidance/steps");
    CHECK_STR(hub.pages[2]->path, "index");
    CHECK(hub.pages[0]->is_index);
    CHECK(!hub.pages[1]->is_index);
    page = map_find(&hub.pages_by_path, STR("guidance/steps"));
    CHECK(page == hub.pages[1]);
    CHECK_STR(page->folder, "guidance");
    CHECK_STR(page->address, "guidance/steps");
    CHECK(page->articles[VARIANT_STANDARD] != NULL);
    CHECK(page->articles[VARIANT_LARGE_PRINT] == NULL);
    CHECK_STR(page->articles[VARIANT_EASY_READ]->text.path,
              "content/guidance/steps.easy.md");
    CHECK_INT(page->articles[VARIANT_COUNT + VARIANT_EASY_READ]->language_index,
              1);
    CHECK(page->articles[VARIANT_COUNT] == NULL);
    CHECK_INT(hub.asset_count, 2);
    asset = map_find(&hub.assets_by_path, STR("guidance/meeting.jpg"));
    CHECK(asset == hub.assets[0]);
    CHECK(asset->is_picture);
    CHECK_INT(asset->size, 4);
    CHECK(!asset->is_static);
    CHECK_STR(hub.assets[1]->path, "robots.txt");
    CHECK(hub.assets[1]->is_static);
    CHECK(map_find(&hub.assets_by_path, STR("robots.txt")) == NULL);
}

static void test_paths_are_sorted_by_their_bytes(void)
{
    start();
    hub_write("content/a/index.md", "x");
    hub_write("content/a-b.md", "x");
    CHECK(find());
    CHECK_STR(hub.pages[0]->path, "a-b");
    CHECK_STR(hub.pages[1]->path, "a/index");
}

static void test_a_hub_without_content_is_an_error(void)
{
    hub_clear();
    CHECK(!find());
    CHECK_ONLY(&diags, CONTENT_MISSING, "content");
    hub_clear();
    hub_write("content", "a file");
    CHECK(!find());
    CHECK_ONLY(&diags, PATH_NOT_FOLDER, "content");
}

static void test_leftovers_of_editors_are_passed_over(void)
{
    start();
    hub_write("content/.hidden/x.md", "x");
    hub_write("content/x.md~", "x");
    hub_write("content/#x.md#", "x");
    hub_write("content/Thumbs.db", "x");
    CHECK(symlink("/nowhere", "content/.#lock") == 0);
    CHECK(find());
    CHECK_INT(diags.count, 0);
    CHECK_INT(hub.page_count, 1);
    CHECK_INT(hub.asset_count, 0);
}

static void test_data_of_the_hub_is_no_asset(void)
{
    start();
    hub_write("content/glossary.yaml", "x");
    hub_write("content/resources.yaml", "x");
    hub_write("content/other.yaml", "x");
    CHECK(find());
    CHECK_INT(hub.asset_count, 1);
    CHECK_STR(hub.assets[0]->path, "other.yaml");
}

static void test_links_are_not_followed(void)
{
    start();
    CHECK(symlink("/etc/passwd", "content/x.md") == 0);
    CHECK(!find());
    CHECK_ONLY(&diags, PATH_IS_LINK, "content/x.md");
    start();
    CHECK(symlink("/etc", "content/folder") == 0);
    CHECK(!find());
    CHECK_ONLY(&diags, PATH_IS_LINK, "content/folder");
    start();
    CHECK(symlink("/etc", "static") == 0);
    CHECK(!find());
    CHECK_ONLY(&diags, PATH_IS_LINK, "static");
}

static void test_pipes_are_refused_without_waiting(void)
{
    start();
    CHECK(mkfifo("content/x.md", 0644) == 0);
    CHECK(!find());
    CHECK_ONLY(&diags, PATH_NOT_FILE, "content/x.md");
}

static void test_names_that_cannot_be_addresses_are_errors(void)
{
    static const char *const wrong[] = {
        "content/what?.md", "content/con.md",  "content/a:b.pdf",
        "content/x.pdf.",   "content/a\nb.md", "content/bad\xE9.md"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        start();
        hub_write(wrong[i], "x");
        CHECK(!find());
        CHECK_ONLY(&diags, PATH_REFUSED, wrong[i]);
    }
}

static void test_a_refused_folder_is_named_once(void)
{
    start();
    hub_write("content/a*/x.md", "x");
    hub_write("content/a*/y.md", "x");
    CHECK(!find());
    CHECK_ONLY(&diags, PATH_REFUSED, "content/a*");
}

static void test_a_space_in_a_name_is_a_warning(void)
{
    start();
    hub_write("content/my page.md", "x");
    CHECK(find());
    CHECK_ONLY(&diags, PATH_HAS_SPACE, "content/my page.md");
    CHECK_INT(diags.warnings, 1);
    CHECK_STR(diags.items[0].a, ", for example to \"my-page.md\"");
    CHECK_INT(hub.page_count, 2);
}

static void test_scripts_in_content_are_not_copied(void)
{
    start();
    hub_write("content/x.html", "x");
    hub_write("static/y.html", "x");
    CHECK(find());
    CHECK_ONLY(&diags, ASSET_NOT_COPIED, "content/x.html");
    CHECK_INT(hub.asset_count, 1);
}

static void test_nearly_pages_are_named(void)
{
    start();
    hub_write("content/x.md.txt", "x");
    CHECK(find());
    CHECK_ONLY(&diags, NAME_NEARLY, "content/x.md.txt");
    CHECK_STR(diags.items[0].a, "x.md");
}

static void test_pages_have_several_ends(void)
{
    start();
    hub_write("content/one.markdown", "x");
    hub_write("content/two.MD", "x");
    hub_write("content/notes/_index.md", "x");
    CHECK(find());
    CHECK_INT(diags.count, 0);
    CHECK(map_find(&hub.pages_by_path, STR("one")));
    CHECK(map_find(&hub.pages_by_path, STR("two")));
    CHECK(map_find(&hub.pages_by_path, STR("notes/index")));
}

static void test_one_version_twice_is_an_error(void)
{
    start();
    hub_write("content/index.en.md", "x");
    CHECK(!find());
    CHECK_ONLY(&diags, PAGE_TWICE, "content/index.md");
    CHECK_STR(diags.items[0].a, "content/index.en.md");
}

static void test_names_that_differ_by_case_collide(void)
{
    start();
    hub_write("content/steps.md", "x");
    hub_write("content/Steps.md", "x");
    CHECK(!find());
    CHECK_ONLY(&diags, PATHS_COLLIDE, "content/steps.md");
    CHECK_STR(diags.items[0].a, "content/Steps.md");
    start();
    hub_write("content/Guide/x.png", "x");
    hub_write("static/guide/y.png", "x");
    CHECK(!find());
    CHECK_ONLY(&diags, PATHS_COLLIDE, "static/guide");
}

static void test_static_files_do_not_hide_pages(void)
{
    start();
    hub_write("static/index.html", "x");
    CHECK(!find());
    CHECK_ONLY(&diags, PATHS_EQUAL, "static/index.html");
    start();
    hub_write("content/a/index.md", "x");
    hub_write("content/a/plan.pdf", "x");
    hub_write("static/a/plan.pdf", "x");
    CHECK(!find());
    CHECK_ONLY(&diags, PATHS_EQUAL, "static/a/plan.pdf");
}

static void test_names_of_trees_are_kept_free(void)
{
    static const char *const wrong[] = {"static/easy-read/x.png",
                                        "static/cy/x.png", "static/Plain/x.png",
                                        "content/large-print/x.png"};

    for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
        start();
        hub_write(wrong[i], "x");
        CHECK(!find());
        CHECK_ONLY(&diags, PATH_RESERVED, wrong[i]);
    }
    start();
    hub_write("static/en/x.png", "x");
    hub_write("static/assets/x.css", "x");
    hub_write("content/plain.md", "x");
    CHECK(find());
    start();
    hub_write("content/plain.md", "x");
    CHECK(!find_with(true));
    CHECK_ONLY(&diags, PATH_RESERVED, "content/plain.md");
}

static void test_pretty_addresses_can_meet_a_folder(void)
{
    start();
    hub_write("content/guide.md", "x");
    hub_write("content/guide/index.md", "x");
    CHECK(find());
    start();
    hub_write("content/guide.md", "x");
    hub_write("content/guide/index.md", "x");
    CHECK(!find_with(true));
    CHECK_INT(diags.items[0].kind, DIAG_PATHS_EQUAL);
}

/* A page this many folders down, each with its index. */
static void write_deep(int depth)
{
    char path[4096] = "content/";

    start();
    for (int i = 0; i < depth; i++) {
        size_t len = strlen(path);

        snprintf(path + len, sizeof(path) - len, "a/");
        len = strlen(path);
        snprintf(path + len, sizeof(path) - len, "index.md");
        hub_write(path, "x");
        path[len] = '\0';
    }
}

static void test_sixteen_folders_deep_and_one_more(void)
{
    write_deep(LIMIT_FOLDER_DEPTH);
    CHECK(find());
    CHECK_INT(hub.page_count, 17);
    write_deep(LIMIT_FOLDER_DEPTH + 1);
    CHECK(!find());
    CHECK_ONLY(&diags, FOLDER_TOO_DEEP,
               "content/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a");
}

static void test_the_longest_name_and_one_more_byte(void)
{
    str good = run_of('a', 100 - 5);
    str bad = run_of('a', 100 - 4);

    start();
    hub_write(arena_format(&arena, "content/%s.md", good.at).at, "x");
    CHECK(find());
    start();
    hub_write(arena_format(&arena, "content/%s.md", bad.at).at, "x");
    /* A short slug may save it: its address is looked at when it has one. */
    CHECK(find());
    start();
    hub_write(arena_format(&arena, "content/%s.jpeg", bad.at).at, "x");
    CHECK(!find());
    CHECK_INT(diags.count, 1);
    CHECK_INT(diags.items[0].kind, DIAG_PATH_REFUSED);
}

int main(void)
{
    hub_start();
    RUN(test_pages_assets_and_articles_are_found);
    RUN(test_paths_are_sorted_by_their_bytes);
    RUN(test_a_hub_without_content_is_an_error);
    RUN(test_leftovers_of_editors_are_passed_over);
    RUN(test_data_of_the_hub_is_no_asset);
    RUN(test_links_are_not_followed);
    RUN(test_pipes_are_refused_without_waiting);
    RUN(test_names_that_cannot_be_addresses_are_errors);
    RUN(test_a_refused_folder_is_named_once);
    RUN(test_a_space_in_a_name_is_a_warning);
    RUN(test_scripts_in_content_are_not_copied);
    RUN(test_nearly_pages_are_named);
    RUN(test_pages_have_several_ends);
    RUN(test_one_version_twice_is_an_error);
    RUN(test_names_that_differ_by_case_collide);
    RUN(test_static_files_do_not_hide_pages);
    RUN(test_names_of_trees_are_kept_free);
    RUN(test_pretty_addresses_can_meet_a_folder);
    RUN(test_sixteen_folders_deep_and_one_more);
    RUN(test_the_longest_name_and_one_more_byte);
    hub_end();
    return tap_done();
}
