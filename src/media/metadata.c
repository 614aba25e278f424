#include "media/metadata.h"

#include <string.h>

/* The part of a picture that has not been read yet. */
struct reader {
    str rest;
    bool is_broken;
};

static str take(struct reader *reader, size_t count)
{
    str taken = {0};

    if (count > reader->rest.len) {
        reader->is_broken = true;
        reader->rest = (str){0};
        return taken;
    }
    taken = str_slice(reader->rest, 0, count);
    reader->rest = str_slice(reader->rest, count, reader->rest.len);
    return taken;
}

static unsigned byte_at(str bytes, size_t at)
{
    return at < bytes.len ? (unsigned char)bytes.at[at] : 0;
}

static size_t big_endian(str bytes, size_t at, size_t count)
{
    size_t number = 0;

    for (size_t i = 0; i < count; i++)
        number = number << 8 | byte_at(bytes, at + i);
    return number;
}

static size_t little_endian(str bytes, size_t at, size_t count)
{
    size_t number = 0;

    for (size_t i = count; i-- > 0;)
        number = number << 8 | byte_at(bytes, at + i);
    return number;
}

/* --- JPEG: marker, length, content --------------------------------------- */

enum {
    JPEG_START = 0xD8,
    JPEG_END = 0xD9,
    JPEG_SCAN = 0xDA,
    JPEG_APP0 = 0xE0,
    JPEG_APP1 = 0xE1,
    JPEG_APP14 = 0xEE,
    JPEG_APP15 = 0xEF,
    JPEG_COMMENT = 0xFE,
};

/* APP14 says how the colours are meant; APP0 may hold a preview. */
static bool is_needed_segment(unsigned marker)
{
    return marker != JPEG_COMMENT
           && (marker < JPEG_APP0 || marker > JPEG_APP15
               || marker == JPEG_APP14);
}

static bool stands_alone(unsigned marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

/* The marker after any number of 0xFF; 0 when there is none. */
static unsigned take_marker(struct reader *reader)
{
    str byte = take(reader, 1);

    if (byte_at(byte, 0) != 0xFF)
        return 0;
    do
        byte = take(reader, 1);
    while (byte.len && byte_at(byte, 0) == 0xFF);
    return byte_at(byte, 0);
}

/* The segment at the reader's place, the two bytes of its length included. */
static str take_segment(struct reader *reader)
{
    size_t length = big_endian(reader->rest, 0, 2);

    if (length < 2)
        reader->is_broken = true;
    return take(reader, length < 2 ? 0 : length);
}

/* What stands behind the start of a scan, up to the next marker that is no
 * part of it: 0xFF 0x00 is a byte, and markers of a restart stand alone. */
static str take_scan(struct reader *reader)
{
    str rest = reader->rest;
    size_t at = 0;

    while (at + 1 < rest.len
           && (byte_at(rest, at) != 0xFF || byte_at(rest, at + 1) == 0
               || stands_alone(byte_at(rest, at + 1))))
        at++;
    return take(reader, at + 1 < rest.len ? at : rest.len);
}

static void add_marker(struct buf *out, unsigned marker)
{
    buf_add_char(out, (char)0xFF);
    buf_add_char(out, (char)marker);
}

static bool strip_jpeg(str bytes, struct buf *out)
{
    struct reader reader = {.rest = bytes};
    unsigned marker = take_marker(&reader);

    add_marker(out, marker);
    while (!reader.is_broken && marker != JPEG_END) {
        str segment = {0};

        /* A photo that was cut off is shown as far as it goes. */
        if (reader.rest.len == 0) {
            add_marker(out, JPEG_END);
            return true;
        }
        marker = take_marker(&reader);
        if (marker == 0)
            return false;
        if (!stands_alone(marker) && marker != JPEG_START && marker != JPEG_END)
            segment = take_segment(&reader);
        if (!is_needed_segment(marker))
            continue;
        add_marker(out, marker);
        buf_add(out, segment);
        if (marker == JPEG_SCAN)
            buf_add(out, take_scan(&reader));
    }
    return !reader.is_broken;
}

/* --- Exif: a small TIFF file in a segment --------------------------------- */

enum { TAG_ORIENTATION = 0x0112, TAGS_MAX = 1000 };

static size_t tiff_number(str tiff, size_t at, size_t count)
{
    return byte_at(tiff, 0) == 'M' ? big_endian(tiff, at, count)
                                   : little_endian(tiff, at, count);
}

static unsigned tiff_orientation(str tiff)
{
    size_t at = tiff_number(tiff, 4, 4);
    size_t count = at < tiff.len ? tiff_number(tiff, at, 2) : 0;

    for (size_t i = 0; i < count && i < TAGS_MAX; i++) {
        size_t entry = at + 2 + 12 * i;
        size_t value = tiff_number(tiff, entry + 8, 2);

        if (entry + 12 > tiff.len)
            break;
        if (tiff_number(tiff, entry, 2) == TAG_ORIENTATION)
            return value >= 1 && value <= 8 ? (unsigned)value : 1;
    }
    return 1;
}

static unsigned exif_orientation(str segment)
{
    str start = STR("Exif\0");

    if (!str_starts(segment, start))
        return 1;
    return tiff_orientation(str_slice(segment, start.len + 1, segment.len));
}

static unsigned jpeg_orientation(str bytes)
{
    struct reader reader = {.rest = bytes};
    unsigned marker = take_marker(&reader);

    while (!reader.is_broken && reader.rest.len) {
        str segment;

        marker = take_marker(&reader);
        if (marker == 0 || marker == JPEG_SCAN || marker == JPEG_END)
            break;
        if (stands_alone(marker) || marker == JPEG_START)
            continue;
        segment = take_segment(&reader);
        if (marker == JPEG_APP1
            && str_starts(str_slice(segment, 2, segment.len), STR("Exif")))
            return exif_orientation(str_slice(segment, 2, segment.len));
    }
    return 1;
}

/* --- PNG: length, name, content, check ------------------------------------ */

enum { PNG_START = 8, PNG_AROUND = 12 };

/* Chunks that a picture, or an animation, cannot be shown without. */
static const str png_needed[] = {
    STR_INIT("IHDR"), STR_INIT("PLTE"), STR_INIT("IDAT"), STR_INIT("IEND"),
    STR_INIT("tRNS"), STR_INIT("gAMA"), STR_INIT("cHRM"), STR_INIT("sRGB"),
    STR_INIT("sBIT"), STR_INIT("bKGD"), STR_INIT("pHYs"), STR_INIT("acTL"),
    STR_INIT("fcTL"), STR_INIT("fdAT"),
};

static bool is_needed_chunk(str name)
{
    for (size_t i = 0; i < sizeof(png_needed) / sizeof(png_needed[0]); i++)
        if (str_equal(name, png_needed[i]))
            return true;
    return false;
}

static bool strip_png(str bytes, struct buf *out)
{
    struct reader reader = {.rest = bytes};
    str name = {0};

    buf_add(out, take(&reader, PNG_START));
    while (!reader.is_broken && !str_equal(name, STR("IEND"))) {
        size_t length = big_endian(reader.rest, 0, 4);
        str chunk = take(&reader, length + PNG_AROUND);

        name = str_slice(chunk, 4, chunk.len < 8 ? chunk.len : 8);
        if (is_needed_chunk(name))
            buf_add(out, chunk);
    }
    return !reader.is_broken;
}

/* --- WebP: RIFF chunks, even in length ------------------------------------ */

enum {
    RIFF_START = 12,
    RIFF_AROUND = 8,
    WEBP_HAS_PROFILE = 0x20,
    WEBP_HAS_EXIF = 0x08,
    WEBP_HAS_XMP = 0x04,
};

static const str webp_needed[] = {
    STR_INIT("VP8 "), STR_INIT("VP8L"), STR_INIT("VP8X"),
    STR_INIT("ALPH"), STR_INIT("ANIM"), STR_INIT("ANMF"),
};

static bool is_needed_riff(str name)
{
    for (size_t i = 0; i < sizeof(webp_needed) / sizeof(webp_needed[0]); i++)
        if (str_equal(name, webp_needed[i]))
            return true;
    return false;
}

static void set_little_endian(struct buf *out, size_t at, size_t number)
{
    for (size_t i = 0; i < 4; i++)
        out->at[at + i] = (char)(number >> (8 * i) & 0xFF);
}

static bool strip_webp(str bytes, struct buf *out)
{
    struct reader reader = {.rest = bytes};
    size_t start = out->len;
    size_t end = little_endian(bytes, 4, 4) + 8;

    if (end < bytes.len)
        reader.rest = str_slice(bytes, 0, end);
    buf_add(out, take(&reader, RIFF_START));
    while (!reader.is_broken && reader.rest.len) {
        size_t length = little_endian(reader.rest, 4, 4);
        bool is_odd = length % 2 && reader.rest.len > RIFF_AROUND + length;
        str chunk = take(&reader, length + RIFF_AROUND + is_odd);
        str name = str_slice(chunk, 0, chunk.len < 4 ? chunk.len : 4);
        size_t at = out->len;

        if (!is_needed_riff(name))
            continue;
        buf_add(out, chunk);
        if (str_equal(name, STR("VP8X")) && chunk.len > RIFF_AROUND)
            out->at[at + RIFF_AROUND] &=
                (char)~(WEBP_HAS_PROFILE | WEBP_HAS_EXIF | WEBP_HAS_XMP);
    }
    if (reader.is_broken || out->is_full || out->len < start + RIFF_START)
        return false;
    set_little_endian(out, start + 4, out->len - start - 8);
    return true;
}

/* --- GIF: blocks that say what they are ----------------------------------- */

enum {
    GIF_HEAD = 13,
    GIF_EXTENSION = 0x21,
    GIF_IMAGE = 0x2C,
    GIF_END = 0x3B,
    GIF_CONTROL = 0xF9,
    GIF_APPLICATION = 0xFF,
    GIF_IMAGE_HEAD = 9,
};

static size_t colour_table_bytes(unsigned flags)
{
    return flags & 0x80 ? (size_t)3 << ((flags & 7) + 1) : 0;
}

/* Pieces of up to 255 bytes, the last of them empty. */
static str take_pieces(struct reader *reader)
{
    str rest = reader->rest;
    size_t count = 0;

    while (byte_at(rest, count) && count < rest.len)
        count += byte_at(rest, count) + 1;
    return take(reader, count + 1);
}

/* How long a frame stands, and that it all starts again. */
static bool is_needed_extension(unsigned label, str pieces)
{
    return label == GIF_CONTROL
           || (label == GIF_APPLICATION
               && str_starts(str_slice(pieces, 1, pieces.len),
                             STR("NETSCAPE2.0")));
}

static void strip_extension(struct reader *reader, struct buf *out)
{
    str label = take(reader, 1);
    str pieces = take_pieces(reader);

    if (!is_needed_extension(byte_at(label, 0), pieces))
        return;
    buf_add_char(out, GIF_EXTENSION);
    buf_add(out, label);
    buf_add(out, pieces);
}

static void copy_image(struct reader *reader, struct buf *out)
{
    str head = take(reader, GIF_IMAGE_HEAD);

    buf_add_char(out, GIF_IMAGE);
    buf_add(out, head);
    buf_add(out, take(reader,
                      colour_table_bytes(byte_at(head, GIF_IMAGE_HEAD - 1))));
    buf_add(out, take(reader, 1));
    buf_add(out, take_pieces(reader));
}

static bool strip_gif(str bytes, struct buf *out)
{
    struct reader reader = {.rest = bytes};
    str head = take(&reader, GIF_HEAD);
    unsigned kind = 0;

    buf_add(out, head);
    buf_add(out, take(&reader, colour_table_bytes(byte_at(head, 10))));
    while (!reader.is_broken && kind != GIF_END) {
        kind = byte_at(take(&reader, 1), 0);
        if (kind == GIF_EXTENSION)
            strip_extension(&reader, out);
        else if (kind == GIF_IMAGE)
            copy_image(&reader, out);
        else if (kind != GIF_END)
            return false;
    }
    buf_add_char(out, GIF_END);
    return !reader.is_broken;
}

/* --- any of them ---------------------------------------------------------- */

static const struct kind {
    str start;
    size_t at; /* where start stands */
    bool (*strip)(str bytes, struct buf *out);
    unsigned (*orientation)(str bytes);
} kinds[] = {
    {STR_INIT("\xFF\xD8\xFF"), 0, strip_jpeg, jpeg_orientation},
    {STR_INIT("\x89PNG\r\n\x1A\n"), 0, strip_png, NULL},
    {STR_INIT("WEBP"), 8, strip_webp, NULL},
    {STR_INIT("GIF8"), 0, strip_gif, NULL},
};

static const struct kind *kind_of(str bytes)
{
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (bytes.len > kinds[i].at
            && str_starts(str_slice(bytes, kinds[i].at, bytes.len),
                          kinds[i].start))
            return &kinds[i];
    return NULL;
}

bool metadata_strip(str bytes, struct buf *out)
{
    const struct kind *kind = kind_of(bytes);

    return kind && kind->strip(bytes, out) && !out->is_full;
}

unsigned metadata_orientation(str bytes)
{
    const struct kind *kind = kind_of(bytes);

    return kind && kind->orientation ? kind->orientation(bytes) : 1;
}
