#include "edit/title_of.h"

#include "base/utf8.h"

static bool is_number(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!char_is_digit(text.at[i]))
            return false;
    return text.len > 0;
}

/* Numbers mean something only together with those above them. */
static str numbers(struct arena *arena, str folder)
{
    str_halves cut = str_cut_last(folder, '/');
    str name = cut.found ? cut.tail : folder;

    while (cut.found) {
        cut = str_cut_last(cut.head, '/');

        str above = cut.found ? cut.tail : cut.head;

        if (!is_number(above))
            break;
        name = arena_format(arena, "%.*s-%.*s", STR_ARG(above), STR_ARG(name));
    }
    return name;
}

str title_of_folder(struct arena *arena, const struct hub *hub, str folder)
{
    str_halves cut = str_cut_last(folder, '/');
    str name = cut.found ? cut.tail : folder;
    struct buf title = {0};
    uint32_t first;
    str words;

    if (folder.len == 0)
        return hub->config.name;
    if (is_number(name))
        return numbers(arena, folder);
    if (utf8_next(&name, &first))
        utf8_add(&title, utf8_upper(first));
    for (size_t i = 0; i < name.len; i++)
        buf_add_char(&title,
                     name.at[i] == '-' || name.at[i] == '_' ? ' ' : name.at[i]);
    words = arena_copy(arena, buf_str(&title));
    buf_free(&title);
    return words;
}
