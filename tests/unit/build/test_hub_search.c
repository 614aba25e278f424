#include "build/hub_search.h"

#include "build/stages.h"
#include "search/ranking.h"
#include "tap.h"

/* The project's own hub: every word of every page has to find that page. */

enum { WORDS_LEAST = 2000 };

struct checking {
    const struct language_index *language;
    struct arena arena;
    struct map words; /* word -> bool *, of the documents that it finds */
    uint32_t document;
    size_t word_count;
    size_t lost;
    str first_lost;
};

static bool *documents_of_word(struct checking *checking, str word)
{
    struct arena scratch = {0};
    bool *found = map_find(&checking->words, word);
    struct ranking ranking;

    if (found)
        return found;
    found = arena_array(&checking->arena, bool,
                        checking->language->documents.count);
    map_add(&checking->arena, &checking->words,
            arena_copy(&checking->arena, word), found);
    ranking_of(
        &scratch, checking->language,
        (struct asked){.text = arena_format(&scratch, "%.*s ", STR_ARG(word)),
                       .is_exact = true},
        &ranking);
    for (size_t i = 0; i < ranking.count; i++)
        found[ranking.items[i].document] = true;
    arena_free(&scratch);
    checking->word_count++;
    return found;
}

static void check_word(void *context, const struct token *token)
{
    struct checking *checking = context;

    if (documents_of_word(checking, token->word)[checking->document])
        return;
    checking->lost++;
    checking->first_lost = arena_copy(&checking->arena, token->word);
}

static void check_language(const struct language_index *language)
{
    struct checking checking = {.language = language};
    struct document_text text = {0};

    for (size_t i = 0; i < language->documents.count; i++) {
        checking.document = (uint32_t)i;
        document_text_read(&language->documents, &language->documents.items[i],
                           &text);
        for (int j = 0; j < FIELD_COUNT; j++)
            tokens_each(&language->rules,
                        document_text_field(&text, (enum field)j), check_word,
                        &checking);
    }
    CHECK(checking.word_count > WORDS_LEAST);
    CHECK_INT(checking.lost, 0);
    CHECK_STR(checking.first_lost, "");
    document_text_free(&text);
    arena_free(&checking.arena);
}

static struct build *index_hub(const char *path)
{
    struct build_options options = {.hub_path = str_of(path),
                                    .end = BUILD_INDEX,
                                    .jobs = 2,
                                    .today = {2026, 11, 23}};
    struct build *build = build_new(&options);

    CHECK(build_run(build));
    return build;
}

static void test_every_word_of_every_page_finds_that_page(void)
{
    struct build *build = index_hub(".");

    CHECK_INT(build->index.count, 2);
    for (size_t i = 0; i < build->index.count; i++)
        check_language(&build->index.languages[i]);
    build_free(build);
}

static void test_answers_lead_to_the_readers_own_format(void)
{
    struct build *build = index_hub(".");
    struct arena arena = {0};
    struct question question = {.text = STR_INIT("carer"), .limit = 3};
    struct search_answers answers;
    size_t found;

    CHECK(hub_search_find_variant(STR("easy-read"), &question.variant));
    CHECK(hub_search_find_language(build, STR("CY"), &question.language_index));
    answers = hub_search_answer(build, &question, &arena);
    CHECK_INT(answers.count, 3);
    for (size_t i = 0; i < answers.count; i++)
        CHECK(str_starts(answers.items[i].address, STR("cy/easy-read/")));
    CHECK(!hub_search_find_variant(STR("braille"), &found));
    CHECK(!hub_search_find_language(build, STR("fr"), &found));
    CHECK(hub_search_find_language(build, STR(""), &found) && found == 0);
    arena_free(&arena);
    build_free(build);
}

static void test_a_hub_that_cannot_be_read_has_no_index(void)
{
    struct build_options options = {.hub_path = STR_INIT("tests/none"),
                                    .end = BUILD_INDEX};
    struct build *build = build_new(&options);

    CHECK(!build_run(build));
    CHECK_INT(build->index.count, 0);
    build_free(build);
}

int main(void)
{
    RUN(test_every_word_of_every_page_finds_that_page);
    RUN(test_answers_lead_to_the_readers_own_format);
    RUN(test_a_hub_that_cannot_be_read_has_no_index);
    return tap_done();
}
