/*
 * fuzz_picture - any first bytes of a picture have a size within the limits,
 * or none.  The first byte says which kind the file claims to be.
 */
#include "fuzz.h"

#include "media/picture.h"

static const str names[] = {
    STR_INIT("a.png"),  STR_INIT("a.jpg"), STR_INIT("a.gif"),
    STR_INIT("a.webp"), STR_INIT("a.svg"), STR_INIT("a.jpeg"),
};

enum { NAMES = sizeof names / sizeof *names };

static void measure(str picture, str name)
{
    unsigned width_px = 0;
    unsigned height_px = 0;

    if (picture_measure(picture, name, &width_px, &height_px)) {
        MUST_HOLD(width_px >= 1 && width_px <= PICTURE_MAX_PX, picture);
        MUST_HOLD(height_px >= 1 && height_px <= PICTURE_MAX_PX, picture);
    } else {
        MUST_HOLD(width_px == 0 && height_px == 0, picture);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    str all = {(const char *)bytes, len};

    for (size_t i = 0; i < NAMES; i++)
        measure(all, names[i]);
    return 0;
}
