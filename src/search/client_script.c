#include "search/client_script.h"

#include "base/buf.h"
#include "base/embedded.h"

str client_script(struct arena *arena)
{
    struct buf script = {0};
    str kept;

    buf_add(&script, STR("(function(){\"use strict\";\n"));
    for (size_t i = 0; i < embedded_client_count; i++)
        buf_add(&script, (str){(const char *)embedded_client[i].bytes,
                               embedded_client[i].len});
    buf_add(&script, STR("}());\n"));
    kept = arena_copy(arena, buf_str(&script));
    buf_free(&script);
    return kept;
}
