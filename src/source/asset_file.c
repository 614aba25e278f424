#include "source/asset_file.h"

#include "base/leftover.h"
#include "media/picture.h"
#include "media/svg.h"
#include "source/limits.h"
#include "source/text.h"

static bool is_svg(str path)
{
    str_halves cut = str_cut_last(path, '.');

    return cut.found && str_equal_nocase(cut.tail, STR("svg"));
}

str asset_source_path(struct arena *arena, const struct asset *asset)
{
    return arena_join(arena,
                      asset->is_static ? STR("static/") : STR("content/"),
                      asset->path);
}

/* A drawing, made safe; null after a message. */
static str *read_svg(struct arena *arena, const struct folder *folder,
                     str source, struct diags *diags)
{
    struct arena scratch = {0};
    str *cleaned = arena_new(arena, str);
    const char *why_not = NULL;
    str bytes;
    enum file_answer answer =
        file_read(&scratch, folder, source, SVG_MAX, &bytes);
    bool ok = false;

    if (answer != FILE_OK)
        text_complain(answer, source, SVG_MAX, diags);
    else if (svg_clean(arena, bytes, cleaned, &why_not))
        ok = true;
    else
        diag_add_path(diags, DIAG_SVG_REFUSED, source, str_of(why_not),
                      (str){0});
    arena_free(&scratch);
    return ok ? cleaned : NULL;
}

static void measure(struct asset *asset, str bytes, str source,
                    struct diags *diags)
{
    if (!picture_measure(bytes, asset->path, &asset->width_px,
                         &asset->height_px))
        diag_add_path(diags, DIAG_PICTURE_UNREADABLE, source, (str){0},
                      (str){0});
}

static void measure_start(const struct folder *folder, struct asset *asset,
                          str source, struct diags *diags)
{
    struct arena scratch = {0};
    str bytes;
    enum file_answer answer =
        file_read_start(&scratch, folder, source, LIMIT_PICTURE_START, &bytes);

    if (answer == FILE_OK)
        measure(asset, bytes, source, diags);
    else
        text_complain(answer, source, 0, diags);
    arena_free(&scratch);
}

void asset_measure(const struct folder *hub_folder, struct asset *asset,
                   struct arena *arena, struct diags *diags)
{
    str source;

    if (!asset->is_picture)
        return;
    source = asset_source_path(arena, asset);
    if (asset->is_static || !is_svg(asset->path)) {
        measure_start(hub_folder, asset, source, diags);
        return;
    }
    asset->cleaned = read_svg(arena, hub_folder, source, diags);
    if (!asset->cleaned)
        return;
    asset->size = asset->cleaned->len;
    measure(asset, *asset->cleaned, source, diags);
}

/* --- symbols -------------------------------------------------------------- */

static void read_symbol(struct arena *arena, const struct folder *folder,
                        const struct folder_entry *entry, struct diags *diags,
                        struct map *symbols)
{
    str source = arena_join(arena, STR("symbols/"), entry->name);
    str *cleaned;

    if (entry->kind == FILE_KIND_LINK) {
        text_complain(FILE_IS_LINK, source, 0, diags);
        return;
    }
    if (entry->kind != FILE_KIND_FILE || !is_svg(entry->name))
        return;
    cleaned = read_svg(arena, folder, source, diags);
    if (cleaned)
        map_add(arena, symbols, str_cut_last(entry->name, '.').head, cleaned);
}

void symbols_read(struct arena *arena, const struct folder *hub_folder,
                  struct diags *diags, struct map *symbols)
{
    struct folder_listing listing;
    enum file_answer answer = folder_list(arena, hub_folder, STR("symbols"),
                                          leftover_is_name, &listing);

    if (answer == FILE_MISSING)
        return;
    if (answer == FILE_NOT_REGULAR)
        diag_add_path(diags, DIAG_PATH_NOT_FOLDER, STR("symbols"), (str){0},
                      (str){0});
    else if (answer != FILE_OK)
        text_complain(answer, STR("symbols"), 0, diags);
    for (size_t i = 0; i < listing.count; i++)
        read_symbol(arena, hub_folder, &listing.entries[i], diags, symbols);
}
