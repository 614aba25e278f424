/*
 * fuzz_query - any query is answered: with pages that there are, each once,
 * the best first.
 */
#include "fuzz.h"

#include "base/utf8.h"
#include "unit/search/small_index.h"

static struct small_index small;

static void make_index(void)
{
    small_index_start(&small, 1);
    small_index_page(&small, "banks", "Time banks",
                     "<p>People give an hour and get an hour.</p>");
    small_index_page(&small, "steps", "Seven steps to co-production",
                     "<h2>Start small</h2><p>Carers plan a service. A time "
                     "bank may help. Caf\xC3\xA9s, too.</p>");
    small_index_page(&small, "pay", "Paying people",
                     "<p>Pay carers for their time, on 1 April 2026.</p>");
    small_index_build(&small, 1);
}

static void check_ranking(const struct ranking *ranking, str query)
{
    const struct documents *documents = &small.index.languages[0].documents;

    MUST_HOLD(ranking->count <= documents->count, query);
    for (size_t i = 0; i < ranking->count; i++) {
        MUST_HOLD(ranking->items[i].document < documents->count, query);
        for (size_t j = 0; j < i; j++)
            MUST_HOLD(ranking->items[i].document != ranking->items[j].document,
                      query);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    static bool is_made;
    str query = {(const char *)bytes, len};
    size_t bad_at;

    if (!is_made)
        make_index();
    is_made = true;
    if (!utf8_is_valid(query, &bad_at))
        return 0;
    for (int is_exact = 0; is_exact < 2; is_exact++) {
        struct arena arena = {0};
        struct ranking ranking = {0};

        ranking_of(&arena, &small.index.languages[0],
                   (struct asked){.text = query, .is_exact = is_exact != 0},
                   &ranking);
        check_ranking(&ranking, query);
        arena_free(&arena);
    }
    return 0;
}
