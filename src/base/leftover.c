#include "base/leftover.h"

static const str left_by_systems[] = {STR_INIT("Thumbs.db"),
                                      STR_INIT("desktop.ini")};

bool leftover_is_name(str name)
{
    for (size_t i = 0; i < sizeof(left_by_systems) / sizeof(str); i++)
        if (str_equal_nocase(name, left_by_systems[i]))
            return true;
    return str_starts(name, STR(".")) || str_ends(name, STR("~"))
           || str_starts(name, STR("~$"))
           || (name.len > 1 && str_starts(name, STR("#"))
               && str_ends(name, STR("#")));
}
