#include "media/png.h"

#include <setjmp.h>
#include <string.h>

#include <png.h>

enum {
    SIDE_MAX = 20000,
    CHUNK_MAX = 8 << 20,
    CHUNKS_MAX = 1000,
    LEVEL = 9,
    INTERLACED_MAX = 16 << 20, /* pixels: all of them are held at once */
};

const char *png_library_version(void)
{
    return png_get_libpng_ver(NULL);
}

struct png_reader {
    png_structp library;
    png_infop info;
    str rest;
    struct arena *arena;
    struct raster *to;
    jmp_buf escape;
    bool is_done;
};

_Noreturn static void give_up(png_structp library, png_const_charp words)
{
    struct png_reader *reader = png_get_error_ptr(library);

    if (strstr(words, "emory"))
        memory_is_out();
    longjmp(reader->escape, 1);
}

static void say_nothing(png_structp library, png_const_charp words)
{
    (void)library;
    (void)words;
}

static void take_bytes(png_structp library, png_bytep into, size_t count)
{
    struct png_reader *reader = png_get_io_ptr(library);

    if (count > reader->rest.len)
        png_error(library, "cut off");
    memcpy(into, reader->rest.at, count);
    reader->rest = str_slice(reader->rest, count, reader->rest.len);
}

/* Everything becomes 8 bits of red, green, blue and, if need be, cover. */
static void set_transforms(struct png_reader *reader)
{
    png_structp library = reader->library;
    int colour = png_get_color_type(library, reader->info);
    bool has_cover = (colour & PNG_COLOR_MASK_ALPHA) != 0
                     || png_get_valid(library, reader->info, PNG_INFO_tRNS);

    png_set_expand(library);
    png_set_scale_16(library);
    if (!(colour & PNG_COLOR_MASK_COLOR))
        png_set_gray_to_rgb(library);
    reader->to->channels = has_cover ? 4 : 3;
}

static void read_rows(struct png_reader *reader, unsigned height)
{
    size_t row_bytes = png_get_rowbytes(reader->library, reader->info);
    unsigned width = png_get_image_width(reader->library, reader->info);
    struct raster_shrinking shrinking =
        raster_shrink(reader->arena, width, height, reader->to);
    unsigned char *row = arena_array(reader->arena, unsigned char, row_bytes);

    for (unsigned y = 0; y < height; y++) {
        png_read_row(reader->library, row, NULL);
        raster_add_row(&shrinking, row);
    }
    *reader->to = shrinking.made;
}

/* Its rows come in seven passes: only at the end is any of them whole. */
static void read_interlaced(struct png_reader *reader, unsigned height)
{
    size_t row_bytes = png_get_rowbytes(reader->library, reader->info);
    unsigned width = png_get_image_width(reader->library, reader->info);
    struct raster_shrinking shrinking =
        raster_shrink(reader->arena, width, height, reader->to);
    unsigned char *all =
        arena_array(reader->arena, unsigned char, row_bytes *height);
    unsigned char **rows = arena_array(reader->arena, unsigned char *, height);

    for (unsigned y = 0; y < height; y++)
        rows[y] = &all[y * row_bytes];
    png_read_image(reader->library, rows);
    for (unsigned y = 0; y < height; y++)
        raster_add_row(&shrinking, rows[y]);
    *reader->to = shrinking.made;
}

static void read_all(struct png_reader *reader)
{
    png_structp library = reader->library;
    size_t pixels;
    unsigned height;
    bool is_interlaced;

    png_set_read_fn(library, reader, take_bytes);
    png_set_user_limits(library, SIDE_MAX, SIDE_MAX);
    png_set_chunk_malloc_max(library, CHUNK_MAX);
    png_set_chunk_cache_max(library, CHUNKS_MAX);
    png_read_info(library, reader->info);
    height = png_get_image_height(library, reader->info);
    pixels = (size_t)height * png_get_image_width(library, reader->info);
    is_interlaced =
        png_get_interlace_type(library, reader->info) != PNG_INTERLACE_NONE;
    if (is_interlaced && pixels > INTERLACED_MAX)
        png_error(library, "too large");
    if (!raster_can_shrink(reader->to,
                           png_get_image_width(library, reader->info), height))
        png_error(library, "another size");
    set_transforms(reader);
    if (is_interlaced)
        png_set_interlace_handling(library);
    png_read_update_info(library, reader->info);
    if (is_interlaced)
        read_interlaced(reader, height);
    else
        read_rows(reader, height);
    png_read_end(library, NULL);
    reader->is_done = true;
}

enum photo_answer png_read_smaller(str bytes, struct arena *arena,
                                   struct raster *to)
{
    struct png_reader *reader = arena_new(arena, struct png_reader);

    reader->rest = bytes;
    reader->arena = arena;
    reader->to = to;
    reader->library = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader,
                                             give_up, say_nothing);
    if (!reader->library)
        memory_is_out();
    reader->info = png_create_info_struct(reader->library);
    if (!reader->info)
        memory_is_out();
    if (setjmp(reader->escape) == 0)
        read_all(reader);
    png_destroy_read_struct(&reader->library, &reader->info, NULL);
    return reader->is_done ? PHOTO_DONE : PHOTO_BROKEN;
}

/* --- writing -------------------------------------------------------------- */

static void add_bytes(png_structp library, png_bytep bytes, size_t count)
{
    buf_add(png_get_io_ptr(library), (str){(const char *)bytes, count});
}

static void do_nothing(png_structp library)
{
    (void)library;
}

_Noreturn static void run_out(png_structp library, png_const_charp words)
{
    (void)library;
    (void)words;
    memory_is_out();
}

void png_write_raster(const struct raster *raster, struct buf *out)
{
    size_t row_bytes = (size_t)raster->width * raster->channels;
    png_structp library = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL,
                                                  run_out, say_nothing);
    png_infop info = library ? png_create_info_struct(library) : NULL;

    if (!info)
        memory_is_out();
    png_set_write_fn(library, out, add_bytes, do_nothing);
    png_set_compression_level(library, LEVEL);
    png_set_IHDR(library, info, raster->width, raster->height, 8,
                 raster->channels == 4 ? PNG_COLOR_TYPE_RGB_ALPHA
                                       : PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(library, info);
    for (size_t y = 0; y < raster->height; y++)
        png_write_row(library, &raster->pixels[y * row_bytes]);
    png_write_end(library, NULL);
    png_destroy_write_struct(&library, &info);
}
