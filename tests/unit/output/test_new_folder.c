#include "output/new_folder.h"

#include "temporary.h"

static const unsigned char words[] = "words\n";

static const struct embedded_file files[] = {
    {"config.yaml", words, sizeof(words) - 1},
    {"content/deep/er/page.md", words, sizeof(words) - 1},
    {"content/index.md", words, 0},
};

/* The kind of the message, or DIAG_KIND_COUNT when it was written. */
static enum diag_kind write_at(const struct folder *above, const char *path)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct new_folder folder = {above, str_of(path), str_of(path), files,
                                sizeof(files) / sizeof(files[0])};
    bool ok = new_folder_write(&folder, &diags);
    enum diag_kind kind = diags.count ? diags.items[0].kind : DIAG_KIND_COUNT;

    CHECK(ok == (diags.count == 0));
    arena_free(&arena);
    return kind;
}

static void check_whole(const char *path)
{
    struct arena arena = {0};
    struct folder folder;
    str bytes;

    CHECK(folder_open(&folder, path));
    CHECK_INT(file_read(&arena, &folder, STR("config.yaml"), 99, &bytes),
              FILE_OK);
    CHECK_STR(bytes, "words\n");
    CHECK_INT(
        file_read(&arena, &folder, STR("content/deep/er/page.md"), 99, &bytes),
        FILE_OK);
    CHECK_STR(bytes, "words\n");
    CHECK_INT(file_read(&arena, &folder, STR("content/index.md"), 99, &bytes),
              FILE_OK);
    CHECK_STR(bytes, "");
    folder_close(&folder);
    arena_free(&arena);
}

static void test_a_new_folder_gets_all_files(void)
{
    temporary_clear();
    CHECK_INT(write_at(NULL, "a hub with \xc3\xa9"), DIAG_KIND_COUNT);
    check_whole("a hub with \xc3\xa9");
}

static void test_an_empty_folder_gets_all_files(void)
{
    temporary_clear();
    mkdir("empty", 0755);
    CHECK_INT(write_at(NULL, "empty/"), DIAG_KIND_COUNT);
    check_whole("empty");
}

static void test_the_working_folder_will_do(void)
{
    temporary_clear();
    CHECK_INT(write_at(NULL, "."), DIAG_KIND_COUNT);
    check_whole(".");
}

static void test_a_folder_with_a_file_is_left_alone(void)
{
    struct arena arena = {0};

    temporary_clear();
    mkdir("full", 0755);
    temporary_write("full/.hidden", "mine");
    CHECK_INT(write_at(NULL, "full"), DIAG_NEW_FOLDER_NOT_EMPTY);
    CHECK_STR(temporary_read(&arena, "full/.hidden"), "mine");
    CHECK(!temporary_exists("full/config.yaml"));
    arena_free(&arena);
}

static void test_no_folder_is_made_above(void)
{
    temporary_clear();
    CHECK_INT(write_at(NULL, "above/hub"), DIAG_NEW_FOLDER_NO_PARENT);
    CHECK(!temporary_exists("above"));
}

static void test_a_file_is_no_folder(void)
{
    temporary_clear();
    temporary_write("file", "mine");
    CHECK_INT(write_at(NULL, "file"), DIAG_NEW_FOLDER_NOT_FOLDER);
    CHECK_INT(write_at(NULL, "file/hub"), DIAG_NEW_FOLDER_NO_PARENT);
}

static void test_a_link_is_followed_only_on_the_command_line(void)
{
    struct folder here;

    temporary_clear();
    mkdir("real", 0755);
    CHECK(symlink("real", "link") == 0);
    CHECK(folder_open(&here, "."));
    CHECK_INT(write_at(&here, "link"), DIAG_NEW_FOLDER_NOT_FOLDER);
    CHECK(!temporary_exists("real/config.yaml"));
    CHECK_INT(write_at(NULL, "link"), DIAG_KIND_COUNT);
    check_whole("real");
    folder_close(&here);
}

/* A path that is too long for the disk, in the middle of the list. */
static void test_what_was_begun_is_taken_back(void)
{
    char name[300];
    struct embedded_file with_bad[] = {files[0], files[1], {name, words, 1}};
    struct new_folder folder = {NULL, STR("hub"), STR("hub"), with_bad, 3};
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};

    memset(name, 'a', sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    temporary_clear();
    CHECK(!new_folder_write(&folder, &diags));
    CHECK_INT(diags_of(&diags, DIAG_NEW_FOLDER_FAILED), 1);
    CHECK_INT(diags.failures, 1);
    CHECK(!temporary_exists("hub"));

    mkdir("hub", 0755);
    CHECK(!new_folder_write(&folder, &diags));
    CHECK(temporary_exists("hub"));
    CHECK(rmdir("hub") == 0);
    arena_free(&arena);
}

static void test_a_folder_is_made_once(void)
{
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct folder here;

    temporary_clear();
    CHECK(folder_open(&here, "."));
    CHECK(new_folder_make(&here, STR("themes"), &diags));
    CHECK(new_folder_make(&here, STR("themes"), &diags));
    CHECK(!new_folder_make(&here, STR("no/themes"), &diags));
    CHECK_INT(diags_of(&diags, DIAG_NEW_FOLDER_FAILED), 1);
    folder_close(&here);
    arena_free(&arena);
}

int main(void)
{
    temporary_start();
    RUN(test_a_new_folder_gets_all_files);
    RUN(test_an_empty_folder_gets_all_files);
    RUN(test_the_working_folder_will_do);
    RUN(test_a_folder_with_a_file_is_left_alone);
    RUN(test_no_folder_is_made_above);
    RUN(test_a_file_is_no_folder);
    RUN(test_a_link_is_followed_only_on_the_command_line);
    RUN(test_what_was_begun_is_taken_back);
    RUN(test_a_folder_is_made_once);
    temporary_end();
    return tap_done();
}
