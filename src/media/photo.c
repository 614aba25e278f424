#include "media/photo.h"

#include "media/jpeg.h"
#include "media/metadata.h"
#include "media/png.h"
#include "media/raster.h"
#include "media/webp.h"

/* A phone shows 375 px in two or three dots each; the column of a page is
 * about 750 px wide on a desktop, which is 1,500 dots on a fine screen. */
enum { NARROW = 480, MIDDLE = 960, WIDE = 1600 };

enum {
    READ_MAX = 64 << 20,
    WRITE_MAX = 12 << 20,
    INTERLACED_MAX = 16 << 20,
    RECIPE = 1,
};

static unsigned byte_at(str bytes, size_t at)
{
    return at < bytes.len ? (unsigned char)bytes.at[at] : 0;
}

static bool has_at(str bytes, size_t at, str words)
{
    return bytes.len >= at
           && str_starts(str_slice(bytes, at, bytes.len), words);
}

static bool find_kind(str bytes, enum photo_kind *kind)
{
    static const struct {
        size_t at;
        str start;
        enum photo_kind kind;
    } starts[] = {
        {0, STR_INIT("\xFF\xD8\xFF"), PHOTO_JPEG},
        {0, STR_INIT("\x89PNG"), PHOTO_PNG},
        {8, STR_INIT("WEBP"), PHOTO_WEBP},
        {0, STR_INIT("GIF8"), PHOTO_GIF},
    };

    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        if (has_at(bytes, starts[i].at, starts[i].start)) {
            *kind = starts[i].kind;
            return true;
        }
    return false;
}

/* A GIF may move; an animated PNG has acTL before its first IDAT; an animated
 * WebP has its flag in VP8X. */
static bool is_moving(str bytes, enum photo_kind kind)
{
    ptrdiff_t data;

    if (kind == PHOTO_WEBP)
        return has_at(bytes, 12, STR("VP8X")) && (byte_at(bytes, 20) & 0x02);
    if (kind != PHOTO_PNG)
        return kind == PHOTO_GIF;
    data = str_find(bytes, STR("IDAT"));
    return str_find(str_slice(bytes, 0, data < 0 ? bytes.len : (size_t)data),
                    STR("acTL"))
           >= 0;
}

bool photo_read(str bytes, unsigned width_px, unsigned height_px,
                struct photo *photo)
{
    size_t pixels = (size_t)width_px * height_px;
    bool is_interlaced;

    *photo = (struct photo){.width_px = width_px, .height_px = height_px};
    if (!find_kind(bytes, &photo->kind))
        return false;
    photo->orientation = metadata_orientation(bytes);
    photo->is_moving = is_moving(bytes, photo->kind);
    photo->is_drawing =
        photo->kind == PHOTO_PNG
        || (photo->kind == PHOTO_WEBP && has_at(bytes, 12, STR("VP8L")));
    is_interlaced = photo->kind == PHOTO_PNG && byte_at(bytes, 28) != 0;
    photo->is_too_large =
        pixels > READ_MAX || (is_interlaced && pixels > INTERLACED_MAX);
    return true;
}

static struct photo_version version_of(const struct photo *photo,
                                       enum photo_kind kind, unsigned width)
{
    size_t height = ((size_t)photo->height_px * width + photo->width_px / 2)
                    / photo->width_px;

    return (struct photo_version){kind, width, height ? (unsigned)height : 1,
                                  false};
}

static bool can_be_written(const struct photo_version *version)
{
    return (size_t)version->width_px * version->height_px <= WRITE_MAX;
}

/* The size that stands where links to the picture lead: the widest. */
static struct photo_version main_version(const struct photo *photo)
{
    struct photo_version version = version_of(
        photo, photo->kind, photo->width_px > WIDE ? WIDE : photo->width_px);

    version.is_as_it_was =
        photo->is_moving || photo->is_too_large || !can_be_written(&version)
        || (photo->width_px <= WIDE && photo->orientation == 1);
    if (version.is_as_it_was) {
        version.width_px = photo->width_px;
        version.height_px = photo->height_px;
    }
    return version;
}

static size_t add_widths(const struct photo *photo, enum photo_kind kind,
                         const struct photo_version *own,
                         struct photo_version *versions)
{
    static const unsigned widths[] = {NARROW, MIDDLE};
    size_t count = 0;

    for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); i++) {
        struct photo_version version = version_of(photo, kind, widths[i]);

        if (widths[i] < own->width_px && can_be_written(&version))
            versions[count++] = version;
    }
    return count;
}

size_t photo_versions(const struct photo *photo,
                      struct photo_version versions[PHOTO_VERSIONS_MAX])
{
    size_t count = 1;

    versions[0] = main_version(photo);
    if (photo->is_moving || photo->is_too_large
        || versions[0].width_px <= NARROW || !can_be_written(&versions[0]))
        return count;
    /* Fewer pixels of a drawing can take more room than all of them. */
    if (photo->kind != PHOTO_PNG)
        count += add_widths(photo, photo->kind, &versions[0], &versions[count]);
    if (photo->kind == PHOTO_WEBP)
        return count;
    count += add_widths(photo, PHOTO_WEBP, &versions[0], &versions[count]);
    versions[count] = version_of(photo, PHOTO_WEBP, versions[0].width_px);
    return count + 1;
}

static enum photo_answer read_raster(const struct photo *photo, str bytes,
                                     struct arena *scratch,
                                     struct raster *raster)
{
    switch (photo->kind) {
    case PHOTO_JPEG:
        return jpeg_read(bytes, scratch, raster);
    case PHOTO_PNG:
        return png_read_smaller(bytes, scratch, raster);
    case PHOTO_WEBP:
        return webp_read(bytes, scratch, raster);
    case PHOTO_GIF:
        break;
    }
    return PHOTO_BROKEN;
}

static void write_raster(const struct photo *photo, enum photo_kind kind,
                         const struct raster *raster, struct buf *out)
{
    if (kind == PHOTO_JPEG)
        jpeg_write(raster, out);
    else if (kind == PHOTO_PNG)
        png_write_raster(raster, out);
    else
        webp_write(raster, photo->is_drawing, out);
}

enum photo_answer photo_write(const struct photo *photo, str bytes,
                              const struct photo_version *version,
                              struct arena *scratch, struct buf *out)
{
    bool is_lying = photo->orientation > 4;
    struct raster raster = {
        .width = is_lying ? version->height_px : version->width_px,
        .height = is_lying ? version->width_px : version->height_px,
    };
    enum photo_answer answer;

    if (version->is_as_it_was)
        return metadata_strip(bytes, out) ? PHOTO_DONE : PHOTO_BROKEN;
    answer = read_raster(photo, bytes, scratch, &raster);
    if (answer != PHOTO_DONE)
        return answer;
    raster = raster_turn(scratch, &raster, photo->orientation);
    write_raster(photo, version->kind, &raster, out);
    return out->is_full ? PHOTO_BROKEN : PHOTO_DONE;
}

str photo_recipe(struct arena *arena)
{
    return arena_format(arena, "%d jpeg %d png %s webp %d", RECIPE,
                        jpeg_library_version(), png_library_version(),
                        webp_library_version());
}
