#include "output/output_file.h"

#include <errno.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/utf8.h"

enum { MOST_ERRORS = 5 };

static bool part_is_safe(str part)
{
    return part.len && !str_equal(part, STR("."))
           && !str_equal(part, STR(".."));
}

bool output_path_is_safe(str path)
{
    size_t parts = 0;

    if (path.len == 0 || path.len > OUTPUT_PATH_MAX)
        return false;
    for (size_t i = 0; i < path.len; i++)
        if ((unsigned char)path.at[i] < ' ' || path.at[i] == 0x7f)
            return false;
    for (str_halves cut = {.tail = path, .found = true}; cut.found; parts++) {
        cut = str_cut(cut.tail, '/');
        if (!part_is_safe(cut.head))
            return false;
    }
    return parts <= OUTPUT_PARTS_MAX;
}

struct folded {
    str path;
    const struct output_file *file;
};

/* "/" sorts before every other byte, so that what is in a folder follows the
 * folder's own name at once. */
static int rank(char c)
{
    return c == '/' ? 0 : (int)(unsigned char)c + 1;
}

static int compare_paths(str a, str b)
{
    size_t shared = a.len < b.len ? a.len : b.len;

    for (size_t i = 0; i < shared; i++)
        if (a.at[i] != b.at[i])
            return rank(a.at[i]) - rank(b.at[i]);
    return (a.len > b.len) - (a.len < b.len);
}

static int compare_folded(const void *left, const void *right)
{
    const struct folded *a = left;
    const struct folded *b = right;
    int order = compare_paths(a->path, b->path);

    if (order == 0)
        order = compare_paths(a->file->path, b->file->path);
    if (order == 0)
        order = (a->file > b->file) - (a->file < b->file);
    return order;
}

static str name_of(const struct output_file *file)
{
    return file->source.len ? file->source : file->path;
}

static bool is_inside(str path, str folder)
{
    return path.len > folder.len && path.at[folder.len] == '/'
           && str_starts(path, folder);
}

/* True when the two cannot stand side by side. */
static bool complain_of_twins(const struct folded *first,
                              const struct folded *second, struct diags *diags)
{
    bool is_taken = str_equal(first->path, second->path);

    if (!is_taken && !is_inside(second->path, first->path))
        return false;
    diag_add_path(
        diags, is_taken ? DIAG_OUTPUT_PATH_TAKEN : DIAG_OUTPUT_PATH_BLOCKED,
        name_of(first->file), first->file->path, name_of(second->file));
    return true;
}

static size_t fold_paths(struct arena *arena, struct folded *folded,
                         const struct output_file *files, size_t count)
{
    size_t used = 0;

    for (size_t i = 0; i < count; i++)
        if (files[i].path.len)
            folded[used++] =
                (struct folded){utf8_fold(arena, files[i].path), &files[i]};
    if (used)
        qsort(folded, used, sizeof(*folded), compare_folded);
    return used;
}

bool output_check_paths(const struct output_file *files, size_t count,
                        struct diags *diags)
{
    struct arena scratch = {0};
    struct folded *folded = arena_array(&scratch, struct folded, count);
    size_t used = fold_paths(&scratch, folded, files, count);
    bool ok = true;

    for (size_t i = 0, first = 0; i < used; i++) {
        if (str_starts(folded[i].path, STR(".cohub-"))) {
            diag_add_path(diags, DIAG_OUTPUT_NAME_RESERVED,
                          name_of(folded[i].file), folded[i].file->path,
                          (str){0});
            ok = false;
        }
        if (i && complain_of_twins(&folded[first], &folded[i], diags))
            ok = false;
        else
            first = i;
    }
    arena_free(&scratch);
    return ok;
}

static void report_error(const struct output_file *file, struct diags *diags)
{
    struct arena scratch = {0};
    str reason = file_reason(&scratch, file->error);

    if (file->is_source_bad && file->error == ENOENT)
        diag_add_path(diags, DIAG_FILE_GONE, name_of(file), (str){0}, (str){0});
    else if (file->is_source_bad)
        diag_add_path(diags, DIAG_FILE_UNREADABLE, name_of(file), reason,
                      (str){0});
    else
        diag_add_path(diags, DIAG_OUTPUT_FILE_FAILED, file->path, reason,
                      (str){0});
    arena_free(&scratch);
}

bool output_check_errors(const struct output_file *files, size_t count,
                         struct diags *diags)
{
    size_t found = 0;

    for (size_t i = 0; i < count && found < MOST_ERRORS; i++)
        if (files[i].error) {
            report_error(&files[i], diags);
            found++;
        }
    return found == 0;
}

void output_files_free(struct output_file *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buf_free(&files[i].bytes);
}
