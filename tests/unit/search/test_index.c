#include "search/index.h"

#include "small_index.h"

enum { PAGES = 30, LONG = 700 };

/* --- many documents, so that they are counted in several parts ------------ */

static const char *const words[] = {
    "carer",      "carers", "bank",   "time",  "hour", "plan",  "planning",
    "share",      "power",  "people", "pay",   "paid", "home",  "council",
    "co-produce", "peer",   "story",  "steps", "work", "house",
};

enum { WORD_COUNT = sizeof(words) / sizeof(words[0]) };

static struct outcome outcomes[LONG];

static void fill(struct small_index *index)
{
    struct arena *arena = &index->small.arena;
    uint32_t seed = 1;

    small_index_start(index, 2);
    for (int i = 0; i < PAGES; i++) {
        struct buf html = {0};
        struct page *page;

        for (int j = 0; j < 60; j++) {
            seed = seed * 1664525 + 1013904223;
            buf_format(&html, "%s ", words[(seed >> 16) % WORD_COUNT]);
        }
        page = small_index_page(
            index, arena_cstr(arena, arena_format(arena, "page-%d", i)),
            words[i % WORD_COUNT], arena_cstr(arena, buf_str(&html)));
        if (i % 4 == 0)
            small_hub_write(&index->small, page, 1, VARIANT_STANDARD);
        buf_free(&html);
    }
    for (int i = 0; i < LONG; i++)
        outcomes[i] = (struct outcome){.label = str_of(words[i % WORD_COUNT]),
                                       .value = arena_format(arena, "%d", i)};
    small_hub_text(index->small.pages[3])->front.outcomes = outcomes;
    small_hub_text(index->small.pages[3])->front.outcome_count = LONG;
}

static void add_files(const struct index *index, struct arena *arena,
                      struct buf *all)
{
    for (size_t i = 0; i < index_file_count(index); i++) {
        buf_add(all, index_file_path(arena, index, i));
        buf_add_char(all, '\n');
        index_file_write(index, i, all);
    }
}

static void test_an_index_is_the_same_whatever_made_it(void)
{
    struct buf all[3] = {{0}, {0}, {0}};

    for (unsigned i = 0; i < 3; i++) {
        struct small_index index;

        fill(&index);
        small_index_build(&index, i * 3 + 1);
        add_files(&index.index, &index.small.arena, &all[i]);
        small_index_end(&index);
    }
    CHECK(all[0].len > 50000);
    CHECK(str_equal(buf_str(&all[0]), buf_str(&all[1])));
    CHECK(str_equal(buf_str(&all[0]), buf_str(&all[2])));
    for (int i = 0; i < 3; i++)
        buf_free(&all[i]);
}

static void test_a_change_anywhere_changes_every_folder(void)
{
    struct small_index one;
    struct small_index other;

    fill(&one);
    small_index_build(&one, 1);
    fill(&other);
    small_index_text(&other, small_hub_text(other.small.pages[7]), "Title",
                     "<p>Another text</p>");
    small_index_build(&other, 1);
    for (size_t i = 0; i < 2; i++)
        CHECK(!str_equal(one.index.languages[i].folder,
                         other.index.languages[i].folder));
    CHECK(str_starts(one.index.languages[1].folder, STR("cy-")));
    CHECK_INT(one.index.languages[0].folder.len, 3 + 16);
    small_index_end(&one);
    small_index_end(&other);
}

/* --- every word finds its document ---------------------------------------- */

struct finding {
    struct small_index *index;
    uint32_t document;
    size_t words;
    size_t lost;
};

static void find_word(void *context, const struct token *token)
{
    struct finding *finding = context;
    struct ranking ranking;
    struct arena arena = {0};
    bool found = false;

    ranking_of(&arena, &finding->index->index.languages[0],
               (struct asked){
                   .text = arena_format(&arena, "%.*s ", STR_ARG(token->word)),
                   .is_exact = true},
               &ranking);
    for (size_t i = 0; i < ranking.count; i++)
        found = found || ranking.items[i].document == finding->document;
    finding->words++;
    finding->lost += !found;
    arena_free(&arena);
}

static void test_every_word_finds_its_documents(void)
{
    struct small_index index;
    struct document_text text = {0};
    struct finding finding = {.index = &index};
    const struct language_index *language;

    fill(&index);
    small_index_build(&index, 2);
    language = &index.index.languages[0];
    for (size_t i = 0; i < language->documents.count; i += 5) {
        finding.document = (uint32_t)i;
        document_text_read(&language->documents, &language->documents.items[i],
                           &text);
        for (int j = 0; j < FIELD_COUNT; j++)
            tokens_each(&language->rules,
                        document_text_field(&text, (enum field)j), find_word,
                        &finding);
    }
    CHECK(finding.words > 300);
    CHECK_INT(finding.lost, 0);
    document_text_free(&text);
    small_index_end(&index);
}

/* --- the files ------------------------------------------------------------ */

static str file_named(const struct small_index *index, struct arena *arena,
                      const char *end, struct buf *out)
{
    buf_clear(out);
    for (size_t i = 0; i < index_file_count(&index->index); i++)
        if (str_ends(index_file_path(arena, &index->index, i), str_of(end))) {
            index_file_write(&index->index, i, out);
            break;
        }
    return buf_str(out);
}

static void test_a_record_says_what_a_result_needs(void)
{
    struct small_index index;
    struct page *page;
    struct buf out = {0};
    struct article *easy;

    small_index_start(&index, 2);
    page = small_index_page(&index, "guidance/caf\xC3\xA9", "Caf\xC3\xA9 <1>",
                            "<p>Text &amp; more.</p>");
    page->parent = index.small.pages[0];
    small_hub_text(page)->front.description = STR("What it is.");
    small_hub_text(page)->front.type = TYPE_GUIDANCE;
    small_hub_text(page)->front.picture.symbol = STR("people");
    easy = small_hub_write(&index.small, page, 0, VARIANT_EASY_READ);
    easy->front.title = STR("Easy caf\xC3\xA9");
    small_index_build(&index, 1);
    CHECK_STR(file_named(&index, &index.small.arena, "/d1.js", &out),
              "cohubSearch(\"d1\",[[\"guidance/caf%C3%A9.html\",\"Caf\xC3\xA9 "
              "\\u003c1>\",\"guidance\",\"What it is.\",\"Text & more.\",11,"
              "\"1\",\"Easy caf\xC3\xA9\",\"\",\"\",\"\"]])\n");
    CHECK_STR(file_named(&index, &index.small.arena, "/i0.js", &out),
              "cohubSearch(\"i0\",[\"\\u003csvg>read\\u003c/svg>\","
              "\"\\u003csvg>people\\u003c/svg>\"])\n");
    buf_free(&out);
    small_index_end(&index);
}

static void test_filters_have_only_values_that_are_used(void)
{
    struct small_index index;
    struct buf out = {0};
    const struct filters *filters;

    small_index_start(&index, 1);
    small_hub_text(small_index_page(&index, "steps", "Steps", ""))->front.type =
        TYPE_GUIDANCE;
    small_index_build(&index, 1);
    filters = &index.index.languages[0].filter_table.filters;
    CHECK_INT(filters->count, 2);
    CHECK_STR(filters->items[0].key, "kind");
    CHECK_INT(filters->items[0].value_count, 2);
    CHECK_STR(filters->items[0].values[0].key, "guidance");
    CHECK_INT(filters->items[0].values[0].count, 1);
    CHECK_STR(filters->items[1].key, "format");
    CHECK_STR(file_named(&index, &index.small.arena, "/f.js", &out),
              "cohubSearch(\"f\",{\"kind\":{\"sets\":[[1],[0]],\"codes\":"
              "\"#$\",\"wide\":0},\"format\":{\"sets\":[[0,1]],\"codes\":"
              "\"##\",\"wide\":0}})\n");
    buf_free(&out);
    small_index_end(&index);
}

static void test_the_overview_is_one_object(void)
{
    struct small_index index;
    struct buf out = {0};
    str text;

    small_index_start(&index, 2);
    small_index_build(&index, 1);
    text = file_named(&index, &index.small.arena, "/m.js", &out);
    CHECK(str_starts(text, STR("cohubSearch(\"m\",{\"v\":3,\"n\":1,\"t\":2,"
                               "\"s\":0,\"f\":1,\"apart\":0,\"language\":"
                               "\"en\",\"w\":[[\"home\",-1]],\"p\":\" #\"")));
    CHECK(str_ends(text, STR("\"}]})\n")));
    buf_free(&out);
    small_index_end(&index);
}

int main(void)
{
    RUN(test_an_index_is_the_same_whatever_made_it);
    RUN(test_a_change_anywhere_changes_every_folder);
    RUN(test_every_word_finds_its_documents);
    RUN(test_a_record_says_what_a_result_needs);
    RUN(test_filters_have_only_values_that_are_used);
    RUN(test_the_overview_is_one_object);
    return tap_done();
}
