#include "build/hub_search.h"

#include "base/utf8.h"
#include "build/stages.h"
#include "model/route.h"
#include "search/ranking.h"
#include "search/result_record.h"

enum { SUMMARY_BYTES = 160 };

bool hub_search_find_language(const struct build *build, str code,
                              size_t *index)
{
    const struct config *config = &build->hub.config;

    *index = 0;
    for (size_t i = 0; code.len && i < config->language_count; i++) {
        if (!str_equal_nocase(config->languages[i].code, code))
            continue;
        *index = i;
        return true;
    }
    return code.len == 0;
}

str hub_search_languages(const struct build *build, struct arena *arena)
{
    const struct config *config = &build->hub.config;
    str all = config->languages[0].code;

    for (size_t i = 1; i < config->language_count; i++)
        all = arena_format(arena, "%.*s, %.*s", STR_ARG(all),
                           STR_ARG(config->languages[i].code));
    return all;
}

bool hub_search_find_variant(str name, size_t *variant)
{
    enum variant found = {0};
    bool is_there = name.len == 0 || variant_find_name(name, &found);

    *variant = found;
    return is_there;
}

str hub_search_variants(struct arena *arena)
{
    return variant_names(arena);
}

static str kind_in_words(const struct build *build, size_t language_index,
                         enum document_kind kind)
{
    static const char *const keys[DOCUMENT_KIND_COUNT] = {
        [DOCUMENT_GUIDANCE] = "kind_guidance",
        [DOCUMENT_CASE_STUDY] = "kind_case_study",
        [DOCUMENT_PAGE] = "kind_page",
        [DOCUMENT_RESOURCE] = "kind_resource",
        [DOCUMENT_TERM] = "kind_term",
        [DOCUMENT_TOPIC] = "kind_topic",
        [DOCUMENT_FIGURE] = "kind_figure",
    };
    str found = theme_words(build->theme, language_index, str_of(keys[kind]));

    return found.len ? found : document_kind_name(kind);
}

static struct search_answer answer_of(const struct build *build,
                                      const struct question *question,
                                      const struct ranked *ranked,
                                      struct arena *arena)
{
    const struct documents *documents =
        &build->index.languages[question->language_index].documents;
    const struct document *document = &documents->items[ranked->document];
    const struct tree *tree = documents->tree + question->variant;
    struct document_text text = {0};
    struct result_record hit;
    str summary;
    struct search_answer answer;

    document_text_read(documents, document, &text);
    hit = result_record_of(arena, documents, document, &text);
    summary = hit.summary.len ? hit.summary : hit.text;
    answer = (struct search_answer){
        .title = arena_copy(arena, hit.title),
        .address = arena_join(arena, tree->prefix, hit.address),
        .kind = kind_in_words(build, question->language_index, document->kind),
        .summary = arena_copy(arena, utf8_slice(summary, 0, SUMMARY_BYTES)),
        .score = ranked->score,
    };
    if (variant_is_easy((enum variant)question->variant)
        && hit.easy_title.len) {
        answer.title = hit.easy_title;
        answer.summary = hit.easy_summary;
    }
    document_text_free(&text);
    return answer;
}

struct search_answers hub_search_answer(const struct build *build,
                                        const struct question *question,
                                        struct arena *arena)
{
    struct ranking ranking;
    struct search_answers answers = {0};

    ranking_of(arena, &build->index.languages[question->language_index],
               (struct asked){question->text, question->is_exact,
                              variant_is_easy((enum variant)question->variant)},
               &ranking);
    answers.total = ranking.count;
    answers.meant = ranking.meant;
    answers.items = arena_array(arena, struct search_answer, question->limit);
    while (answers.count < question->limit && answers.count < ranking.count) {
        answers.items[answers.count] =
            answer_of(build, question, &ranking.items[answers.count], arena);
        answers.count++;
    }
    return answers;
}

size_t hub_search_topics(const struct build *build, str *topics, size_t most)
{
    const struct records *records = &build->hub.records;
    size_t count = 0;

    for (; count < most && count < records->topic_count; count++)
        topics[count] = records->topics[count].words;
    return count;
}
