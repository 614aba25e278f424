#include "source/brand.h"

#include "base/near.h"
#include "source/limits.h"

#define WRITTEN(field) .offset = offsetof(struct brand_written, field)

static const struct yaml_key brand_keys[] = {
    {STR_INIT("colour"), YAML_TEXT, WRITTEN(colour),
     .meaning = "The colour that all colours of the hub are made from, in "
                "quotes.",
     .example = "\"#00703c\""},
    {STR_INIT("logo"), YAML_TEXT, WRITTEN(logo),
     .meaning = "An SVG or PNG picture in static/ or content/, for the top of "
                "every page.",
     .example = "logo.svg"},
    {STR_INIT("name"), YAML_TEXT, WRITTEN(name),
     .longest = LIMIT_TITLE_CHARACTERS,
     .meaning = "What the logo says; the hub's name when not given.",
     .example = "Exampletown Council"},
};

const struct yaml_schema brand_schema = {
    .keys = brand_keys,
    .count = sizeof(brand_keys) / sizeof(brand_keys[0]),
    .size = sizeof(struct brand_written),
};

/* --- colour --------------------------------------------------------------- */

/* What stands in the value's line from its # on: empty without one. */
static str note_at(const struct yaml_filling *filling,
                   const struct yaml_node *node)
{
    str bytes = filling->file->bytes;
    str line = str_cut(str_slice(bytes, node->offset, bytes.len), '\n').head;
    ptrdiff_t start = str_find_char(line, '#');

    return start < 0 ? (str){0}
                     : str_trim(str_slice(line, (size_t)start, line.len));
}

static void complain_of_note(const struct yaml_filling *filling,
                             const struct yaml_node *node)
{
    str note = note_at(filling, node);
    struct arena scratch = {0};

    if (note.len)
        diag_add(filling->diags, DIAG_BRAND_COLOUR_NOTE,
                 place_at(filling->file, node->offset),
                 arena_format(&scratch, "colour: \"%.*s\"",
                              STR_ARG(str_cut(note, ' ').head)),
                 (str){0});
    arena_free(&scratch);
}

static void read_colour(const struct yaml_filling *filling,
                        const struct yaml_node *node, str written,
                        struct brand *brand)
{
    if (!node)
        return;
    if (yaml_is_empty(node))
        complain_of_note(filling, node);
    else if (colour_read(written, &brand->colour))
        brand->has_colour = true;
    else if (node->kind == YAML_SCALAR)
        diag_add(filling->diags, DIAG_BRAND_COLOUR,
                 place_at(filling->file, node->offset), written, (str){0});
}

/* --- logo ----------------------------------------------------------------- */

void brand_read(const struct yaml_filling *filling,
                const struct yaml_node *node,
                const struct brand_written *written, struct brand *brand)
{
    const struct yaml_node *logo = yaml_find(node, STR("logo"));

    brand->name = written->name;
    brand->logo = written->logo;
    if (logo)
        brand->logo_place = place_at(filling->file, logo->offset);
    read_colour(filling, yaml_find(node, STR("colour")), written->colour,
                brand);
}

static const struct asset *find_in(const struct hub *hub, str path,
                                   bool is_static)
{
    for (size_t i = 0; i < hub->asset_count; i++)
        if (hub->assets[i]->is_static == is_static
            && str_equal(hub->assets[i]->path, path))
            return hub->assets[i];
    return NULL;
}

/* The folder may be named or not; static/ is looked in first. */
static const struct asset *find_logo(const struct hub *hub, str path)
{
    str in_static = str_without_start(path, STR("static/"));
    str in_content = str_without_start(path, STR("content/"));
    const struct asset *found = find_in(hub, in_static, true);

    return found || in_static.len != path.len ? found
                                              : find_in(hub, in_content, false);
}

static bool is_logo_kind(str path)
{
    str end = str_cut_last(path, '.').tail;

    return str_equal_nocase(end, STR("svg"))
           || str_equal_nocase(end, STR("png"));
}

static void complain_of_logo(const struct hub *hub, struct diags *diags)
{
    const struct brand *brand = &hub->config.brand;
    struct arena scratch = {0};
    str *pictures = arena_array(&scratch, str, hub->asset_count);
    size_t count = 0;

    for (size_t i = 0; i < hub->asset_count; i++)
        if (is_logo_kind(hub->assets[i]->path))
            pictures[count++] = hub->assets[i]->path;
    diag_add(diags, DIAG_BRAND_LOGO_MISSING, brand->logo_place, brand->logo,
             near_find(brand->logo, pictures, count));
    arena_free(&scratch);
}

void brand_find_logo(struct hub *hub, struct diags *diags)
{
    struct brand *brand = &hub->config.brand;
    const struct asset *found;

    if (!brand->logo.len)
        return;
    found = find_logo(hub, brand->logo);
    if (!found)
        complain_of_logo(hub, diags);
    else if (!is_logo_kind(found->path))
        diag_add(diags, DIAG_BRAND_LOGO_KIND, brand->logo_place, brand->logo,
                 (str){0});
    else if (!found->is_refused)
        brand->picture = found;
}
