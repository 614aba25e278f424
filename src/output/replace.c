#include "output/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* cohub passes over names that start with a dot, so that one left behind by
 * a crash is no page. */
#define NEW_NAME ".cohub-new"

enum { NEW_MODE = 0644 };

static bool write_all(int fd, str bytes)
{
    size_t done = 0;

    while (done < bytes.len) {
        ssize_t wrote = write(fd, bytes.at + done, bytes.len - done);

        if (wrote < 0 && errno != EINTR)
            return false;
        if (wrote > 0)
            done += (size_t)wrote;
    }
    return true;
}

/* close can change errno; the reason that is known is kept. */
static bool close_keeping(int fd, bool ok)
{
    int why = errno;
    bool is_closed = close(fd) == 0;

    if (!ok)
        errno = why;
    return ok && is_closed;
}

static bool write_new(int folder_fd, mode_t mode, str bytes)
{
    int fd;

    unlinkat(folder_fd, NEW_NAME, 0);
    fd = openat(folder_fd, NEW_NAME,
                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    return close_keeping(fd, write_all(fd, bytes) && fchmod(fd, mode) == 0
                                 && fsync(fd) == 0);
}

static bool put(int folder_fd, const char *name, str bytes, bool may_make)
{
    struct stat old;
    bool ok;
    int why;

    if (fstatat(folder_fd, name, &old, AT_SYMLINK_NOFOLLOW) != 0) {
        if (!may_make || errno != ENOENT)
            return false;
        old.st_mode = S_IFREG | NEW_MODE;
    }
    if (!S_ISREG(old.st_mode)) {
        errno = EINVAL;
        return false;
    }
    ok = write_new(folder_fd, old.st_mode & 0777, bytes)
         && renameat(folder_fd, NEW_NAME, folder_fd, name) == 0;
    if (ok)
        return fsync(folder_fd) == 0;
    why = errno;
    unlinkat(folder_fd, NEW_NAME, 0);
    errno = why;
    return false;
}

static bool put_below(const struct folder *folder, str path, str bytes,
                      bool may_make)
{
    struct arena arena = {0};
    str_halves cut = str_cut_last(path, '/');
    struct folder inner = *folder;
    bool ok =
        !cut.found || folder_open_below(&inner, folder, cut.head) == FILE_OK;
    int why;

    ok = ok
         && put(inner.fd, arena_cstr(&arena, cut.found ? cut.tail : path),
                bytes, may_make);
    why = errno;
    if (cut.found)
        folder_close(&inner);
    arena_free(&arena);
    errno = why;
    return ok;
}

bool replace_file(const struct folder *folder, str path, str bytes)
{
    return put_below(folder, path, bytes, false);
}

bool replace_or_make_file(const struct folder *folder, str path, str bytes)
{
    return put_below(folder, path, bytes, true);
}
