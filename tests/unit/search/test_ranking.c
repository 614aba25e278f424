#include "search/ranking.h"

#include "small_index.h"

/* --- what is found -------------------------------------------------------- */

static void fill(struct small_index *index)
{
    small_index_start(index, 1);
    small_index_page(index, "banks", "Time banks",
                     "<p>People give an hour and get an hour.</p>");
    small_index_page(index, "steps", "Seven steps",
                     "<h2>Start small</h2><p>Co-production starts with carers "
                     "who plan a service. A time bank may help.</p>");
    small_index_page(index, "pay", "Paying people",
                     "<p>Pay carers for their time.</p>");
    small_index_page(index, "welcome", "The long way round",
                     "<p>Nothing here but some timetables and a homecare "
                     "plan.</p>");
}

#define CHECK_FIRST(index, query, path) \
    do { \
        struct ranking first = small_index_ask((index), 0, (query)); \
        CHECK_STR(small_index_at((index), &first, 0), path); \
    } while (0)

static void test_a_title_comes_first(void)
{
    struct small_index index;

    fill(&index);
    small_index_build(&index, 1);
    CHECK_FIRST(&index, "time bank", "banks");
    CHECK_FIRST(&index, "steps", "steps");
    CHECK_FIRST(&index, "paying", "pay");
    small_index_end(&index);
}

static void test_one_word_leads_to_its_term_and_several_to_their_page(void)
{
    struct small_index index;
    struct term terms[2] = {{.key = STR("advocacy")}, {.key = STR("rules")}};
    str names[2] = {STR("advocacy"), STR("ground rules")};
    struct ranking ranking;

    small_index_start(&index, 1);
    small_index_page(&index, "advocacy", "Advocacy", "<p>Advocacy.</p>");
    small_index_page(&index, "rules", "Ground rules", "<p>Rules.</p>");
    for (size_t i = 0; i < 2; i++) {
        struct page *page = small_index_page(
            &index, i ? "words/rules" : "words/advocacy",
            i ? "ground rules" : "advocacy", "<p>What it means.</p>");

        terms[i].names = &names[i];
        page->kind = PAGE_TERM;
        page->term = &terms[i];
    }
    small_index_build(&index, 1);
    ranking = small_index_ask(&index, 0, "advocacy ");
    CHECK_STR(small_index_at(&index, &ranking, 0), "words/advocacy");
    CHECK_STR(small_index_at(&index, &ranking, 1), "advocacy");
    ranking = small_index_ask(&index, 0, "Ground rules ");
    CHECK_STR(small_index_at(&index, &ranking, 0), "rules");
    CHECK_STR(small_index_at(&index, &ranking, 1), "words/rules");
    small_index_end(&index);
}

static void test_any_word_is_enough(void)
{
    struct small_index index;
    struct ranking ranking;

    fill(&index);
    small_index_build(&index, 1);
    ranking = small_index_ask(&index, 0, "xylophone timetables qqqqqqqqq ");
    CHECK_INT(ranking.count, 1);
    CHECK_STR(small_index_at(&index, &ranking, 0), "welcome");
    small_index_end(&index);
}

static void test_slips_are_mended_and_said(void)
{
    struct small_index index;
    struct ranking ranking;

    fill(&index);
    small_index_build(&index, 1);
    ranking = small_index_ask(&index, 0, "tiem bnak ");
    CHECK_STR(ranking.meant, "time bank");
    CHECK_STR(small_index_at(&index, &ranking, 0), "banks");
    ranking = small_index_ask(&index, 0, "xarers ");
    CHECK_STR(ranking.meant, "carers");
    ranking = small_index_ask(&index, 0, "time bank ");
    CHECK_STR(ranking.meant, "");
    ranking_of(&index.small.arena, &index.index.languages[0],
               (struct asked){.text = STR("tiem bnak "), .is_exact = true},
               &ranking);
    CHECK_INT(ranking.count, 0);
    small_index_end(&index);
}

static void test_the_last_word_may_be_unfinished(void)
{
    struct small_index index;
    struct ranking ranking;

    fill(&index);
    small_index_build(&index, 1);
    CHECK_FIRST(&index, "timet", "welcome");
    ranking = small_index_ask(&index, 0, "timet ");
    CHECK(ranking.count == 0 || ranking.meant.len > 0);
    small_index_end(&index);
}

static void test_hyphens_make_no_difference(void)
{
    struct small_index index;

    fill(&index);
    small_index_build(&index, 1);
    CHECK_FIRST(&index, "co-production ", "steps");
    CHECK_FIRST(&index, "coproduction ", "steps");
    CHECK_FIRST(&index, "co production ", "steps");
    CHECK_INT(small_index_ask(&index, 0, "home care ").count, 2);
    small_index_end(&index);
}

static void test_stop_words_count_when_there_are_no_others(void)
{
    struct small_index index;
    struct ranking ranking;

    fill(&index);
    small_index_build(&index, 1);
    ranking = small_index_ask(&index, 0, "for their ");
    CHECK_STR(small_index_at(&index, &ranking, 0), "pay");
    ranking = small_index_ask(&index, 0, "the carers ");
    CHECK_INT(ranking.count, 2);
    small_index_end(&index);
}

static void test_phrases_are_found_word_for_word_or_not_at_all(void)
{
    struct small_index index;
    struct ranking ranking;

    fill(&index);
    small_index_build(&index, 1);
    ranking = small_index_ask(&index, 0, "\"a time bank\"");
    CHECK(ranking.has_phrase && ranking.phrase_is_met);
    CHECK_INT(ranking.count, 1);
    CHECK_STR(small_index_at(&index, &ranking, 0), "steps");
    ranking = small_index_ask(&index, 0, "\"bank time\"");
    CHECK(ranking.has_phrase && !ranking.phrase_is_met);
    CHECK(ranking.count > 1);
    ranking = small_index_ask(&index, 0, "\"time bank");
    CHECK(!ranking.has_phrase);
    small_index_end(&index);
}

/* --- what somebody set ---------------------------------------------------- */

static void test_pins_come_first_for_their_words_only(void)
{
    struct small_index index;
    struct pin pins[] = {{.words = STR_INIT("Time  Bank!")},
                         {.words = STR_INIT("?")}};

    fill(&index);
    pins[0].page = pins[1].page = index.small.pages[3];
    index.small.hub.config.pins = pins;
    index.small.hub.config.pin_count = 2;
    small_index_build(&index, 1);
    CHECK_FIRST(&index, "time bank", "pay");
    CHECK_FIRST(&index, "time banks", "banks");
    CHECK_INT(small_index_ask(&index, 0, "?").count, 0);
    CHECK_INT(index.index.languages[0].bet_count, 1);
    small_index_end(&index);
}

static void test_the_glossary_says_what_else_is_meant(void)
{
    static const str names[] = {STR_INIT("reciprocity")};
    static const str none[] = {STR_INIT("")};
    struct term term = {.key = STR_INIT("reciprocity"),
                        .names = names,
                        .meanings = none,
                        .easy = none,
                        .plain = STR_INIT("give and get")};
    struct small_index index;
    struct page *page;

    fill(&index);
    page = small_index_page(&index, "glossary/reciprocity", "reciprocity", "");
    page->kind = PAGE_TERM;
    page->term = &term;
    term.page = page;
    index.small.hub.records.terms = &term;
    index.small.hub.records.term_count = 1;
    small_index_build(&index, 1);
    CHECK_FIRST(&index, "reciprocity", "glossary/reciprocity");
    CHECK_INT(small_index_ask(&index, 0, "reciprocity").count, 2);
    CHECK(index.index.languages[0].synonyms.count >= 1);
    CHECK_FIRST(&index, "give get", "glossary/reciprocity");
    CHECK_INT(small_index_ask(&index, 0, "give get").count, 2);
    small_index_end(&index);
}

/* A page that has one word of the phrase often says less of the phrase than
 * one that has both. */
static void test_a_phrase_counts_by_its_weakest_word(void)
{
    static const str names[] = {STR_INIT("reciprocity")};
    static const str none[] = {STR_INIT("")};
    struct term term = {.key = STR_INIT("reciprocity"),
                        .names = names,
                        .meanings = none,
                        .easy = none,
                        .plain = STR_INIT("give and get")};
    struct small_index index;
    struct ranking ranking;
    struct page *page;

    small_index_start(&index, 1);
    small_index_page(&index, "one", "Give",
                     "<p>Give, give, give, give, give, get.</p>");
    small_index_page(&index, "both", "Hours",
                     "<p>Give, get, give, get, give, get.</p>");
    page = small_index_page(&index, "glossary/reciprocity", "reciprocity", "");
    page->kind = PAGE_TERM;
    page->term = &term;
    term.page = page;
    index.small.hub.records.terms = &term;
    index.small.hub.records.term_count = 1;
    small_index_build(&index, 1);
    ranking = small_index_ask(&index, 0, "reciprocity");
    CHECK_INT(ranking.count, 3);
    CHECK_STR(small_index_at(&index, &ranking, 1), "both");
    CHECK_STR(small_index_at(&index, &ranking, 2), "one");
    small_index_end(&index);
}

static void test_a_page_may_be_left_out_in_every_language(void)
{
    struct small_index index;
    struct page *page;

    small_index_start(&index, 2);
    page = small_index_page(&index, "kept", "Xylophone", "<p>Xylophone.</p>");
    small_hub_write(&index.small, page, 1, VARIANT_STANDARD)
        ->front.not_in_search = true;
    small_index_build(&index, 1);
    CHECK_INT(small_index_ask(&index, 0, "xylophone").count, 0);
    CHECK_INT(small_index_ask(&index, 1, "xylophone").count, 0);
    CHECK_INT(index.index.languages[0].documents.count, 1);
    small_index_end(&index);
}

/* --- Welsh ---------------------------------------------------------------- */

static void test_welsh_words_are_found_by_any_of_their_beginnings(void)
{
    static const char *const forms[] = {"cymuned ", "gymuned ", "nghymuned ",
                                        "chymuned ", "gymunedau "};
    struct small_index index;
    struct page *page;

    small_index_start(&index, 2);
    page = small_index_page(&index, "place", "Place", "<p>A place.</p>");
    small_index_text(&index,
                     small_hub_write(&index.small, page, 1, VARIANT_STANDARD),
                     "Lle", "<p>Mae'r gymuned yn gweithio.</p>");
    small_index_build(&index, 1);
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        struct ranking ranking = small_index_ask(&index, 1, forms[i]);

        CHECK_INT(ranking.count, 1);
    }
    /* English stands in where there is no Welsh. */
    CHECK_INT(small_index_ask(&index, 1, "welcome ").count, 1);
    small_index_end(&index);
}

/* --- harm ----------------------------------------------------------------- */

static void test_hostile_queries_are_only_words(void)
{
    static const char *const queries[] = {
        "",
        "   ",
        "\"\"\"\"\"",
        "<script>alert(1)</script>",
        "%00%n%s",
        "\x01\x02\x1b[31m",
        "\xff\xfe\xc3(",
        "-----''''",
        "\xE2\x80\xAE time bank",
        "\xE4\xB8\xAD\xE6\x96\x87\xE6\x90\x9C\xE7\xB4\xA2",
        "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7",
        "\xE0\xB8\xAA\xE0\xB8\xA7\xE0\xB8\xB1\xE0\xB8\xAA",
        "\xF0\x9F\x91\x8D",
    };
    struct small_index index;

    fill(&index);
    small_index_build(&index, 1);
    for (size_t i = 0; i < sizeof(queries) / sizeof(queries[0]); i++)
        CHECK(small_index_ask(&index, 0, queries[i]).count <= 5);
    small_index_end(&index);
}

static void test_a_long_query_is_cut(void)
{
    struct small_index index;
    struct buf text = {0};
    struct ranking ranking;

    fill(&index);
    small_index_build(&index, 1);
    for (int i = 0; i < 1 << 20; i++)
        buf_add_char(&text, "ab \"c-'"[i % 7]);
    ranking_of(&index.small.arena, &index.index.languages[0],
               (struct asked){.text = buf_str(&text)}, &ranking);
    CHECK(ranking.count <= 5);
    buf_clear(&text);
    for (int i = 0; i < WORDS_MOST; i++)
        buf_add(&text, STR("zz "));
    buf_add(&text, STR("carers"));
    ranking_of(&index.small.arena, &index.index.languages[0],
               (struct asked){.text = buf_str(&text), .is_exact = true},
               &ranking);
    CHECK_INT(ranking.count, 0);
    buf_free(&text);
    small_index_end(&index);
}

static void test_an_empty_hub_finds_nothing(void)
{
    struct small_index index;

    small_index_start(&index, 1);
    small_hub_text(index.small.pages[0])->front.not_in_search = true;
    small_index_build(&index, 1);
    CHECK_INT(index.index.languages[0].documents.count, 0);
    CHECK_INT(small_index_ask(&index, 0, "home").count, 0);
    CHECK_INT(small_index_ask(&index, 0, "\"home time\"").count, 0);
    small_index_end(&index);
}

int main(void)
{
    RUN(test_a_title_comes_first);
    RUN(test_one_word_leads_to_its_term_and_several_to_their_page);
    RUN(test_any_word_is_enough);
    RUN(test_slips_are_mended_and_said);
    RUN(test_the_last_word_may_be_unfinished);
    RUN(test_hyphens_make_no_difference);
    RUN(test_stop_words_count_when_there_are_no_others);
    RUN(test_phrases_are_found_word_for_word_or_not_at_all);
    RUN(test_pins_come_first_for_their_words_only);
    RUN(test_the_glossary_says_what_else_is_meant);
    RUN(test_a_phrase_counts_by_its_weakest_word);
    RUN(test_a_page_may_be_left_out_in_every_language);
    RUN(test_welsh_words_are_found_by_any_of_their_beginnings);
    RUN(test_hostile_queries_are_only_words);
    RUN(test_a_long_query_is_cut);
    RUN(test_an_empty_hub_finds_nothing);
    return tap_done();
}
