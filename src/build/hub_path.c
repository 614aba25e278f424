#include "build/hub_path.h"

#include <stdlib.h>

#include "base/file.h"

/* Whatever bears the name counts, also a link or a pipe: reading it says what
 * is wrong with it, and a hub around this one is not built in its place. */
static bool is_hub(struct arena *arena, str path)
{
    struct folder folder;
    bool is_there;
    str bytes;

    if (!folder_open(&folder, arena_cstr(arena, path)))
        return false;
    is_there = file_read_start(arena, &folder, STR("config.yaml"), 1, &bytes)
               != FILE_MISSING;
    folder_close(&folder);
    return is_there;
}

str hub_path_above(struct arena *arena, str path)
{
    while (path.len && !is_hub(arena, path))
        path = str_cut_last(path, '/').found ? str_cut_last(path, '/').head
                                             : (str){0};
    return path;
}

str hub_path_of(struct arena *arena, str given)
{
    char *here;
    str above;

    if (given.len)
        return given;
    if (is_hub(arena, STR(".")))
        return STR(".");
    here = realpath(".", NULL);
    above = here ? hub_path_above(arena, arena_copy(arena, str_of(here)))
                 : (str){0};
    free(here);
    return above.len ? above : STR(".");
}
