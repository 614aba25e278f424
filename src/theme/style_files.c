#include "colour/contrast.h"
#include "model/asset.h"
#include "theme/css_minifier.h"
#include "theme/loaded.h"
#include "theme/settings.h"

static void add_style_file(const struct theme *theme, str path, struct buf *out)
{
    const struct text_file *file = theme_files_find(theme->files, path);

    if (file)
        css_add(file->bytes, out);
}

/* A file of styles/ that theme.yaml names. */
static void add_named_style(const struct theme *theme, struct arena *arena,
                            str name, struct buf *out, struct diags *diags)
{
    str path = arena_format(arena, "styles/%.*s", STR_ARG(name));

    if (!theme_files_find(theme->files, path))
        diag_add_path(diags, DIAG_THEME_STYLE_MISSING,
                      theme_files_shown(theme->files, arena, STR("theme.yaml")),
                      name, (str){0});
    add_style_file(theme, path, out);
}

static void add_shared_styles(const struct theme *theme, struct arena *arena,
                              struct buf *out, struct diags *diags)
{
    const struct theme_settings *settings = &theme->settings;

    for (size_t i = 0; i < settings->style_count; i++)
        add_named_style(theme, arena, settings->styles[i], out, diags);
}

static struct sheet_half half_of(struct arena *arena,
                                 const struct css_reader *reader, str css)
{
    struct sheet_half half;
    struct buf own = {0};

    css_add_for(reader, css, &own);
    half.css = arena_copy(arena, buf_str(&own));
    half.key = hash_hex(arena, hash_of(half.css));
    buf_free(&own);
    return half;
}

static void add_own_style(const struct theme *theme, struct arena *arena,
                          bool is_giant, struct sheet_part *part)
{
    struct buf css = {0};

    add_style_file(theme,
                   arena_format(arena, "parts/%.*s/%.*s.css",
                                STR_ARG(part->name), STR_ARG(part->name)),
                   &css);
    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        struct css_reader reader = {(enum variant)i, is_giant};
        struct sheet_half half = half_of(arena, &reader, buf_str(&css));

        part->css[i] = half.css;
        part->keys[i] = half.key;
    }
    buf_free(&css);
}

/* "parts/quote/quote.css" is the style of the part "quote". */
static const struct part *part_of(const struct theme *theme, str path,
                                  str ending)
{
    str_halves cut = str_cut(str_without_start(path, STR("parts/")), '/');
    str file = str_without_end(cut.tail, ending);

    return str_equal(file, cut.head) && file.len < cut.tail.len
               ? map_find(&theme->parts, cut.head)
               : NULL;
}

static bool is_apart(const struct part *part)
{
    return part->contract->has_own_style || part->contract->needs.count > 0;
}

static uint64_t set_of_needs(const struct theme *theme, size_t index)
{
    const struct sheets *sheets = &theme->sheets;
    const struct part *part =
        map_find(&theme->parts, sheets->parts[index].name);
    uint64_t set = sheets->parts[index].set;

    for (size_t i = 0; i < part->contract->needs.count; i++)
        set |= sheet_set_of_name(sheets, part->contract->needs.items[i]);
    return set;
}

/* The parts of one sheet load together, so that a hub has a few sheets and
 * not one for each set of parts that some page has. */
static uint64_t set_of_sheet(const struct theme *theme, size_t index)
{
    const struct sheets *sheets = &theme->sheets;
    const struct part *part =
        map_find(&theme->parts, sheets->parts[index].name);
    uint64_t set = sheets->parts[index].set;

    for (size_t i = 0; part->contract->sheet.len && i < sheets->part_count;
         i++) {
        const struct part *other =
            map_find(&theme->parts, sheets->parts[i].name);

        if (str_equal(other->contract->sheet, part->contract->sheet))
            set |= sheets->parts[i].set;
    }
    return set;
}

static void widen(const struct theme *theme,
                  uint64_t (*set_of)(const struct theme *theme, size_t index))
{
    const struct sheets *sheets = &theme->sheets;
    uint64_t sets[SHEET_PARTS_MAX];

    for (size_t i = 0; i < sheets->part_count; i++)
        sets[i] = set_of(theme, i);
    for (size_t i = 0; i < sheets->part_count; i++)
        sheets->parts[i].set = sets[i];
}

/* What a part needs does not need others in turn: its contract names all.
 * What the parts of its sheet need comes with them. */
static void find_needs(const struct theme *theme)
{
    widen(theme, set_of_needs);
    widen(theme, set_of_sheet);
}

static void load_own_styles(struct theme *theme, struct arena *arena,
                            bool is_giant)
{
    struct sheets *sheets = &theme->sheets;
    size_t count;
    const str *paths =
        theme_files_list(theme->files, arena, STR("parts/"), &count);

    sheets->parts = arena_array(arena, struct sheet_part, SHEET_PARTS_MAX);
    for (size_t i = 0; i < count && sheets->part_count < SHEET_PARTS_MAX; i++) {
        const struct part *part = part_of(theme, paths[i], STR(".yaml"));
        struct sheet_part *made = &sheets->parts[sheets->part_count];

        if (!part || !is_apart(part))
            continue;
        made->name = part->name;
        map_add(arena, &sheets->by_name, part->name, made);
        made->set = (uint64_t)1 << sheets->part_count++;
        add_own_style(theme, arena, is_giant, made);
    }
    find_needs(theme);
}

static void add_part_styles(const struct theme *theme, struct arena *arena,
                            struct buf *out)
{
    size_t count;
    const str *paths =
        theme_files_list(theme->files, arena, STR("parts/"), &count);

    for (size_t i = 0; i < count; i++) {
        const struct part *part = part_of(theme, paths[i], STR(".css"));

        if (str_ends(paths[i], STR(".css"))
            && !(part && sheet_set_of_name(&theme->sheets, part->name)))
            add_style_file(theme, paths[i], out);
    }
}

static struct theme_file style_of(struct arena *arena, str name, str css)
{
    str path = arena_format(arena, "assets/%.*s.css", STR_ARG(name));

    return (struct theme_file){
        .path = asset_name_of(arena, path, hash_of(css)),
        .bytes = arena_copy(arena, css),
    };
}

/* Two answers to one question: what comes from a brand makes every colour, and
 * so does a tokens.css of the theme's own.  The hub's brand comes first, then
 * tokens.css, then the theme's brand; who is not heard is told. */
static const struct colour *brand_of(const struct theme *theme,
                                     const struct brand *brand,
                                     struct diags *diags)
{
    const struct theme_settings *settings = &theme->settings;
    str path = STR("styles/tokens.css");
    const struct text_file *tokens = theme_files_find(theme->files, path);
    const struct text_file *usual = theme_files_built_in(theme->files, path);
    bool has_own_tokens =
        tokens && !(usual && str_equal(tokens->bytes, usual->bytes));

    if (brand->has_colour) {
        if (has_own_tokens)
            diag_add_path(diags, DIAG_THEME_TOKENS_UNUSED, tokens->path,
                          STR("config.yaml"), (str){0});
        return &brand->colour;
    }
    if (!settings->has_brand_colour)
        return NULL;
    if (!has_own_tokens)
        return &settings->brand_colour;
    diag_add_path(diags, DIAG_THEME_BRAND_UNUSED,
                  theme_files_find(theme->files, STR("theme.yaml"))->path,
                  tokens->path, (str){0});
    return NULL;
}

void theme_load_styles(struct theme *theme, struct arena *arena,
                       const struct config *config, struct diags *diags)
{
    const struct theme_settings *settings = &theme->settings;
    struct contrast_job colours = {
        .arena = arena,
        .tokens = theme_files_find(theme->files, STR("styles/tokens.css")),
        .file = settings->colours_file,
        .is_inherited = !settings->has_own_colours,
        .list = settings->colour_list,
        .rows = settings->colours,
        .count = settings->colour_count,
        .brand = brand_of(theme, &config->brand, diags),
        .diags = diags,
    };
    struct buf shared = {0};
    struct buf last = {0};

    if (settings->own_style.len)
        add_named_style(theme, arena, settings->own_style, &last, diags);
    add_shared_styles(theme, arena, &shared, diags);
    load_own_styles(theme, arena, config->is_giant);
    add_part_styles(theme, arena, &shared);
    /* Behind the theme's own colours, so that those of a brand win. */
    contrast_check(&colours, &shared);
    for (size_t i = 0; i < VARIANT_COUNT; i++) {
        struct css_reader reader = {(enum variant)i, config->is_giant};
        struct buf css = {0};
        str name = variant_facts_of((enum variant)i)->name;

        add_style_file(
            theme, arena_format(arena, "styles/%.*s.css", STR_ARG(name)), &css);
        settings_apply_sizes(settings, theme->files, (enum variant)i, &css,
                             diags);
        buf_add(&css, buf_str(&last));
        theme->sheets.before[i] = half_of(arena, &reader, buf_str(&shared));
        theme->sheets.after[i] = half_of(arena, &reader, buf_str(&css));
        buf_free(&css);
    }
    buf_free(&last);
    buf_free(&shared);
}

/* Apart, so that no page waits for it before it is shown. */
static void load_print_style(struct theme *theme, struct arena *arena)
{
    struct buf css = {0};

    add_style_file(theme, STR("styles/print.css"), &css);
    if (css.len)
        theme->assets[theme->asset_count++] =
            style_of(arena, STR("print"), buf_str(&css));
    buf_free(&css);
}

void theme_load_assets(struct theme *theme, struct arena *arena)
{
    size_t count;
    const str *paths =
        theme_files_list(theme->files, arena, STR("assets/"), &count);

    theme->assets = arena_array(arena, struct theme_file, count + 1);
    for (size_t i = 0; i < count; i++)
        theme->assets[theme->asset_count++] = (struct theme_file){
            .path = paths[i],
            .bytes = theme_files_find(theme->files, paths[i])->bytes,
        };
    load_print_style(theme, arena);
    if (theme->asset_count > count)
        theme->print_style = theme->assets[count].path;
    if (theme_files_find(theme->files, STR("assets/icon.svg")))
        theme->icon = STR("assets/icon.svg");
}
