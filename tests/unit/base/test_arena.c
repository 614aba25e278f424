#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tap.h"

static bool is_zeroed(const char *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (bytes[i])
            return false;
    return true;
}

static bool is_aligned(const void *memory)
{
    return (uintptr_t)memory % alignof(max_align_t) == 0;
}

static void test_memory_is_zeroed_and_aligned(void)
{
    static const size_t sizes[] = {1, 3, 16, 17, 4096, 4097, 100000};
    struct arena arena = {0};

    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        char *memory = arena_alloc(&arena, sizes[i], 1);

        CHECK(is_aligned(memory));
        CHECK(is_zeroed(memory, sizes[i]));
        memset(memory, 'x', sizes[i]);
    }
    arena_free(&arena);
}

static void test_memory_is_zeroed_again_after_a_reset(void)
{
    struct arena arena = {0};
    char *before = arena_alloc(&arena, 100, 1);

    memset(before, 'x', 100);
    arena_reset(&arena);
    CHECK(is_zeroed(arena_alloc(&arena, 100, 1), 100));
    arena_free(&arena);
}

static void test_pieces_do_not_overlap(void)
{
    struct arena arena = {0};
    char *pieces[200];
    bool whole = true;

    for (size_t i = 0; i < 200; i++) {
        pieces[i] = arena_alloc(&arena, i + 1, 1);
        memset(pieces[i], (int)i, i + 1);
    }
    for (size_t i = 0; i < 200; i++)
        for (size_t j = 0; j <= i; j++)
            whole = whole && (unsigned char)pieces[i][j] == i;
    CHECK(whole);
    arena_free(&arena);
}

static void test_two_empty_pieces_are_not_one(void)
{
    struct arena arena = {0};
    void *first = arena_alloc(&arena, 0, 8);
    void *second = arena_alloc(&arena, 0, 8);

    CHECK(first && second);
    CHECK(first != second);
    arena_free(&arena);
}

static void test_an_array_keeps_its_items_as_it_grows(void)
{
    struct arena arena = {0};
    size_t *items = NULL;
    size_t capacity = 0;
    bool whole = true;

    for (size_t count = 0; count < 1000; count++) {
        items = arena_grow(&arena, items, count, &capacity, sizeof(*items));
        items[count] = count;
    }
    for (size_t i = 0; i < 1000; i++)
        whole = whole && items[i] == i;
    CHECK(whole);
    arena_free(&arena);
}

static void test_an_array_with_room_stays_where_it_is(void)
{
    struct arena arena = {0};
    size_t capacity = 0;
    int *items = arena_grow(&arena, NULL, 0, &capacity, sizeof(*items));

    CHECK(capacity > 1);
    CHECK(arena_grow(&arena, items, 1, &capacity, sizeof(*items)) == items);
    arena_free(&arena);
}

static void test_a_copy_outlives_what_it_was_made_from(void)
{
    struct arena arena = {0};
    char text[] = "guidance";
    str copy = arena_copy(&arena, str_of(text));

    memset(text, 'x', sizeof(text) - 1);
    CHECK_STR(copy, "guidance");
    CHECK_STR(arena_copy(&arena, (str){0}), "");
    CHECK_STR(arena_copy(&arena, STR("a\0b")), "a\0b");
    arena_free(&arena);
}

static void test_text_for_the_c_library_ends_with_zero(void)
{
    struct arena arena = {0};
    char *whole = arena_cstr(&arena, str_slice(STR("abcdef"), 0, 3));

    CHECK_INT(strlen(whole), 3);
    CHECK_INT(strlen(arena_cstr(&arena, (str){0})), 0);
    arena_free(&arena);
}

static void test_joining_takes_empty_texts(void)
{
    struct arena arena = {0};

    CHECK_STR(arena_join(&arena, STR("a/"), STR("b")), "a/b");
    CHECK_STR(arena_join(&arena, (str){0}, STR("b")), "b");
    CHECK_STR(arena_join(&arena, STR("a"), (str){0}), "a");
    CHECK_STR(arena_join(&arena, (str){0}, (str){0}), "");
    arena_free(&arena);
}

static void test_a_format_may_be_longer_than_any_block(void)
{
    struct arena arena = {0};
    str made = arena_format(&arena, "%10000d|%.*s", 7,
                            STR_ARG(str_slice(STR("abc"), 0, 2)));

    CHECK_INT(made.len, 10003);
    CHECK_STR(str_slice(made, 9999, made.len), "7|ab");
    CHECK_STR(arena_format(&arena, "%.*s", STR_ARG((str){0})), "");
    arena_free(&arena);
}

static void test_a_freed_arena_is_ready_again(void)
{
    struct arena arena = {0};

    arena_free(&arena);
    arena_alloc(&arena, 10000, 1);
    arena_free(&arena);
    CHECK(!arena.blocks && arena.left == 0);
    CHECK_STR(arena_copy(&arena, STR("again")), "again");
    arena_free(&arena);
}

static void test_a_reset_keeps_the_largest_block(void)
{
    struct arena arena = {0};

    arena_reset(&arena);
    CHECK(!arena.blocks);
    arena_alloc(&arena, 100, 1);
    arena_alloc(&arena, 3000000, 1);
    arena_alloc(&arena, 200, 1);
    arena_reset(&arena);
    CHECK(arena.left >= 3000000);
    arena_free(&arena);
}

static void test_a_reset_of_one_block_gives_all_of_it_back(void)
{
    struct arena arena = {0};
    void *first = arena_alloc(&arena, 100, 1);
    size_t left = arena.left;

    arena_reset(&arena);
    CHECK(arena.left > left);
    CHECK(arena_alloc(&arena, 100, 1) == first);
    arena_free(&arena);
}

/* How a process ends that asks for more than there can be, and what it says
 * on its way out. */
static int end_of_greed(size_t count, size_t size, char *said, size_t room)
{
    int ends[2];
    int status = 0;

    if (pipe(ends) != 0)
        return -1;

    pid_t child = fork();

    if (child == 0) {
        struct arena arena = {0};

        dup2(ends[1], 2);
        arena_alloc(&arena, count, size);
        _exit(0);
    }
    close(ends[1]);

    ssize_t len = read(ends[0], said, room - 1);

    said[len > 0 ? len : 0] = '\0';
    close(ends[0]);
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void test_too_much_memory_ends_with_one_line_and_status_3(void)
{
    char said[200];

    CHECK_INT(end_of_greed(SIZE_MAX, 2, said, sizeof(said)), 3);
    CHECK(strstr(said, "memory") && strchr(said, '\n'));
    CHECK(strchr(said, '\n') == said + strlen(said) - 1);
    CHECK_INT(end_of_greed(SIZE_MAX / 8 + 1, 8, said, sizeof(said)), 3);
    CHECK_INT(end_of_greed(SIZE_MAX, 1, said, sizeof(said)), 3);
}

int main(void)
{
    RUN(test_memory_is_zeroed_and_aligned);
    RUN(test_memory_is_zeroed_again_after_a_reset);
    RUN(test_pieces_do_not_overlap);
    RUN(test_two_empty_pieces_are_not_one);
    RUN(test_an_array_keeps_its_items_as_it_grows);
    RUN(test_an_array_with_room_stays_where_it_is);
    RUN(test_a_copy_outlives_what_it_was_made_from);
    RUN(test_text_for_the_c_library_ends_with_zero);
    RUN(test_joining_takes_empty_texts);
    RUN(test_a_format_may_be_longer_than_any_block);
    RUN(test_a_freed_arena_is_ready_again);
    RUN(test_a_reset_keeps_the_largest_block);
    RUN(test_a_reset_of_one_block_gives_all_of_it_back);
    RUN(test_too_much_memory_ends_with_one_line_and_status_3);
    return tap_done();
}
