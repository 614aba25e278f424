#include "output/manifest.h"

#include "temporary.h"

#define HASH "00000000000000010000000000000002"

static bool parses(str text)
{
    struct arena arena = {0};
    struct manifest manifest;
    bool ok = manifest_parse(&manifest, &arena, text);

    arena_free(&arena);
    return ok;
}

static void test_a_manifest_is_sorted_and_has_no_times(void)
{
    struct arena arena = {0};
    struct buf buf = {0};
    struct output_file files[] = {
        {.path = STR("b/c.html"), .hash = {1, 2}, .size = 30},
        {.path = {0}},
        {.path = STR("a.html"), .hash = {1, 2}, .size = 0}};

    manifest_write(&buf, &arena, files, 3);
    CHECK_STR(buf_str(&buf),
              "cohub-manifest 1\n" HASH " 0 a.html\n" HASH " 30 b/c.html\n");
    buf_free(&buf);
    arena_free(&arena);
}

static void test_what_was_written_can_be_found_again(void)
{
    struct arena arena = {0};
    struct manifest manifest;

    CHECK(manifest_parse(&manifest, &arena,
                         STR("cohub-manifest 1\n" HASH " 7 a b.html\n" HASH
                             " 30 b/c/d.html\n")));
    CHECK_INT(manifest.count, 2);
    CHECK(manifest_find(&manifest, STR("a b.html"))->size == 7);
    CHECK(manifest_find(&manifest, STR("b/c/d.html"))->hash.low == 2);
    CHECK(!manifest_find(&manifest, STR("b/c")));
    CHECK(map_find(&manifest.folders, STR("b/c")) != NULL);
    CHECK(map_find(&manifest.folders, STR("b")) != NULL);
    CHECK(!map_find(&manifest.folders, STR("a b.html")));
    arena_free(&arena);
}

static void test_an_empty_manifest_is_one(void)
{
    CHECK(parses(STR("cohub-manifest 1\n")));
}

static void test_anything_else_is_refused(void)
{
    CHECK(!parses(STR("")));
    CHECK(!parses(STR("\n")));
    CHECK(!parses(STR("cohub-manifest 1")));
    CHECK(!parses(STR("cohub-manifest 2\n")));
    CHECK(!parses(STR("cohub-manifest 1\n\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7 a")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH "  a\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " -7 a\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 07 a\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 9999999999999999999 a\n")));
    CHECK(!parses(STR("cohub-manifest 1\n0" HASH " 7 a\n")));
    CHECK(!parses(STR("cohub-manifest 1\nxyz 7 a\n")));
}

static void test_paths_that_lead_elsewhere_are_refused(void)
{
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7 ../a\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7 /etc/passwd\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7 a/../../b\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7 .cohub-manifest\n")));
}

static void test_paths_out_of_order_or_twice_are_refused(void)
{
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7 b\n" HASH " 7 a\n")));
    CHECK(!parses(STR("cohub-manifest 1\n" HASH " 7 a\n" HASH " 7 a\n")));
}

static void test_a_link_in_its_place_is_no_manifest(void)
{
    struct arena arena = {0};
    struct manifest manifest;
    struct timespec written;

    temporary_clear();
    temporary_write("elsewhere", "cohub-manifest 1\n");
    CHECK_INT(symlink("elsewhere", MANIFEST_NAME), 0);

    int fd = open(".", O_RDONLY | O_DIRECTORY);

    CHECK_INT(manifest_load(&manifest, &arena, fd, &written), MANIFEST_MISSING);
    unlink(MANIFEST_NAME);
    rename("elsewhere", MANIFEST_NAME);
    CHECK_INT(manifest_load(&manifest, &arena, fd, &written), MANIFEST_OK);
    temporary_write(MANIFEST_NAME, "rubbish");
    CHECK_INT(manifest_load(&manifest, &arena, fd, &written), MANIFEST_DAMAGED);
    close(fd);
    arena_free(&arena);
}

int main(void)
{
    temporary_start();
    RUN(test_a_manifest_is_sorted_and_has_no_times);
    RUN(test_what_was_written_can_be_found_again);
    RUN(test_an_empty_manifest_is_one);
    RUN(test_anything_else_is_refused);
    RUN(test_paths_that_lead_elsewhere_are_refused);
    RUN(test_paths_out_of_order_or_twice_are_refused);
    RUN(test_a_link_in_its_place_is_no_manifest);
    temporary_end();
    return tap_done();
}
