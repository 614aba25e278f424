#include "media/picture.h"

#include "media/picture_svg.h"

static unsigned byte_at(str s, size_t at)
{
    return at < s.len ? (unsigned char)s.at[at] : 0;
}

/* Two or four bytes, the largest first; past the end they are 0. */
static unsigned big_2(str s, size_t at)
{
    return byte_at(s, at) << 8 | byte_at(s, at + 1);
}

static unsigned big_4(str s, size_t at)
{
    return big_2(s, at) << 16 | big_2(s, at + 2);
}

/* Two or three bytes, the smallest first. */
static unsigned little_2(str s, size_t at)
{
    return byte_at(s, at) | byte_at(s, at + 1) << 8;
}

static unsigned little_3(str s, size_t at)
{
    return little_2(s, at) | byte_at(s, at + 2) << 16;
}

static bool measure_png(str s, struct picture_size *size)
{
    if (!str_starts(s, STR("\x89PNG\r\n\x1A\n"))
        || !str_equal(str_slice(s, 12, 16), STR("IHDR")))
        return false;
    *size = (struct picture_size){big_4(s, 16), big_4(s, 20)};
    return true;
}

static bool measure_gif(str s, struct picture_size *size)
{
    if (!str_starts(s, STR("GIF87a")) && !str_starts(s, STR("GIF89a")))
        return false;
    *size = (struct picture_size){little_2(s, 6), little_2(s, 8)};
    return true;
}

/* Frame headers are C0 to CF, without C4, C8 and CC, which are tables. */
static bool is_jpeg_frame(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8
           && marker != 0xCC;
}

static unsigned tiff_2(str tiff, size_t at, bool is_big)
{
    return is_big ? big_2(tiff, at) : little_2(tiff, at);
}

/* True when a camera was held on its side: browsers turn the picture, so its
 * width is the height that the frame names.  Orientation is tag 0112 of the
 * first directory; 5 to 8 are quarter turns. */
static bool is_turned(str segment)
{
    str tiff = str_slice(segment, 6, segment.len);
    bool is_big = str_starts(tiff, STR("MM"));
    size_t at =
        is_big ? big_4(tiff, 4) : little_2(tiff, 4) | little_2(tiff, 6) << 16;
    unsigned count = tiff_2(tiff, at, is_big);

    if (!str_starts(segment, STR("Exif\0\0")))
        return false;
    for (at += 2; count > 0 && at + 12 <= tiff.len; count--, at += 12) {
        unsigned turn = tiff_2(tiff, at + 8, is_big);

        if (tiff_2(tiff, at, is_big) == 0x0112)
            return turn >= 5 && turn <= 8;
    }
    return false;
}

static struct picture_size frame_size(str s, size_t at, bool turned)
{
    unsigned height = big_2(s, at + 5);
    unsigned width = big_2(s, at + 7);

    return turned ? (struct picture_size){height, width}
                  : (struct picture_size){width, height};
}

/* Segments: FF, a marker, two bytes of length that count themselves.  The
 * loop ends because each segment is at least two bytes long. */
static bool measure_jpeg(str s, struct picture_size *size)
{
    size_t at = 2;
    bool turned = false;

    if (!str_starts(s, STR("\xFF\xD8")))
        return false;
    while (at + 9 < s.len && byte_at(s, at) == 0xFF) {
        unsigned marker = byte_at(s, at + 1);
        unsigned len = big_2(s, at + 2);

        if (marker == 0xFF) {
            at++;
            continue;
        }
        if (is_jpeg_frame(marker)) {
            *size = frame_size(s, at, turned);
            return true;
        }
        if (len < 2 || marker == 0xD9 || marker == 0xDA)
            return false;
        if (marker == 0xE1)
            turned = turned || is_turned(str_slice(s, at + 4, at + 2 + len));
        at += 2 + len;
    }
    return false;
}

static bool measure_webp(str s, struct picture_size *size)
{
    str kind = str_slice(s, 12, 16);

    if (!str_starts(s, STR("RIFF"))
        || !str_equal(str_slice(s, 8, 12), STR("WEBP")) || s.len < 30)
        return false;
    if (str_equal(kind, STR("VP8X"))) {
        *size = (struct picture_size){little_3(s, 24) + 1, little_3(s, 27) + 1};
        return true;
    }
    if (str_equal(kind, STR("VP8L")) && byte_at(s, 20) == 0x2F) {
        unsigned bits = little_2(s, 21) | little_2(s, 23) << 16;

        *size = (struct picture_size){(bits & 0x3FFF) + 1,
                                      (bits >> 14 & 0x3FFF) + 1};
        return true;
    }
    if (str_equal(kind, STR("VP8 ")) && byte_at(s, 23) == 0x9D
        && byte_at(s, 24) == 0x01 && byte_at(s, 25) == 0x2A) {
        *size = (struct picture_size){little_2(s, 26) & 0x3FFF,
                                      little_2(s, 28) & 0x3FFF};
        return true;
    }
    return false;
}

struct picture_kind {
    str end;
    bool (*measure)(str bytes, struct picture_size *size);
};

static const struct picture_kind kinds[] = {
    {STR_INIT("png"), measure_png},   {STR_INIT("jpg"), measure_jpeg},
    {STR_INIT("jpeg"), measure_jpeg}, {STR_INIT("gif"), measure_gif},
    {STR_INIT("webp"), measure_webp}, {STR_INIT("svg"), picture_measure_svg},
};

static bool is_possible(unsigned px)
{
    return px > 0 && px <= PICTURE_MAX_PX;
}

bool picture_measure(str first_bytes, str path, unsigned *width_px,
                     unsigned *height_px)
{
    str end = str_cut_last(path, '.').tail;
    str bytes = str_slice(first_bytes, 0, PICTURE_FIRST_BYTES);
    struct picture_size size;

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        if (!str_equal_nocase(end, kinds[i].end)
            || !kinds[i].measure(bytes, &size) || !is_possible(size.width_px)
            || !is_possible(size.height_px))
            continue;
        *width_px = size.width_px;
        *height_px = size.height_px;
        return true;
    }
    return false;
}
