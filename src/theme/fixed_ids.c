#include "theme/files.h"
#include "theme/loaded.h"

/* id="main", but not id="{{id}}", which is different on every page. */
static void add_ids(struct arena *arena, str text, struct map *ids)
{
    static const str start = STR_INIT(" id=\"");
    ptrdiff_t at;

    while ((at = str_find(text, start)) >= 0) {
        str_halves cut =
            str_cut(str_slice(text, (size_t)at + start.len, text.len), '"');

        if (cut.found && cut.head.len && str_find(cut.head, STR("{{")) < 0)
            map_add(arena, ids, cut.head, arena);
        text = cut.tail;
    }
}

struct map theme_ids(const struct theme *theme, struct arena *arena)
{
    struct map ids = {0};
    size_t count;
    const str *names = theme_files_template_names(theme->files, arena, &count);

    for (size_t i = 0; i < count; i++) {
        const struct text_file *file =
            theme_files_template(theme->files, names[i]);

        if (file)
            add_ids(arena, file->bytes, &ids);
    }
    return ids;
}
