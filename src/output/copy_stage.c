#include "output/copy_stage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/beneath.h"

enum { FOLDER_MODE = 0755, FILE_MODE = 0644, NAME_MAX_BYTES = 24 };
enum { PIECE = 256 << 10 };

#define MARKER "marker"
#define LIST "list"

static int open_stage(const struct folder *copy)
{
    return openat(copy->fd, COPY_STAGING,
                  O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static void name_of(size_t number, char name[static NAME_MAX_BYTES])
{
    snprintf(name, NAME_MAX_BYTES, "%06zu", number);
}

bool copy_stage_is_ours(const struct folder *copy)
{
    int stage = open_stage(copy);
    struct stat facts;
    bool ok;

    if (stage < 0)
        return false;
    ok = fstatat(stage, MARKER, &facts, AT_SYMLINK_NOFOLLOW) == 0;
    close(stage);
    return ok;
}

/* --- writing -------------------------------------------------------------- */

static bool write_all(int fd, str bytes)
{
    while (bytes.len) {
        ssize_t wrote = write(fd, bytes.at, bytes.len);

        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return false;
        bytes = str_slice(bytes, (size_t)wrote, bytes.len);
    }
    return true;
}

/* Close in every case; the first errno is kept. */
static bool finish(int fd, bool ok)
{
    int why = errno;

    if (close(fd) != 0 && ok)
        return false;
    errno = why;
    return ok;
}

static int create(int stage, const char *name)
{
    return openat(stage, name,
                  O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                  FILE_MODE);
}

static bool write_bytes(int stage, const char *name, str bytes)
{
    int fd = create(stage, name);

    return fd >= 0 && finish(fd, write_all(fd, bytes));
}

static bool pour(int from, int to)
{
    struct arena arena = {0};
    char *room = arena_array(&arena, char, PIECE);
    bool ok = true;
    ssize_t count = 0;

    while (ok
           && ((count = read(from, room, PIECE)) > 0
               || (count < 0 && errno == EINTR)))
        ok = count < 0 || write_all(to, (str){room, (size_t)count});

    int why = errno;

    arena_free(&arena);
    errno = why;
    return ok && count == 0;
}

/* What was written has the fingerprint that the list says. */
static bool is_as_listed(int fd, const struct copy_item *item)
{
    struct sha256 sum;
    uint64_t size;

    if (lseek(fd, 0, SEEK_SET) != 0 || !sha256_of_file(fd, &sum, &size))
        return false;
    errno = ESTALE;
    return size == item->size && sha256_equal(&sum, &item->sum);
}

static bool write_copy(int stage, const char *name,
                       const struct copy_item *item)
{
    enum file_answer answer;
    int from = file_open(item->folder, item->source, &answer);
    int to;
    bool ok;

    if (from < 0) {
        errno = ESTALE;
        return false;
    }
    to = create(stage, name);
    if (to < 0) {
        finish(from, false);
        return false;
    }
    ok = finish(from, pour(from, to));
    return finish(to, ok && is_as_listed(to, item));
}

static bool write_item(int stage, size_t number, const struct copy_item *item)
{
    char name[NAME_MAX_BYTES];

    name_of(number, name);
    return item->folder ? write_copy(stage, name, item)
                        : write_bytes(stage, name, item->bytes);
}

static bool write_items(int stage, const struct copy_item *items, size_t count,
                        str list, const struct copy_item **failed)
{
    if (!write_bytes(stage, MARKER, (str){0}))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!items[i].is_changed || write_item(stage, i, &items[i]))
            continue;
        *failed = &items[i];
        return false;
    }
    return write_bytes(stage, LIST, list) && syncfs(stage) == 0;
}

bool copy_stage_write(const struct folder *copy, const struct copy_item *items,
                      size_t count, str list, const struct copy_item **failed)
{
    int stage;

    *failed = NULL;
    if (!copy_stage_remove(copy)
        || mkdirat(copy->fd, COPY_STAGING, FOLDER_MODE) != 0)
        return false;
    stage = open_stage(copy);
    return stage >= 0
           && finish(stage, write_items(stage, items, count, list, failed));
}

/* --- moving --------------------------------------------------------------- */

static bool make_folders(const struct folder *copy, char *path)
{
    for (char *slash = strchr(path, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';

        bool ok = mkdirat(copy->fd, path, FOLDER_MODE) == 0 || errno == EEXIST;

        *slash = '/';
        if (!ok)
            return false;
    }
    return true;
}

/* The folder that a path is in, opened without following a link. */
static int open_above(const struct folder *copy, struct arena *arena, str path,
                      const char **name)
{
    str_halves cut = str_cut_last(path, '/');

    *name = arena_cstr(arena, cut.found ? cut.tail : path);
    return beneath_open(copy->fd, cut.found ? arena_cstr(arena, cut.head) : ".",
                        O_RDONLY | O_DIRECTORY, 0);
}

static bool move_one(const struct folder *copy, int stage, const char *from,
                     str path)
{
    struct arena arena = {0};
    const char *name;
    int above;
    bool ok = make_folders(copy, arena_cstr(&arena, path));

    above = ok ? open_above(copy, &arena, path, &name) : -1;
    ok = above >= 0 && finish(above, renameat(stage, from, above, name) == 0);

    int why = errno;

    arena_free(&arena);
    errno = why;
    return ok;
}

static bool move_items(const struct folder *copy, int stage,
                       const struct copy_item *items, size_t count)
{
    char name[NAME_MAX_BYTES];

    for (size_t i = 0; i < count; i++) {
        name_of(i, name);
        if (items[i].is_changed && !move_one(copy, stage, name, items[i].path))
            return false;
    }
    return syncfs(stage) == 0;
}

bool copy_stage_move(const struct folder *copy, const struct copy_item *items,
                     size_t count)
{
    int stage = open_stage(copy);

    return stage >= 0 && finish(stage, move_items(copy, stage, items, count));
}

bool copy_stage_move_list(const struct folder *copy)
{
    return renameat(copy->fd, COPY_STAGING_LIST, copy->fd, COPY_LIST_NAME) == 0
           && syncfs(copy->fd) == 0;
}

/* --- taking away ---------------------------------------------------------- */

static bool is_ours(str name)
{
    return str_equal(name, STR(LIST)) || str_equal(name, STR(MARKER))
           || (name.len && char_is_digit(name.at[0]));
}

/* The marker goes last: until then the folder is ours to take away. */
static bool empty_stage(const struct folder *stage)
{
    struct arena arena = {0};
    struct folder_listing found = {0};
    bool ok = folder_list(&arena, stage, (str){0}, NULL, &found) == FILE_OK;

    for (size_t i = 0; ok && i < found.count; i++) {
        str name = found.entries[i].name;

        if (is_ours(name) && !str_equal(name, STR(MARKER)))
            ok = unlinkat(stage->fd, arena_cstr(&arena, name), 0) == 0;
    }
    ok = ok && (unlinkat(stage->fd, MARKER, 0) == 0 || errno == ENOENT);

    int why = errno;

    arena_free(&arena);
    errno = why;
    return ok;
}

bool copy_stage_remove(const struct folder *copy)
{
    struct folder stage = {open_stage(copy)};

    if (stage.fd < 0)
        return errno == ENOENT;
    return finish(stage.fd, empty_stage(&stage))
           && unlinkat(copy->fd, COPY_STAGING, AT_REMOVEDIR) == 0;
}
