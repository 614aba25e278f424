#include "media/jpeg.h"

#include <setjmp.h>
#include <stdio.h>

#include <jerror.h>
#include <jpeglib.h>

/* Memory for the coefficients of a progressive photo, and its passes: without
 * limits a small file can ask for gigabytes and hours. */
enum { MEMORY_MAX = 256 << 20, SCANS_MAX = 64, QUALITY = 80, PIECE = 16384 };

/* The library ends a call that fails by a jump to where it was started. */
struct trouble {
    struct jpeg_error_mgr library;
    jmp_buf escape;
    enum photo_answer answer;
    bool is_cut_off;
};

_Noreturn static void give_up(j_common_ptr library)
{
    struct trouble *trouble = (struct trouble *)library->err;

    if (library->err->msg_code == JERR_OUT_OF_MEMORY)
        memory_is_out();
    longjmp(trouble->escape, 1);
}

/* Most warnings are about bytes that do no harm. */
static void note_warning(j_common_ptr library, int level)
{
    struct trouble *trouble = (struct trouble *)library->err;
    int code = library->err->msg_code;

    if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER))
        trouble->is_cut_off = true;
}

static void say_nothing(j_common_ptr library)
{
    (void)library;
}

static struct jpeg_error_mgr *watch(struct trouble *trouble)
{
    jpeg_std_error(&trouble->library);
    trouble->library.error_exit = give_up;
    trouble->library.emit_message = note_warning;
    trouble->library.output_message = say_nothing;
    return &trouble->library;
}

int jpeg_library_version(void)
{
    return LIBJPEG_TURBO_VERSION_NUMBER;
}

/* --- reading -------------------------------------------------------------- */

struct jpeg_reader {
    struct jpeg_decompress_struct library;
    struct jpeg_progress_mgr progress;
    struct trouble trouble;
    struct arena *arena;
    struct raster *to;
};

static void count_scans(j_common_ptr library)
{
    if (((j_decompress_ptr)library)->input_scan_number > SCANS_MAX)
        give_up(library);
}

/* The smallest of the sizes that the library can make at once, in eighths,
 * that is no smaller than what is wanted. */
static void choose_scale(struct jpeg_decompress_struct *library,
                         const struct raster *to)
{
    library->scale_denom = 8;
    library->scale_num = 0;
    do {
        library->scale_num++;
        jpeg_calc_output_dimensions(library);
    } while (library->scale_num < 8
             && !raster_can_shrink(to, library->output_width,
                                   library->output_height));
}

static bool is_for_print(const struct jpeg_decompress_struct *library)
{
    return library->jpeg_color_space == JCS_CMYK
           || library->jpeg_color_space == JCS_YCCK;
}

/* Adobe's programs write inks turned round: 255 is none. */
static void mix_inks(const struct jpeg_reader *reader, unsigned char *row)
{
    bool is_turned = reader->library.saw_Adobe_marker;

    for (size_t x = 0; x < reader->library.output_width; x++) {
        const unsigned char *ink = &row[4 * x];
        unsigned light[4];

        for (int i = 0; i < 4; i++)
            light[i] = is_turned ? ink[i] : 255U - ink[i];
        for (size_t i = 0; i < 3; i++)
            row[3 * x + i] = (unsigned char)(light[i] * light[3] / 255);
    }
}

static void read_rows(struct jpeg_reader *reader)
{
    struct jpeg_decompress_struct *library = &reader->library;
    struct raster_shrinking shrinking =
        raster_shrink(reader->arena, library->output_width,
                      library->output_height, reader->to);
    unsigned char *row = arena_array(reader->arena, unsigned char,
                                     (size_t)library->output_width * 4);

    while (library->output_scanline < library->output_height) {
        jpeg_read_scanlines(library, &row, 1);
        if (is_for_print(library))
            mix_inks(reader, row);
        raster_add_row(&shrinking, row);
    }
    *reader->to = shrinking.made;
}

static void read_all(struct jpeg_reader *reader, str bytes)
{
    struct jpeg_decompress_struct *library = &reader->library;

    jpeg_create_decompress(library);
    library->mem->max_memory_to_use = MEMORY_MAX;
    reader->progress.progress_monitor = count_scans;
    library->progress = &reader->progress;
    jpeg_mem_src(library, (const unsigned char *)bytes.at, bytes.len);
    jpeg_read_header(library, TRUE);
    library->out_color_space = is_for_print(library) ? JCS_CMYK : JCS_RGB;
    library->dct_method = JDCT_ISLOW;
    choose_scale(library, reader->to);
    if (!raster_can_shrink(reader->to, library->output_width,
                           library->output_height))
        give_up((j_common_ptr)library);
    jpeg_start_decompress(library);
    read_rows(reader);
    jpeg_finish_decompress(library);
}

enum photo_answer jpeg_read(str bytes, struct arena *arena, struct raster *to)
{
    struct jpeg_reader *reader = arena_new(arena, struct jpeg_reader);
    bool is_broken = true;

    to->channels = 3;
    reader->arena = arena;
    reader->to = to;
    reader->library.err = watch(&reader->trouble);
    if (setjmp(reader->trouble.escape) == 0) {
        read_all(reader, bytes);
        jpeg_destroy_decompress(&reader->library);
        is_broken = false;
    }
    if (is_broken || reader->trouble.is_cut_off) {
        jpeg_destroy_decompress(&reader->library);
        return PHOTO_BROKEN;
    }
    return PHOTO_DONE;
}

/* --- writing -------------------------------------------------------------- */

struct jpeg_writing {
    struct jpeg_destination_mgr to;
    unsigned char piece[PIECE];
    struct buf *out;
};

static void start_piece(j_compress_ptr library)
{
    struct jpeg_writing *writing = (struct jpeg_writing *)library->dest;

    writing->to.next_output_byte = writing->piece;
    writing->to.free_in_buffer = PIECE;
}

static void add_bytes(struct jpeg_writing *writing, size_t count)
{
    buf_add(writing->out, (str){(const char *)writing->piece, count});
}

static boolean end_piece(j_compress_ptr library)
{
    add_bytes((struct jpeg_writing *)library->dest, PIECE);
    start_piece(library);
    return TRUE;
}

static void end_last_piece(j_compress_ptr library)
{
    struct jpeg_writing *writing = (struct jpeg_writing *)library->dest;

    add_bytes(writing, PIECE - writing->to.free_in_buffer);
}

static void write_all(struct jpeg_compress_struct *library,
                      const struct raster *raster)
{
    size_t row_bytes = (size_t)raster->width * raster->channels;

    library->image_width = raster->width;
    library->image_height = raster->height;
    library->input_components = 3;
    library->in_color_space = JCS_RGB;
    jpeg_set_defaults(library);
    jpeg_set_quality(library, QUALITY, TRUE);
    library->dct_method = JDCT_ISLOW;
    library->optimize_coding = TRUE;
    jpeg_simple_progression(library);
    jpeg_start_compress(library, TRUE);
    while (library->next_scanline < raster->height) {
        unsigned char *row =
            &raster->pixels[row_bytes * library->next_scanline];

        jpeg_write_scanlines(library, &row, 1);
    }
    jpeg_finish_compress(library);
}

void jpeg_write(const struct raster *raster, struct buf *out)
{
    struct jpeg_compress_struct library = {0};
    struct trouble trouble = {0};
    struct jpeg_writing writing = {
        .to = {.init_destination = start_piece,
               .empty_output_buffer = end_piece,
               .term_destination = end_last_piece},
        .out = out,
    };

    library.err = watch(&trouble);
    /* What is written is our own: nothing but want of memory can fail. */
    if (setjmp(trouble.escape))
        memory_is_out();
    jpeg_create_compress(&library);
    library.dest = &writing.to;
    write_all(&library, raster);
    jpeg_destroy_compress(&library);
}
