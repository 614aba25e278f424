#include "theme/files.h"

#include "base/embedded.h"
#include "hub_folder.h"

static const struct theme_files *load(struct hub_folder *hub, const char *theme)
{
    return theme_files_load(&hub->arena, &hub->folder, str_of(theme),
                            &hub->diags);
}

static void test_the_built_in_theme_needs_no_folder(void)
{
    struct hub_folder hub;
    const struct theme_files *files;
    size_t count = 0;

    hub_folder_open(&hub);
    files = load(&hub, "commons");
    CHECK(files != NULL);
    CHECK(files && theme_files_list(files, &hub.arena, (str){0}, &count));
    CHECK_INT(count, embedded_theme_count);
    files = load(&hub, "");
    CHECK(files != NULL);
    hub_folder_close(&hub);
}

static void test_a_file_of_the_hub_stands_before_the_built_in_one(void)
{
    struct hub_folder hub;
    const struct theme_files *files;
    const struct text_file *file;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/strings/en.yaml", STR("a: mine\n"));
    files = load(&hub, "mine");
    file = theme_files_find(files, STR("strings/en.yaml"));
    CHECK_STR(file->path, "themes/mine/strings/en.yaml");
    CHECK_STR(file->bytes, "a: mine\n");
    files = load(&hub, "commons");
    file = theme_files_find(files, STR("strings/en.yaml"));
    CHECK_STR(file->path, "themes/commons/strings/en.yaml");
    CHECK(theme_files_find(files, STR("strings/none.yaml")) == NULL);
    hub_folder_close(&hub);
}

static void test_files_of_both_are_listed_in_order(void)
{
    struct hub_folder hub;
    const struct theme_files *files;
    const str *paths;
    size_t count;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/own/b.txt", STR("b"));
    hub_folder_write(&hub, "themes/mine/own/a/c.txt", STR("c"));
    hub_folder_write(&hub, "themes/mine/own/.hidden", STR("d"));
    hub_folder_write(&hub, "themes/mine/own/b.txt~", STR("e"));
    files = load(&hub, "mine");
    paths = theme_files_list(files, &hub.arena, STR("own/"), &count);
    CHECK_INT(count, 2);
    CHECK_STR(paths[0], "own/a/c.txt");
    CHECK_STR(paths[1], "own/b.txt");
    paths = theme_files_list(files, &hub.arena, (str){0}, &count);
    CHECK_INT(count, embedded_theme_count + 2);
    hub_folder_close(&hub);
}

static void test_tags_name_templates_and_parts(void)
{
    struct hub_folder hub;
    const struct theme_files *files;
    const struct text_file *file;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/templates/zz-page.mustache",
                     STR("page"));
    hub_folder_write(&hub, "themes/mine/parts/zz-part/zz-part.mustache",
                     STR("part"));
    hub_folder_write(&hub, "themes/mine/parts/zz-page/zz-page.mustache",
                     STR("other"));
    hub_folder_write(&hub, "themes/mine/parts/zz-part/other.mustache",
                     STR("other"));
    files = load(&hub, "mine");
    file = theme_files_template(files, STR("zz-page"));
    CHECK_STR(file->bytes, "page");
    file = theme_files_template(files, STR("zz-part"));
    CHECK_STR(file->bytes, "part");
    CHECK(theme_files_template(files, STR("zz-part/other")) == NULL);
    CHECK(theme_files_template(files, STR("zz")) == NULL);
    hub_folder_close(&hub);
}

static void test_a_theme_that_is_not_there_names_those_that_are(void)
{
    struct hub_folder hub;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/x.txt", STR("x"));
    CHECK(load(&hub, "mien") == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "theme-missing");
    CHECK_STR(hub.diags.items[0].b,
              "did you mean \"mine\"? the themes here are commons, mine");
    CHECK(load(&hub, "../themes/mine") == NULL);
    CHECK(load(&hub, "mine/x") == NULL);
    CHECK(load(&hub, "..") == NULL);
    hub_folder_close(&hub);
}

static void test_links_are_not_followed(void)
{
    struct hub_folder hub;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "secret.txt", STR("secret"));
    hub_folder_write(&hub, "themes/mine/x.txt", STR("x"));
    hub_folder_must(
        symlink("../../secret.txt", hub_folder_at(&hub, "themes/mine/link.txt"))
            == 0,
        "symlink");
    CHECK(load(&hub, "mine") == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "theme-file-refused");
    CHECK_STR(hub.diags.items[0].path, "themes/mine/link.txt");
    hub_folder_close(&hub);
}

static void write_sized(struct hub_folder *hub, const char *path, size_t size)
{
    char *text = arena_array(&hub->arena, char, size);

    memset(text, ' ', size);
    hub_folder_write(hub, path, (str){text, size});
}

static void test_files_have_at_most_256_kilobytes(void)
{
    struct hub_folder hub;

    hub_folder_open(&hub);
    write_sized(&hub, "themes/mine/templates/x.mustache", 256 * 1024);
    write_sized(&hub, "themes/mine/assets/x.jpg", 256 * 1024 + 1);
    CHECK(load(&hub, "mine") != NULL);
    write_sized(&hub, "themes/mine/templates/x.mustache", 256 * 1024 + 1);
    CHECK(load(&hub, "mine") == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "theme-file-refused");
    hub_folder_close(&hub);
}

static void test_text_is_utf8_and_needs_no_mark(void)
{
    struct hub_folder hub;
    const struct theme_files *files;

    hub_folder_open(&hub);
    hub_folder_write(&hub, "themes/mine/x.css", STR("\xef\xbb\xbfp{}"));
    files = load(&hub, "mine");
    CHECK_STR(theme_files_find(files, STR("x.css"))->bytes, "p{}");
    hub_folder_write(&hub, "themes/mine/x.css", STR("p{}\xff"));
    CHECK(load(&hub, "mine") == NULL);
    CHECK_STR(hub_folder_complaints(&hub), "text-not-utf8");
    hub_folder_close(&hub);
}

int main(void)
{
    RUN(test_the_built_in_theme_needs_no_folder);
    RUN(test_a_file_of_the_hub_stands_before_the_built_in_one);
    RUN(test_files_of_both_are_listed_in_order);
    RUN(test_tags_name_templates_and_parts);
    RUN(test_a_theme_that_is_not_there_names_those_that_are);
    RUN(test_links_are_not_followed);
    RUN(test_files_have_at_most_256_kilobytes);
    RUN(test_text_is_utf8_and_needs_no_mark);
    return tap_done();
}
