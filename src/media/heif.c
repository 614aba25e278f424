#include "media/heif.h"

enum { BRANDS_AT = 8, BRANDS_MOST = 16, BRAND_BYTES = 4 };

static const struct {
    str brand;
    enum heif_kind kind;
} brands[] = {
    {STR_INIT("avif"), HEIF_AVIF}, {STR_INIT("avis"), HEIF_AVIF},
    {STR_INIT("heic"), HEIF_HEIC}, {STR_INIT("heix"), HEIF_HEIC},
    {STR_INIT("heim"), HEIF_HEIC}, {STR_INIT("heis"), HEIF_HEIC},
    {STR_INIT("hevc"), HEIF_HEIC}, {STR_INIT("hevx"), HEIF_HEIC},
    {STR_INIT("mif1"), HEIF_HEIC}, {STR_INIT("msf1"), HEIF_HEIC},
};

enum { BRAND_COUNT = sizeof(brands) / sizeof(brands[0]) };

/* The row of brands that is named first: "mif1" stands in AVIF files too. */
static size_t row_of(str brand)
{
    size_t row = 0;

    while (row < BRAND_COUNT && !str_equal(brands[row].brand, brand))
        row++;
    return row;
}

enum heif_kind heif_kind_of(str bytes)
{
    size_t best = BRAND_COUNT;

    if (bytes.len < BRANDS_AT + BRAND_BYTES
        || !str_equal(str_slice(bytes, 4, 8), STR("ftyp")))
        return HEIF_NONE;
    for (size_t i = 0; i < BRANDS_MOST; i++) {
        size_t at = BRANDS_AT + i * BRAND_BYTES;
        size_t row;

        if (at + BRAND_BYTES > bytes.len)
            break;
        row = row_of(str_slice(bytes, at, at + BRAND_BYTES));
        if (row < best)
            best = row;
    }
    return best < BRAND_COUNT ? brands[best].kind : HEIF_NONE;
}
