#include "theme/settings.h"

#include <stddef.h>

#include "colour/contrast.h"
#include "colour/property.h"
#include "yaml/schema.h"

#define POINTS_PER_REM 12.0
#define PIXELS_PER_REM 16.0

enum { DECIMALS_MAX = 4, SIZE_MOST = 200 };

/* What theme.yaml says, as it is written. */
struct written_settings {
    struct theme_settings settings;
    struct {
        str colour;
        str logo;
    } brand;
    struct {
        str by_variant[VARIANT_COUNT];
    } sizes;
};

#define SIZE_KEY(key, variant, point) \
    { \
        .name = STR_INIT(key), .type = YAML_TEXT, \
        .offset = sizeof(str) * (variant), \
        .meaning = "Text in this format, in points.", .example = point \
    }

static const struct yaml_key size_keys[] = {
#define VARIANT(KEY, key, title, folder, size, ...) \
    SIZE_KEY(title, VARIANT_##KEY, size),
#include "model/variant.def"
#undef VARIANT
};

static const struct yaml_schema size_schema = {
    .keys = size_keys,
    .count = sizeof(size_keys) / sizeof(size_keys[0]),
    .size = sizeof(((struct written_settings *)0)->sizes),
};

static const struct yaml_key brand_keys[] = {
    {.name = STR_INIT("colour"),
     .type = YAML_TEXT,
     .meaning = "The colour that all others are made from, in quotes.",
     .example = "\"#5b2a86\""},
    {.name = STR_INIT("logo"),
     .type = YAML_TEXT,
     .offset = sizeof(str),
     .meaning = "An SVG or PNG picture in the theme's assets/.",
     .example = "assets/logo.svg"},
};

static const struct yaml_schema brand_schema_of_theme = {
    .keys = brand_keys,
    .count = sizeof(brand_keys) / sizeof(brand_keys[0]),
    .size = sizeof(((struct written_settings *)0)->brand),
};

static const struct yaml_key settings_keys[] = {
    {.name = STR_INIT("name"),
     .type = YAML_TEXT,
     .offset = offsetof(struct written_settings, settings.name),
     .meaning = "The theme's name."},
    {.name = STR_INIT("stands_on"),
     .type = YAML_TEXT,
     .offset = offsetof(struct written_settings, settings.stands_on),
     .meaning = "Which version of the built-in parts it was made for."},
    {.name = STR_INIT("what"),
     .type = YAML_IGNORED,
     .meaning = "What it is for, in a sentence."},
    {.name = STR_INIT("styles"),
     .type = YAML_TEXTS,
     .offset = offsetof(struct written_settings, settings.styles),
     .count_offset = offsetof(struct written_settings, settings.style_count),
     .meaning = "The style files that every format shares, in order."},
    {.name = STR_INIT("style"),
     .type = YAML_TEXT,
     .offset = offsetof(struct written_settings, settings.own_style),
     .meaning = "A style file of the theme's own, behind all others."},
    {.name = STR_INIT("whole_pages"),
     .type = YAML_FLAG_OFF,
     .offset = offsetof(struct written_settings, settings.draws_no_pages),
     .meaning = "no, when another program puts a frame round the pages: then "
                "cohub does not look for their language, title and "
                "landmarks."},
    {.name = STR_INIT("brand"),
     .type = YAML_KEYS,
     .offset = offsetof(struct written_settings, brand),
     .of = &brand_schema_of_theme,
     .meaning = "The theme's own brand, for hubs that have none."},
    {.name = STR_INIT("sizes"),
     .type = YAML_KEYS,
     .offset = offsetof(struct written_settings, sizes),
     .of = &size_schema,
     .meaning = "The size of the text in each format."},
    {.name = STR_INIT("colours"),
     .type = YAML_KEYS_LIST,
     .offset = offsetof(struct written_settings, settings.colours),
     .count_offset = offsetof(struct written_settings, settings.colour_count),
     .of = &contrast_schema,
     .meaning = "Pairs of colours and the contrast that they keep."},
};

static const struct yaml_schema settings_schema = {
    .keys = settings_keys,
    .count = sizeof(settings_keys) / sizeof(settings_keys[0]),
    .size = sizeof(struct written_settings),
};

/* --- sizes ---------------------------------------------------------------- */

struct length_unit {
    str name;
    double points;
};

static const struct length_unit units[] = {
    {STR_INIT("pt"), 1},
    {STR_INIT("rem"), POINTS_PER_REM},
    {STR_INIT("em"), POINTS_PER_REM},
    {STR_INIT("px"), POINTS_PER_REM / PIXELS_PER_REM},
};

/* "18", "1.1875" or ".5" */
static bool read_decimal(str text, double *number)
{
    str_halves cut = str_cut(text, '.');
    double scale = 1;
    long whole = 0;
    long part = 0;
    str digits = str_slice(cut.tail, 0, DECIMALS_MAX);

    if (cut.head.len && !str_number(cut.head, SIZE_MOST, &whole))
        return false;
    if (cut.found && !str_number(digits, 9999, &part))
        return false;
    for (size_t i = 0; i < digits.len; i++)
        scale *= 10;
    *number = (double)whole + (double)part / scale;
    return text.len > 0;
}

/* False for what is no plain length, such as calc(…). */
static bool read_points(str text, double *points)
{
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
        str number = str_without_end(text, units[i].name);

        if (number.len == text.len || !read_decimal(str_trim(number), points))
            continue;
        *points *= units[i].points;
        return true;
    }
    return false;
}

static void complain_of_size(struct diags *diags, struct place place,
                             enum variant variant, double points)
{
    struct arena scratch = {0};
    const struct variant_facts *facts = variant_facts_of(variant);

    diag_add(diags, DIAG_THEME_SIZE, place,
             arena_format(&scratch, "%s would have text of %g point",
                          facts->words, points),
             arena_format(&scratch, "%g", facts->least_pt));
    arena_free(&scratch);
}

static void read_size(const struct yaml_filling *filling,
                      const struct yaml_node *node, enum variant variant,
                      struct written_settings *written)
{
    str text = written->sizes.by_variant[variant];
    struct place place;
    double points;

    if (!node || text.len == 0)
        return;
    place = place_at(filling->file, node->offset);
    if (!read_points(text, &points))
        diag_add(filling->diags, DIAG_THEME_SIZE_UNREADABLE, place, text,
                 (str){0});
    else if (points < variant_facts_of(variant)->least_pt)
        complain_of_size(filling->diags, place, variant, points);
    else
        written->settings.sizes_pt[variant] = points;
}

/* --- reading -------------------------------------------------------------- */

static bool is_logo(const struct theme_files *files, str path)
{
    bool is_picture =
        str_ends(path, STR(".svg")) || str_ends(path, STR(".png"));

    return is_picture && str_starts(path, STR("assets/"))
           && theme_files_find(files, path);
}

static void read_logo(const struct yaml_filling *filling,
                      const struct theme_files *files,
                      const struct yaml_node *node,
                      struct written_settings *written)
{
    if (!node)
        return;
    if (is_logo(files, written->brand.logo))
        written->settings.logo = written->brand.logo;
    else
        diag_add(filling->diags, DIAG_THEME_LOGO,
                 place_at(filling->file, node->offset), written->brand.logo,
                 (str){0});
}

static void read_colour(const struct yaml_filling *filling,
                        const struct yaml_node *node,
                        struct written_settings *written)
{
    const struct yaml_node *colour = yaml_find(node, STR("colour"));

    if (!colour)
        return;
    if (colour_read(written->brand.colour, &written->settings.brand_colour))
        written->settings.has_brand_colour = true;
    else
        diag_add(filling->diags, DIAG_BRAND_COLOUR,
                 place_at(filling->file, colour->offset), written->brand.colour,
                 (str){0});
}

static void read_file(struct arena *arena, const struct theme_files *files,
                      const struct text_file *file,
                      struct written_settings *written, struct diags *diags)
{
    struct yaml_source source = {.file = file, .to = file->bytes.len};
    struct yaml_filling filling = {
        .file = file, .arena = arena, .diags = diags};
    const struct yaml_node *top = yaml_read(&source, arena, diags);
    const struct yaml_node *colours = yaml_find(top, STR("colours"));
    const struct yaml_node *sizes = yaml_find(top, STR("sizes"));
    const struct yaml_node *brand = yaml_find(top, STR("brand"));

    if (!top)
        return;
    yaml_fill(&filling, &settings_schema, top, written);
    read_colour(&filling, brand, written);
    read_logo(&filling, files, yaml_find(brand, STR("logo")), written);
    for (int i = 0; i < VARIANT_COUNT; i++)
        read_size(&filling, yaml_find(sizes, size_keys[i].name),
                  (enum variant)i, written);
    if (colours) {
        written->settings.colour_list = colours;
        written->settings.colours_file = file;
    }
}

struct theme_settings settings_load(struct arena *arena,
                                    const struct theme_files *files,
                                    struct diags *diags)
{
    const struct text_file *own = theme_files_find(files, STR("theme.yaml"));
    const struct text_file *usual =
        theme_files_built_in(files, STR("theme.yaml"));
    struct written_settings written = {0};

    if (usual && usual != own)
        read_file(arena, files, usual, &written, diags);
    written.settings.stands_on = (str){0};
    if (own)
        read_file(arena, files, own, &written, diags);
    written.settings.has_own_colours = written.settings.colours_file == own;
    return written.settings;
}

/* --- applying ------------------------------------------------------------- */

/* How much larger than the text each size is, where theme.yaml gives the
 * text.  Nothing in large print and easy read is smaller than the text. */
struct step {
    const char *property;
    double of_text;
    double of_large_text;
};

static const struct step steps[] = {
    {"--size-small", .9, 1},    {"--size-text", 1, 1},
    {"--size-lede", 1.1, 1.08}, {"--size-3", 1.16, 1.1},
    {"--size-2", 1.5, 1.33},    {"--size-1", 1.8, 1.5},
};

static void add_sizes(double points, enum variant variant, struct buf *css)
{
    struct arena scratch = {0};

    buf_add(css, STR("@layer variant{:root{"));
    for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++) {
        double factor = variant_facts_of(variant)->is_large
                            ? steps[i].of_large_text
                            : steps[i].of_text;

        buf_add(css, arena_format(&scratch, "%s:%.4grem;", steps[i].property,
                                  points * factor / POINTS_PER_REM));
    }
    buf_add(css, STR("}}\n"));
    arena_free(&scratch);
}

static void check_sheet(const struct text_file *file, enum variant variant,
                        struct diags *diags)
{
    static const str names[] = {STR_INIT("size-text"), STR_INIT("size-small")};
    struct arena scratch = {0};
    struct properties properties = properties_read(&scratch, file);

    for (size_t i = 0; i < (variant_facts_of(variant)->is_large ? 2 : 1); i++) {
        const struct property *size = properties_find(&properties, 0, names[i]);
        double points;

        if (size && read_points(size->value, &points)
            && points < variant_facts_of(variant)->least_pt)
            complain_of_size(diags, place_at(file, size->offset), variant,
                             points);
    }
    arena_free(&scratch);
}

void settings_apply_sizes(const struct theme_settings *settings,
                          const struct theme_files *files, enum variant variant,
                          struct buf *css, struct diags *diags)
{
    struct arena scratch = {0};
    str name = variant_facts_of(variant)->name;
    const struct text_file *sheet = theme_files_find(
        files, arena_format(&scratch, "styles/%.*s.css", STR_ARG(name)));

    if (sheet)
        check_sheet(sheet, variant, diags);
    arena_free(&scratch);
    if (settings->sizes_pt[variant] > 0)
        add_sizes(settings->sizes_pt[variant], variant, css);
}
