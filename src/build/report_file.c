#include "build/report_file.h"

#include <errno.h>

#include "output/replace.h"

/* "a/b.json" is b.json in a; "/b.json" is in "/"; "b.json" is in ".". */
static str folder_of(str path, str *name)
{
    str_halves cut = str_cut_last(path, '/');

    *name = cut.found ? cut.tail : path;
    if (!cut.found)
        return STR(".");
    return cut.head.len ? cut.head : STR("/");
}

bool report_file_write(str path, str bytes)
{
    struct arena arena = {0};
    struct folder folder;
    str name;
    str above = folder_of(path, &name);
    bool ok = folder_open(&folder, arena_cstr(&arena, above));
    int why;

    if (ok) {
        ok = replace_or_make_file(&folder, name, bytes);
        why = errno;
        folder_close(&folder);
        errno = why;
    }
    arena_free(&arena);
    return ok;
}
