/*
 * Notes written where they are wanted, made footnotes:
 *
 *   Words.^[Where it is from.]        Words.[^inline-1]
 *
 *                                     [^inline-1]: Where it is from.
 *
 * Source     Pandoc, markdown-it-footnote, kramdown.
 */
#include "markdown/slip_reader.h"

enum { NOTE_MAX = 2000 };

/* Where the "]" of the "[" at open stands, or 0. */
static size_t find_close(str body, size_t open)
{
    size_t depth = 0;

    for (size_t i = open; i < body.len && i < open + NOTE_MAX; i++) {
        if (body.at[i] == '\\')
            i++;
        else if (body.at[i] == '\n' && i + 1 < body.len
                 && body.at[i + 1] == '\n')
            return 0;
        else if (body.at[i] == '[')
            depth++;
        else if (body.at[i] == ']' && --depth == 0)
            return i;
    }
    return 0;
}

static str on_one_line(struct arena *arena, str text)
{
    char *made = arena_array(arena, char, text.len + 1);

    for (size_t i = 0; i < text.len; i++)
        made[i] = text.at[i] == '\n' || text.at[i] == '\r' ? ' ' : text.at[i];
    return (str){made, text.len};
}

static void put(struct look *look, size_t from, size_t to, str text)
{
    look_change(look, (struct look_change){.rule = STR("inline-note"),
                                           .flags = SLIP_READ | SLIP_SILENT,
                                           .from = from,
                                           .to = to,
                                           .text = text});
}

/* A name that no note of the page has. */
static str name_of(struct look *look, size_t number)
{
    str name = arena_format(look->scratch, "inline-%zu", number);

    while (str_find(look->body, name) >= 0)
        name = arena_join(look->scratch, name, STR("x"));
    return name;
}

void slip_read_inline_notes(struct look *look)
{
    struct buf notes = {0};
    size_t number = 0;
    ptrdiff_t at = 0;

    while (number < 500
           && (at = look_find(look, (size_t)at, look->body.len, STR("^[")))
                  >= 0) {
        size_t from = (size_t)at;
        size_t end = find_close(look->body, from + 1);
        str words = str_slice(look->body, from + 2, end);
        str name;

        at++;
        if (end == 0 || str_trim(words).len == 0
            || (from && look->body.at[from - 1] == '\\'))
            continue;
        name = name_of(look, ++number);
        put(look, from, end + 1,
            arena_format(look->scratch, "[^%.*s]", STR_ARG(name)));
        words = on_one_line(look->scratch, words);
        buf_format(&notes, "\n\n[^%.*s]: %.*s", STR_ARG(name), STR_ARG(words));
        at = (ptrdiff_t)end + 1;
    }
    if (notes.len)
        put(look, look->body.len, look->body.len,
            arena_copy(look->scratch, buf_str(&notes)));
    buf_free(&notes);
}
