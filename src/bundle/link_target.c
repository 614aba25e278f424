#include "bundle/link_target.h"

#include "bundle/page_markup.h"
#include "model/route.h"

static bool has_scheme(str address)
{
    for (size_t i = 0; i < address.len; i++) {
        char c = address.at[i];

        if (c == ':')
            return i > 0;
        if (!char_is_letter(c)
            && !(i && (char_is_digit(c) || c == '+' || c == '-' || c == '.')))
            return false;
    }
    return false;
}

static int hex_digit(char c)
{
    return (int)str_find_char(STR("0123456789abcdef"), char_lower(c));
}

static str without_percent(struct arena *arena, str text)
{
    char *plain = arena_array(arena, char, text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        bool is_code = text.at[i] == '%' && i + 2 < text.len
                       && hex_digit(text.at[i + 1]) >= 0
                       && hex_digit(text.at[i + 2]) >= 0;

        plain[len++] = is_code ? (char)(hex_digit(text.at[i + 1]) * 16
                                        + hex_digit(text.at[i + 2]))
                               : text.at[i];
        i += is_code ? 2 : 0;
    }
    return (str){plain, len};
}

/* A folder means the page in it. */
static str page_of(struct arena *arena, str path)
{
    return path.len == 0 || str_ends(path, STR("/"))
               ? arena_join(arena, path, STR("index.html"))
               : path;
}

static size_t end_of_path(str address)
{
    size_t end = 0;

    while (end < address.len && address.at[end] != '?'
           && address.at[end] != '#')
        end++;
    return end;
}

struct link_target link_target_of(struct arena *arena, str from, str address)
{
    struct buf plain = {0};
    str_halves folder = str_cut_last(from, '/');
    size_t end = end_of_path(address);
    struct link_target target = {LINK_FILE, {0}, {0}};
    str written;

    if (str_starts(address, STR("http://")) || str_starts(address, STR("//"))
        || str_starts(address, STR("https://")))
        return (struct link_target){.kind = LINK_WEB};
    if (has_scheme(address) || end == 0)
        return (struct link_target){.kind = LINK_OTHER};
    target.end = str_slice(address, end, address.len);
    markup_add_plain(&plain, str_slice(address, 0, end));
    written = without_percent(arena, arena_copy(arena, buf_str(&plain)));
    buf_free(&plain);
    if (route_join(arena, folder.found ? folder.head : (str){0}, written,
                   &target.path))
        target.path =
            page_of(arena, str_ends(written, STR("/")) && target.path.len
                                   && !str_ends(target.path, STR("/"))
                               ? arena_join(arena, target.path, STR("/"))
                               : target.path);
    else
        target.path = (str){0};
    return target;
}
