#include "output/commit.h"

#include <errno.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "site.h"

/* The program's own calls come through here: some disks have no links and no
 * exchange, and some builds are killed. */
static bool has_no_links;
static bool has_no_exchange;
static int calls_until_killed;
static int moves_until_failure;

static void may_be_killed(void)
{
    if (calls_until_killed && --calls_until_killed == 0)
        _exit(9);
}

static bool move_fails(void)
{
    errno = EIO;
    return moves_until_failure && --moves_until_failure == 0;
}

int linkat(int from_fd, const char *from, int to_fd, const char *to, int flags)
{
    may_be_killed();
    errno = EPERM;
    return has_no_links
               ? -1
               : (int)syscall(SYS_linkat, from_fd, from, to_fd, to, flags);
}

int renameat2(int from_fd, const char *from, int to_fd, const char *to,
              unsigned flags)
{
    may_be_killed();
    errno = EINVAL;
    return has_no_exchange
               ? -1
               : (int)syscall(SYS_renameat2, from_fd, from, to_fd, to, flags);
}

int renameat(int from_fd, const char *from, int to_fd, const char *to)
{
    may_be_killed();
    return move_fails()
               ? -1
               : (int)syscall(SYS_renameat2, from_fd, from, to_fd, to, 0);
}

int unlinkat(int fd, const char *path, int flags)
{
    may_be_killed();
    return (int)syscall(SYS_unlinkat, fd, path, flags);
}

int mkdirat(int fd, const char *path, mode_t mode)
{
    may_be_killed();
    return (int)syscall(SYS_mkdirat, fd, path, mode);
}

static void start(void)
{
    site_hub();
    has_no_links = has_no_exchange = false;
    calls_until_killed = moves_until_failure = 0;
}

static size_t kept_count(const struct built *built)
{
    size_t kept = 0;

    for (size_t i = 0; i < built->count; i++)
        kept += built->files[i].is_kept;
    return kept;
}

static ino_t inode_of(const char *path)
{
    struct stat facts;

    return lstat(path, &facts) == 0 ? facts.st_ino : 0;
}

static void test_a_first_build_makes_the_folder(void)
{
    start();
    site_publish(&first_site);
    CHECK(site_is("hub/public", &first_site));
    CHECK(site_has_no_litter());
    CHECK_INT(temporary_mode("hub/public"), 0755);
}

static void test_a_build_takes_the_place_of_an_empty_folder(void)
{
    start();
    mkdir("hub/public", 0700);
    site_publish(&first_site);
    CHECK(site_is("hub/public", &first_site));
    CHECK(site_has_no_litter());
}

static void test_a_second_build_replaces_the_first(void)
{
    start();
    site_publish(&first_site);
    site_publish(&second_site);
    CHECK(site_is("hub/public", &second_site));
    CHECK(!temporary_exists("hub/public/old"));
    CHECK(site_has_no_litter());
}

static void test_unchanged_files_are_kept_with_their_times(void)
{
    struct built built;

    start();
    site_publish(&first_site);

    ino_t before = inode_of("hub/public/guidance/deep/same.html");

    site_age("hub/public/guidance/deep/same.html", 1000);
    site_build(&built, &second_site);
    CHECK(built.is_done);
    CHECK_INT(kept_count(&built), 1);
    CHECK(inode_of("hub/public/guidance/deep/same.html") == before);
    site_free(&built);
    site_build(&built, &second_site);
    CHECK_INT(kept_count(&built), 4);
    CHECK(site_is("hub/public", &second_site));
    site_free(&built);
}

static void test_copied_files_are_kept_too(void)
{
    struct built built;
    struct folder folder;

    start();
    temporary_write("hub/content/plan.pdf", "a plan");
    for (int i = 0; i < 2; i++) {
        site_open(&built, "hub/public");
        CHECK(folder_open(&folder, "hub/content"));
        sink_copy(output_sink(&built.output), STR("x/plan.pdf"), &folder,
                  STR("plan.pdf"), &built.files[built.count++]);
        folder_close(&folder);
        site_commit(&built);
        CHECK(built.is_done);
        CHECK_INT(kept_count(&built), i);
        site_free(&built);
    }
}

static void test_the_same_site_has_the_same_manifest(void)
{
    struct arena arena = {0};

    start();
    site_publish(&second_site);

    str clean = temporary_read(&arena, "hub/public/" MANIFEST_NAME);

    start();
    site_publish(&first_site);
    site_publish(&second_site);
    CHECK(clean.len > 100);
    CHECK(
        str_equal(temporary_read(&arena, "hub/public/" MANIFEST_NAME), clean));
    arena_free(&arena);
}

static void test_an_abandoned_build_leaves_the_old_site(void)
{
    struct built built;

    start();
    site_publish(&first_site);
    site_open(&built, "hub/public");
    site_put(&built, &second_site);
    output_abandon(&built.output);
    CHECK(site_is("hub/public", &first_site));
    CHECK(site_has_no_litter());
    site_free(&built);
}

static void test_a_file_that_failed_stops_the_commit(void)
{
    struct built built;

    start();
    site_publish(&first_site);
    site_open(&built, "hub/public");
    site_put(&built, &second_site);
    built.files[1].error = ENOSPC;
    site_commit(&built);
    CHECK(!built.is_done);
    CHECK_INT(built.diags.failures, 1);
    CHECK(site_is("hub/public", &first_site));
    CHECK(site_has_no_litter());
    site_free(&built);
}

static void test_a_second_build_at_the_same_time_stops(void)
{
    struct built one;
    struct built two;

    start();
    site_publish(&first_site);
    site_open(&one, "hub/public");
    site_open(&two, "hub/public");
    CHECK(one.is_open && !two.is_open);
    CHECK_INT(diags_of(&two.diags, DIAG_OUTPUT_BUSY), 1);
    site_put(&one, &second_site);
    site_commit(&one);
    CHECK(one.is_done);
    CHECK(site_is("hub/public", &second_site));
    CHECK(site_has_no_litter());
    site_free(&one);
    site_free(&two);
}

static void test_files_added_during_the_build_are_kept_aside(void)
{
    struct arena arena = {0};
    struct built built;

    start();
    site_publish(&first_site);
    site_open(&built, "hub/public");
    site_put(&built, &second_site);
    temporary_write("hub/public/guidance/late.txt", "late");
    temporary_write("hub/public/index.html", "edited in the meantime");
    site_commit(&built);
    CHECK(built.is_done);
    CHECK_INT(diags_of(&built.diags, DIAG_OUTPUT_KEPT), 1);
    CHECK(site_is("hub/public", &second_site));
    CHECK_STR(temporary_read(&arena, "hub/public.cohub-kept/guidance/late.txt"),
              "late");
    CHECK_STR(temporary_read(&arena, "hub/public.cohub-kept/index.html"),
              "edited in the meantime");
    CHECK(!temporary_exists("hub/public.cohub-kept/old"));
    site_free(&built);
    arena_free(&arena);
}

static void test_a_folder_swapped_during_the_build_is_not_replaced(void)
{
    struct arena arena = {0};
    struct built built;

    start();
    site_publish(&first_site);
    site_open(&built, "hub/public");
    site_put(&built, &second_site);
    rename("hub/public", "moved");
    mkdir("hub/public", 0755);
    temporary_write("hub/public/mine", "mine");
    site_commit(&built);
    CHECK(!built.is_done);
    CHECK_STR(temporary_read(&arena, "hub/public/mine"), "mine");
    CHECK(site_is("moved", &first_site));
    site_free(&built);
    arena_free(&arena);
}

static void test_a_folder_swapped_for_a_link_is_not_linked_through(void)
{
    struct arena arena = {0};
    struct built built;

    start();
    site_publish(&first_site);
    site_open(&built, "hub/public");
    rename("hub/public/guidance/deep", "deep");
    mkdir("evil", 0755);
    temporary_write("evil/same.html", "never CHANGES");
    CHECK_INT(symlink("../../../evil", "hub/public/guidance/deep"), 0);
    site_put(&built, &second_site);
    CHECK_INT(kept_count(&built), 0);
    site_commit(&built);
    CHECK(built.is_done);
    CHECK(site_is("hub/public", &second_site));
    CHECK_STR(temporary_read(&arena, "evil/same.html"), "never CHANGES");
    site_free(&built);
    arena_free(&arena);
}

/* Somebody puts another file in the place of an old one while the new site is
 * built: as long, as old, and not what was verified. */
static void test_a_file_swapped_during_the_build_is_not_linked(void)
{
    struct built built;
    struct stat facts;
    const char *path = "hub/public/guidance/deep/same.html";

    start();
    site_publish(&first_site);
    site_age(path, 100);
    site_publish(&first_site);
    CHECK_INT(lstat(path, &facts), 0);
    site_open(&built, "hub/public");
    temporary_write("swapped", "forged words!");
    CHECK_INT(facts.st_size, strlen("forged words!"));
    utimensat(AT_FDCWD, "swapped",
              (struct timespec[2]){facts.st_atim, facts.st_mtim}, 0);
    CHECK_INT(chmod("swapped", facts.st_mode & 07777), 0);
    CHECK_INT(rename("swapped", path), 0);
    site_put(&built, &second_site);
    CHECK(!built.files[2].is_kept);
    site_commit(&built);
    CHECK(!built.is_done || site_is("hub/public", &second_site));
    site_free(&built);
}

static void test_a_disk_without_links_or_exchange_works(void)
{
    struct built built;

    start();
    has_no_links = has_no_exchange = true;
    site_publish(&first_site);
    site_build(&built, &second_site);
    CHECK(built.is_done);
    CHECK_INT(kept_count(&built), 0);
    CHECK_INT(built.diags.count, 0);
    CHECK(site_is("hub/public", &second_site));
    CHECK(site_has_no_litter());
    site_free(&built);
}

static void test_when_the_second_move_fails_the_old_site_goes_back(void)
{
    struct built built;

    start();
    site_publish(&first_site);
    has_no_exchange = true;
    moves_until_failure = 2;
    site_build(&built, &second_site);
    CHECK(!built.is_done);
    CHECK_INT(built.diags.failures, 1);
    CHECK(site_is("hub/public", &first_site));
    CHECK(site_has_no_litter());
    site_free(&built);
}

static void test_modes_are_set_under_any_umask(void)
{
    mode_t before = umask(077);

    start();
    site_publish(&first_site);
    umask(before);
    CHECK_INT(temporary_mode("hub/public"), 0755);
    CHECK_INT(temporary_mode("hub/public/guidance/deep"), 0755);
    CHECK_INT(temporary_mode("hub/public/index.html"), 0644);
    CHECK_INT(temporary_mode("hub/public/" MANIFEST_NAME), 0644);
}

static void test_links_in_a_stale_folder_are_not_followed(void)
{
    struct arena arena = {0};

    start();
    mkdir("victim", 0755);
    temporary_write("victim/file", "precious");
    mkdir("hub/.public.cohub-new", 0755);
    temporary_write("hub/.public.cohub-new/.cohub-staging", "");
    CHECK_INT(symlink("../../victim", "hub/.public.cohub-new/folder"), 0);
    site_publish(&first_site);
    CHECK_STR(temporary_read(&arena, "victim/file"), "precious");
    CHECK(site_has_no_litter());
    arena_free(&arena);
}

/* The child is killed at its call number call; false when it lived to the
 * end. */
static bool build_and_kill(int call)
{
    int status = 0;
    pid_t child = fork();

    if (child == 0) {
        struct built built;

        calls_until_killed = call;
        site_build(&built, &second_site);
        _exit(built.is_done ? 0 : 1);
    }
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 9;
}

static bool is_whole(void)
{
    return site_is("hub/public", &first_site)
           || site_is("hub/public", &second_site);
}

static void check_every_kill(bool can_vanish)
{
    bool was_killed = true;
    int call = 0;
    size_t torn = 0;
    size_t littered = 0;

    while (was_killed && call < 200) {
        bool no_links = has_no_links;
        bool no_exchange = has_no_exchange;

        start();
        site_publish(&first_site);
        has_no_links = no_links;
        has_no_exchange = no_exchange;
        was_killed = build_and_kill(++call);
        if (!is_whole()
            && !(can_vanish && !temporary_exists("hub/public")
                 && site_is("hub/.public.cohub-old", &first_site)))
            torn++;
        site_publish(&second_site);
        if (!site_is("hub/public", &second_site) || !site_has_no_litter())
            littered++;
    }
    CHECK_INT(torn, 0);
    CHECK_INT(littered, 0);
    CHECK(!was_killed);
    CHECK(call > 15);
}

static void test_a_build_killed_anywhere_leaves_a_whole_site(void)
{
    start();
    check_every_kill(false);
}

static void test_a_build_killed_without_exchange_is_set_right_by_the_next(void)
{
    start();
    has_no_links = has_no_exchange = true;
    check_every_kill(true);
}

static void test_a_site_that_was_moved_aside_is_put_back(void)
{
    struct built built;

    start();
    site_publish(&first_site);
    rename("hub/public", "hub/.public.cohub-old");
    site_open(&built, "hub/public");
    CHECK_INT(diags_of(&built.diags, DIAG_OUTPUT_RECOVERED), 1);
    output_abandon(&built.output);
    CHECK(site_is("hub/public", &first_site));
    CHECK(site_has_no_litter());
    site_free(&built);
}

int main(void)
{
    temporary_start();
    RUN(test_a_first_build_makes_the_folder);
    RUN(test_a_build_takes_the_place_of_an_empty_folder);
    RUN(test_a_second_build_replaces_the_first);
    RUN(test_unchanged_files_are_kept_with_their_times);
    RUN(test_copied_files_are_kept_too);
    RUN(test_the_same_site_has_the_same_manifest);
    RUN(test_an_abandoned_build_leaves_the_old_site);
    RUN(test_a_file_that_failed_stops_the_commit);
    RUN(test_a_second_build_at_the_same_time_stops);
    RUN(test_files_added_during_the_build_are_kept_aside);
    RUN(test_a_folder_swapped_during_the_build_is_not_replaced);
    RUN(test_a_folder_swapped_for_a_link_is_not_linked_through);
    RUN(test_a_file_swapped_during_the_build_is_not_linked);
    RUN(test_a_disk_without_links_or_exchange_works);
    RUN(test_when_the_second_move_fails_the_old_site_goes_back);
    RUN(test_modes_are_set_under_any_umask);
    RUN(test_links_in_a_stale_folder_are_not_followed);
    RUN(test_a_build_killed_anywhere_leaves_a_whole_site);
    RUN(test_a_build_killed_without_exchange_is_set_right_by_the_next);
    RUN(test_a_site_that_was_moved_aside_is_put_back);
    temporary_end();
    return tap_done();
}
