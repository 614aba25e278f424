#include "output/place.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

enum { PASSWORD_ROOM = 16 << 10 };

/* Folders of a hub in which, and in place of which, no site is written. */
static const struct {
    const char *name;
    const char *reason;
} hub_folders[] = {
    {"content", "content/ holds the pages that people write"},
    {"static", "static/ holds files that people put there"},
    {"themes", "themes/ holds the hub's themes"},
    {".cohub", ".cohub/ is where cohub keeps its notes"},
    {".git", ".git/ holds the hub's history"},
};

str place_beside(const struct output *output, const char *name)
{
    return arena_join(output->arena, output->beside, str_of(name));
}

void place_report(struct diags *diags, enum diag_kind kind, str path, int error)
{
    struct arena memory = {0};

    diag_add_path(diags, kind, path, file_reason(&memory, error), (str){0});
    arena_free(&memory);
}

/* The path without links and "..", or an empty text: see errno. */
static str real_path(struct arena *arena, str path)
{
    char *found = realpath(arena_cstr(arena, path), NULL);
    int why = errno;
    str copy = found ? arena_copy(arena, str_of(found)) : (str){0};

    free(found);
    errno = why;
    return copy;
}

static bool is_at_or_inside(str path, str folder)
{
    str rest = str_without_start(path, folder);

    if (!str_starts(path, folder) || folder.len == 0)
        return false;
    return rest.len == 0 || rest.at[0] == '/' || str_ends(folder, STR("/"));
}

static str home_folder(struct arena *arena)
{
    struct passwd room;
    struct passwd *found = NULL;
    char *text = arena_alloc(arena, PASSWORD_ROOM, 1);

    if (getpwuid_r(getuid(), &room, text, PASSWORD_ROOM, &found) != 0 || !found
        || !found->pw_dir || found->pw_dir[0] != '/')
        return (str){0};
    return real_path(arena, str_of(found->pw_dir));
}

/* A reason when path is, or is inside, one of the hub's own folders; where
 * such a folder is a link, what it leads to counts too. */
static str hub_folder_reason(struct arena *arena, str hub, str path)
{
    for (size_t i = 0; i < sizeof(hub_folders) / sizeof(hub_folders[0]); i++) {
        str folder =
            arena_format(arena, "%.*s/%s", STR_ARG(hub), hub_folders[i].name);

        if (is_at_or_inside(path, folder)
            || is_at_or_inside(path, real_path(arena, folder)))
            return str_of(hub_folders[i].reason);
    }
    return (str){0};
}

static str kind_reason(const struct output *output)
{
    struct stat facts;

    if (fstatat(output->parent_fd, output->name, &facts, AT_SYMLINK_NOFOLLOW)
        != 0)
        return (str){0};
    if (S_ISLNK(facts.st_mode))
        return STR("it is a symbolic link");
    return S_ISDIR(facts.st_mode) ? (str){0} : STR("it is not a folder");
}

static str refusal(const struct output *output, str hub_path, str path)
{
    str hub = real_path(output->arena, hub_path);

    if (str_equal(hub, path))
        return STR("it is the hub itself");
    if (is_at_or_inside(hub, path))
        return STR("the hub is inside it");
    if (is_at_or_inside(home_folder(output->arena), path))
        return STR("it is your home folder, or holds it");
    str reason = hub_folder_reason(output->arena, hub, path);

    return reason.len ? reason : kind_reason(output);
}

/* Cut path into the folder above, as it was typed, and the last part.  A path
 * that ends in "." or ".." is worked out first. */
static bool cut_path(struct output *output, str path)
{
    while (path.len > 1 && str_ends(path, STR("/")))
        path.len--;

    str_halves cut = str_cut_last(path, '/');
    str last = cut.found ? cut.tail : path;

    if (last.len == 0 || str_equal(last, STR("."))
        || str_equal(last, STR(".."))) {
        path = real_path(output->arena, path);
        cut = str_cut_last(path, '/');
        last = cut.tail;
    }
    output->name = arena_cstr(output->arena, last);
    output->beside = str_slice(path, 0, path.len - last.len);
    return last.len > 0;
}

static void name_neighbours(struct output *output)
{
    output->lock_name =
        arena_cstr(output->arena,
                   arena_format(output->arena, ".%s.cohub-lock", output->name));
    output->staging_name =
        arena_cstr(output->arena,
                   arena_format(output->arena, ".%s.cohub-new", output->name));
    output->aside_name =
        arena_cstr(output->arena,
                   arena_format(output->arena, ".%s.cohub-old", output->name));
}

static bool open_parent(struct output *output, str parent, struct diags *diags)
{
    output->parent_fd = open(arena_cstr(output->arena, parent),
                             O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (output->parent_fd >= 0)
        return true;
    place_report(diags, DIAG_OUTPUT_FAILED, output->path, errno);
    return false;
}

static bool refuse(const struct output *output, str reason, struct diags *diags)
{
    if (reason.len)
        diag_add_path(diags, DIAG_OUTPUT_REFUSED, output->path, reason,
                      (str){0});
    return reason.len > 0;
}

bool place_find(struct output *output, str hub_path, struct diags *diags)
{
    if (!cut_path(output, output->path)) {
        refuse(output, STR("it is the whole disk, or no folder at all"), diags);
        return false;
    }

    str beside = output->beside.len ? output->beside : STR(".");
    str parent = real_path(output->arena, beside);

    if (parent.len == 0 && (errno == ENOENT || errno == ENOTDIR)) {
        diag_add_path(diags, DIAG_OUTPUT_NO_PARENT, output->path, beside,
                      (str){0});
        return false;
    }
    if (parent.len == 0) {
        place_report(diags, DIAG_OUTPUT_FAILED, output->path, errno);
        return false;
    }

    str path = arena_format(output->arena, "%.*s%s%s", STR_ARG(parent),
                            parent.len > 1 ? "/" : "", output->name);

    name_neighbours(output);
    return open_parent(output, parent, diags)
           && !refuse(output, refusal(output, hub_path, path), diags);
}
