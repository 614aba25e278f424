#include "output/new_folder.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/leftover.h"
#include "output/owned_folder.h"
#include "output/place.h"
#include "output/sink.h"

enum { FOLDER_MODE = 0777, PROGRAM_MODE = 0755 }; /* less the umask */

/* One folder on its way. */
struct folder_writing {
    const struct new_folder *folder;
    struct arena *arena;
    struct diags *diags;
    const char *path;
    int above_fd;
    int fd;
    bool is_made;      /* else it was there before */
    bool hidden_stays; /* there was a file of a hidden name that we have too */
};

static bool complain_of_folder(const struct folder_writing *writing,
                               enum diag_kind kind)
{
    diag_add_path(writing->diags, kind, writing->folder->shown, (str){0},
                  (str){0});
    return false;
}

static bool fail(const struct folder_writing *writing, str path, int error)
{
    place_report(writing->diags, DIAG_NEW_FOLDER_FAILED, path, error);
    return false;
}

static bool open_folder(struct folder_writing *writing)
{
    int links = writing->folder->above ? O_NOFOLLOW : 0;

    writing->is_made =
        mkdirat(writing->above_fd, writing->path, FOLDER_MODE) == 0;
    if (!writing->is_made && (errno == ENOENT || errno == ENOTDIR))
        return complain_of_folder(writing, DIAG_NEW_FOLDER_NO_PARENT);
    if (!writing->is_made && errno != EEXIST)
        return fail(writing, writing->folder->shown, errno);
    writing->fd = openat(writing->above_fd, writing->path,
                         O_RDONLY | O_DIRECTORY | O_CLOEXEC | links);
    if (writing->fd >= 0)
        return true;
    if (errno == ENOTDIR || errno == ELOOP)
        return complain_of_folder(writing, DIAG_NEW_FOLDER_NOT_FOLDER);
    return fail(writing, writing->folder->shown, errno);
}

/* What a place for projects puts into a new one, and systems into any. */
static bool is_harmless(void *context, str name)
{
    static const str starts[] = {STR_INIT("README"), STR_INIT("LICEN")};

    (void)context;
    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        if (str_equal_nocase(str_slice(name, 0, starts[i].len), starts[i]))
            return true;
    return leftover_is_hidden_junk(name);
}

static bool check_empty(const struct folder_writing *writing)
{
    bool is_empty;

    if (!owned_folder_look(writing->fd, is_harmless, NULL, &is_empty))
        return fail(writing, writing->folder->shown, errno);
    return is_empty || complain_of_folder(writing, DIAG_NEW_FOLDER_NOT_EMPTY);
}

/* A folder with somebody else's file in it stays. */
static void remove_folders_of(const struct folder_writing *writing, char *path)
{
    for (char *slash = strrchr(path, '/'); slash; slash = strrchr(path, '/')) {
        *slash = '\0';
        unlinkat(writing->fd, path, AT_REMOVEDIR);
    }
}

static bool is_hidden(const char *path)
{
    return path[0] == '.';
}

static void take_back(const struct folder_writing *writing, size_t count)
{
    for (size_t i = count; i-- > 0;) {
        const char *name = writing->folder->files[i].path;
        char *path = arena_cstr(writing->arena, str_of(name));

        if (writing->hidden_stays && is_hidden(name))
            continue;
        unlinkat(writing->fd, path, 0);
        remove_folders_of(writing, path);
    }
}

/* What a desktop starts by a double click has to be allowed to run.  Where
 * the file system has no such right, the desktop asks. */
static void let_run(const struct folder_writing *writing, const char *path)
{
    if (str_ends(str_of(path), STR(".desktop"))
        && fchmodat(writing->fd, path, PROGRAM_MODE, 0) != 0)
        return;
}

/* An error of EEXIST is a file that somebody else has put there.  What a place
 * for projects had put there before, such as .gitignore, is theirs. */
static bool put_files(struct folder_writing *writing)
{
    struct sink sink = {.staging_fd = writing->fd, .old_fd = -1};

    for (size_t i = 0; i < writing->folder->count; i++) {
        const struct embedded_file *file = &writing->folder->files[i];
        struct output_file slot = {0};
        str bytes = {(const char *)file->bytes, file->len};

        sink_put(&sink, str_of(file->path), bytes, &slot, writing->arena);
        if (slot.error == EEXIST && is_hidden(file->path)) {
            writing->hidden_stays = true;
            continue;
        }
        let_run(writing, file->path);
        if (slot.error == 0)
            continue;
        take_back(writing, slot.error == EEXIST ? i : i + 1);
        return fail(writing,
                    arena_format(writing->arena, "%.*s/%s",
                                 STR_ARG(writing->folder->shown), file->path),
                    slot.error);
    }
    return true;
}

static bool write_files(struct folder_writing *writing)
{
    if (!check_empty(writing) || !put_files(writing))
        return false;
    if (syncfs(writing->fd) == 0)
        return true;

    int why = errno;

    take_back(writing, writing->folder->count);
    return fail(writing, writing->folder->shown, why);
}

static int fd_of(const struct folder *above)
{
    return above ? above->fd : AT_FDCWD;
}

bool new_folder_write(const struct new_folder *folder, struct diags *diags)
{
    struct arena arena = {0};
    struct folder_writing writing = {.folder = folder,
                                     .arena = &arena,
                                     .diags = diags,
                                     .path = arena_cstr(&arena, folder->path),
                                     .above_fd = fd_of(folder->above),
                                     .fd = -1};
    bool ok = open_folder(&writing) && write_files(&writing);

    if (writing.fd >= 0)
        close(writing.fd);
    if (!ok && writing.is_made)
        unlinkat(writing.above_fd, writing.path, AT_REMOVEDIR);
    arena_free(&arena);
    return ok;
}

bool new_folder_make(const struct folder *above, str path, struct diags *diags)
{
    struct arena arena = {0};
    bool ok = mkdirat(fd_of(above), arena_cstr(&arena, path), FOLDER_MODE) == 0
              || errno == EEXIST;

    if (!ok)
        place_report(diags, DIAG_NEW_FOLDER_FAILED, path, errno);
    arena_free(&arena);
    return ok;
}
