#include "search/ranking.h"

#include <math.h>
#include <stdlib.h>

#include "search/impact.h"
#include "search/result_record.h"
#include "search/titles.h"

enum { CHECKED_FOR_PHRASES = 30, HUNDREDTHS = 100 };

/* What one stem gives a document. */
struct scored {
    uint32_t document;
    uint64_t score;
};

struct scoring {
    struct arena *arena;
    const struct query *query;
    uint32_t documents;
    uint64_t *total;                   /* by document */
    uint64_t *best;                    /* of the group at hand */
    uint64_t most[MEMBER_SYNONYM + 1]; /* that a member of a kind is rare */
};

/* --- postings ------------------------------------------------------------- */

static struct posting_list
list_of(struct arena *arena, const struct inverted *inverted, uint32_t stem)
{
    const struct posting_shards *shards = &inverted->postings;
    struct posting_list list = {0};
    const struct posting_shard *shard;

    if (shards->count == 0)
        return list;
    shard = &shards->items[postings_shard_of(shards, stem)];
    return postings_read(arena, shard->payload, stem - shard->first_stem,
                         inverted->document_count, &list)
               ? list
               : (struct posting_list){0};
}

/* How much it says that a document has a word that so many have; what all
 * have says a little too, or nothing would be found by it. */
static uint64_t rarity(size_t count, uint32_t documents)
{
    double share = (2.0 * documents + 2) / (2.0 * (double)count + 1);
    uint64_t rare = (uint64_t)floor(HUNDREDTHS * log(share) + 0.5);

    return rare ? rare : 1;
}

/* --- scores --------------------------------------------------------------- */

/* Of the documents of before, those that list has too, each with the lower
 * score. */
static size_t keep_common(struct scored *before, size_t count,
                          const struct scored *list, size_t list_count)
{
    size_t kept = 0;
    size_t at = 0;

    for (size_t i = 0; i < count; i++) {
        while (at < list_count && list[at].document < before[i].document)
            at++;
        if (at == list_count || list[at].document != before[i].document)
            continue;
        before[kept] = before[i];
        if (list[at].score < before[kept].score)
            before[kept].score = list[at].score;
        kept++;
    }
    return kept;
}

/* One stem of a member. */
static struct scored *score_stem(const struct scoring *scoring,
                                 const struct member *member, size_t index,
                                 size_t *count)
{
    uint32_t stem = member->stems[index];
    struct posting_list list =
        list_of(scoring->arena, &scoring->query->language->inverted, stem);
    struct scored *scored =
        arena_array(scoring->arena, struct scored, list.count);
    uint64_t rare = rarity(list.count, scoring->documents);

    if (rare > scoring->most[member->kind])
        rare = scoring->most[member->kind];
    for (size_t i = 0; i < list.count; i++)
        scored[i] = (struct scored){
            list.items[i].document,
            rare * (list.items[i].level + IMPACT_BASE),
        };
    *count = list.count;
    return scored;
}

/* Every stem of a member is needed; the least counts. */
static void score_member(struct scoring *scoring, const struct member *member)
{
    size_t count;
    struct scored *scored = score_stem(scoring, member, 0, &count);

    for (size_t i = 1; i < member->count; i++) {
        size_t other_count;
        struct scored *other = score_stem(scoring, member, i, &other_count);

        count = keep_common(scored, count, other, other_count);
    }
    for (size_t i = 0; i < count; i++) {
        uint64_t score = scored[i].score * member->weight;
        uint64_t *best = &scoring->best[scored[i].document];

        if (score > *best)
            *best = score;
    }
}

static uint64_t rarity_of(const struct scoring *scoring,
                          const struct member *member)
{
    struct posting_list list = list_of(
        scoring->arena, &scoring->query->language->inverted, member->stems[0]);

    return rarity(list.count, scoring->documents);
}

/* A rare word must not win because it is rare: words that may have been meant
 * are as rare as the most frequent of them, and what the glossary adds is no
 * rarer than what was typed. */
static void set_most(struct scoring *scoring, const struct group *group)
{
    uint64_t least = UINT64_MAX;

    for (size_t i = 0; i < group->count; i++) {
        uint64_t rare;

        if (group->members[i].kind != MEMBER_LONGER)
            continue;
        rare = rarity_of(scoring, &group->members[i]);
        least = rare < least ? rare : least;
    }
    scoring->most[MEMBER_TYPED] = UINT64_MAX;
    scoring->most[MEMBER_LONGER] = least;
    if (group->count)
        scoring->most[MEMBER_SYNONYM] = rarity_of(scoring, &group->members[0]);
}

static void score_groups(struct scoring *scoring)
{
    const struct query *query = scoring->query;

    for (size_t i = 0; i < query->group_count; i++) {
        set_most(scoring, &query->groups[i]);
        for (size_t j = 0; j < query->groups[i].count; j++)
            score_member(scoring, &query->groups[i].members[j]);
        for (uint32_t j = 0; j < scoring->documents; j++) {
            scoring->total[j] += scoring->best[j];
            scoring->best[j] = 0;
        }
    }
}

int ranking_compare(const void *left, const void *right)
{
    const struct ranked *a = left;
    const struct ranked *b = right;

    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return a->document < b->document ? -1 : a->document > b->document;
}

static void sort_scored(const struct scoring *scoring, struct ranking *ranking)
{
    for (uint32_t i = 0; i < scoring->documents; i++)
        if (scoring->total[i])
            ranking->items[ranking->count++] =
                (struct ranked){i, scoring->total[i]};
    if (ranking->count)
        qsort(ranking->items, ranking->count, sizeof(struct ranked),
              ranking_compare);
}

/* --- phrases -------------------------------------------------------------- */

static bool has_document(const struct posting_list *list, uint32_t document)
{
    size_t from = 0;
    size_t to = list->count;

    while (from < to) {
        size_t middle = (from + to) / 2;

        if (list->items[middle].document == document)
            return true;
        if (list->items[middle].document < document)
            from = middle + 1;
        else
            to = middle;
    }
    return false;
}

/* The documents of every word that a phrase must have. */
static size_t lists_of_phrases(struct arena *arena, struct query *query,
                               struct posting_list *lists)
{
    size_t count = 0;

    for (size_t i = 0; i < query->phrase_count; i++)
        for (size_t j = 0; j < query->phrases[i].count; j++) {
            str word = query->phrases[i].words[j];
            const struct form *form;

            if (query_is_stop(query, word))
                continue;
            form = lexicon_find(&query->lexicon, word);
            lists[count++] =
                form ? list_of(arena, &query->language->inverted, form->stem)
                     : (struct posting_list){0};
        }
    return count;
}

struct line {
    struct buf words; /* with a space round each */
};

static void add_to_line(void *context, const struct token *token)
{
    struct line *line = context;

    if (token->is_joined)
        return;
    buf_add(&line->words, token->word);
    buf_add_char(&line->words, ' ');
}

static bool field_says(const struct query *query, str field,
                       const struct word_row *phrase)
{
    struct line line = {0};
    bool says;

    buf_add_char(&line.words, ' ');
    tokens_each(&query->language->rules, field, add_to_line, &line);
    says = str_find(buf_str(&line.words),
                    arena_format(query->arena, " %.*s ",
                                 STR_ARG(word_row_join(query->arena, phrase))))
           >= 0;
    buf_free(&line.words);
    return says;
}

static bool document_says(const struct query *query, uint32_t document)
{
    const struct documents *documents = &query->language->documents;
    struct document_text text = {0};
    struct result_record hit;
    bool says = true;

    document_text_read(documents, &documents->items[document], &text);
    hit = result_record_of(query->arena, documents, &documents->items[document],
                           &text);
    for (size_t i = 0; says && i < query->phrase_count; i++)
        says = field_says(query, hit.title, &query->phrases[i])
               || field_says(query, hit.summary, &query->phrases[i])
               || field_says(query, hit.text, &query->phrases[i]);
    document_text_free(&text);
    return says;
}

static bool has_all(const struct posting_list *lists, size_t count,
                    uint32_t document)
{
    for (size_t i = 0; i < count; i++)
        if (!has_document(&lists[i], document))
            return false;
    return true;
}

/* When no document says the phrases, all stay as they are. */
static void keep_phrases(struct query *query, struct ranking *ranking)
{
    struct posting_list *lists = arena_array(query->arena, struct posting_list,
                                             query->phrase_count * WORDS_MOST);
    size_t list_count = lists_of_phrases(query->arena, query, lists);
    struct ranked kept[CHECKED_FOR_PHRASES];
    size_t checked = 0;
    size_t count = 0;

    for (size_t i = 0; i < ranking->count && checked < CHECKED_FOR_PHRASES;
         i++) {
        uint32_t document = ranking->items[i].document;

        if (!has_all(lists, list_count, document))
            continue;
        checked++;
        if (document_says(query, document))
            kept[count++] = ranking->items[i];
    }
    ranking->has_phrase = true;
    ranking->phrase_is_met = count > 0;
    for (size_t i = 0; i < count; i++)
        ranking->items[i] = kept[i];
    if (count)
        ranking->count = count;
}

/* --- best bets ------------------------------------------------------------ */

static const struct best_bet *bet_of(struct query *query)
{
    const struct language_index *language = query->language;
    str words = word_row_join(query->arena, &query->row);

    for (size_t i = 0; i < language->bet_count; i++)
        if (str_equal(language->bets[i].words, words))
            return &language->bets[i];
    return NULL;
}

static bool is_in_bet(const struct best_bet *bet, uint32_t document)
{
    for (size_t i = 0; i < bet->count; i++)
        if (bet->documents[i] == document)
            return true;
    return false;
}

static void put_first(struct arena *arena, const struct best_bet *bet,
                      struct ranking *ranking)
{
    struct ranked *items =
        arena_array(arena, struct ranked, ranking->count + bet->count);
    size_t count = 0;

    for (; count < bet->count; count++)
        items[count].document = bet->documents[count];
    for (size_t i = 0; i < ranking->count; i++)
        if (!is_in_bet(bet, ranking->items[i].document))
            items[count++] = ranking->items[i];
    ranking->items = items;
    ranking->count = count;
}

/* --- the whole ------------------------------------------------------------ */

void ranking_of(struct arena *arena, const struct language_index *language,
                struct asked asked, struct ranking *ranking)
{
    struct query *query = arena_new(arena, struct query);
    uint32_t documents = language->inverted.document_count;
    struct scoring scoring = {
        .arena = arena,
        .query = query,
        .documents = documents,
        .total = arena_array(arena, uint64_t, documents),
        .best = arena_array(arena, uint64_t, documents),
    };
    const struct best_bet *bet;

    query_read(arena, language, asked, query);
    *ranking = (struct ranking){
        .items = arena_array(arena, struct ranked, documents),
        .meant = query_meant(query),
    };
    score_groups(&scoring);
    sort_scored(&scoring, ranking);
    if (query->phrase_count)
        keep_phrases(query, ranking);
    titles_raise(query, ranking);
    titles_put_first(query, ranking);
    bet = bet_of(query);
    if (bet)
        put_first(arena, bet, ranking);
}
