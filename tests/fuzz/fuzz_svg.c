/*
 * fuzz_svg - any bytes are refused as a drawing, or cleaned into one that is
 * well-formed and has nothing live in it.  Cleaning it again only closes
 * elements whose words were left out, once and for all.
 */
#include "fuzz.h"

#include "media/picture.h"
#include "media/svg.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct arena arena = {0};
    str drawing = {(const char *)bytes, len};
    const char *why_not = NULL;
    str cleaned;
    str again;

    if (svg_clean(&arena, drawing, &cleaned, &why_not)) {
        MUST_HOLD(drawn_is_well_formed(cleaned), drawing);
        MUST_HOLD(drawn_is_safe(cleaned), drawing);
        MUST_HOLD(svg_clean(&arena, cleaned, &again, &why_not), drawing);
        MUST_HOLD(again.len <= cleaned.len, drawing);
        MUST_HOLD(svg_clean(&arena, again, &cleaned, &why_not), drawing);
        MUST_HOLD(str_equal(cleaned, again), drawing);
    } else {
        MUST_HOLD(why_not, drawing);
    }
    arena_free(&arena);
    return 0;
}
