#include "theme/files.h"

#include <errno.h>
#include <stdlib.h>

#include "base/embedded.h"
#include "base/leftover.h"
#include "base/map.h"
#include "base/near.h"
#include "model/route.h"
#include "yaml/encoding.h"

enum {
    NAMES_MAX = 64, /* themes that a message names */
    TEXT_BYTES_MAX = 256 * 1024,
    ASSET_BYTES_MAX = 8 * 1024 * 1024,
    FILES_MAX = 2000,
    FOLDER_DEPTH_MAX = 8,
};

struct theme_files {
    struct arena *arena;
    str name;
    struct map by_path;     /* path in the theme -> struct text_file */
    struct map built_in;    /* the same, of the default theme */
    struct map by_template; /* name in a tag -> the same */
    str *paths;
    size_t count;
    size_t capacity;
    str *template_names;
    size_t template_count;
};

struct walk {
    struct theme_files *files;
    const struct folder *hub_folder;
    struct diags *diags;
};

static const str built_in = STR_INIT("commons");

static void add_file(struct theme_files *files, str path, str shown, str bytes)
{
    struct text_file *file = arena_new(files->arena, struct text_file);

    *file = (struct text_file){shown, bytes};
    if (!map_add(files->arena, &files->by_path, path, file))
        return;
    files->paths = arena_grow(files->arena, files->paths, files->count,
                              &files->capacity, sizeof(str));
    files->paths[files->count++] = path;
}

static void refuse(const struct walk *walk, str shown, str why, str fix)
{
    diag_add_path(walk->diags, DIAG_THEME_FILE_REFUSED, shown, why, fix);
}

static bool is_text(str path)
{
    return str_ends(path, STR(".mustache")) || str_ends(path, STR(".css"))
           || str_ends(path, STR(".yaml")) || str_ends(path, STR(".svg"));
}

static str without_mark(str bytes)
{
    return str_slice(bytes, encoding_mark_length(bytes), bytes.len);
}

static void report_unread(const struct walk *walk, str shown,
                          enum file_answer answer)
{
    struct arena *arena = walk->files->arena;

    switch (answer) {
    case FILE_TOO_LARGE:
        refuse(walk, shown, STR("it is too large"),
               STR("make it smaller: 256 kB is the most, 8 MB in assets/"));
        return;
    case FILE_IS_LINK:
    case FILE_NOT_REGULAR:
        refuse(walk, shown, STR("it is a link, or not a file"),
               STR("put the file itself into the theme"));
        return;
    case FILE_MISSING:
        diag_add_path(walk->diags, DIAG_FILE_GONE, shown, (str){0}, (str){0});
        return;
    default:
        diag_add_path(walk->diags, DIAG_FILE_UNREADABLE, shown,
                      file_reason(arena, errno), (str){0});
    }
}

static void read_file(const struct walk *walk, str path, str shown)
{
    struct arena *arena = walk->files->arena;
    bool is_asset = str_starts(path, STR("assets/"));
    str bytes;
    enum file_answer answer =
        file_read(arena, walk->hub_folder, shown,
                  is_asset ? ASSET_BYTES_MAX : TEXT_BYTES_MAX, &bytes);

    if (answer != FILE_OK) {
        report_unread(walk, shown, answer);
        return;
    }
    if (is_text(path)) {
        struct text_file file = {shown, bytes};

        if (!encoding_check(&file, 0, bytes.len, walk->diags))
            return;
        bytes = without_mark(bytes);
    }
    add_file(walk->files, path, shown, bytes);
}

static bool has_room(const struct walk *walk, str shown)
{
    if (walk->files->count < FILES_MAX)
        return true;
    refuse(walk, shown, STR("the theme has more than 2,000 files"),
           STR("take out what it does not use"));
    return false;
}

static void read_folder(const struct walk *walk, str path, int depth);

static void read_entry(const struct walk *walk,
                       const struct folder_entry *entry, str path, int depth)
{
    struct arena *arena = walk->files->arena;
    str shown = theme_files_shown(walk->files, arena, path);
    const char *refusal = route_refusal(path);

    if (refusal)
        refuse(walk, shown, str_of(refusal), STR("give it another name"));
    else if (entry->kind == FILE_KIND_FOLDER)
        read_folder(walk, path, depth + 1);
    else if (entry->kind != FILE_KIND_FILE)
        report_unread(walk, shown, FILE_IS_LINK);
    else
        read_file(walk, path, shown);
}

static void read_folder(const struct walk *walk, str path, int depth)
{
    struct arena *arena = walk->files->arena;
    str shown = theme_files_shown(walk->files, arena, path);
    struct folder_listing listing;
    enum file_answer answer = depth < FOLDER_DEPTH_MAX
                                  ? folder_list(arena, walk->hub_folder, shown,
                                                leftover_is_name, &listing)
                                  : FILE_NOT_REGULAR;

    if (answer != FILE_OK) {
        report_unread(walk, shown, answer);
        return;
    }
    for (size_t i = 0; i < listing.count && has_room(walk, shown); i++) {
        str name = listing.entries[i].name;

        read_entry(walk, &listing.entries[i],
                   path.len ? arena_format(arena, "%.*s/%.*s", STR_ARG(path),
                                           STR_ARG(name))
                            : name,
                   depth);
    }
}

static int compare_texts(const void *left, const void *right)
{
    return str_compare(*(const str *)left, *(const str *)right);
}

static void add_built_in(struct theme_files *files)
{
    struct theme_files shown = {.name = built_in};

    for (size_t i = 0; i < embedded_theme_count; i++) {
        const struct embedded_file *file = &embedded_theme[i];
        str path = str_of(file->path);
        struct text_file *text = arena_new(files->arena, struct text_file);

        *text = (struct text_file){
            theme_files_shown(&shown, files->arena, path),
            {(const char *)file->bytes, file->len},
        };
        map_add(files->arena, &files->built_in, path, text);
        add_file(files, path, text->path, text->bytes);
    }
}

/* "x" of "templates/x.mustache" or "parts/x/x.mustache", else empty. */
static str template_name(str path, bool is_part)
{
    str start = is_part ? STR("parts/") : STR("templates/");
    str name =
        str_without_end(str_without_start(path, start), STR(".mustache"));
    str_halves cut = str_cut(name, '/');

    if (!str_starts(path, start) || !str_ends(path, STR(".mustache")))
        return (str){0};
    if (!is_part)
        return name;
    return str_equal(cut.head, cut.tail) ? cut.head : (str){0};
}

static void add_templates(struct theme_files *files, bool is_part)
{
    for (size_t i = 0; i < files->count; i++) {
        str name = template_name(files->paths[i], is_part);

        if (name.len
            && map_add(files->arena, &files->by_template, name,
                       map_find(&files->by_path, files->paths[i])))
            files->template_names[files->template_count++] = name;
    }
}

static void sort_files(struct theme_files *files)
{
    if (files->count == 0)
        return;
    qsort(files->paths, files->count, sizeof(str), compare_texts);
    files->template_names = arena_array(files->arena, str, files->count);
    add_templates(files, false);
    add_templates(files, true);
    if (files->template_count)
        qsort(files->template_names, files->template_count, sizeof(str),
              compare_texts);
}

/* One folder, right below themes/. */
static bool is_folder_name(str name)
{
    return !route_refusal(name) && str_find_char(name, '/') < 0;
}

/* The names of the themes that there are. */
static size_t theme_names(const struct walk *walk, str *names, size_t most)
{
    struct folder_listing listing;
    size_t count = 0;

    names[count++] = built_in;
    if (folder_list(walk->files->arena, walk->hub_folder, STR("themes"),
                    leftover_is_name, &listing)
        != FILE_OK)
        return count;
    for (size_t i = 0; i < listing.count && count < most; i++)
        if (listing.entries[i].kind == FILE_KIND_FOLDER
            && !str_equal(listing.entries[i].name, names[0]))
            names[count++] = listing.entries[i].name;
    return count;
}

static str list_of_themes(const struct walk *walk)
{
    struct arena *arena = walk->files->arena;
    str names[NAMES_MAX];
    size_t count = theme_names(walk, names, NAMES_MAX);
    str near = near_find(walk->files->name, names, count);
    str list =
        arena_format(arena, "the themes here are %.*s", STR_ARG(names[0]));

    for (size_t i = 1; i < count; i++)
        list =
            arena_format(arena, "%.*s, %.*s", STR_ARG(list), STR_ARG(names[i]));
    if (near.len == 0)
        return list;
    return arena_format(arena, "did you mean \"%.*s\"? %.*s", STR_ARG(near),
                        STR_ARG(list));
}

/* The built-in theme needs no folder; any other does. */
static void read_hub_theme(const struct walk *walk)
{
    struct arena *arena = walk->files->arena;
    str name = walk->files->name;
    str path = theme_files_shown(walk->files, arena, (str){0});
    struct folder_listing listing;
    enum file_answer answer = FILE_MISSING;

    if (is_folder_name(name))
        answer = folder_list(arena, walk->hub_folder, path, leftover_is_name,
                             &listing);
    if (answer == FILE_OK)
        read_folder(walk, (str){0}, 0);
    else if (answer != FILE_MISSING)
        report_unread(walk, path, answer);
    else if (!str_equal(name, built_in))
        diag_add_path(walk->diags, DIAG_THEME_MISSING, STR("config.yaml"), name,
                      list_of_themes(walk));
}

const struct theme_files *theme_files_load(struct arena *arena,
                                           const struct folder *hub_folder,
                                           str theme, struct diags *diags)
{
    struct theme_files *files = arena_new(arena, struct theme_files);
    struct walk walk = {files, hub_folder, diags};
    size_t mistakes = diags->errors + diags->failures;

    files->arena = arena;
    files->name = theme.len ? theme : built_in;
    read_hub_theme(&walk);
    add_built_in(files);
    sort_files(files);
    return diags->errors + diags->failures == mistakes ? files : NULL;
}

const struct text_file *theme_files_find(const struct theme_files *files,
                                         str path)
{
    return map_find(&files->by_path, path);
}

const struct text_file *theme_files_built_in(const struct theme_files *files,
                                             str path)
{
    return map_find(&files->built_in, path);
}

const str *theme_files_list(const struct theme_files *files,
                            struct arena *arena, str below, size_t *count)
{
    str *list = arena_array(arena, str, files->count + 1);

    *count = 0;
    for (size_t i = 0; i < files->count; i++)
        if (str_starts(files->paths[i], below))
            list[(*count)++] = files->paths[i];
    return list;
}

const struct text_file *theme_files_template(const struct theme_files *files,
                                             str name)
{
    return map_find(&files->by_template, name);
}

const str *theme_files_template_names(const struct theme_files *files,
                                      struct arena *arena, size_t *count)
{
    (void)arena;
    *count = files->template_count;
    return files->template_names;
}

str theme_files_shown(const struct theme_files *files, struct arena *arena,
                      str path)
{
    str folder = arena_join(arena, STR("themes/"), files->name);

    if (path.len == 0)
        return folder;
    return arena_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path));
}
