#include "base/file.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "unit/output/temporary.h"

static struct folder here;

static enum file_answer answer_for(const char *path)
{
    struct arena arena = {0};
    str bytes;
    enum file_answer answer =
        file_read(&arena, &here, str_of(path), 1000, &bytes);

    arena_free(&arena);
    return answer;
}

static enum file_answer answer_for_list(const char *path)
{
    struct arena arena = {0};
    struct folder_listing listing = {0};
    enum file_answer answer =
        folder_list(&arena, &here, str_of(path), NULL, &listing);

    arena_free(&arena);
    return answer;
}

static void check_text(const char *path, size_t max, const char *want)
{
    struct arena arena = {0};
    str bytes = {0};

    CHECK_INT(file_read(&arena, &here, str_of(path), max, &bytes), FILE_OK);
    tap_str(bytes, str_of(want), path, __FILE__, __LINE__);
    arena_free(&arena);
}

static void test_a_file_is_read_whole(void)
{
    mkdir("guidance", 0755);
    temporary_write("guidance/steps.md", "Steps\n");
    temporary_write("empty.md", "");
    check_text("guidance/steps.md", 100, "Steps\n");
    check_text("./guidance/./steps.md", 100, "Steps\n");
    check_text("empty.md", 100, "");
    check_text("empty.md", 0, "");
}

static void test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(void)
{
    struct arena arena = {0};
    str bytes;

    temporary_write("five", "12345");
    check_text("five", 6, "12345");
    check_text("five", 5, "12345");
    CHECK_INT(file_read(&arena, &here, STR("five"), 4, &bytes), FILE_TOO_LARGE);
    CHECK_INT(file_read(&arena, &here, STR("five"), 0, &bytes), FILE_TOO_LARGE);
    arena_free(&arena);
}

static void test_the_start_of_a_file_is_read_without_the_rest(void)
{
    struct arena arena = {0};
    str bytes;

    temporary_write("five", "12345");
    CHECK_INT(file_read_start(&arena, &here, STR("five"), 3, &bytes), FILE_OK);
    CHECK_STR(bytes, "123");
    CHECK_INT(file_read_start(&arena, &here, STR("five"), 5, &bytes), FILE_OK);
    CHECK_STR(bytes, "12345");
    CHECK_INT(file_read_start(&arena, &here, STR("five"), 9, &bytes), FILE_OK);
    CHECK_STR(bytes, "12345");
    CHECK_INT(file_read_start(&arena, &here, STR("none"), 9, &bytes),
              FILE_MISSING);
    arena_free(&arena);
}

/* A file of /proc says that it has no bytes; a folder on a network may be
 * as wrong. */
static void test_a_file_larger_than_it_says_is_read_whole(void)
{
    struct arena arena = {0};
    struct folder process;
    str whole = {0};
    str start = {0};

    CHECK(folder_open(&process, "/proc/self"));
    CHECK_INT(file_read(&arena, &process, STR("status"), 100000, &whole),
              FILE_OK);
    CHECK(whole.len > 200 && str_ends(whole, STR("\n")));
    CHECK_INT(file_read(&arena, &process, STR("status"), 20, &whole),
              FILE_TOO_LARGE);
    CHECK_INT(file_read_start(&arena, &process, STR("status"), 5, &start),
              FILE_OK);
    CHECK_STR(start, "Name:");
    folder_close(&process);
    arena_free(&arena);
}

static void test_what_is_not_there_is_missing(void)
{
    CHECK_INT(answer_for("none.md"), FILE_MISSING);
    CHECK_INT(answer_for("none/none.md"), FILE_MISSING);
    CHECK_INT(answer_for_list("none"), FILE_MISSING);
}

static void test_no_path_leaves_the_folder(void)
{
    mkdir("inside", 0755);
    temporary_write("index.md", "x");
    CHECK_INT(answer_for("/etc/passwd"), FILE_IS_LINK);
    CHECK_INT(answer_for("../../etc/passwd"), FILE_IS_LINK);
    CHECK_INT(answer_for(".."), FILE_IS_LINK);
    CHECK_INT(answer_for("inside/../../etc/passwd"), FILE_IS_LINK);
    CHECK_INT(answer_for_list(".."), FILE_IS_LINK);
    CHECK_INT(answer_for_list("/"), FILE_IS_LINK);
}

static void test_no_path_goes_up_inside_the_folder_either(void)
{
    struct folder below;

    mkdir("inside", 0755);
    temporary_write("index.md", "x");
    CHECK_INT(answer_for("inside/../index.md"), FILE_IS_LINK);
    CHECK_INT(answer_for_list("inside/.."), FILE_IS_LINK);
    CHECK_INT(folder_open_below(&below, &here, STR("inside/../inside")),
              FILE_IS_LINK);
    temporary_write("..md", "two dots and more are a name");
    temporary_write("...", "so are three");
    CHECK_INT(answer_for("..md"), FILE_OK);
    CHECK_INT(answer_for("..."), FILE_OK);
}

static void test_links_are_not_followed(void)
{
    mkdir("real", 0755);
    temporary_write("real/file.md", "x");
    CHECK(symlink("real/file.md", "link.md") == 0);
    CHECK(symlink("/etc/passwd", "away.md") == 0);
    CHECK(symlink("nowhere", "broken.md") == 0);
    CHECK(symlink("loop.md", "loop.md") == 0);
    CHECK(symlink("real", "folder") == 0);
    CHECK_INT(answer_for("link.md"), FILE_IS_LINK);
    CHECK_INT(answer_for("away.md"), FILE_IS_LINK);
    CHECK_INT(answer_for("broken.md"), FILE_IS_LINK);
    CHECK_INT(answer_for("loop.md"), FILE_IS_LINK);
    CHECK_INT(answer_for("folder/file.md"), FILE_IS_LINK);
    CHECK_INT(answer_for_list("folder"), FILE_IS_LINK);
}

static void test_a_hard_link_is_an_ordinary_file(void)
{
    temporary_write("one.md", "x");
    CHECK(link("one.md", "two.md") == 0);
    CHECK_INT(answer_for("two.md"), FILE_OK);
}

static void make_socket(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);

    memcpy(address.sun_path, path, strlen(path) + 1);
    CHECK(bind(fd, (struct sockaddr *)&address, sizeof(address)) == 0);
    close(fd);
}

static void test_only_ordinary_files_are_read(void)
{
    struct folder devices;
    struct arena arena = {0};
    str bytes;

    mkdir("folder", 0755);
    temporary_write("file.md", "x");
    CHECK(mkfifo("pipe.md", 0644) == 0);
    make_socket("socket.md");
    CHECK_INT(answer_for("folder"), FILE_NOT_REGULAR);
    CHECK_INT(answer_for(""), FILE_NOT_REGULAR);
    CHECK_INT(answer_for("pipe.md"), FILE_NOT_REGULAR);
    CHECK_INT(answer_for("socket.md"), FILE_NOT_REGULAR);
    CHECK_INT(answer_for("file.md/"), FILE_NOT_REGULAR);
    CHECK_INT(answer_for("file.md/more.md"), FILE_NOT_REGULAR);
    CHECK_INT(answer_for_list("file.md"), FILE_NOT_REGULAR);
    CHECK(folder_open(&devices, "/dev"));
    CHECK_INT(file_read(&arena, &devices, STR("zero"), 10, &bytes),
              FILE_NOT_REGULAR);
    CHECK_INT(file_read_start(&arena, &devices, STR("zero"), 10, &bytes),
              FILE_NOT_REGULAR);
    folder_close(&devices);
    arena_free(&arena);
}

static void test_a_zero_byte_does_not_end_a_path(void)
{
    struct arena arena = {0};
    struct folder below = {-1};
    str bytes;

    mkdir("folder", 0755);
    temporary_write("index.md", "x");
    CHECK(file_read(&arena, &here, STR("index.md\0.png"), 10, &bytes)
          != FILE_OK);
    CHECK(folder_open_below(&below, &here, STR("folder\0x")) != FILE_OK);
    folder_close(&below);
    arena_free(&arena);
}

static void test_a_name_too_long_for_the_disk_fails_with_its_reason(void)
{
    char name[400];

    memset(name, 'a', sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    CHECK_INT(answer_for(name), FILE_FAILED);
    CHECK_INT(errno, ENAMETOOLONG);
}

static void test_the_caller_gets_a_descriptor_to_read_from(void)
{
    enum file_answer answer = FILE_FAILED;
    char text[10];

    temporary_write("file.md", "text");

    int fd = file_open(&here, STR("file.md"), &answer);

    CHECK(fd >= 0);
    CHECK_INT(answer, FILE_OK);
    CHECK_INT(read(fd, text, sizeof(text)), 4);
    CHECK(fcntl(fd, F_GETFD) & FD_CLOEXEC);
    close(fd);
    CHECK_INT(file_open(&here, STR("none"), &answer), -1);
    CHECK_INT(answer, FILE_MISSING);
}

static void test_a_folder_below_another_is_opened(void)
{
    struct folder below;

    mkdir("content", 0755);
    temporary_write("content/index.md", "home");
    CHECK_INT(folder_open_below(&below, &here, STR("content")), FILE_OK);

    struct arena arena = {0};
    str bytes = {0};

    CHECK_INT(file_read(&arena, &below, STR("index.md"), 10, &bytes), FILE_OK);
    CHECK_STR(bytes, "home");
    folder_close(&below);
    CHECK_INT(below.fd, -1);
    folder_close(&below);
    CHECK_INT(folder_open_below(&below, &here, STR("content/index.md")),
              FILE_NOT_REGULAR);
    CHECK_INT(folder_open_below(&below, &here, STR("none")), FILE_MISSING);
    arena_free(&arena);
}

static void test_links_are_followed_for_the_command_line_only(void)
{
    struct folder folder;

    mkdir("real", 0755);
    temporary_write("file", "x");
    CHECK(symlink("real", "link") == 0);
    CHECK(folder_open(&folder, "link"));
    folder_close(&folder);
    CHECK(!folder_open(&folder, "file"));
    CHECK(!folder_open(&folder, "none"));
    CHECK_INT(folder_open_below(&folder, &here, STR("link")), FILE_IS_LINK);
}

static void test_a_folder_is_listed_in_the_order_of_bytes(void)
{
    struct arena arena = {0};
    struct folder_listing listing = {0};

    temporary_write("b.md", "12345");
    mkdir("B", 0755);
    temporary_write(".hidden", "");
    temporary_write("é.md", "");
    temporary_write("a\nb", "");
    CHECK(symlink("b.md", "link") == 0);
    CHECK(mkfifo("pipe", 0644) == 0);
    CHECK_INT(folder_list(&arena, &here, (str){0}, NULL, &listing), FILE_OK);
    CHECK_INT(listing.count, 7);
    CHECK_STR(listing.entries[0].name, ".hidden");
    CHECK_STR(listing.entries[1].name, "B");
    CHECK_INT(listing.entries[1].kind, FILE_KIND_FOLDER);
    CHECK_STR(listing.entries[2].name, "a\nb");
    CHECK_STR(listing.entries[3].name, "b.md");
    CHECK_INT(listing.entries[3].kind, FILE_KIND_FILE);
    CHECK_INT(listing.entries[3].size, 5);
    CHECK_STR(listing.entries[4].name, "link");
    CHECK_INT(listing.entries[4].kind, FILE_KIND_LINK);
    CHECK_STR(listing.entries[5].name, "pipe");
    CHECK_INT(listing.entries[5].kind, FILE_KIND_OTHER);
    CHECK_STR(listing.entries[6].name, "é.md");
    arena_free(&arena);
}

static void test_an_empty_folder_has_nothing_in_it(void)
{
    struct arena arena = {0};
    struct folder_listing listing = {0};

    mkdir("empty", 0755);
    CHECK_INT(folder_list(&arena, &here, STR("empty"), NULL, &listing),
              FILE_OK);
    CHECK_INT(listing.count, 0);
    arena_free(&arena);
}

static void test_a_folder_is_listed_as_often_as_wanted(void)
{
    struct arena arena = {0};
    struct folder_listing listing = {0};

    for (int i = 0; i < 100; i++)
        temporary_write(arena_format(&arena, "%d.md", i).at, "");
    for (int i = 0; i < 3; i++) {
        CHECK_INT(folder_list(&arena, &here, (str){0}, NULL, &listing),
                  FILE_OK);
        CHECK_INT(listing.count, 100);
    }
    arena_free(&arena);
}

static void test_reasons_are_plain_words_without_a_capital(void)
{
    struct arena arena = {0};

    CHECK_STR(file_reason(&arena, EACCES), "permission denied");
    CHECK_STR(file_reason(&arena, ENOSPC), "no space left on device");
    CHECK(file_reason(&arena, 99999).len > 0);
    arena_free(&arena);
}

static int count_descriptors(void)
{
    int count = 0;

    for (int fd = 0; fd < 256; fd++)
        count += fcntl(fd, F_GETFD) >= 0;
    return count;
}

/* Each test starts in an empty folder and leaves no descriptor open. */
static void in_empty_folder(void (*test)(void))
{
    int before = count_descriptors();

    if (!folder_open(&here, "."))
        exit(1);
    test();
    folder_close(&here);
    temporary_clear();
    CHECK_INT(count_descriptors(), before);
}

#define RUN_IN_EMPTY_FOLDER(test) (tap_test = #test, in_empty_folder(test))

static void run_reading(void)
{
    RUN_IN_EMPTY_FOLDER(test_a_file_is_read_whole);
    RUN_IN_EMPTY_FOLDER(
        test_a_file_at_the_limit_is_read_and_one_byte_more_is_not);
    RUN_IN_EMPTY_FOLDER(test_the_start_of_a_file_is_read_without_the_rest);
    RUN_IN_EMPTY_FOLDER(test_a_file_larger_than_it_says_is_read_whole);
    RUN_IN_EMPTY_FOLDER(test_what_is_not_there_is_missing);
    RUN_IN_EMPTY_FOLDER(test_no_path_leaves_the_folder);
    RUN_IN_EMPTY_FOLDER(test_no_path_goes_up_inside_the_folder_either);
    RUN_IN_EMPTY_FOLDER(test_links_are_not_followed);
    RUN_IN_EMPTY_FOLDER(test_a_hard_link_is_an_ordinary_file);
    RUN_IN_EMPTY_FOLDER(test_only_ordinary_files_are_read);
    RUN_IN_EMPTY_FOLDER(test_a_zero_byte_does_not_end_a_path);
    RUN_IN_EMPTY_FOLDER(
        test_a_name_too_long_for_the_disk_fails_with_its_reason);
    RUN_IN_EMPTY_FOLDER(test_the_caller_gets_a_descriptor_to_read_from);
}

static void run_folders(void)
{
    RUN_IN_EMPTY_FOLDER(test_a_folder_below_another_is_opened);
    RUN_IN_EMPTY_FOLDER(test_links_are_followed_for_the_command_line_only);
    RUN_IN_EMPTY_FOLDER(test_a_folder_is_listed_in_the_order_of_bytes);
    RUN_IN_EMPTY_FOLDER(test_an_empty_folder_has_nothing_in_it);
    RUN_IN_EMPTY_FOLDER(test_a_folder_is_listed_as_often_as_wanted);
}

int main(void)
{
    temporary_start();
    run_reading();
    run_folders();
    temporary_end();
    RUN(test_reasons_are_plain_words_without_a_capital);
    return tap_done();
}
