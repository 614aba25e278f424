#include "build/starter.h"

#include <assert.h>
#include <errno.h>

#include "output/new_folder.h"
#include "output/place.h"
#include "source/config.h"
#include "theme/sample.h"

bool starter_write_hub(str path, struct diags *diags)
{
    struct new_folder folder = {
        .path = path,
        .shown = path,
        .files = embedded_starter,
        .count = embedded_starter_count,
    };

    return new_folder_write(&folder, diags);
}

/* The theme's own file says what it is called on its first line. */
static struct embedded_file renamed(struct arena *arena,
                                    const struct embedded_file *file, str name)
{
    str bytes = {(const char *)file->bytes, file->len};
    str line;

    str_next_line(&bytes, &line);
    bytes =
        arena_format(arena, "name: %.*s\n%.*s", STR_ARG(name), STR_ARG(bytes));
    return (struct embedded_file){file->path, (const unsigned char *)bytes.at,
                                  bytes.len};
}

/* The built-in files that most themes change. */
static const char *const often_changed[] = {
    "templates/foot.mustache",
    "templates/masthead.mustache",
};

enum { OFTEN_CHANGED = sizeof(often_changed) / sizeof(often_changed[0]) };

static const struct embedded_file *find_built_in(const char *path)
{
    for (size_t i = 0; i < embedded_theme_count; i++)
        if (str_equal(str_of(embedded_theme[i].path), str_of(path)))
            return &embedded_theme[i];
    return NULL;
}

static struct embedded_file sample_file(struct arena *arena,
                                        const struct folder *hub,
                                        const char *path, bool is_easy)
{
    str page = sample_page(arena, hub, is_easy);

    return (struct embedded_file){path, (const unsigned char *)page.at,
                                  page.len};
}

/* A whole theme has a README of its own, under another name in here. */
static const char *const readme = "README.md";
static const char *const whole_readme = "README.whole.md";

static size_t add_samples(struct arena *arena, const struct folder *hub,
                          struct embedded_file *files, size_t count)
{
    files[count++] = sample_file(arena, hub, "sample.md", false);
    files[count++] = sample_file(arena, hub, "sample.easy.md", true);
    return count;
}

static size_t copy_whole(struct arena *arena, const struct folder *hub,
                         struct embedded_file *files, str name)
{
    size_t count = 0;

    for (size_t i = 0; i < embedded_theme_count; i++) {
        const struct embedded_file *file = &embedded_theme[i];
        bool has_name = str_equal(str_of(file->path), STR("theme.yaml"));

        files[count++] = has_name ? renamed(arena, file, name) : *file;
    }
    for (size_t i = 0; i < embedded_new_theme_count; i++) {
        const struct embedded_file *file = &embedded_new_theme[i];

        if (str_equal(str_of(file->path), str_of(whole_readme)))
            files[count++] =
                (struct embedded_file){readme, file->bytes, file->len};
    }
    return add_samples(arena, hub, files, count);
}

static size_t copy_start(struct arena *arena, const struct folder *hub,
                         struct embedded_file *files, str name)
{
    size_t count = 0;

    for (size_t i = 0; i < embedded_new_theme_count; i++) {
        const struct embedded_file *file = &embedded_new_theme[i];
        bool has_name = str_equal(str_of(file->path), STR("theme.yaml"));

        if (str_equal(str_of(file->path), str_of(whole_readme)))
            continue;
        files[count++] = has_name ? renamed(arena, file, name) : *file;
    }
    for (size_t i = 0; i < OFTEN_CHANGED; i++) {
        const struct embedded_file *file = find_built_in(often_changed[i]);

        assert(file);
        files[count++] = *file;
    }
    return add_samples(arena, hub, files, count);
}

static bool write_theme(const struct folder *hub, str name, bool is_whole,
                        struct diags *diags)
{
    struct arena arena = {0};
    struct embedded_file *files = arena_array(
        &arena, struct embedded_file,
        embedded_theme_count + embedded_new_theme_count + OFTEN_CHANGED + 2);
    struct folder themes = {-1};
    bool ok = new_folder_make(hub, STR("themes"), diags);

    if (ok && folder_open_below(&themes, hub, STR("themes")) != FILE_OK) {
        place_report(diags, DIAG_NEW_FOLDER_FAILED, STR("themes"), errno);
        ok = false;
    }
    if (ok) {
        struct new_folder folder = {
            .above = &themes,
            .path = name,
            .shown = arena_join(&arena, STR("themes/"), name),
            .files = files,
            .count = is_whole ? copy_whole(&arena, hub, files, name)
                              : copy_start(&arena, hub, files, name),
        };

        ok = new_folder_write(&folder, diags);
    }
    folder_close(&themes);
    arena_free(&arena);
    return ok;
}

/* A folder without a config.yaml is no hub, and nothing is put into it. */
static bool is_hub(const struct folder *hub, struct diags *diags)
{
    struct arena arena = {0};
    enum file_answer answer;
    str bytes;

    answer = file_read_start(&arena, hub, STR("config.yaml"), 1, &bytes);
    if (answer != FILE_OK)
        diag_add_path(diags, DIAG_CONFIG_MISSING, STR("config.yaml"), (str){0},
                      (str){0});
    arena_free(&arena);
    return answer == FILE_OK;
}

static bool check_name(str name, struct diags *diags)
{
    if (config_theme_name_is_good(name))
        return true;
    diag_add_path(diags, DIAG_CONFIG_THEME, STR("themes"), name, (str){0});
    return false;
}

bool starter_write_theme(str hub_path, str name, bool is_whole,
                         struct diags *diags)
{
    struct arena arena = {0};
    struct folder hub;
    bool ok = folder_open(&hub, arena_cstr(&arena, hub_path));

    if (!ok) {
        place_report(diags, DIAG_HUB_MISSING, hub_path, errno);
    } else {
        ok = is_hub(&hub, diags) && check_name(name, diags)
             && write_theme(&hub, name, is_whole, diags);
        folder_close(&hub);
    }
    arena_free(&arena);
    return ok;
}
