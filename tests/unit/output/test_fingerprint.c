#include "output/fingerprint.h"

#include "temporary.h"

static void test_a_short_text_has_its_plain_hash(void)
{
    CHECK(hash_equal(fingerprint_of(STR("steps")), hash_of(STR("steps"))));
    CHECK(hash_equal(fingerprint_of((str){0}), hash_of((str){0})));
}

static bool file_has_hash_of(str text)
{
    struct fingerprint fingerprint;
    int fd = open("file", O_RDWR | O_CREAT | O_TRUNC, 0644);
    bool ok = write(fd, text.at, text.len) == (ssize_t)text.len
              && lseek(fd, 0, SEEK_SET) == 0
              && fingerprint_of_file(fd, &fingerprint);

    close(fd);
    return ok && fingerprint.size == text.len
           && hash_equal(fingerprint.hash, fingerprint_of(text));
}

static void test_a_file_and_its_text_have_one_fingerprint(void)
{
    struct arena arena = {0};
    size_t len = 3 * (size_t)FINGERPRINT_PIECE;
    char *text = arena_alloc(&arena, len + 1, 1);

    memset(text, 'x', len + 1);
    CHECK(file_has_hash_of((str){text, 1}));
    CHECK(file_has_hash_of((str){text, FINGERPRINT_PIECE - 1}));
    CHECK(file_has_hash_of((str){text, FINGERPRINT_PIECE}));
    CHECK(file_has_hash_of((str){text, FINGERPRINT_PIECE + 1}));
    CHECK(file_has_hash_of((str){text, len}));
    CHECK(file_has_hash_of((str){text, len + 1}));
    arena_free(&arena);
}

static void test_a_late_byte_counts(void)
{
    struct arena arena = {0};
    size_t len = 2 * (size_t)FINGERPRINT_PIECE;
    char *text = arena_alloc(&arena, len, 1);
    struct hash before = fingerprint_of((str){text, len});

    text[len - 1] = 'x';
    CHECK(!hash_equal(before, fingerprint_of((str){text, len})));
    text[len - 1] = '\0';
    text[0] = 'x';
    CHECK(!hash_equal(before, fingerprint_of((str){text, len})));
    arena_free(&arena);
}

int main(void)
{
    temporary_start();
    RUN(test_a_short_text_has_its_plain_hash);
    RUN(test_a_file_and_its_text_have_one_fingerprint);
    RUN(test_a_late_byte_counts);
    temporary_end();
    return tap_done();
}
