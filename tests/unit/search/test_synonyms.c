#include "search/synonyms.h"

#include "small_index.h"

static void fill(struct small_index *index)
{
    static const str own[] = {STR_INIT("bus pass"),
                              STR_INIT("concessionary travel")};
    static const struct str_list groups[] = {{own, 2}};

    small_index_start(index, 1);
    small_index_page(index, "old", "Older people", "<p>They plan.</p>");
    small_index_page(index, "travel", "Concessionary travel", "<p>Trams.</p>");
    small_index_page(index, "pass", "Passing on", "<p>A bus came.</p>");
    index->small.hub.config.synonyms = groups;
    index->small.hub.config.synonym_count = 1;
    small_index_build(index, 1);
}

static void test_everyday_words_lead_to_what_services_call_it(void)
{
    struct small_index index;
    struct ranking ranking;

    fill(&index);
    ranking = small_index_ask(&index, 0, "elderly ");
    CHECK_INT(ranking.count, 1);
    CHECK_STR(small_index_at(&index, &ranking, 0), "old");
    CHECK_STR(ranking.meant, "");
    /* Both words that nobody says, and a slip in one of them. */
    ranking = small_index_ask(&index, 0, "eldrely people ");
    CHECK_STR(small_index_at(&index, &ranking, 0), "old");
    small_index_end(&index);
}

static void test_a_hub_adds_its_own(void)
{
    struct small_index index;
    struct ranking ranking;

    fill(&index);
    ranking = small_index_ask(&index, 0, "bus pass ");
    CHECK_STR(small_index_at(&index, &ranking, 0), "travel");
    small_index_end(&index);
}

static void test_words_only_asked_for_are_not_looked_for(void)
{
    struct small_index index;
    struct ranking ranking;

    small_index_start(&index, 1);
    small_index_page(&index, "old", "Older people", "<p>They plan.</p>");
    small_index_page(&index, "work", "Pensioners", "<p>Of the army.</p>");
    small_index_build(&index, 1);
    ranking = small_index_ask(&index, 0, "older people ");
    CHECK_INT(ranking.count, 1);
    ranking = small_index_ask(&index, 0, "pensioners ");
    CHECK_INT(ranking.count, 2);
    small_index_end(&index);
}

static void test_every_line_has_ways_to_look_for(void)
{
    struct arena arena = {0};
    size_t count;
    const struct ways *lines = everyday_words_of(&arena, STR("en-GB"), &count);

    CHECK(count > 50);
    for (size_t i = 0; i < count; i++) {
        CHECK(lines[i].texts.count > lines[i].only_asked);
        CHECK(lines[i].texts.count > 1);
        for (size_t j = 0; j < lines[i].texts.count; j++)
            CHECK(lines[i].texts.items[j].len > 0);
    }
    everyday_words_of(&arena, STR("tlh"), &count);
    CHECK_INT(count, 0);
    arena_free(&arena);
}

int main(void)
{
    RUN(test_everyday_words_lead_to_what_services_call_it);
    RUN(test_a_hub_adds_its_own);
    RUN(test_words_only_asked_for_are_not_looked_for);
    RUN(test_every_line_has_ways_to_look_for);
    return tap_done();
}
