#include "output/owned_folder.h"

#include "temporary.h"

/* A folder "top" with levels of folders below it and a file in the last. */
static int make_deep(int levels)
{
    char path[4 * OUTPUT_PARTS_MAX] = "top";

    temporary_clear();
    mkdir(path, 0755);
    for (int i = 0; i < levels; i++) {
        strncat(path, "/d", sizeof(path) - strlen(path) - 1);
        mkdir(path, 0755);
    }
    strncat(path, "/f", sizeof(path) - strlen(path) - 1);
    temporary_write(path, "x");
    return open("top", O_RDONLY | O_DIRECTORY);
}

static bool is_empty_after_removal(int levels)
{
    int fd = make_deep(levels);
    bool is_empty = false;
    bool ok = owned_folder_remove_all(fd)
              && owned_folder_look(fd, NULL, NULL, &is_empty);

    close(fd);
    return ok && is_empty;
}

static void test_everything_goes_down_to_the_deepest_folder_allowed(void)
{
    CHECK(is_empty_after_removal(0));
    CHECK(is_empty_after_removal(1));
    CHECK(is_empty_after_removal(OUTPUT_PARTS_MAX));
}

static void test_a_folder_that_is_too_deep_stays(void)
{
    CHECK(!is_empty_after_removal(OUTPUT_PARTS_MAX + 1));
}

static void test_links_go_but_not_what_they_lead_to(void)
{
    struct arena arena = {0};
    int fd = make_deep(0);
    bool is_empty = false;

    mkdir("victim", 0755);
    temporary_write("victim/file", "precious");
    CHECK_INT(symlink("../victim", "top/folder"), 0);
    CHECK_INT(symlink("../victim/file", "top/link"), 0);
    CHECK(owned_folder_remove_all(fd));
    CHECK(owned_folder_look(fd, NULL, NULL, &is_empty) && is_empty);
    CHECK_STR(temporary_read(&arena, "victim/file"), "precious");
    close(fd);
    arena_free(&arena);
}

static void test_only_what_is_verified_is_removed(void)
{
    struct arena arena = {0};
    struct manifest manifest;
    struct folder_findings findings = {0};
    int fd = make_deep(0);
    bool is_empty = true;

    temporary_write("top/other", "y");
    CHECK(manifest_parse(&manifest, &arena,
                         STR("cohub-manifest 1\n"
                             "00000000000000000000000000000000 1 f\n")));
    CHECK(owned_folder_remove(fd, &manifest));
    CHECK(temporary_exists("top/f"));
    CHECK(owned_folder_verify(fd, &manifest,
                              (struct timespec){.tv_sec = 1L << 40}, &arena,
                              &findings));
    CHECK_INT(findings.count, 1);
    CHECK_STR(findings.first[0].path, "other");
    CHECK(!findings.first[0].is_changed);
    CHECK(owned_folder_remove(fd, &manifest));
    CHECK(!temporary_exists("top/f"));
    CHECK(owned_folder_look(fd, NULL, NULL, &is_empty) && !is_empty);
    close(fd);
    arena_free(&arena);
}

static void test_a_file_as_old_as_the_manifest_is_read(void)
{
    struct arena arena = {0};
    struct manifest manifest;
    struct folder_findings findings = {0};
    struct stat facts;
    int fd = make_deep(0);

    CHECK(manifest_parse(&manifest, &arena,
                         STR("cohub-manifest 1\n"
                             "00000000000000000000000000000000 1 f\n")));
    CHECK_INT(stat("top/f", &facts), 0);
    CHECK(owned_folder_verify(fd, &manifest, facts.st_mtim, &arena, &findings));
    CHECK_INT(findings.count, 1);
    CHECK(findings.first[0].is_changed);
    close(fd);
    arena_free(&arena);
}

int main(void)
{
    temporary_start();
    RUN(test_everything_goes_down_to_the_deepest_folder_allowed);
    RUN(test_a_folder_that_is_too_deep_stays);
    RUN(test_links_go_but_not_what_they_lead_to);
    RUN(test_only_what_is_verified_is_removed);
    RUN(test_a_file_as_old_as_the_manifest_is_read);
    temporary_end();
    return tap_done();
}
