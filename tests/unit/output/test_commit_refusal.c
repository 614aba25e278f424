#include "output/commit.h"

#include "site.h"

static void test_a_folder_that_is_not_ours_is_left_alone(void)
{
    struct arena arena = {0};
    struct built built;

    site_hub();
    mkdir("hub/public", 0755);
    temporary_write("hub/public/thesis.txt", "years of work");
    site_build(&built, &first_site);
    CHECK(!built.is_done);
    CHECK_INT(diags_of(&built.diags, DIAG_OUTPUT_NOT_OURS), 1);
    CHECK_STR(temporary_read(&arena, "hub/public/thesis.txt"), "years of work");
    CHECK(site_has_no_litter());
    site_free(&built);
    arena_free(&arena);
}

/* Builds once, lets spoil change the output, builds again: the second build
 * has to say kind about path and leave all as it is. */
static void check_refused(void (*spoil)(void), enum diag_kind kind,
                          const char *path)
{
    struct built built;

    site_hub();
    site_publish(&first_site);
    spoil();
    site_build(&built, &second_site);
    CHECK(!built.is_done);
    CHECK_INT(diags_of(&built.diags, kind), 1);
    if (built.diags.count)
        CHECK(str_equal(built.diags.items[0].path, str_of(path)));
    CHECK(temporary_exists("hub/public/old/only.html"));
    CHECK(site_has_no_litter());
    site_free(&built);
}

static void add_a_file(void)
{
    temporary_write("hub/public/guidance/mine.txt", "mine");
}

static void test_a_file_that_somebody_added_stops_the_build(void)
{
    struct arena arena = {0};

    check_refused(add_a_file, DIAG_OUTPUT_FOREIGN_FILE,
                  "hub/public/guidance/mine.txt");
    CHECK_STR(temporary_read(&arena, "hub/public/guidance/mine.txt"), "mine");
    arena_free(&arena);
}

static void add_a_folder(void)
{
    mkdir("hub/public/mine", 0755);
    temporary_write("hub/public/mine/a", "a");
}

static void test_a_folder_that_somebody_added_stops_the_build(void)
{
    check_refused(add_a_folder, DIAG_OUTPUT_FOREIGN_FILE, "hub/public/mine/");
}

static void change_the_size(void)
{
    temporary_write("hub/public/index.html", "my own home page");
    site_age("hub/public/index.html", 100000);
}

static void test_a_file_of_another_size_stops_the_build(void)
{
    check_refused(change_the_size, DIAG_OUTPUT_FILE_CHANGED,
                  "hub/public/index.html");
}

static void change_the_bytes(void)
{
    temporary_write("hub/public/index.html", "FIRST HOME");
}

static void test_a_file_changed_to_the_same_size_stops_the_build(void)
{
    check_refused(change_the_bytes, DIAG_OUTPUT_FILE_CHANGED,
                  "hub/public/index.html");
}

static void put_a_link_for_a_file(void)
{
    temporary_write("hub/content/a", "first home");
    unlink("hub/public/index.html");
    CHECK_INT(symlink("../content/a", "hub/public/index.html"), 0);
}

static void test_a_link_in_place_of_a_file_stops_the_build(void)
{
    check_refused(put_a_link_for_a_file, DIAG_OUTPUT_FILE_CHANGED,
                  "hub/public/index.html");
}

static void put_a_link_for_a_folder(void)
{
    rename("hub/public/guidance", "hub/content/guidance");
    CHECK_INT(symlink("../content/guidance", "hub/public/guidance"), 0);
}

static void test_a_link_in_place_of_a_folder_stops_the_build(void)
{
    check_refused(put_a_link_for_a_folder, DIAG_OUTPUT_FOREIGN_FILE,
                  "hub/public/guidance");
    CHECK(temporary_exists("hub/content/guidance/deep/same.html"));
}

static void damage_the_manifest(void)
{
    temporary_write("hub/public/" MANIFEST_NAME, "cohub-manifest 1\nx\n");
}

static void test_a_damaged_manifest_stops_the_build(void)
{
    check_refused(damage_the_manifest, DIAG_OUTPUT_MANIFEST_DAMAGED,
                  "hub/public");
}

static void test_many_files_are_counted_and_five_are_named(void)
{
    char path[] = "hub/public/guidance/0";
    struct built built;

    site_hub();
    site_publish(&first_site);
    for (char c = '1'; c <= '8'; c++) {
        path[sizeof(path) - 2] = c;
        temporary_write(path, "x");
    }
    site_build(&built, &second_site);
    CHECK_INT(diags_of(&built.diags, DIAG_OUTPUT_FOREIGN_FILE), 5);
    CHECK_INT(diags_of(&built.diags, DIAG_OUTPUT_MORE_FILES), 1);
    CHECK_STR(built.diags.items[5].a, "3");
    site_free(&built);
}

static void test_touched_but_equal_and_missing_files_are_fine(void)
{
    site_hub();
    site_publish(&first_site);
    CHECK_INT(utimensat(AT_FDCWD, "hub/public/index.html", NULL, 0), 0);
    unlink("hub/public/old/only.html");
    rmdir("hub/public/old");
    site_publish(&second_site);
    CHECK(site_is("hub/public", &second_site));
    CHECK(site_has_no_litter());
}

static void check_in_the_way(const char *path)
{
    struct built built;

    site_build(&built, &second_site);
    CHECK(!built.is_done);
    CHECK_INT(diags_of(&built.diags, DIAG_OUTPUT_IN_THE_WAY), 1);
    CHECK(built.diags.count
          && str_equal(built.diags.items[0].path, str_of(path)));
    CHECK(site_is("hub/public", &first_site));
    CHECK(temporary_exists(path));
    site_free(&built);
}

static void test_things_planted_beside_the_output_are_not_touched(void)
{
    site_hub();
    site_publish(&first_site);
    mkdir("victim", 0755);
    temporary_write("victim/file", "precious");
    CHECK_INT(symlink("../victim", "hub/.public.cohub-new"), 0);
    check_in_the_way("hub/.public.cohub-new");
    unlink("hub/.public.cohub-new");
    mkdir("hub/.public.cohub-new", 0755);
    temporary_write("hub/.public.cohub-new/file", "precious");
    check_in_the_way("hub/.public.cohub-new");
    unlink("hub/.public.cohub-new/file");
    CHECK_INT(symlink("../victim/file", "hub/.public.cohub-lock"), 0);
    check_in_the_way("hub/.public.cohub-lock");
    unlink("hub/.public.cohub-lock");
    temporary_write("hub/.public.cohub-lock", "notes");
    check_in_the_way("hub/.public.cohub-lock");
    CHECK(temporary_exists("victim/file"));
}

int main(void)
{
    temporary_start();
    RUN(test_a_folder_that_is_not_ours_is_left_alone);
    RUN(test_a_file_that_somebody_added_stops_the_build);
    RUN(test_a_folder_that_somebody_added_stops_the_build);
    RUN(test_a_file_of_another_size_stops_the_build);
    RUN(test_a_file_changed_to_the_same_size_stops_the_build);
    RUN(test_a_link_in_place_of_a_file_stops_the_build);
    RUN(test_a_link_in_place_of_a_folder_stops_the_build);
    RUN(test_a_damaged_manifest_stops_the_build);
    RUN(test_many_files_are_counted_and_five_are_named);
    RUN(test_touched_but_equal_and_missing_files_are_fine);
    RUN(test_things_planted_beside_the_output_are_not_touched);
    temporary_end();
    return tap_done();
}
