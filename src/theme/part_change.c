#include "theme/part_change.h"

static const struct part_change rows[] = {
#define PART_CHANGE(version, file, what, fix) \
    {version, STR_INIT(file), STR_INIT(what), STR_INIT(fix)},
#include "theme/part_change.def"
#undef PART_CHANGE
};

enum { ROW_COUNT = sizeof(rows) / sizeof(rows[0]), VERSION_MAX = 1000000 };

const struct part_change *part_changes(size_t *count)
{
    *count = ROW_COUNT;
    return rows;
}

/* What the theme has in place of the built-in file; null: nothing else. */
static const struct text_file *own_file(const struct theme_files *files,
                                        str path)
{
    const struct text_file *file = theme_files_find(files, path);
    const struct text_file *usual = theme_files_built_in(files, path);

    return file && usual && !str_equal(file->bytes, usual->bytes) ? file : NULL;
}

void part_change_check(struct arena *arena, const struct theme_files *files,
                       str stands_on, struct diags *diags)
{
    str settings = theme_files_shown(files, arena, STR("theme.yaml"));
    long version = 1;

    if (stands_on.len
        && (!str_number(stands_on, VERSION_MAX, &version) || version < 1
            || version > PART_VERSION)) {
        diag_add_path(diags, DIAG_THEME_STANDS_ON, settings, stands_on,
                      arena_format(arena, "%d", PART_VERSION));
        return;
    }
    for (size_t i = 0; i < ROW_COUNT; i++) {
        const struct text_file *file = own_file(files, rows[i].file);

        if (file && rows[i].version > version)
            diag_add_path(
                diags, DIAG_THEME_PART_CHANGED, file->path, rows[i].what,
                arena_format(arena,
                             "%.*s; when all is done, write \"stands_on: %d\" "
                             "in %.*s",
                             STR_ARG(rows[i].fix), PART_VERSION,
                             STR_ARG(settings)));
    }
}
