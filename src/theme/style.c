#include <stddef.h>

#include "model/asset_name.h"
#include "theme/contrast.h"
#include "theme/loaded.h"
#include "yaml/schema.h"

/* What theme.yaml says. */
struct theme_settings {
    str name;
    str what;
    struct {
        const str *items;
        size_t count;
    } styles;
    struct {
        const struct contrast_row *rows;
        size_t count;
        const struct yaml_node *list;
    } colours;
};

static const struct yaml_key settings_keys[] = {
    {.name = STR_INIT("name"),
     .type = YAML_TEXT,
     .offset = offsetof(struct theme_settings, name),
     .meaning = "The theme's name."},
    {.name = STR_INIT("what"),
     .type = YAML_TEXT,
     .offset = offsetof(struct theme_settings, what),
     .meaning = "What it is for, in a sentence."},
    {.name = STR_INIT("styles"),
     .type = YAML_TEXTS,
     .offset = offsetof(struct theme_settings, styles.items),
     .count_offset = offsetof(struct theme_settings, styles.count),
     .meaning = "The style files that every format shares, in order."},
    {.name = STR_INIT("colours"),
     .type = YAML_KEYS_LIST,
     .offset = offsetof(struct theme_settings, colours.rows),
     .count_offset = offsetof(struct theme_settings, colours.count),
     .of = &contrast_schema,
     .meaning = "Pairs of colours and the contrast that they keep."},
};

static const struct yaml_schema settings_schema = {
    .keys = settings_keys,
    .count = sizeof(settings_keys) / sizeof(settings_keys[0]),
    .size = sizeof(struct theme_settings),
};

static void read_settings(struct theme *theme, struct arena *arena,
                          struct theme_settings *settings, struct diags *diags)
{
    const struct text_file *file =
        theme_files_find(theme->files, STR("theme.yaml"));

    if (!file)
        return;

    struct yaml_source source = {.file = file, .to = file->bytes.len};
    struct yaml_filling filling = {file, arena, diags};
    const struct yaml_node *top = yaml_read(&source, arena, diags);

    if (top)
        yaml_fill(&filling, &settings_schema, top, settings);
    settings->colours.list = yaml_find(top, STR("colours"));
}

/* Comments go, and white space is one space or line end: what a browser
 * reads stays as it was.  Strings are copied as they are. */
static void add_style(struct buf *out, str css)
{
    char quote = 0;
    char gap = 0;

    for (size_t i = 0; i < css.len; i++) {
        char c = css.at[i];

        if (!quote && c == '/'
            && str_starts(str_slice(css, i, css.len), STR("/*"))) {
            ptrdiff_t end = str_find(str_slice(css, i + 2, css.len), STR("*/"));

            i = end < 0 ? css.len : i + 2 + (size_t)end + 1;
            continue;
        }
        if (!quote && char_is_space(c)) {
            gap = c == '\n' || gap == '\n' ? '\n' : ' ';
            continue;
        }
        if (gap)
            buf_add_char(out, gap);
        gap = 0;
        if (quote ? c == quote : c == '"' || c == '\'')
            quote = quote ? 0 : c;
        buf_add_char(out, c);
    }
    buf_add_char(out, '\n');
}

static void add_style_file(const struct theme *theme, str path, struct buf *out)
{
    const struct text_file *file = theme_files_find(theme->files, path);

    if (file)
        add_style(out, file->bytes);
}

static void add_shared_styles(const struct theme *theme, struct arena *arena,
                              const struct theme_settings *settings,
                              struct buf *out, struct diags *diags)
{
    for (size_t i = 0; i < settings->styles.count; i++) {
        str path = arena_format(arena, "styles/%.*s",
                                STR_ARG(settings->styles.items[i]));

        if (!theme_files_find(theme->files, path))
            diag_add_path(
                diags, DIAG_THEME_STYLE_MISSING,
                theme_files_shown(theme->files, arena, STR("theme.yaml")),
                settings->styles.items[i], (str){0});
        add_style_file(theme, path, out);
    }
}

static void add_part_styles(const struct theme *theme, struct arena *arena,
                            struct buf *out)
{
    size_t count;
    const str *paths =
        theme_files_list(theme->files, arena, STR("parts/"), &count);

    for (size_t i = 0; i < count; i++)
        if (str_ends(paths[i], STR(".css")))
            add_style_file(theme, paths[i], out);
}

static struct theme_file style_of(struct arena *arena, enum variant variant,
                                  str css)
{
    str path = arena_format(arena, "assets/%.*s.css",
                            STR_ARG(variant_facts_of(variant)->name));

    return (struct theme_file){
        .path = asset_name_of(arena, path, hash_of(css)),
        .bytes = arena_copy(arena, css),
    };
}

void theme_load_styles(struct theme *theme, struct arena *arena,
                       const struct brand *brand, struct diags *diags)
{
    struct theme_settings settings = {0};
    struct contrast_job colours = {
        .arena = arena,
        .files = theme->files,
        .brand = brand->has_colour ? &brand->colour : NULL,
        .diags = diags,
    };
    struct buf shared = {0};

    read_settings(theme, arena, &settings, diags);
    colours.list = settings.colours.list;
    colours.rows = settings.colours.rows;
    colours.count = settings.colours.count;
    add_shared_styles(theme, arena, &settings, &shared, diags);
    add_part_styles(theme, arena, &shared);
    /* Behind the theme's own colours, so that those of a brand win. */
    contrast_check(&colours, &shared);
    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        struct buf css = {0};
        str name = variant_facts_of((enum variant)i)->name;

        buf_add(&css, buf_str(&shared));
        add_style_file(
            theme, arena_format(arena, "styles/%.*s.css", STR_ARG(name)), &css);
        add_style_file(theme, STR("styles/print.css"), &css);
        theme->styles[i] = style_of(arena, (enum variant)i, buf_str(&css));
        buf_free(&css);
    }
    buf_free(&shared);
}

void theme_load_assets(struct theme *theme, struct arena *arena)
{
    size_t count;
    const str *paths =
        theme_files_list(theme->files, arena, STR("assets/"), &count);

    theme->assets = arena_array(arena, struct theme_file, count);
    theme->asset_count = count;
    for (size_t i = 0; i < count; i++)
        theme->assets[i] = (struct theme_file){
            .path = paths[i],
            .bytes = theme_files_find(theme->files, paths[i])->bytes,
        };
}
