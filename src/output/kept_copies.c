#include "output/kept_copies.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "output/replace.h"

#define BEFORE STR(".cohub/before/")
#define MOVES STR(".cohub/before/moved")
#define IGNORE STR(".cohub/before/.gitignore")

enum { COPY_MAX = 64 << 20, MOVES_MAX = 4 << 20, DEPTH_MAX = 64 };
enum { NUMBER_MOST = 1 << 30 };

/* --- keeping -------------------------------------------------------------- */

static bool is_kept(struct arena *arena, const struct folder *hub, str path,
                    str bytes)
{
    str kept;

    return file_read(arena, hub, path, COPY_MAX, &kept) == FILE_OK
           && str_equal(kept, bytes);
}

/* A history of changes would hold these copies for ever. */
static bool make_folders(const struct folder *hub, str path)
{
    if (!replace_make_folders(hub, path))
        return false;
    replace_add_file(hub, IGNORE, STR("*\n"));
    return true;
}

bool kept_copies_add(struct arena *arena, const struct folder *hub, str path,
                     str bytes)
{
    str copy = arena_join(arena, BEFORE, path);
    str numbered = copy;

    if (!make_folders(hub, copy))
        return false;
    for (unsigned number = 2; !is_kept(arena, hub, numbered, bytes)
                              && !replace_add_file(hub, numbered, bytes);
         number++) {
        if (errno != EEXIST || number == 0)
            return false;
        numbered = arena_format(arena, "%.*s.%u", STR_ARG(copy), number);
    }
    return true;
}

bool kept_copies_add_move(struct arena *arena, const struct folder *hub,
                          str path, str new_path)
{
    str moves = {0};
    enum file_answer answer;

    answer = file_read(arena, hub, MOVES, MOVES_MAX, &moves);
    return (answer == FILE_OK || errno == ENOENT) && make_folders(hub, MOVES)
           && replace_or_make_file(hub, MOVES,
                                   arena_format(arena, "%.*s%.*s\t%.*s\n",
                                                STR_ARG(moves), STR_ARG(path),
                                                STR_ARG(new_path)));
}

/* --- finding -------------------------------------------------------------- */

struct finding {
    struct arena *arena;
    const struct folder *hub;
    struct kept_copies *copies;
    str moves;
};

/* "content/steps.md.2" is a copy of "content/steps.md". */
static str without_number(str path)
{
    str_halves cut = str_cut_last(path, '.');
    long number;

    return cut.found && str_ends(cut.head, STR(".md"))
                   && str_number(cut.tail, NUMBER_MOST, &number)
               ? cut.head
               : path;
}

/* Moves are in the order in which they were done. */
static str name_now(const struct finding *finding, str path)
{
    str rest = finding->moves;
    str line;

    while (str_next_line(&rest, &line)) {
        str_halves cut = str_cut(line, '\t');

        if (cut.found && str_equal(cut.head, path))
            path = cut.tail;
    }
    return path;
}

static void add(struct finding *finding, str path)
{
    struct kept_copies *copies = finding->copies;
    str of = str_without_start(path, BEFORE);

    if (str_equal(path, MOVES) || str_equal(path, IGNORE))
        return;
    copies->items = arena_grow(finding->arena, copies->items, copies->count,
                               &copies->capacity, sizeof(struct kept_copy));
    copies->items[copies->count++] =
        (struct kept_copy){path, name_now(finding, without_number(of))};
}

static void look(struct finding *finding, str folder, unsigned depth)
{
    struct folder_listing found = {0};

    if (depth > DEPTH_MAX
        || folder_list(finding->arena, finding->hub, folder, NULL, &found)
               != FILE_OK)
        return;
    for (size_t i = 0; i < found.count; i++) {
        str path = arena_format(finding->arena, "%.*s/%.*s", STR_ARG(folder),
                                STR_ARG(found.entries[i].name));

        if (found.entries[i].kind == FILE_KIND_FOLDER)
            look(finding, path, depth + 1);
        else
            add(finding, path);
    }
}

void kept_copies_list(struct arena *arena, const struct folder *hub,
                      struct kept_copies *copies)
{
    struct finding finding = {.arena = arena, .hub = hub, .copies = copies};

    *copies = (struct kept_copies){0};
    file_read(arena, hub, MOVES, MOVES_MAX, &finding.moves);
    look(&finding, str_without_end(BEFORE, STR("/")), 0);
}

/* --- taking back ---------------------------------------------------------- */

static bool remove_one(const struct folder *hub, str path, int flags)
{
    struct arena arena = {0};
    str_halves cut = str_cut_last(path, '/');
    struct folder inner;
    bool ok = folder_open_below(&inner, hub, cut.head) == FILE_OK;
    int why;

    if (ok) {
        ok = unlinkat(inner.fd, arena_cstr(&arena, cut.tail), flags) == 0;
        why = errno;
        folder_close(&inner);
        errno = why;
    }
    arena_free(&arena);
    return ok;
}

bool kept_copies_remove(const struct folder *hub, str path)
{
    bool ok = remove_one(hub, path, 0);
    str folder = str_cut_last(path, '/').head;

    while (ok && folder.len > BEFORE.len
           && remove_one(hub, folder, AT_REMOVEDIR))
        folder = str_cut_last(folder, '/').head;
    return ok;
}
