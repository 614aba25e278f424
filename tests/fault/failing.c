/*
 * failing - make the Nth disk call of a program fail, or be its last.
 *
 *   LD_PRELOAD=failing.so FAIL_AT=3 cohub build
 *
 *   FAIL_AT=N        the Nth counted call fails
 *   FAIL_FOREVER=1   and every counted call after it
 *   FAIL_ERRNO=N     with this errno instead of ENOSPC
 *   KILL_AT=N        SIGKILL before the Nth counted call that changes files
 *   FAIL_CALL=a,b    count these calls only
 *   FAIL_LOG=FILE    at the end, write there how many calls were counted:
 *                    "all changing"
 *   GONE=NAME        a file of that name is gone when it is looked at
 *   GONE_LATER=NAME  a file of that name is gone when it is opened
 *   NEVER=NAME       the program is ended when it does either
 *   NO_LINK=1        every link fails with EPERM, as on FAT
 *   NO_EXCHANGE=1    every exchange of names fails with EINVAL, as on FAT
 *
 * A failing close closes all the same, as Linux does.  Writes to standard
 * output and error are left alone: the message has to come out.
 */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATES = O_CREAT | O_TRUNC };

static struct {
    bool is_read;
    bool is_for_ever;
    bool has_no_link;
    bool has_no_exchange;
    long fail_at;
    long kill_at;
    long error;
    const char *calls; /* null: all */
    const char *gone;
    const char *gone_later;
    const char *never;
    const char *log;
} wish;
static long counted;
static long changing;

/* The next function of that name, as the type that the variable has. */
#define REAL(function) \
    do { \
        void *found = dlsym(RTLD_NEXT, #function); \
\
        memcpy(&real, &found, sizeof(real)); \
    } while (0)

static long number_of(const char *name, long otherwise)
{
    const char *text = getenv(name);

    return text ? strtol(text, NULL, 10) : otherwise;
}

static void read_wish(void)
{
    if (wish.is_read)
        return;
    wish.is_read = true;
    wish.fail_at = number_of("FAIL_AT", 0);
    wish.is_for_ever = number_of("FAIL_FOREVER", 0) != 0;
    wish.kill_at = number_of("KILL_AT", 0);
    wish.error = number_of("FAIL_ERRNO", ENOSPC);
    wish.has_no_link = number_of("NO_LINK", 0) != 0;
    wish.has_no_exchange = number_of("NO_EXCHANGE", 0) != 0;
    wish.calls = getenv("FAIL_CALL");
    wish.gone = getenv("GONE");
    wish.gone_later = getenv("GONE_LATER");
    wish.never = getenv("NEVER");
    wish.log = getenv("FAIL_LOG");
}

static bool is_wanted(const char *call)
{
    size_t len = strlen(call);

    for (const char *at = wish.calls; at; at = strchr(at, ',')) {
        at += *at == ',';
        if (strncmp(at, call, len) == 0 && (!at[len] || at[len] == ','))
            return true;
    }
    return !wish.calls;
}

static bool fails_now(const char *call, bool changes)
{
    read_wish();
    if (!is_wanted(call))
        return false;
    counted++;
    changing += changes;
    if (changes && changing == wish.kill_at)
        kill(getpid(), SIGKILL);
    if (counted != wish.fail_at
        && !(wish.is_for_ever && wish.fail_at && counted > wish.fail_at))
        return false;
    errno = (int)wish.error;
    return true;
}

static bool ends_with(const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');

    return name && strcmp(slash ? slash + 1 : path, name) == 0;
}

/* gone: of the two wishes, the one that this call is about. */
static bool is_gone(const char *path, const char *gone)
{
    if (ends_with(path, wish.never))
        kill(getpid(), SIGABRT);
    if (!ends_with(path, gone))
        return false;
    errno = ENOENT;
    return true;
}

__attribute__((destructor)) static void write_log(void)
{
    char text[64];

    read_wish();
    if (!wish.log)
        return;

    int fd = (int)syscall(SYS_openat, AT_FDCWD, wish.log,
                          O_WRONLY | O_CREAT | O_TRUNC, 0644);
    int len = snprintf(text, sizeof(text), "%ld %ld\n", counted, changing);

    if (fd >= 0 && syscall(SYS_write, fd, text, len) != len)
        abort();
}

/* ---- bytes ---- */

ssize_t write(int fd, const void *bytes, size_t size)
{
    ssize_t (*real)(int, const void *, size_t);

    REAL(write);
    return fd > 2 && fails_now("write", true) ? -1 : real(fd, bytes, size);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    ssize_t (*real)(int, const void *, size_t, off_t);

    REAL(pwrite);
    return fails_now("pwrite", true) ? -1 : real(fd, bytes, size, at);
}

ssize_t read(int fd, void *bytes, size_t size)
{
    ssize_t (*real)(int, void *, size_t);

    REAL(read);
    return fails_now("read", false) ? -1 : real(fd, bytes, size);
}

ssize_t copy_file_range(int from, off_t *from_at, int to, off_t *to_at,
                        size_t size, unsigned flags)
{
    ssize_t (*real)(int, off_t *, int, off_t *, size_t, unsigned);

    REAL(copy_file_range);
    return fails_now("copy_file_range", true)
               ? -1
               : real(from, from_at, to, to_at, size, flags);
}

int ftruncate(int fd, off_t len)
{
    int (*real)(int, off_t);

    REAL(ftruncate);
    return fails_now("ftruncate", true) ? -1 : real(fd, len);
}

int fsync(int fd)
{
    int (*real)(int);

    REAL(fsync);
    return fails_now("fsync", true) ? -1 : real(fd);
}

int fdatasync(int fd)
{
    int (*real)(int);

    REAL(fdatasync);
    return fails_now("fdatasync", true) ? -1 : real(fd);
}

int syncfs(int fd)
{
    int (*real)(int);

    REAL(syncfs);
    return fails_now("syncfs", true) ? -1 : real(fd);
}

/* ---- files ---- */

static mode_t mode_of(int flags, va_list arguments)
{
    return flags & O_CREAT ? (mode_t)va_arg(arguments, unsigned) : 0;
}

int open(const char *path, int flags, ...)
{
    int (*real)(const char *, int, ...);
    va_list arguments;

    va_start(arguments, flags);

    mode_t mode = mode_of(flags, arguments);

    va_end(arguments);
    REAL(open);
    return fails_now("open", flags & CREATES) ? -1 : real(path, flags, mode);
}

int openat(int fd, const char *path, int flags, ...)
{
    int (*real)(int, const char *, int, ...);
    va_list arguments;

    va_start(arguments, flags);

    mode_t mode = mode_of(flags, arguments);

    va_end(arguments);
    REAL(openat);
    return fails_now("openat", flags & CREATES) ? -1
                                                : real(fd, path, flags, mode);
}

/* openat2 has no function of its own in the C library. */
long syscall(long number, ...)
{
    long (*real)(long, ...);
    long words[6];
    va_list arguments;

    va_start(arguments, number);
    for (int i = 0; i < 6; i++)
        words[i] = va_arg(arguments, long);
    va_end(arguments);
    REAL(syscall);
    if (number == SYS_openat2) {
        const struct open_how *how = (const struct open_how *)words[2];

        if (fails_now("openat2", how->flags & CREATES)
            || is_gone((const char *)words[1], wish.gone_later))
            return -1;
    }
    return real(number, words[0], words[1], words[2], words[3], words[4],
                words[5]);
}

int fstat(int fd, struct stat *facts)
{
    int (*real)(int, struct stat *);

    REAL(fstat);
    return fails_now("fstat", false) ? -1 : real(fd, facts);
}

int fstatat(int fd, const char *path, struct stat *facts, int flags)
{
    int (*real)(int, const char *, struct stat *, int);

    REAL(fstatat);
    return fails_now("fstatat", false) || is_gone(path, wish.gone)
               ? -1
               : real(fd, path, facts, flags);
}

int close(int fd)
{
    int (*real)(int);

    REAL(close);

    int answer = real(fd);

    return fails_now("close", false) ? -1 : answer;
}

int fchmod(int fd, mode_t mode)
{
    int (*real)(int, mode_t);

    REAL(fchmod);
    return fails_now("fchmod", true) ? -1 : real(fd, mode);
}

/* ---- names ---- */

int mkdir(const char *path, mode_t mode)
{
    int (*real)(const char *, mode_t);

    REAL(mkdir);
    return fails_now("mkdir", true) ? -1 : real(path, mode);
}

int mkdirat(int fd, const char *path, mode_t mode)
{
    int (*real)(int, const char *, mode_t);

    REAL(mkdirat);
    return fails_now("mkdirat", true) ? -1 : real(fd, path, mode);
}

static bool link_is_refused(void)
{
    read_wish();
    if (wish.has_no_link)
        errno = EPERM;
    return wish.has_no_link;
}

int link(const char *from, const char *to)
{
    int (*real)(const char *, const char *);

    REAL(link);
    return fails_now("link", true) || link_is_refused() ? -1 : real(from, to);
}

int linkat(int from_fd, const char *from, int to_fd, const char *to, int flags)
{
    int (*real)(int, const char *, int, const char *, int);

    REAL(linkat);
    return fails_now("linkat", true) || link_is_refused()
               ? -1
               : real(from_fd, from, to_fd, to, flags);
}

int rename(const char *from, const char *to)
{
    int (*real)(const char *, const char *);

    REAL(rename);
    return fails_now("rename", true) ? -1 : real(from, to);
}

int renameat(int from_fd, const char *from, int to_fd, const char *to)
{
    int (*real)(int, const char *, int, const char *);

    REAL(renameat);
    return fails_now("renameat", true) ? -1 : real(from_fd, from, to_fd, to);
}

int renameat2(int from_fd, const char *from, int to_fd, const char *to,
              unsigned flags)
{
    int (*real)(int, const char *, int, const char *, unsigned);

    REAL(renameat2);
    if (fails_now("renameat2", true))
        return -1;
    if (flags & RENAME_EXCHANGE && wish.has_no_exchange) {
        errno = EINVAL;
        return -1;
    }
    return real(from_fd, from, to_fd, to, flags);
}

int unlink(const char *path)
{
    int (*real)(const char *);

    REAL(unlink);
    return fails_now("unlink", true) ? -1 : real(path);
}

int unlinkat(int fd, const char *path, int flags)
{
    int (*real)(int, const char *, int);

    REAL(unlinkat);
    return fails_now("unlinkat", true) ? -1 : real(fd, path, flags);
}

int rmdir(const char *path)
{
    int (*real)(const char *);

    REAL(rmdir);
    return fails_now("rmdir", true) ? -1 : real(path);
}

struct dirent *readdir(DIR *directory)
{
    struct dirent *(*real)(DIR *);

    REAL(readdir);
    return fails_now("readdir", false) ? NULL : real(directory);
}
