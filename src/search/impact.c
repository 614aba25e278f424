#include "search/impact.h"

#include "search/postings.h"

/* How much a field counts, in tenths, and how far its length matters, in
 * hundredths. */
static const struct {
    uint32_t tenths;
    uint32_t length_matters;
} fields[FIELD_COUNT] = {
    [FIELD_TITLE] = {60, 50},   [FIELD_HEADINGS] = {15, 50},
    [FIELD_SUMMARY] = {20, 50}, [FIELD_TEXT] = {10, 75},
    [FIELD_OTHER] = {5, 75},
};

enum { SATURATION = IMPACT_UNIT * 12 / 10, STEPS = 11, WORTH_WHOLE = 100 };

static uint32_t factor_of(const struct impact_lengths *lengths, int field,
                          uint32_t length)
{
    uint64_t matters = fields[field].length_matters;
    uint64_t total = lengths->totals[field];
    uint64_t weight = (uint64_t)fields[field].tenths * IMPACT_UNIT / 10;
    uint64_t share =
        (100 - matters) * total + matters * length * lengths->documents;

    return share ? (uint32_t)(weight * 100 * total / share) : 0;
}

struct impact_factors impact_factors_of(const struct impact_lengths *lengths,
                                        const struct counted_document *document)
{
    struct impact_factors factors;

    for (int i = 0; i < FIELD_COUNT; i++)
        factors.of[i] = factor_of(lengths, i, document->lengths[i]);
    return factors;
}

uint32_t impact_weight(const struct impact_factors *factors,
                       const struct counted_item *item)
{
    uint32_t weight = 0;

    for (int i = 0; i < FIELD_COUNT; i++)
        weight += item->counts[i] * factors->of[i];
    return weight;
}

uint32_t impact_level(uint32_t weight, unsigned worth)
{
    uint64_t whole = ((uint64_t)weight + SATURATION) * WORTH_WHOLE;
    uint64_t steps = (uint64_t)STEPS * weight * worth;
    uint64_t step = (2 * steps + whole) / (2 * whole);

    if (step < IMPACT_BASE)
        return 0;
    step -= IMPACT_BASE;
    return step < POSTING_LEVELS ? (uint32_t)step : POSTING_LEVELS - 1;
}
