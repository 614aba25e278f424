#include "media/photo.h"

#include "media/jpeg.h"
#include "media/metadata.h"
#include "media/picture.h"
#include "media/png.h"
#include "media/webp.h"

#include "tap.h"

/* Left half dark, right half light, with a green band at the top. */
static struct raster sample(struct arena *arena, unsigned width,
                            unsigned height, unsigned channels)
{
    struct raster raster = {
        width, height, channels,
        arena_array(arena, unsigned char, (size_t)width *height *channels)};

    for (size_t i = 0; i < (size_t)width * height; i++) {
        unsigned char *pixel = &raster.pixels[i * channels];
        bool is_right = i % width >= width / 2;

        pixel[0] = pixel[2] = is_right ? 200 : 40;
        pixel[1] = i / width < height / 8 ? 255 : pixel[0];
        if (channels == 4)
            pixel[3] = is_right ? 255 : 0;
    }
    return raster;
}

/* A JPEG as a telephone held on its side writes it. */
static str telephone_photo(struct arena *arena, struct buf *jpeg)
{
    static const char exif[] =
        "\xFF\xE1\x00\x22"
        "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0"
        "\x01\0\x06\0\0\0\0\0\0\xFF\xFE\x00\x06HOME";
    struct raster raster = sample(arena, 2000, 1500, 3);
    struct buf all = {0};

    jpeg_write(&raster, jpeg);
    buf_add(&all, str_slice(buf_str(jpeg), 0, 2));
    buf_add(&all, (str){exif, sizeof(exif) - 1});
    buf_add(&all, str_slice(buf_str(jpeg), 2, jpeg->len));
    buf_free(jpeg);
    *jpeg = all;
    return buf_str(jpeg);
}

static struct photo read(str bytes, const char *name)
{
    struct photo photo = {0};
    unsigned width = 0;
    unsigned height = 0;

    CHECK(picture_measure(bytes, str_of(name), &width, &height));
    CHECK(photo_read(bytes, width, height, &photo));
    return photo;
}

static bool is_side(str made, const char *name, unsigned width, unsigned height)
{
    unsigned found_width = 0;
    unsigned found_height = 0;

    return picture_measure(made, str_of(name), &found_width, &found_height)
           && found_width == width && found_height == height;
}

static void test_a_photo_goes_out_in_sizes_for_phone_and_desktop(void)
{
    struct arena arena = {0};
    struct buf jpeg = {0};
    struct photo photo = read(telephone_photo(&arena, &jpeg), "x.jpg");
    struct photo_version versions[PHOTO_VERSIONS_MAX];
    size_t count = photo_versions(&photo, versions);

    CHECK_INT(photo.width_px, 1500);
    CHECK_INT(photo.height_px, 2000);
    CHECK_INT(photo.orientation, 6);
    CHECK_INT(count, 6);
    CHECK_INT(versions[0].width_px, 1500);
    CHECK(!versions[0].is_as_it_was);
    CHECK_INT(versions[1].width_px, 480);
    CHECK_INT(versions[1].height_px, 640);
    CHECK_INT(versions[5].kind, PHOTO_WEBP);
    CHECK_INT(versions[5].width_px, 1500);
    for (size_t i = 0; i < count; i++) {
        const char *name = versions[i].kind == PHOTO_WEBP ? "x.webp" : "x.jpg";
        struct buf made = {0};
        struct buf again = {0};

        CHECK_INT(
            photo_write(&photo, buf_str(&jpeg), &versions[i], &arena, &made),
            PHOTO_DONE);
        CHECK_INT(
            photo_write(&photo, buf_str(&jpeg), &versions[i], &arena, &again),
            PHOTO_DONE);
        CHECK(str_equal(buf_str(&made), buf_str(&again)));
        CHECK(is_side(buf_str(&made), name, versions[i].width_px,
                      versions[i].height_px));
        CHECK(str_find(buf_str(&made), STR("Exif")) < 0);
        CHECK(str_find(buf_str(&made), STR("HOME")) < 0);
        buf_free(&made);
        buf_free(&again);
    }
    buf_free(&jpeg);
    arena_free(&arena);
}

/* Orientation 6: what was on the left of the sensor is at the top. */
static void test_a_photo_stands_upright(void)
{
    struct arena arena = {0};
    struct buf jpeg = {0};
    struct photo photo = read(telephone_photo(&arena, &jpeg), "x.jpg");
    struct photo_version version = {PHOTO_JPEG, 30, 40, false};
    struct raster small = {.width = 30, .height = 40};
    struct buf made = {0};

    photo_write(&photo, buf_str(&jpeg), &version, &arena, &made);
    CHECK_INT(jpeg_read(buf_str(&made), &arena, &small), PHOTO_DONE);
    CHECK(small.pixels[0] < 80);
    CHECK(small.pixels[3 * 30 * 39] > 160);
    /* The band that was at the top is on the right. */
    CHECK(small.pixels[3 * 29 + 1] > 180 && small.pixels[3 * 29] < 120);
    buf_free(&made);
    buf_free(&jpeg);
    arena_free(&arena);
}

static void test_a_small_picture_stays_as_it_was(void)
{
    struct arena arena = {0};
    struct raster raster = sample(&arena, 400, 300, 4);
    struct buf png = {0};
    struct buf made = {0};
    struct photo_version versions[PHOTO_VERSIONS_MAX];
    struct photo photo;

    png_write_raster(&raster, &png);
    photo = read(buf_str(&png), "x.png");
    CHECK_INT(photo_versions(&photo, versions), 1);
    CHECK(versions[0].is_as_it_was);
    CHECK_INT(photo_write(&photo, buf_str(&png), &versions[0], &arena, &made),
              PHOTO_DONE);
    CHECK(str_equal(buf_str(&made), buf_str(&png)));
    buf_free(&png);
    buf_free(&made);
    arena_free(&arena);
}

static void test_what_is_clear_stays_clear(void)
{
    struct arena arena = {0};
    struct raster raster = sample(&arena, 1000, 100, 4);
    struct raster small = {.width = 480, .height = 48};
    struct buf png = {0};
    struct buf webp = {0};
    struct photo_version version = {PHOTO_WEBP, 480, 48, false};
    struct photo photo;

    png_write_raster(&raster, &png);
    photo = read(buf_str(&png), "x.png");
    CHECK(photo.is_drawing);
    CHECK_INT(photo_write(&photo, buf_str(&png), &version, &arena, &webp),
              PHOTO_DONE);
    CHECK_INT(webp_read(buf_str(&webp), &arena, &small), PHOTO_DONE);
    CHECK_INT(small.channels, 4);
    CHECK_INT(small.pixels[3], 0);
    CHECK_INT(small.pixels[4 * 479 + 3], 255);
    CHECK_INT(small.pixels[4 * (479 + 480 * 40)], 200);
    buf_free(&png);
    buf_free(&webp);
    arena_free(&arena);
}

/* Every place at which a file can end, and every byte of its start wrong. */
static void check_hostile(str whole, const char *name)
{
    struct photo photo = read(whole, name);
    struct photo_version versions[PHOTO_VERSIONS_MAX];

    photo_versions(&photo, versions);
    for (size_t i = 0; i < whole.len; i += 1 + whole.len / 200) {
        struct arena arena = {0};
        struct buf made = {0};
        char *copy = arena_cstr(&arena, whole);
        struct photo_version version = {photo.kind, 48, 36, false};

        photo_write(&photo, (str){whole.at, i}, &version, &arena, &made);
        copy[i] = (char)(copy[i] ^ 0x55);
        photo_write(&photo, (str){copy, whole.len}, &version, &arena, &made);
        buf_free(&made);
        arena_free(&arena);
    }
}

static void test_a_damaged_photo_is_told_and_nothing_worse(void)
{
    struct arena arena = {0};
    struct raster raster = sample(&arena, 640, 480, 3);
    struct photo_version version = {PHOTO_JPEG, 480, 360, false};
    struct buf jpeg = {0};
    struct buf png = {0};
    struct buf webp = {0};
    struct buf made = {0};
    struct photo photo;

    jpeg_write(&raster, &jpeg);
    png_write_raster(&raster, &png);
    webp_write(&raster, false, &webp);
    check_hostile(buf_str(&jpeg), "x.jpg");
    check_hostile(buf_str(&png), "x.png");
    check_hostile(buf_str(&webp), "x.webp");
    photo = read(buf_str(&jpeg), "x.jpg");
    CHECK_INT(photo_write(&photo, str_slice(buf_str(&jpeg), 0, jpeg.len / 2),
                          &version, &arena, &made),
              PHOTO_BROKEN);
    CHECK(!photo_read(STR("....ftypheic"), 10, 10, &photo));
    buf_free(&jpeg);
    buf_free(&png);
    buf_free(&webp);
    buf_free(&made);
    arena_free(&arena);
}

static void test_bombs_and_moving_pictures_are_not_made_smaller(void)
{
    struct photo_version versions[PHOTO_VERSIONS_MAX];
    struct photo photo;

    CHECK(photo_read(STR("GIF89a"), 2000, 2000, &photo));
    CHECK(photo.is_moving);
    CHECK_INT(photo_versions(&photo, versions), 1);
    CHECK(
        photo_read((str){"RIFF....WEBPVP8X....\x02", 21}, 2000, 2000, &photo));
    CHECK(photo.is_moving);
    CHECK(photo_read(STR("\x89PNG....acTL....IDAT"), 2000, 2000, &photo));
    CHECK(photo.is_moving);
    CHECK(photo_read(STR("\xFF\xD8\xFF"), 20000, 20000, &photo));
    CHECK(photo.is_too_large);
    CHECK_INT(photo_versions(&photo, versions), 1);
    CHECK(versions[0].is_as_it_was);
    /* Narrow and endless: no version of it is too large to hold. */
    CHECK(photo_read(STR("\xFF\xD8\xFF"), 1700, 20000, &photo));
    CHECK_INT(photo_versions(&photo, versions), 1);
}

int main(void)
{
    RUN(test_a_photo_goes_out_in_sizes_for_phone_and_desktop);
    RUN(test_a_photo_stands_upright);
    RUN(test_a_small_picture_stays_as_it_was);
    RUN(test_what_is_clear_stays_clear);
    RUN(test_a_damaged_photo_is_told_and_nothing_worse);
    RUN(test_bombs_and_moving_pictures_are_not_made_smaller);
    return tap_done();
}
