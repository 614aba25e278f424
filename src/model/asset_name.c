#include "model/asset_name.h"

enum { DIGITS = 8 };

str asset_name_of(struct arena *arena, str path, struct hash hash)
{
    str digits = str_slice(hash_hex(arena, hash), 0, DIGITS);
    str_halves name = str_cut_last(path, '/');
    str_halves end = str_cut_last(name.found ? name.tail : path, '.');

    if (!end.found || end.head.len == 0)
        return arena_format(arena, "%.*s.%.*s", STR_ARG(path), STR_ARG(digits));

    str stem = str_slice(path, 0, path.len - end.tail.len - 1);

    return arena_format(arena, "%.*s.%.*s.%.*s", STR_ARG(stem), STR_ARG(digits),
                        STR_ARG(end.tail));
}
