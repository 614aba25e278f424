#include "bundle/media_type.h"

const char *media_type_of(str path)
{
    static const struct {
        const char *end;
        const char *type;
    } types[] = {{".svg", "image/svg+xml"}, {".png", "image/png"},
                 {".jpg", "image/jpeg"},    {".jpeg", "image/jpeg"},
                 {".gif", "image/gif"},     {".webp", "image/webp"}};

    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        if (str_ends(path, str_of(types[i].end)))
            return types[i].type;
    return NULL;
}
