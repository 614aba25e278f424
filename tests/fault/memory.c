/*
 * memory - make the Nth request for memory fail.
 *
 *   LD_PRELOAD=memory.so NO_MEMORY_AT=3 cohub build
 *
 *   NO_MEMORY_AT=N       the Nth request is answered with null
 *   NO_MEMORY_FOREVER=1  and every one after it
 *   NO_MEMORY_LOG=FILE   at the end, write there how many there were
 *
 * malloc, calloc, realloc, reallocarray and the aligned kinds are counted
 * from the start of main on, in the order of one thread.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The C library's own, under the names that it keeps for this. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

static atomic_long counted;
static long fail_at;
static bool is_for_ever;
static bool is_counting;

__attribute__((constructor)) static void read_wish(void)
{
    const char *at = getenv("NO_MEMORY_AT");

    fail_at = at ? strtol(at, NULL, 10) : 0;
    is_for_ever = getenv("NO_MEMORY_FOREVER") != NULL;
    is_counting = true;
}

static bool fails_now(void)
{
    long number;

    if (!is_counting)
        return false;
    number = atomic_fetch_add(&counted, 1) + 1;
    if (number != fail_at && !(is_for_ever && fail_at && number > fail_at))
        return false;
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return fails_now() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails_now() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    return fails_now() ? NULL : __libc_realloc(memory, size);
}

void *reallocarray(void *memory, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        errno = ENOMEM;
        return NULL;
    }
    return realloc(memory, count * size);
}

__attribute__((destructor)) static void write_log(void)
{
    const char *log = getenv("NO_MEMORY_LOG");
    char digits[24];
    size_t at = sizeof(digits);
    long number = atomic_load(&counted);

    if (!log)
        return;
    digits[--at] = '\n';
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);

    int fd = (int)syscall(SYS_openat, AT_FDCWD, log,
                          O_WRONLY | O_CREAT | O_TRUNC, 0644);

    if (fd >= 0 && syscall(SYS_write, fd, digits + at, sizeof(digits) - at) < 0)
        _exit(99);
}
