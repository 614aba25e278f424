#include "search/client_script.h"

#include "base/buf.h"
#include "base/embedded.h"
#include "model/variant.h"

/* As results.js has it, which is run without this program too. */
static const str written_formats =
    STR_INIT("['standard','large-print','plain','easy-read']");

static void add_formats(struct buf *script)
{
    for (int i = 0; i < VARIANT_COUNT; i++) {
        buf_add_char(script, i ? ',' : '[');
        buf_add_char(script, '\'');
        buf_add(script, variant_facts_of((enum variant)i)->name);
        buf_add_char(script, '\'');
    }
    buf_add_char(script, ']');
}

/* The formats of this program stand in for those that a script names. */
static void add_script(struct buf *script, str bytes)
{
    ptrdiff_t at = str_find(bytes, written_formats);

    if (at < 0) {
        buf_add(script, bytes);
        return;
    }
    buf_add(script, str_slice(bytes, 0, (size_t)at));
    add_formats(script);
    buf_add(script,
            str_slice(bytes, (size_t)at + written_formats.len, bytes.len));
}

str client_script(struct arena *arena)
{
    struct buf script = {0};
    str kept;

    buf_add(&script, STR("(function(){\"use strict\";\n"));
    for (size_t i = 0; i < embedded_client_count; i++)
        add_script(&script, (str){(const char *)embedded_client[i].bytes,
                                  embedded_client[i].len});
    buf_add(&script, STR("}());\n"));
    kept = arena_copy(arena, buf_str(&script));
    buf_free(&script);
    return kept;
}
