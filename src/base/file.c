#include "base/file.h"

#include "base/beneath.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool folder_open(struct folder *folder, const char *path)
{
    folder->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return folder->fd >= 0;
}

void folder_close(struct folder *folder)
{
    if (folder->fd >= 0)
        close(folder->fd);
    folder->fd = -1;
}

/* Why a path is not given to the kernel, or 0: a zero byte would end it
 * early, and the kernel allows a ".." that stays inside. */
static int path_refusal(str path)
{
    str_halves cut;

    if (str_find_char(path, '\0') >= 0)
        return ENOENT;
    do {
        cut = str_cut(path, '/');
        if (str_equal(cut.head, STR("..")))
            return EXDEV;
        path = cut.tail;
    } while (cut.found);
    return 0;
}

static int open_beneath(const struct folder *folder, str path, int flags)
{
    struct arena scratch = {0};
    int refusal = path_refusal(path);
    const char *name;
    int fd;
    int why;

    if (refusal) {
        errno = refusal;
        return -1;
    }

    name = path.len ? arena_cstr(&scratch, path) : ".";
    fd = beneath_open(folder->fd, name, flags | O_RDONLY, 0);
    why = errno;
    arena_free(&scratch);
    errno = why;
    return fd;
}

static enum file_answer answer_of(int error)
{
    switch (error) {
    case ENOENT:
        return FILE_MISSING;
    case ELOOP:
    case EXDEV:
        return FILE_IS_LINK;
    case ENOTDIR:
    case ENXIO:
        return FILE_NOT_REGULAR;
    default:
        return FILE_FAILED;
    }
}

enum file_answer folder_open_below(struct folder *folder,
                                   const struct folder *above, str path)
{
    folder->fd = open_beneath(above, path, O_DIRECTORY);
    return folder->fd < 0 ? answer_of(errno) : FILE_OK;
}

int file_open(const struct folder *folder, str path, enum file_answer *answer)
{
    struct stat facts;
    /* Not blocking: opening a pipe must not wait for its other end. */
    int fd = open_beneath(folder, path, O_NONBLOCK | O_NOCTTY);

    if (fd < 0) {
        *answer = answer_of(errno);
        return -1;
    }
    *answer = FILE_OK;
    if (fstat(fd, &facts) != 0)
        *answer = FILE_FAILED;
    else if (!S_ISREG(facts.st_mode))
        *answer = FILE_NOT_REGULAR;
    if (*answer == FILE_OK)
        return fd;
    close(fd);
    return -1;
}

/* Read until the end or until max bytes are there. */
static bool read_all(int fd, char *bytes, size_t max, size_t *len)
{
    *len = 0;
    while (*len < max) {
        ssize_t got = read(fd, bytes + *len, max - *len);

        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        *len += (size_t)got;
    }
    return true;
}

/* A file may be longer than it says: in /proc, on a network, or while
 * somebody writes to it. */
static bool read_bytes(struct arena *arena, int fd, size_t max, str *bytes)
{
    struct stat facts;
    size_t said = max;
    size_t more = 0;

    if (fstat(fd, &facts) == 0 && (size_t)facts.st_size < max)
        said = (size_t)facts.st_size + 1;

    char *room = arena_alloc(arena, said + 1, 1);
    bool ok = read_all(fd, room, said, &bytes->len);

    if (ok && bytes->len == said && said < max) {
        char *larger = arena_alloc(arena, max + 1, 1);

        memcpy(larger, room, said);
        room = larger;
        ok = read_all(fd, room + said, max - said, &more);
    }
    bytes->at = room;
    bytes->len += more;
    return ok;
}

static enum file_answer read_at_most(struct arena *arena,
                                     const struct folder *folder, str path,
                                     size_t max, str *bytes)
{
    enum file_answer answer;
    int fd = file_open(folder, path, &answer);

    if (fd < 0)
        return answer;
    answer = read_bytes(arena, fd, max, bytes) ? FILE_OK : FILE_FAILED;
    close(fd);
    return answer;
}

enum file_answer file_read(struct arena *arena, const struct folder *folder,
                           str path, size_t max, str *bytes)
{
    enum file_answer answer = read_at_most(arena, folder, path, max + 1, bytes);

    return answer == FILE_OK && bytes->len > max ? FILE_TOO_LARGE : answer;
}

enum file_answer file_read_start(struct arena *arena,
                                 const struct folder *folder, str path,
                                 size_t max, str *bytes)
{
    return read_at_most(arena, folder, path, max, bytes);
}

static enum file_kind kind_of(mode_t mode)
{
    if (S_ISREG(mode))
        return FILE_KIND_FILE;
    if (S_ISDIR(mode))
        return FILE_KIND_FOLDER;
    return S_ISLNK(mode) ? FILE_KIND_LINK : FILE_KIND_OTHER;
}

/* What is gone since its name was read is not in the folder. */
static bool look_at(struct arena *arena, DIR *directory, const char *name,
                    struct folder_listing *listing)
{
    struct stat facts;

    if (fstatat(dirfd(directory), name, &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT;
    listing->entries =
        arena_grow(arena, listing->entries, listing->count, &listing->capacity,
                   sizeof(struct folder_entry));
    listing->entries[listing->count++] = (struct folder_entry){
        .name = arena_copy(arena, str_of(name)),
        .kind = kind_of(facts.st_mode),
        .size = (size_t)facts.st_size,
    };
    return true;
}

static bool read_entries(struct arena *arena, DIR *directory,
                         bool (*leaves_out)(str name),
                         struct folder_listing *listing)
{
    struct dirent *found;

    while ((void)(errno = 0), (found = readdir(directory))) {
        str name = str_of(found->d_name);

        if (str_equal(name, STR(".")) || str_equal(name, STR(".."))
            || (leaves_out && leaves_out(name)))
            continue;
        if (!look_at(arena, directory, found->d_name, listing))
            return false;
    }
    return errno == 0;
}

static int compare_names(const void *left, const void *right)
{
    const struct folder_entry *a = left;
    const struct folder_entry *b = right;

    return str_compare(a->name, b->name);
}

enum file_answer folder_list(struct arena *arena, const struct folder *folder,
                             str path, bool (*leaves_out)(str name),
                             struct folder_listing *listing)
{
    int fd = open_beneath(folder, path, O_DIRECTORY);
    DIR *directory;
    bool ok;
    int why;

    *listing = (struct folder_listing){0};
    if (fd < 0)
        return answer_of(errno);
    directory = fdopendir(fd);
    if (!directory) {
        close(fd);
        return FILE_FAILED;
    }
    ok = read_entries(arena, directory, leaves_out, listing);
    why = errno;
    closedir(directory);
    errno = why;
    if (!ok)
        return FILE_FAILED;
    if (listing->count)
        qsort(listing->entries, listing->count, sizeof(struct folder_entry),
              compare_names);
    return FILE_OK;
}

str file_reason(struct arena *arena, int error)
{
    char text[128];
    /* The GNU form: the words may be in text or elsewhere. */
    str reason = str_of(strerror_r(error, text, sizeof(text)));
    char *kept = arena_cstr(arena, reason);

    if (reason.len > 1 && !(kept[1] >= 'A' && kept[1] <= 'Z'))
        kept[0] = char_lower(kept[0]);
    return str_of(kept);
}
