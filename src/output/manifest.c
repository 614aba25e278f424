#include "output/manifest.h"

#include <assert.h>
#include <fcntl.h>
#include <stdlib.h>

#include "base/file.h"

static const str first_line = STR_INIT("cohub-manifest 1");

static int compare_by_path(const void *left, const void *right)
{
    const struct output_file *const *a = left;
    const struct output_file *const *b = right;

    return str_compare((*a)->path, (*b)->path);
}

static void write_entry(struct buf *buf, const struct output_file *file)
{
    struct arena memory = {0};

    buf_add(buf, hash_hex(&memory, file->hash));
    buf_add_char(buf, ' ');
    buf_add_number(buf, file->size);
    buf_add_char(buf, ' ');
    buf_add(buf, file->path);
    buf_add_char(buf, '\n');
    arena_free(&memory);
}

void manifest_write(struct buf *buf, struct arena *scratch,
                    const struct output_file *files, size_t count)
{
    const struct output_file **sorted =
        arena_array(scratch, const struct output_file *, count);
    size_t used = 0;

    for (size_t i = 0; i < count; i++)
        if (files[i].path.len)
            sorted[used++] = &files[i];
    if (used)
        qsort(sorted, used, sizeof(struct output_file *), compare_by_path);
    buf_add(buf, first_line);
    buf_add_char(buf, '\n');
    for (size_t i = 0; i < used; i++)
        write_entry(buf, sorted[i]);
}

static bool parse_size(str digits, uint64_t *size)
{
    *size = 0;
    if (digits.len == 0 || digits.len > 18)
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        if (!char_is_digit(digits.at[i]))
            return false;
        *size = *size * 10 + (uint64_t)(digits.at[i] - '0');
    }
    return digits.len == 1 || digits.at[0] != '0';
}

static bool parse_line(str line, struct manifest_entry *entry)
{
    str_halves hash = str_cut(line, ' ');
    str_halves size = str_cut(hash.tail, ' ');

    *entry = (struct manifest_entry){.path = size.tail};
    return size.found && hash_parse(hash.head, &entry->hash)
           && parse_size(size.head, &entry->size)
           && output_path_is_safe(entry->path)
           && !str_starts(entry->path, STR(".cohub-"));
}

static size_t count_lines(str text)
{
    size_t lines = 0;

    for (size_t i = 0; i < text.len; i++)
        lines += text.at[i] == '\n';
    return lines;
}

static void add_folders(struct manifest *manifest, struct arena *arena,
                        struct manifest_entry *entry)
{
    str_halves cut = str_cut_last(entry->path, '/');

    while (cut.found && map_add(arena, &manifest->folders, cut.head, entry))
        cut = str_cut_last(cut.head, '/');
}

bool manifest_parse(struct manifest *manifest, struct arena *arena, str text)
{
    str rest = text;
    str line;
    size_t max = count_lines(text);

    *manifest = (struct manifest){0};
    if (!str_ends(text, STR("\n")) || !str_next_line(&rest, &line)
        || !str_equal(line, first_line))
        return false;
    manifest->entries = arena_array(arena, struct manifest_entry, max);
    for (str before = {0}; rest.len; manifest->count++) {
        struct manifest_entry *entry = &manifest->entries[manifest->count];

        assert(manifest->count < max);
        str_next_line(&rest, &line);
        if (!parse_line(line, entry)
            || (before.len && str_compare(before, entry->path) >= 0))
            return false;
        before = entry->path;
        map_add(arena, &manifest->by_path, entry->path, entry);
        add_folders(manifest, arena, entry);
    }
    return true;
}

enum manifest_answer manifest_load(struct manifest *manifest,
                                   struct arena *arena, int fd,
                                   struct timespec *written)
{
    struct folder folder = {fd};
    struct stat facts;
    str text;

    *manifest = (struct manifest){0};
    *written = (struct timespec){0};
    switch (
        file_read(arena, &folder, STR(MANIFEST_NAME), MANIFEST_MAX, &text)) {
    case FILE_OK:
        break;
    case FILE_TOO_LARGE:
        return MANIFEST_DAMAGED;
    case FILE_FAILED:
        return MANIFEST_FAILED;
    default:
        return MANIFEST_MISSING;
    }
    if (fstatat(fd, MANIFEST_NAME, &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return MANIFEST_FAILED;
    *written = facts.st_mtim;
    return manifest_parse(manifest, arena, text) ? MANIFEST_OK
                                                 : MANIFEST_DAMAGED;
}

struct manifest_entry *manifest_find(const struct manifest *manifest, str path)
{
    return map_find(&manifest->by_path, path);
}

bool manifest_is_same(const struct manifest_entry *entry,
                      const struct stat *facts)
{
    return entry->is_verified && S_ISREG(facts->st_mode)
           && (uint64_t)facts->st_size == entry->size
           && facts->st_mtim.tv_sec == entry->changed.tv_sec
           && facts->st_mtim.tv_nsec == entry->changed.tv_nsec;
}
