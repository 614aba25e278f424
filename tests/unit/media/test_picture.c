#include "media/picture.h"

#include "tap.h"

static unsigned width, height;

static bool measure(str bytes, const char *name)
{
    width = height = 0;
    return picture_measure(bytes, str_of(name), &width, &height);
}

#define CHECK_SIZE(bytes, name, w, h) \
    do { \
        CHECK(measure((bytes), (name))); \
        CHECK_INT(width, (w)); \
        CHECK_INT(height, (h)); \
    } while (0)

#define PNG "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"

static void test_a_png_says_its_size_in_its_first_chunk(void)
{
    CHECK_SIZE(STR(PNG "\0\0\x02\x80\0\0\x01\xE0\x08"), "a.png", 640, 480);
    CHECK(!measure(STR(PNG "\0\0\x02"), "a.png"));
    CHECK(!measure(STR(PNG "\0\0\0\0\0\0\0\1"), "a.png"));
    CHECK(!measure(STR(PNG "\0\0\x4E\x21\0\0\0\1"), "a.png"));
    CHECK_SIZE(STR(PNG "\0\0\x4E\x20\0\0\0\1"), "a.PNG", 20000, 1);
    CHECK(!measure(STR(PNG "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), "a.png"));
    CHECK(!measure(STR(PNG "\0\0\0\1\0\0\0\1"), "a.gif"));
    CHECK(!measure(STR(PNG "\0\0\0\1\0\0\0\1"), "a.txt"));
    CHECK(!measure(STR(""), "a.png"));
}

static void test_a_gif_says_its_size_first(void)
{
    CHECK_SIZE(STR("GIF89a\x40\x01\xF0\x00"), "a.gif", 320, 240);
    CHECK(!measure(STR("GIF89a\x40"), "a.gif"));
}

#define FRAME "\xFF\xC2\0\x11\x08\x01\xE0\x02\x80\x03"

static void test_a_jpeg_has_its_size_in_a_frame(void)
{
    CHECK_SIZE(STR("\xFF\xD8\xFF\xE0\0\4ab" FRAME "\0\0"), "a.jpg", 640, 480);
    CHECK_SIZE(STR("\xFF\xD8\xFF\xC4\0\4ab\xFF" FRAME "\0\0"), "a.jpeg", 640,
               480);
    CHECK(!measure(STR("\xFF\xD8\xFF\xDA\0\4ab" FRAME "\0\0"), "a.jpg"));
    CHECK(
        !measure(STR("\xFF\xD8\xFF\xE0\0\0\xFF\xE0\0\0\xFF\xE0\0\0"), "a.jpg"));
    CHECK(!measure(STR("\xFF\xD8\xFF\xE0\xFF\xFF"
                       "ab"),
                   "a.jpg"));
}

#define TURNED_LITTLE \
    "\xFF\xE1\0\x22" \
    "Exif\0\0II*\0\x08\0\0\0\1\0\x12\x01\3\0\1\0\0\0" \
    "\6\0\0\0\0\0\0\0"
#define TURNED_BIG \
    "\xFF\xE1\0\x22" \
    "Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1" \
    "\0\x08\0\0\0\0\0\0"
#define UPRIGHT \
    "\xFF\xE1\0\x22" \
    "Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1" \
    "\0\x03\0\0\0\0\0\0"

static void test_a_photograph_taken_sideways_is_turned(void)
{
    CHECK_SIZE(STR("\xFF\xD8" TURNED_LITTLE FRAME "\0\0"), "a.jpg", 480, 640);
    CHECK_SIZE(STR("\xFF\xD8" TURNED_BIG FRAME "\0\0"), "a.jpg", 480, 640);
    CHECK_SIZE(STR("\xFF\xD8" UPRIGHT FRAME "\0\0"), "a.jpg", 640, 480);
    CHECK_SIZE(STR("\xFF\xD8\xFF\xE1\0\x10"
                   "Exif\0\0MM\0*\xFF\xFF\xFF\xFF" FRAME "\0\0"),
               "a.jpg", 640, 480);
}

static void test_a_webp_comes_in_three_kinds(void)
{
    CHECK_SIZE(STR("RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x7F\x02\0\xDF\x01"
                   "\0"),
               "a.webp", 640, 480);
    CHECK_SIZE(STR("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2F\x7F\xC2\x77\0\0\0\0\0\0"),
               "a.webp", 640, 480);
    CHECK_SIZE(STR("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9D\x01\x2A\x80\x02"
                   "\xE0\x01"),
               "a.webp", 640, 480);
    CHECK(!measure(STR("RIFF\0\0\0\0WEBPVP8Q\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
                   "a.webp"));
}

static void test_a_drawing_says_its_size_in_its_first_tag(void)
{
    CHECK_SIZE(STR("<svg width=\"640\" height='480px'>"), "a.svg", 640, 480);
    CHECK_SIZE(STR("<?xml version=\"1.0\"?>\n<!-- <svg width=\"1\"> -->\n"
                   "<svg viewBox=\"0 0 24.4 12\" id=\"a\">"),
               "a.svg", 24, 12);
    CHECK_SIZE(STR("<svg\nwidth=\"2in\" viewBox=\"-1,-1 100,50\">"), "a.svg",
               192, 96);
    CHECK_SIZE(STR("<svg width=\"100%\" height=\"100%\" "
                   "viewBox=\"0 0 30 20\">"),
               "a.svg", 30, 20);
    CHECK(!measure(STR("<svg stroke-width=\"3\" height=\"2\">"), "a.svg"));
    CHECK(!measure(STR("<svg width=\"0\" height=\"2\">"), "a.svg"));
    CHECK(!measure(STR("<svg width=\"99999999999\" height=\"2\">"), "a.svg"));
    CHECK(!measure(STR("<html width=\"1\" height=\"2\">"), "a.svg"));
    CHECK(!measure(STR("<svg width=\"1\" height=\"2\""), "a.svg"));
}

int main(void)
{
    RUN(test_a_png_says_its_size_in_its_first_chunk);
    RUN(test_a_gif_says_its_size_first);
    RUN(test_a_jpeg_has_its_size_in_a_frame);
    RUN(test_a_photograph_taken_sideways_is_turned);
    RUN(test_a_webp_comes_in_three_kinds);
    RUN(test_a_drawing_says_its_size_in_its_first_tag);
    return tap_done();
}
