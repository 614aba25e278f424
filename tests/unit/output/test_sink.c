#include "output/sink.h"

#include <errno.h>

#include "base/pool.h"
#include "output/fingerprint.h"
#include "temporary.h"

enum { MANY = 400 };

static struct sink disk_sink(void)
{
    struct sink sink = sink_memory();

    temporary_clear();
    mkdir("out", 0755);
    sink.staging_fd = open("out", O_RDONLY | O_DIRECTORY);
    return sink;
}

static void test_a_put_makes_the_folders_it_needs(void)
{
    struct arena arena = {0};
    struct sink sink = disk_sink();
    struct output_file slot = {0};

    sink_put(&sink, STR("a/b/c.html"), STR("<p>"), &slot, &arena);
    CHECK_INT(slot.error, 0);
    CHECK_INT(slot.size, 3);
    CHECK(hash_equal(slot.hash, hash_of(STR("<p>"))));
    CHECK_STR(slot.path, "a/b/c.html");
    CHECK_STR(temporary_read(&arena, "out/a/b/c.html"), "<p>");
    close(sink.staging_fd);
    arena_free(&arena);
}

static void test_a_second_put_on_a_path_is_an_error(void)
{
    struct arena arena = {0};
    struct sink sink = disk_sink();
    struct output_file slots[2] = {0};

    sink_put(&sink, STR("a"), STR("first"), &slots[0], &arena);
    sink_put(&sink, STR("a"), STR("second"), &slots[1], &arena);
    CHECK_INT(slots[0].error, 0);
    CHECK_INT(slots[1].error, EEXIST);
    CHECK_STR(temporary_read(&arena, "out/a"), "first");
    close(sink.staging_fd);
    arena_free(&arena);
}

static void test_modes_do_not_depend_on_the_umask(void)
{
    struct arena arena = {0};
    struct sink sink = disk_sink();
    struct output_file slot = {0};
    mode_t before = umask(077);

    sink.must_set_modes = true;
    sink_put(&sink, STR("a/b"), STR("x"), &slot, &arena);
    umask(before);
    CHECK_INT(temporary_mode("out/a"), 0755);
    CHECK_INT(temporary_mode("out/a/b"), 0644);
    close(sink.staging_fd);
    arena_free(&arena);
}

static void test_a_put_does_not_write_through_a_planted_link(void)
{
    struct arena arena = {0};
    struct sink sink = disk_sink();
    struct output_file slots[2] = {0};

    mkdir("victim", 0755);
    temporary_write("victim/file", "precious");
    CHECK_INT(symlink("../victim", "out/folder"), 0);
    CHECK_INT(symlink("../victim/file", "out/file"), 0);
    sink_put(&sink, STR("folder/new"), STR("x"), &slots[0], &arena);
    sink_put(&sink, STR("file"), STR("x"), &slots[1], &arena);
    CHECK(slots[0].error != 0);
    CHECK(slots[1].error != 0);
    CHECK(!temporary_exists("victim/new"));
    CHECK_STR(temporary_read(&arena, "victim/file"), "precious");
    close(sink.staging_fd);
    arena_free(&arena);
}

struct crowd {
    struct sink sink;
    struct output_file *slots;
    str *paths;
};

static void put_one(void *context, size_t index, struct arena *scratch)
{
    struct crowd *crowd = context;

    sink_put(&crowd->sink, crowd->paths[index], crowd->paths[index],
             &crowd->slots[index], scratch);
}

static size_t count_bad(struct arena *arena, const struct crowd *crowd)
{
    size_t bad = 0;

    for (size_t i = 0; i < MANY; i++) {
        str name = arena_join(arena, STR("out/"), crowd->paths[i]);
        str got = temporary_read(arena, arena_cstr(arena, name));

        bad += crowd->slots[i].error || !str_equal(got, crowd->paths[i]);
    }
    return bad;
}

static void test_many_threads_put_into_new_folders_at_once(void)
{
    struct arena arena = {0};
    struct crowd crowd = {
        .sink = disk_sink(),
        .slots = arena_array(&arena, struct output_file, MANY),
        .paths = arena_array(&arena, str, MANY),
    };

    for (unsigned i = 0; i < MANY; i++)
        crowd.paths[i] = arena_format(&arena, "%u/%u/%u.html", i % 3, i % 7, i);
    pool_each(8, MANY, put_one, &crowd);
    CHECK_INT(count_bad(&arena, &crowd), 0);
    close(crowd.sink.staging_fd);
    arena_free(&arena);
}

static void test_a_copy_of_several_pieces_is_whole(void)
{
    struct arena arena = {0};
    struct sink sink = disk_sink();
    struct output_file slot = {0};
    struct folder folder;
    size_t len = 2 * (size_t)FINGERPRINT_PIECE + 17;
    char *text = arena_alloc(&arena, len + 1, 1);
    str bytes;

    for (size_t i = 0; i < len; i++)
        text[i] = (char)('a' + i % 23);
    temporary_write("source", text);
    CHECK(folder_open(&folder, "."));
    sink_copy(&sink, STR("x/copy"), &folder, STR("source"), &slot);
    CHECK_INT(slot.error, 0);
    CHECK_INT(slot.size, len);
    CHECK(hash_equal(slot.hash, fingerprint_of((str){text, len})));
    CHECK_INT(file_read(&arena, &folder, STR("out/x/copy"), 1 << 24, &bytes),
              FILE_OK);
    CHECK(str_equal(bytes, (str){text, len}));
    folder_close(&folder);
    close(sink.staging_fd);
    arena_free(&arena);
}

static void test_a_source_that_is_missing_or_a_link_is_the_sources_fault(void)
{
    struct arena arena = {0};
    struct sink sink = disk_sink();
    struct output_file slots[3] = {0};
    struct folder folder;

    CHECK(folder_open(&folder, "."));
    CHECK_INT(symlink("/etc/passwd", "link"), 0);
    CHECK_INT(mkfifo("pipe", 0600), 0);
    sink_copy(&sink, STR("a"), &folder, STR("missing"), &slots[0]);
    sink_copy(&sink, STR("b"), &folder, STR("link"), &slots[1]);
    sink_copy(&sink, STR("c"), &folder, STR("pipe"), &slots[2]);
    for (int i = 0; i < 3; i++)
        CHECK(slots[i].is_source_bad && slots[i].error);
    CHECK_INT(slots[0].error, ENOENT);
    CHECK(!temporary_exists("out/b"));
    folder_close(&folder);
    close(sink.staging_fd);
    arena_free(&arena);
}

static void test_the_memory_end_finds_what_was_put(void)
{
    struct arena arena = {0};
    struct sink sink = sink_memory();
    struct output_file slots[4] = {0};
    struct folder folder;
    str bytes = {0};

    temporary_clear();
    temporary_write("source", "copied");
    CHECK(folder_open(&folder, "."));
    CHECK(!sink_memory_find(&sink, STR("a"), &bytes));
    sink_put(&sink, STR("z.html"), STR("last"), &slots[0], &arena);
    sink_put(&sink, STR("a.html"), STR("first"), &slots[1], &arena);
    sink_copy(&sink, STR("m.jpg"), &folder, STR("source"), &slots[2]);
    sink_memory_index(&sink, &arena, slots, 4);
    CHECK(sink_memory_find(&sink, STR("a.html"), &bytes));
    CHECK_STR(bytes, "first");
    CHECK(sink_memory_find(&sink, STR("m.jpg"), &bytes));
    CHECK_STR(bytes, "copied");
    CHECK(sink_memory_find(&sink, STR("z.html"), &bytes));
    CHECK_STR(bytes, "last");
    CHECK(!sink_memory_find(&sink, STR("b.html"), &bytes));
    CHECK(hash_equal(slots[2].hash, hash_of(STR("copied"))));
    output_files_free(slots, 4);
    folder_close(&folder);
    arena_free(&arena);
}

int main(void)
{
    temporary_start();
    RUN(test_a_put_makes_the_folders_it_needs);
    RUN(test_a_second_put_on_a_path_is_an_error);
    RUN(test_modes_do_not_depend_on_the_umask);
    RUN(test_a_put_does_not_write_through_a_planted_link);
    RUN(test_many_threads_put_into_new_folders_at_once);
    RUN(test_a_copy_of_several_pieces_is_whole);
    RUN(test_a_source_that_is_missing_or_a_link_is_the_sources_fault);
    RUN(test_the_memory_end_finds_what_was_put);
    temporary_end();
    return tap_done();
}
