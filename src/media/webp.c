#include "media/webp.h"

#include <webp/decode.h>
#include <webp/encode.h>

/* A drawing of flat colours takes far less than a byte for two pixels. */
enum { PIXELS_A_BYTE = 2, METHOD = 4 };
#define PHOTO_QUALITY 78.0f
#define DRAWING_EFFORT 60.0f

int webp_library_version(void)
{
    return WebPGetEncoderVersion();
}

enum photo_answer webp_read(str bytes, struct arena *arena, struct raster *to)
{
    const uint8_t *at = (const uint8_t *)bytes.at;
    WebPDecoderConfig config;
    VP8StatusCode status;

    if (!WebPInitDecoderConfig(&config)
        || WebPGetFeatures(at, bytes.len, &config.input) != VP8_STATUS_OK)
        return PHOTO_BROKEN;
    to->channels = config.input.has_alpha ? 4 : 3;
    to->pixels = arena_array(arena, unsigned char,
                             (size_t)to->width * to->height * to->channels);
    config.options.use_scaling = 1;
    config.options.scaled_width = (int)to->width;
    config.options.scaled_height = (int)to->height;
    config.output.colorspace = to->channels == 4 ? MODE_RGBA : MODE_RGB;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = to->pixels;
    config.output.u.RGBA.stride = (int)(to->width * to->channels);
    config.output.u.RGBA.size = (size_t)to->width * to->height * to->channels;
    status = WebPDecode(at, bytes.len, &config);
    WebPFreeDecBuffer(&config.output);
    if (status == VP8_STATUS_OUT_OF_MEMORY)
        memory_is_out();
    return status == VP8_STATUS_OK ? PHOTO_DONE : PHOTO_BROKEN;
}

static int add_bytes(const uint8_t *bytes, size_t count,
                     const WebPPicture *picture)
{
    buf_add(picture->custom_ptr, (str){(const char *)bytes, count});
    return 1;
}

static WebPConfig config_of(bool is_exact)
{
    WebPConfig config;

    if (!WebPConfigPreset(&config, WEBP_PRESET_PHOTO, PHOTO_QUALITY))
        memory_is_out();
    config.method = METHOD;
    config.thread_level = 0;
    if (is_exact) {
        config.lossless = 1;
        config.quality = DRAWING_EFFORT;
    }
    return config;
}

/* What is written is our own: nothing but want of memory can fail. */
static void write_as(const struct raster *raster, bool is_exact,
                     struct buf *out)
{
    WebPConfig config = config_of(is_exact);
    WebPPicture picture;
    int stride = (int)(raster->width * raster->channels);

    if (!WebPPictureInit(&picture))
        memory_is_out();
    picture.use_argb = is_exact;
    picture.width = (int)raster->width;
    picture.height = (int)raster->height;
    picture.writer = add_bytes;
    picture.custom_ptr = out;
    if (!(raster->channels == 4
              ? WebPPictureImportRGBA(&picture, raster->pixels, stride)
              : WebPPictureImportRGB(&picture, raster->pixels, stride))
        || !WebPEncode(&config, &picture))
        memory_is_out();
    WebPPictureFree(&picture);
}

void webp_write(const struct raster *raster, bool is_drawing, struct buf *out)
{
    size_t before = out->len;

    if (is_drawing) {
        write_as(raster, true, out);
        if ((out->len - before) * PIXELS_A_BYTE
            <= (size_t)raster->width * raster->height)
            return;
        out->len = before;
    }
    write_as(raster, false, out);
}
