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
    if ((old.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0) {
        errno = EACCES;
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

/* --- names ---------------------------------------------------------------- */

/* The folder that a path stands in, and the rest of it. */
struct spot {
    struct arena arena;
    struct folder folder;
    bool is_below;
    char *name;
};

static bool open_spot(struct spot *spot, const struct folder *folder, str path)
{
    str_halves cut = str_cut_last(path, '/');

    *spot = (struct spot){.folder = *folder, .is_below = cut.found};
    spot->name = arena_cstr(&spot->arena, cut.found ? cut.tail : path);
    return !cut.found
           || folder_open_below(&spot->folder, folder, cut.head) == FILE_OK;
}

static bool close_spot(struct spot *spot, bool ok)
{
    int why = errno;

    if (spot->is_below)
        folder_close(&spot->folder);
    arena_free(&spot->arena);
    errno = why;
    return ok;
}

static bool is_free(int fd, const char *name)
{
    struct stat found;

    if (fstatat(fd, name, &found, AT_SYMLINK_NOFOLLOW) == 0)
        errno = EEXIST;
    return errno == ENOENT;
}

bool replace_add_file(const struct folder *folder, str path, str bytes)
{
    struct spot spot;
    bool ok = open_spot(&spot, folder, path)
              && is_free(spot.folder.fd, spot.name)
              && put(spot.folder.fd, spot.name, bytes, true);

    return close_spot(&spot, ok);
}

/* On a disk without case "Index.md" is there when "index.md" is: then both
 * are one file. */
static bool may_move(int fd, const char *name, const char *new_name)
{
    struct stat old;
    struct stat other;

    if (fstatat(fd, name, &old, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    if (fstatat(fd, new_name, &other, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT;
    errno = EEXIST;
    return old.st_ino == other.st_ino && old.st_dev == other.st_dev;
}

bool replace_move_file(const struct folder *folder, str path, str new_path)
{
    struct spot spot;
    str_halves cut = str_cut_last(new_path, '/');
    bool ok = open_spot(&spot, folder, path);
    char *name = arena_cstr(&spot.arena, cut.found ? cut.tail : new_path);

    ok = ok && may_move(spot.folder.fd, spot.name, name)
         && renameat(spot.folder.fd, spot.name, spot.folder.fd, name) == 0
         && fsync(spot.folder.fd) == 0;
    return close_spot(&spot, ok);
}

static bool make_folder(const struct folder *folder, str path)
{
    enum { MODE = 0777 }; /* less the umask */
    struct spot spot;
    bool ok =
        open_spot(&spot, folder, path)
        && (mkdirat(spot.folder.fd, spot.name, MODE) == 0 || errno == EEXIST);

    return close_spot(&spot, ok);
}

bool replace_make_folders(const struct folder *folder, str path)
{
    for (size_t i = 0; i < path.len; i++)
        if (path.at[i] == '/' && !make_folder(folder, str_slice(path, 0, i)))
            return false;
    return true;
}
