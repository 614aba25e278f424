#include "media/heif.h"

#include "tap.h"

static void test_the_brands_tell_the_kinds_apart(void)
{
    CHECK(heif_kind_of(STR("\0\0\0\x18"
                           "ftypheic\0\0\0\0mif1heic"))
          == HEIF_HEIC);
    CHECK(heif_kind_of(STR("\0\0\0\x18"
                           "ftypmif1\0\0\0\0mif1avif"))
          == HEIF_AVIF);
    CHECK(heif_kind_of(STR("\0\0\0\x18"
                           "ftypmp42\0\0\0\0mp42isom"))
          == HEIF_NONE);
}

static void test_a_short_file_is_neither(void)
{
    CHECK(heif_kind_of(STR("")) == HEIF_NONE);
    CHECK(heif_kind_of(STR("\0\0\0\x18"
                           "ftyphei"))
          == HEIF_NONE);
    CHECK(heif_kind_of(STR("\xFF\xD8\xFF\xE0 avif avif")) == HEIF_NONE);
}

int main(void)
{
    test_the_brands_tell_the_kinds_apart();
    test_a_short_file_is_neither();
    return tap_done();
}
