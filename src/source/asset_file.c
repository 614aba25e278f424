#include "source/asset_file.h"

#include "base/buf.h"
#include "base/leftover.h"
#include "base/size_words.h"
#include "media/heif.h"
#include "media/metadata.h"
#include "media/photo.h"
#include "media/picture.h"
#include "media/svg.h"
#include "source/limits.h"
#include "source/text.h"

enum {
    VERSION_STEM_MAX = 60,
    HEAVY_BYTES = 500 * 1000,
    HEAVY_PX = 2000,
    SLOW_BYTES_PER_SECOND = 50 * 1000, /* 400 kilobits: a poor phone signal */
    MINUTES_FROM = 100                 /* seconds that are told as minutes */
};

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

/* A drawing, made safe; null after a message.  A symbol that was refused is
 * an empty text. */
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

/* --- photos --------------------------------------------------------------
 */

/* "assets/meeting-480.webp": a long name is left out, so that the path does
 * not get too long. */
static str version_path(struct arena *arena, const struct asset *asset,
                        const struct photo_version *version)
{
    static const char *const ends[] = {"jpg", "png", "webp", "gif"};
    str_halves folder = str_cut_last(asset->path, '/');
    str name = folder.found ? folder.tail : asset->path;
    str stem = str_cut_last(name, '.').head;
    str key = arena_format(arena, "%.*s %.*s", STR_ARG(asset->path),
                           STR_ARG(asset->fingerprint));
    str path = arena_format(
        arena, "assets/%.*s-%u.%s",
        STR_ARG(stem.len > VERSION_STEM_MAX ? STR("picture") : stem),
        version->width_px, ends[version->kind]);

    return asset_name_of(arena, path, hash_of(key));
}

static void list_versions(struct arena *arena, struct asset *asset)
{
    struct photo_version made[PHOTO_VERSIONS_MAX];
    size_t count = photo_versions(asset->photo, made);
    struct asset_version *versions =
        arena_array(arena, struct asset_version, PHOTO_VERSIONS_MAX);

    for (size_t i = 0; i < count; i++)
        versions[i] = (struct asset_version){
            .path = i ? version_path(arena, asset, &made[i]) : asset->path,
            .width_px = made[i].width_px,
            .height_px = made[i].height_px,
            .is_webp = made[i].kind == PHOTO_WEBP,
        };
    asset->width_px = versions[0].width_px;
    asset->height_px = versions[0].height_px;
    asset->versions = versions;
    asset->version_count = count;
    asset->has_other_size = !made[0].is_as_it_was;
}

/* Files of static/ go out with every pixel that they have. */
static void keep_whole(struct asset *asset, struct arena *arena)
{
    struct asset_version *version = arena_new(arena, struct asset_version);

    version->path = asset->path;
    version->width_px = asset->width_px;
    version->height_px = asset->height_px;
    asset->versions = version;
    asset->version_count = 1;
}

/* Its bytes without what the camera wrote into them are only counted here. */
static bool is_clean(struct asset *asset, str bytes)
{
    struct buf stripped = {.max = LIMIT_PICTURE};
    bool ok = metadata_strip(bytes, &stripped);

    asset->size = stripped.len;
    buf_free(&stripped);
    return ok;
}

/* --- photos that do not suit readers -------------------------------------- */

/* "12 seconds", and from 100 on "2 minutes". */
static str wait_words(struct arena *arena, size_t bytes)
{
    size_t seconds = bytes / SLOW_BYTES_PER_SECOND + 1;

    if (seconds < MINUTES_FROM)
        return arena_format(arena, "%zu second%s", seconds,
                            seconds == 1 ? "" : "s");
    return arena_format(arena, "%zu minutes", (seconds + 30) / 60);
}

/* file is its size as the author saved it; readers of a photo that goes out
 * with every pixel get as much, but for what the camera wrote into it. */
static void weigh(const struct asset *asset, const struct photo *photo,
                  size_t file, str source, struct diags *diags)
{
    struct arena scratch = {0};
    size_t bytes = asset->has_other_size ? file : asset->size;

    if (bytes > HEAVY_BYTES || photo->width_px > HEAVY_PX
        || photo->height_px > HEAVY_PX)
        diag_add_path(
            diags, DIAG_PICTURE_HEAVY, source,
            arena_format(&scratch, "%.*s, and %u by %u pixels",
                         STR_ARG(size_words(&scratch, bytes)), photo->width_px,
                         photo->height_px),
            arena_format(&scratch,
                         asset->has_other_size
                             ? "a reader with a slow phone would wait %.*s for "
                               "it, so readers get it smaller"
                             : "a reader with a slow phone waits %.*s for it",
                         STR_ARG(wait_words(&scratch, bytes))));
    arena_free(&scratch);
}

/* True for a photo that only few browsers show, whatever its name says. */
static bool is_foreign(struct asset *asset, str bytes, str source,
                       struct diags *diags)
{
    enum heif_kind kind = heif_kind_of(bytes);

    if (kind == HEIF_HEIC)
        diag_add_path(
            diags, DIAG_PICTURE_KIND, source,
            STR("HEIC, as iPhones save it, which most browsers cannot show"),
            STR("save it as a JPEG: open it in Photos or Preview and export "
                "it. For the next ones, choose Settings, Camera, Formats, Most "
                "Compatible on the phone"));
    else if (kind == HEIF_AVIF)
        diag_add_path(
            diags, DIAG_PICTURE_KIND, source,
            STR("AVIF, which older phones cannot show and cohub cannot make "
                "smaller"),
            STR("open it in a picture editor and save it as JPEG, PNG or "
                "WebP"));
    asset->is_refused = kind != HEIF_NONE;
    return asset->is_refused;
}

static void find_photo(struct asset *asset, str bytes, struct arena *arena,
                       str source, struct diags *diags)
{
    struct photo *photo = arena_new(arena, struct photo);

    if (is_foreign(asset, bytes, source, diags))
        return;
    if (!is_clean(asset, bytes)) {
        diag_add_path(diags, DIAG_PICTURE_DAMAGED, source, (str){0}, (str){0});
        return;
    }
    measure(asset, str_slice(bytes, 0, LIMIT_PICTURE_START), source, diags);
    photo_read(bytes, asset->width_px, asset->height_px, photo);
    asset->photo = photo;
    asset->fingerprint = hash_hex(arena, hash_of(bytes));
    if (asset->is_static || asset->width_px == 0) {
        keep_whole(asset, arena);
        weigh(asset, photo, bytes.len, source, diags);
        return;
    }
    list_versions(arena, asset);
    if (photo->is_too_large)
        diag_add_path(diags, DIAG_PICTURE_HUGE, source, (str){0}, (str){0});
    else
        weigh(asset, photo, bytes.len, source, diags);
}

static void read_photo(const struct folder *folder, struct asset *asset,
                       struct arena *arena, struct diags *diags)
{
    struct arena scratch = {0};
    str source = asset_source_path(arena, asset);
    str bytes;
    enum file_answer answer =
        file_read(&scratch, folder, source, LIMIT_PICTURE, &bytes);

    if (answer == FILE_OK)
        find_photo(asset, bytes, arena, source, diags);
    else
        text_complain(answer, source, LIMIT_PICTURE, diags);
    arena_free(&scratch);
}

/* A drawing of static/ is trusted, and only measured. */
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
    if (!is_svg(asset->path)) {
        read_photo(hub_folder, asset, arena, diags);
        return;
    }
    if (asset->is_static) {
        measure_start(hub_folder, asset, source, diags);
        return;
    }
    asset->cleaned = read_svg(arena, hub_folder, source, diags);
    asset->is_refused = !asset->cleaned;
    if (asset->is_refused)
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
    if (!cleaned)
        cleaned = arena_new(arena, str);
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
