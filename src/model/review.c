#include "model/trust.h"

static void check_review(const struct trust *trust, const struct front *front)
{
    if (!date_is_given(front->review)
        || date_compare(front->review, trust->today) >= 0)
        return;
    diag_add(trust->diags, DIAG_REVIEW_OVERDUE, front->review_place,
             date_words(trust->arena, front->review), (str){0});
}

void trust_check_reviews(const struct trust *trust)
{
    const struct hub *hub = trust->hub;
    size_t slots = hub->config.language_count * VARIANT_COUNT;

    if (!date_is_given(trust->today))
        return;
    for (size_t i = 0; i < hub->page_count; i++)
        for (size_t j = 0; j < slots; j++)
            if (hub->pages[i]->articles[j])
                check_review(trust, &hub->pages[i]->articles[j]->front);
}
