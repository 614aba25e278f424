#include "base/leftover.h"

static const str left_by_systems[] = {STR_INIT("Thumbs.db"),
                                      STR_INIT("desktop.ini")};

/* Only these of the names that start with a dot are nobody's content. */
static const str hidden[] = {STR_INIT(".DS_Store"), STR_INIT(".directory"),
                             STR_INIT(".git"),      STR_INIT(".gitignore"),
                             STR_INIT(".gitkeep"),  STR_INIT(".gitattributes"),
                             STR_INIT(".svn"),      STR_INIT(".hg"),
                             STR_INIT(".Trashes"),  STR_INIT(".cohub")};

static bool is_in(str name, const str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal_nocase(name, names[i]))
            return true;
    return false;
}

static bool is_visible_leftover(str name)
{
    return is_in(name, left_by_systems, sizeof(left_by_systems) / sizeof(str))
           || str_ends(name, STR("~")) || str_starts(name, STR("~$"))
           || (name.len > 1 && str_starts(name, STR("#"))
               && str_ends(name, STR("#")));
}

bool leftover_is_name(str name)
{
    return str_starts(name, STR(".")) || is_visible_leftover(name);
}

bool leftover_is_hidden_junk(str name)
{
    return is_visible_leftover(name)
           || is_in(name, hidden, sizeof(hidden) / sizeof(str))
           || str_starts(name, STR("._")) || str_starts(name, STR(".#"))
           || (str_starts(name, STR(".")) && str_ends(name, STR(".swp")));
}
