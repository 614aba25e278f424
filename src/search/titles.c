#include "search/titles.h"

#include <stdlib.h>
#include <string.h>

#include "search/name_list.h"

enum {
    TITLES_LOOKED_AT = 10,
    OTHER_NAME = 100 /* behind all that bear the name itself */
};

/* --- titles --------------------------------------------------------------- */

/* Words of the query as it is meant, each once, without those that say
 * nothing. */
static void list_wanted(struct query *query, str meant, struct word_row *wanted)
{
    struct word_row row = query->row;

    if (meant.len)
        word_row_read(query->arena, &query->language->rules, meant, &row);
    wanted->count = 0;
    for (size_t i = 0; i < row.count; i++)
        if (!query_is_stop(query, row.words[i])
            && !word_row_has(wanted, row.words[i]))
            wanted->words[wanted->count++] = row.words[i];
}

struct title {
    const struct word_row *wanted;
    struct word_row found; /* of those that are wanted, each once */
    uint64_t words;
    char before[TOKEN_BYTES_MAX]; /* the last word */
    size_t before_len;
};

/* word is what two texts make, one behind the other. */
static bool is_both(str word, str first, str second)
{
    return word.len == first.len + second.len && str_starts(word, first)
           && str_ends(word, second);
}

static void look_at_word(void *context, const struct token *token)
{
    struct title *title = context;
    str before = {title->before, title->before_len};

    if (token->is_joined)
        return;
    title->words++;
    for (size_t i = 0; i < title->wanted->count; i++) {
        str wanted = title->wanted->words[i];

        if ((str_equal(wanted, token->word)
             || (before.len && is_both(wanted, before, token->word)))
            && !word_row_has(&title->found, wanted))
            title->found.words[title->found.count++] = wanted;
    }
    memcpy(title->before, token->word.at, token->word.len);
    title->before_len = token->word.len;
}

/* Of its share of the score; the fewer other words a title has, the more. */
static uint64_t bonus_of(const struct query *query,
                         const struct word_row *wanted, str text,
                         uint64_t score)
{
    struct title title = {.wanted = wanted};
    uint64_t share;

    tokens_each(&query->language->rules, text, look_at_word, &title);
    if (title.words == 0 || title.found.count < wanted->count)
        return 0;
    share = 3 * wanted->count < 2 * title.words ? 3 * wanted->count
                                                : 2 * title.words;
    return score * share / (4 * title.words);
}

static uint64_t title_bonus(const struct query *query,
                            const struct word_row *wanted,
                            const struct ranked *ranked)
{
    const struct documents *documents = &query->language->documents;
    const struct document *document = &documents->items[ranked->document];
    uint64_t bonus =
        bonus_of(query, wanted, document_title(document), ranked->score);
    uint64_t easy = bonus_of(
        query, wanted, document_easy_title(documents, document), ranked->score);

    return easy > bonus ? easy : bonus;
}

void titles_raise(struct query *query, struct ranking *ranking)
{
    size_t count =
        ranking->count < TITLES_LOOKED_AT ? ranking->count : TITLES_LOOKED_AT;
    struct word_row wanted;

    list_wanted(query, ranking->meant, &wanted);
    for (size_t i = 0; wanted.count && i < count; i++)
        ranking->items[i].score +=
            title_bonus(query, &wanted, &ranking->items[i]);
    if (count)
        qsort(ranking->items, count, sizeof(struct ranked), ranking_compare);
}

/* --- names ---------------------------------------------------------------- */

/* What bears the name that the query is. */
struct namesake {
    struct ranked ranked;
    enum name_rank rank;
    bool is_other;  /* by another way to say the query */
    unsigned place; /* the lower the further up */
};

static const struct ranked *find_ranked(const struct ranking *ranking,
                                        uint32_t document)
{
    for (size_t i = 0; i < ranking->count; i++)
        if (ranking->items[i].document == document)
            return &ranking->items[i];
    return NULL;
}

static int compare_namesakes(const void *left, const void *right)
{
    const struct namesake *a = left;
    const struct namesake *b = right;

    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    return ranking_compare(&a->ranked, &b->ranked);
}

/* The namesakes found so far. */
struct naming {
    const struct query *query;
    const struct ranking *ranking;
    struct namesake *items;
    size_t count;
    size_t capacity;
};

static bool is_among(const struct namesake *namesakes, size_t count,
                     uint32_t document)
{
    for (size_t i = 0; i < count; i++)
        if (namesakes[i].ranked.document == document)
            return true;
    return false;
}

static void add_bearers(struct naming *naming, const uint32_t *stems,
                        size_t count, bool is_other)
{
    const struct query *query = naming->query;
    struct bearer_list bearers = name_list_find(
        query->arena, &query->language->inverted.postings, stems, count);

    for (size_t i = 0; i < bearers.count; i++) {
        const struct bearer *bearer = &bearers.items[i];
        const struct ranked *ranked =
            find_ranked(naming->ranking, bearer->document);

        if (!ranked || is_among(naming->items, naming->count, bearer->document))
            continue;
        naming->items = arena_grow(query->arena, naming->items, naming->count,
                                   &naming->capacity, sizeof(struct namesake));
        naming->items[naming->count++] = (struct namesake){
            *ranked, bearer->rank, is_other,
            (is_other ? OTHER_NAME : 0) + (unsigned)bearer->rank};
    }
}

/* What bears another name for the whole query. */
static void add_other_bearers(struct naming *naming,
                              const struct reading *reading)
{
    const struct synonyms *synonyms = &naming->query->language->synonyms;

    for (size_t i = 0; i < synonyms->count; i++) {
        const struct synonym_group *group = &synonyms->items[i];
        bool is_said = false;

        for (size_t j = 0; j < group->count; j++)
            is_said = is_said
                      || (group->items[j].count == reading->count
                          && reading_has(reading, &group->items[j], 0));
        for (size_t j = group->only_asked; is_said && j < group->count; j++)
            add_bearers(naming, group->items[j].stems, group->items[j].count,
                        true);
    }
}

static struct namesake *list_namesakes(const struct query *query,
                                       const struct ranking *ranking,
                                       size_t *count)
{
    struct naming naming = {.query = query, .ranking = ranking};
    struct reading reading = query_reading(query);
    bool is_whole = reading.count > 0 && reading.count <= WORDS_MOST;

    for (size_t i = 0; i < reading.count; i++)
        is_whole = is_whole && reading.is_whole[i];
    if (is_whole) {
        add_bearers(&naming, reading.stems, reading.count, false);
        add_other_bearers(&naming, &reading);
    }
    *count = naming.count;
    if (naming.count)
        qsort(naming.items, naming.count, sizeof(struct namesake),
              compare_namesakes);
    return naming.items;
}

static bool is_row(const struct word_row *one, const struct word_row *other)
{
    if (one->count != other->count)
        return false;
    for (size_t i = 0; i < one->count; i++)
        if (!str_equal(one->words[i], other->words[i]))
            return false;
    return true;
}

/* The title as it is shown is the query, word for word. */
static bool is_title(const struct query *query, const struct word_row *said,
                     uint32_t number)
{
    const struct documents *documents = &query->language->documents;
    const struct document *document = &documents->items[number];
    str title =
        query->is_easy ? document_easy_title(documents, document) : (str){0};
    struct word_row row;

    word_row_read(query->arena, &query->language->rules,
                  title.len ? title : document_title(document), &row);
    return is_row(&row, said);
}

/* "co production" is one, "what is co-production" is not. */
static bool is_one_word(const struct query *query)
{
    for (size_t i = 0; i < query->row.count; i++)
        if (query_is_stop(query, query->row.words[i]))
            return false;
    return query->group_count < 2;
}

static unsigned place_of(const struct query *query, const struct word_row *said,
                         const struct namesake *namesake)
{
    uint32_t number = namesake->ranked.document;
    bool is_written = number < query->language->documents.written_count
                      && namesake->rank != NAMED_FIGURE;
    bool is_said = is_title(query, said, number);

    if (is_said && is_written && !is_one_word(query))
        return 0;
    return (namesake->is_other ? OTHER_NAME : 1) + 2 * (unsigned)namesake->rank
           + !is_said;
}

static void put_first(struct ranking *ranking, const struct namesake *namesakes,
                      size_t count)
{
    size_t to = ranking->count;

    for (size_t i = ranking->count; i > 0; i--)
        if (!is_among(namesakes, count, ranking->items[i - 1].document))
            ranking->items[--to] = ranking->items[i - 1];
    for (size_t i = 0; i < count; i++)
        ranking->items[i] = namesakes[i].ranked;
}

void titles_put_first(struct query *query, struct ranking *ranking)
{
    size_t count;
    struct namesake *namesakes = list_namesakes(query, ranking, &count);
    struct word_row said = query->row;

    if (count == 0)
        return;
    if (count > TITLES_LOOKED_AT)
        count = TITLES_LOOKED_AT;
    if (ranking->meant.len)
        word_row_read(query->arena, &query->language->rules, ranking->meant,
                      &said);
    for (size_t i = 0; i < count; i++)
        namesakes[i].place = place_of(query, &said, &namesakes[i]);
    qsort(namesakes, count, sizeof(struct namesake), compare_namesakes);
    put_first(ranking, namesakes, count);
}
