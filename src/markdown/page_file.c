#include "markdown/page_file.h"

bool page_file_is(str path)
{
    static const str ends[] = {STR_INIT("md"), STR_INIT("markdown"),
                               STR_INIT("mdown"), STR_INIT("mkd")};
    str_halves cut = str_cut_last(path, '.');

    for (size_t i = 0; cut.found && i < sizeof(ends) / sizeof(ends[0]); i++)
        if (str_equal_nocase(cut.tail, ends[i]))
            return true;
    return false;
}

str page_file_path(struct arena *arena, str path)
{
    str stem = str_cut_last(path, '.').head;
    str_halves cut = str_cut_last(stem, '/');
    str name = cut.found ? cut.tail : stem;

    if (!str_starts(name, STR("_index")))
        return stem;
    name = str_slice(name, 1, name.len);
    return cut.found ? arena_format(arena, "%.*s/%.*s", STR_ARG(cut.head),
                                    STR_ARG(name))
                     : name;
}
