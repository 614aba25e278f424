#include "view/sizes.h"

/* The column of the text: 94 per cent of a small window, 46 letters' heights
 * of a large one. */
static const str column = STR_INIT(" sizes=\"(min-width: 49em) 46em, 94vw\"");

/* A photo that is WebP itself has no other kind. */
static bool is_offered(const struct asset *asset, size_t index, bool is_source)
{
    return asset->versions[0].is_webp
               ? !is_source
               : asset->versions[index].is_webp == is_source;
}

static bool has_offer(const struct asset *asset, bool is_source)
{
    size_t count = 0;

    for (size_t i = 0; i < asset->version_count; i++)
        count += is_offered(asset, i, is_source);
    return count > !is_source;
}

static void add_version(const struct drawing *drawing,
                        const struct asset_version *version, bool is_first,
                        struct buf *out)
{
    if (!is_first)
        buf_add(out, STR(", "));
    buf_add_escaped(out, drawing_file_url(drawing, version->path));
    buf_add_char(out, ' ');
    buf_add_number(out, version->width_px);
    buf_add_char(out, 'w');
}

/* From narrow to wide: the picture's own is the widest of its kind. */
static void add_set(const struct drawing *drawing, const struct asset *asset,
                    bool is_source, struct buf *out)
{
    bool is_first = true;

    buf_add(out, STR(" srcset=\""));
    for (size_t i = 1; i <= asset->version_count; i++) {
        size_t index = i % asset->version_count;

        if (!is_offered(asset, index, is_source))
            continue;
        add_version(drawing, &asset->versions[index], is_first, out);
        is_first = false;
    }
    buf_add_char(out, '"');
    buf_add(out, column);
}

void sizes_add(const struct drawing *drawing, const struct asset *asset,
               enum run_kind kind, struct buf *out)
{
    if (asset->version_count < 2)
        return;
    if (kind == RUN_SIZES && has_offer(asset, false))
        add_set(drawing, asset, false, out);
    if (!has_offer(asset, true))
        return;
    if (kind == RUN_SOURCES_END)
        buf_add(out, STR("</picture>"));
    if (kind != RUN_SOURCES)
        return;
    buf_add(out, STR("<picture><source type=\"image/webp\""));
    add_set(drawing, asset, true, out);
    buf_add(out, STR(" />"));
}
