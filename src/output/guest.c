#include "output/guest.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/leftover.h"

static str name_of(str path)
{
    str_halves cut = str_cut_last(path, '/');

    return cut.found ? cut.tail : path;
}

static bool is_left_behind(str path)
{
    return leftover_is_hidden_junk(name_of(path));
}

bool guest_is_one(const struct guests *guests, str path)
{
    if (is_left_behind(path) || str_equal(path, STR("CNAME")))
        return true;
    for (size_t i = 0; i < guests->name_count; i++) {
        str name = str_without_end(guests->names[i], STR("/"));

        if (name.len
            && (str_equal(name, path) || str_equal(name, name_of(path))))
            return true;
    }
    return false;
}

void guest_note(struct guests *guests, struct arena *arena, str path)
{
    guests->paths = arena_grow(arena, guests->paths, guests->count,
                               &guests->capacity, sizeof(str));
    guests->paths[guests->count++] = arena_copy(arena, path);
}

/* What a system made for a folder that is gone goes with it. */
static void move_one(str path, const char *name, int from_fd, int to_fd)
{
    struct stat facts;

    if (fstatat(to_fd, name, &facts, AT_SYMLINK_NOFOLLOW) == 0
        || renameat(from_fd, name, to_fd, name) == 0)
        return;
    if (errno == ENOENT && is_left_behind(path))
        unlinkat(from_fd, name, 0);
}

void guests_move(const struct guests *guests, struct arena *scratch,
                 int from_fd, int to_fd)
{
    for (size_t i = 0; i < guests->count; i++)
        move_one(guests->paths[i], arena_cstr(scratch, guests->paths[i]),
                 from_fd, to_fd);
}
