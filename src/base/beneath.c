#include "base/beneath.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { PART_MAX = 256 };

/* As in <linux/openat2.h>, which older systems do not have. */
struct opening {
    uint64_t flags;
    uint64_t mode;
    uint64_t resolve;
};

enum { NO_LINKS = 0x04, BENEATH = 0x08 };

#ifndef SYS_openat2
#define SYS_openat2 437
#endif

/* Some containers answer EPERM for a call that they do not know. */
static bool is_hidden(int error)
{
    return error == ENOSYS || error == EPERM;
}

/* A folder is asked for, and a link is none: the answer for other paths is
 * that it is a link. */
static int name_link(int folder, const char *name, int error)
{
    struct stat facts;

    if (error == ENOTDIR
        && fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISLNK(facts.st_mode))
        return ELOOP;
    return error;
}

/* Opens one part; the folder that it is in is closed, unless it is the one
 * that the walk began with. */
static int step(int start, int folder, const char *part, int flags, mode_t mode)
{
    int fd = openat(folder, part, flags | O_NOFOLLOW | O_CLOEXEC, mode);
    int why = fd < 0 ? name_link(folder, part, errno) : 0;

    if (folder != start)
        close(folder);
    errno = why;
    return fd;
}

/* Why the part cannot be a step of the walk, or 0. */
static int part_refusal(const char *part, size_t len)
{
    if (len >= PART_MAX)
        return ENAMETOOLONG;
    return len == 2 && part[0] == '.' && part[1] == '.' ? EXDEV : 0;
}

static int walk(int start, const char *path, int flags, mode_t mode)
{
    int folder = start;
    char part[PART_MAX];

    for (;;) {
        size_t len = strcspn(path, "/");
        const char *rest = path + len + strspn(path + len, "/");
        int refusal = part_refusal(path, len);
        bool is_last = *rest == '\0';
        bool is_folder = !is_last || path[len] == '/';

        if (refusal) {
            if (folder != start)
                close(folder);
            errno = refusal;
            return -1;
        }
        memcpy(part, path, len);
        part[len] = '\0';
        folder = step(
            start, folder, part,
            (is_last ? flags : O_PATH) | (is_folder ? O_DIRECTORY : 0), mode);
        if (folder < 0 || is_last)
            return folder;
        path = rest;
    }
}

int beneath_open(int folder, const char *path, int flags, mode_t mode)
{
    struct opening how = {
        .flags = (uint64_t)(flags | O_CLOEXEC),
        .mode = flags & O_CREAT ? mode : 0,
        .resolve = BENEATH | NO_LINKS,
    };
    long fd = syscall(SYS_openat2, folder, path, &how, sizeof(how));

    if (fd >= 0 || !is_hidden(errno))
        return (int)fd;
    if (*path == '/') {
        errno = EXDEV;
        return -1;
    }
    return walk(folder, path, flags, mode);
}
