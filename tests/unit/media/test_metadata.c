#include "media/metadata.h"

#include "tap.h"

static const char jpeg[] =
    "\xFF\xD8"
    "\xFF\xE1\x00\x22"
    "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01"
    "\0\x06\0\0\0\0\0\0"
    "\xFF\xFE\x00\x06HOME"
    "\xFF\xEE\x00\x04"
    "Ad"
    "\xFF\xDB\x00\x04QT"
    "\xFF\xDA\x00\x04SS"
    "data\xFF\x00more\xFF\xD0rest"
    "\xFF\xD9"
    "a film that the telephone hid here";

static const char clean_jpeg[] = "\xFF\xD8"
                                 "\xFF\xEE\x00\x04"
                                 "Ad"
                                 "\xFF\xDB\x00\x04QT"
                                 "\xFF\xDA\x00\x04SS"
                                 "data\xFF\x00more\xFF\xD0rest"
                                 "\xFF\xD9";

#define BYTES(literal) ((str){(literal), sizeof(literal) - 1})

static void check(str from, str to)
{
    struct buf out = {0};

    CHECK(metadata_strip(from, &out));
    CHECK(str_equal(buf_str(&out), to));
    buf_free(&out);
}

static void check_broken(str from)
{
    struct buf out = {0};

    CHECK(!metadata_strip(from, &out));
    buf_free(&out);
}

static void test_a_jpeg_keeps_what_shows_it_and_nothing_else(void)
{
    check(BYTES(jpeg), BYTES(clean_jpeg));
    check(BYTES(clean_jpeg), BYTES(clean_jpeg));
}

static void test_how_the_camera_was_held_is_read(void)
{
    CHECK_INT(metadata_orientation(BYTES(jpeg)), 6);
    CHECK_INT(metadata_orientation(BYTES(clean_jpeg)), 1);
    CHECK_INT(metadata_orientation(STR("")), 1);
    for (size_t i = 0; i < sizeof(jpeg) - 1; i++) {
        unsigned turn = metadata_orientation((str){jpeg, i});

        CHECK(turn == 1 || turn == 6);
    }
}

static void test_a_jpeg_that_was_cut_off_gets_an_end(void)
{
    check(BYTES("\xFF\xD8\xFF\xDA\x00\x04SSdata"),
          BYTES("\xFF\xD8\xFF\xDA\x00\x04SSdata\xFF\xD9"));
    check_broken(BYTES("\xFF\xD8\xFF\xDA\x00\x14SS"));
    check_broken(BYTES("\xFF\xD8\xFF\xE1\x00\x01"));
    check_broken(BYTES("\xFF\xD8\xFF\xE1\x00\x02XX"));
}

static void test_a_png_keeps_what_shows_it_and_nothing_else(void)
{
    check(BYTES("\x89PNG\r\n\x1A\n"
                "\0\0\0\x01IHDR1....\0\0\0\x05tEXtHome!....\0\0\0\x01"
                "eXIf1....\0\0\0\x02IDAT12....\0\0\0\0IEND....more"),
          BYTES("\x89PNG\r\n\x1A\n"
                "\0\0\0\x01IHDR1....\0\0\0\x02IDAT12....\0\0\0\0IEND...."));
    check_broken(BYTES("\x89PNG\r\n\x1A\n\0\0\0\x01IHDR1...."));
    check_broken(BYTES("\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFIHDR1...."));
}

static void test_a_webp_says_what_it_has_left(void)
{
    check(BYTES("RIFF\x24\0\0\0WEBP"
                "VP8X\x01\0\0\0\x2C\0VP8 \x02\0\0\0ab"
                "EXIF\x03\0\0\0gps\0XMP more"),
          BYTES("RIFF\x18\0\0\0WEBP"
                "VP8X\x01\0\0\0\0\0VP8 \x02\0\0\0ab"));
    check_broken(BYTES("RIFF\x2E\0\0\0WEBPVP8 \xFF\xFF\xFF\x7F"));
}

static void test_a_gif_goes_on_moving(void)
{
    check(BYTES("GIF89a\x01\0\x01\0\0\0\0"
                "\x21\xFE\x04Home\0"
                "\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0"
                "\x21\xFF\x0BXMP DataXMP\x02gp\0"
                "\x21\xF9\x04....\0"
                "\x2C........\0\x02\x01x\0;behind"),
          BYTES("GIF89a\x01\0\x01\0\0\0\0"
                "\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0"
                "\x21\xF9\x04....\0"
                "\x2C........\0\x02\x01x\0;"));
    check_broken(BYTES("GIF89a\x01\0\x01\0\0\0\0?"));
    check_broken(BYTES("GIF89a\x01\0\x01\0\0\0\0"));
}

static void test_what_is_no_picture_is_not_let_through(void)
{
    check_broken(BYTES(""));
    check_broken(BYTES("....ftypheic"));
}

int main(void)
{
    RUN(test_a_jpeg_keeps_what_shows_it_and_nothing_else);
    RUN(test_how_the_camera_was_held_is_read);
    RUN(test_a_jpeg_that_was_cut_off_gets_an_end);
    RUN(test_a_png_keeps_what_shows_it_and_nothing_else);
    RUN(test_a_webp_says_what_it_has_left);
    RUN(test_a_gif_goes_on_moving);
    RUN(test_what_is_no_picture_is_not_let_through);
    return tap_done();
}
