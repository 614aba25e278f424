#include "serve/watcher.h"

#include <poll.h>

#include "unit/output/temporary.h"

enum { WAIT_MS = 5000 };

static struct arena arena;

static void start(void)
{
    temporary_clear();
    arena_reset(&arena);
    mkdir("hub", 0755);
    mkdir("hub/content", 0755);
    mkdir("hub/public", 0755);
    temporary_write("hub/config.yaml", "name: Hub\n");
    temporary_write("hub/content/a.md", "Words.\n");
}

/* Waits until the kernel tells, or the hub was looked through again. */
static struct changes next(struct watcher *watcher)
{
    struct pollfd descriptor = {watcher_descriptor(watcher), POLLIN, 0};

    if (descriptor.fd >= 0)
        poll(&descriptor, 1, WAIT_MS);
    return watcher_read(watcher, &arena);
}

static bool is_quiet(const struct watcher *watcher)
{
    struct pollfd descriptor = {watcher_descriptor(watcher), POLLIN, 0};

    return poll(&descriptor, 1, 50) == 0;
}

static bool names(const struct changes *changes, str path)
{
    for (size_t i = 0; i < changes->count; i++)
        if (str_equal(changes->paths[i], path))
            return true;
    return false;
}

static void test_a_save_is_told_by_its_path(void)
{
    struct watcher *watcher;
    struct changes changes;

    start();
    watcher = watcher_open(STR("hub"), STR("public"), false);
    temporary_write("hub/content/a.md", "Other words.\n");
    changes = next(watcher);
    CHECK(names(&changes, STR("content/a.md")));
    CHECK(!changes.is_many);
    CHECK(is_quiet(watcher));
    watcher_close(watcher);
}

/* As many editors save: a new file takes the place of the old one. */
static void test_a_file_that_takes_a_place_is_told(void)
{
    struct watcher *watcher;
    struct changes changes;

    start();
    watcher = watcher_open(STR("hub"), STR("public"), false);
    temporary_write("hub/content/.a.md.swp", "Other words.\n");
    CHECK(rename("hub/content/.a.md.swp", "hub/content/a.md") == 0);
    changes = next(watcher);
    CHECK_INT(changes.count, 1);
    CHECK(names(&changes, STR("content/a.md")));
    watcher_close(watcher);
}

static void test_the_site_and_hidden_files_are_passed_over(void)
{
    struct watcher *watcher;
    struct changes changes;

    start();
    watcher = watcher_open(STR("hub"), STR("public"), false);
    temporary_write("hub/public/index.html", "<p>Words.</p>\n");
    temporary_write("hub/content/.hidden", "Words.\n");
    changes = next(watcher);
    CHECK_INT(changes.count, 0);
    CHECK(!changes.is_many);
    watcher_close(watcher);
}

static void test_a_new_folder_is_watched_too(void)
{
    struct watcher *watcher;
    struct changes changes;

    start();
    watcher = watcher_open(STR("hub"), STR("public"), false);
    mkdir("hub/content/new", 0755);
    changes = next(watcher);
    CHECK(changes.is_many);
    temporary_write("hub/content/new/b.md", "Words.\n");
    changes = next(watcher);
    CHECK(names(&changes, STR("content/new/b.md")));
    watcher_close(watcher);
}

static void test_a_folder_with_another_name_is_watched_under_it(void)
{
    struct watcher *watcher;
    struct changes changes;

    start();
    mkdir("hub/content/one", 0755);
    watcher = watcher_open(STR("hub"), STR("public"), false);
    CHECK(rename("hub/content/one", "hub/content/two") == 0);
    changes = next(watcher);
    CHECK(changes.is_many);
    temporary_write("hub/content/two/b.md", "Words.\n");
    changes = next(watcher);
    CHECK(names(&changes, STR("content/two/b.md")));
    watcher_close(watcher);
}

static void test_a_folder_that_goes_and_comes_back_is_watched_again(void)
{
    struct watcher *watcher;
    struct changes changes;

    start();
    watcher = watcher_open(STR("hub"), STR("public"), false);
    CHECK(rename("hub/content", "away") == 0);
    changes = next(watcher);
    CHECK(changes.is_many);
    CHECK(rename("away", "hub/content") == 0);
    changes = next(watcher);
    CHECK(changes.is_many);
    temporary_write("hub/content/a.md", "Other words.\n");
    changes = next(watcher);
    CHECK(names(&changes, STR("content/a.md")));
    watcher_close(watcher);
}

/* As git does it. */
static void test_a_thousand_files_at_once_are_one_change(void)
{
    struct watcher *watcher;
    struct changes changes;
    char path[64];

    start();
    watcher = watcher_open(STR("hub"), STR("public"), false);
    for (int i = 0; i < 1000; i++) {
        snprintf(path, sizeof(path), "hub/content/page-%d.md", i);
        temporary_write(path, "Words.\n");
    }
    changes = next(watcher);
    CHECK(changes.is_many);
    CHECK(is_quiet(watcher));
    watcher_close(watcher);
}

static void test_where_nothing_tells_the_hub_is_looked_through(void)
{
    struct watcher *watcher;
    struct changes changes;

    start();
    watcher = watcher_open(STR("hub"), STR("public"), true);
    CHECK_INT(watcher_descriptor(watcher), -1);
    CHECK(watcher_wait_ms(watcher) > 0);
    changes = next(watcher);
    CHECK(!changes.is_many);
    temporary_write("hub/content/a.md", "Other words.\n");
    changes = next(watcher);
    CHECK(changes.is_many);
    temporary_write("hub/public/index.html", "<p>Words.</p>\n");
    changes = next(watcher);
    CHECK(!changes.is_many);
    CHECK(remove("hub/content/a.md") == 0);
    changes = next(watcher);
    CHECK(changes.is_many);
    watcher_close(watcher);
}

int main(void)
{
    temporary_start();
    RUN(test_a_save_is_told_by_its_path);
    RUN(test_a_file_that_takes_a_place_is_told);
    RUN(test_the_site_and_hidden_files_are_passed_over);
    RUN(test_a_new_folder_is_watched_too);
    RUN(test_a_folder_with_another_name_is_watched_under_it);
    RUN(test_a_folder_that_goes_and_comes_back_is_watched_again);
    RUN(test_a_thousand_files_at_once_are_one_change);
    RUN(test_where_nothing_tells_the_hub_is_looked_through);
    arena_free(&arena);
    temporary_end();
    return tap_done();
}
