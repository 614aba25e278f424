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
    uint64_t *total; /* by document */
    uint64_t *best;  /* of the group at hand */
};

/* What a member counts: how rare it is at most, and in 1/100. */
struct worth {
    uint64_t most;
    uint64_t weight;
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
static struct scored *score_stem(const struct scoring *scoring, uint32_t stem,
                                 uint64_t most, size_t *count)
{
    struct posting_list list =
        list_of(scoring->arena, &scoring->query->language->inverted, stem);
    struct scored *scored =
        arena_array(scoring->arena, struct scored, list.count);
    uint64_t rare = rarity(list.count, scoring->documents);

    if (rare > most)
        rare = most;
    for (size_t i = 0; i < list.count; i++)
        scored[i] = (struct scored){
            list.items[i].document,
            rare * (list.items[i].level + IMPACT_BASE),
        };
    *count = list.count;
    return scored;
}

/* Every stem of a member is needed; the least counts. */
static void score_member(struct scoring *scoring, const struct member *member,
                         struct worth worth)
{
    size_t count;
    struct scored *scored =
        score_stem(scoring, member->stems[0], worth.most, &count);

    for (size_t i = 1; i < member->count; i++) {
        size_t other_count;
        struct scored *other =
            score_stem(scoring, member->stems[i], worth.most, &other_count);

        count = keep_common(scored, count, other, other_count);
    }
    for (size_t i = 0; i < count; i++) {
        uint64_t score = scored[i].score * worth.weight;
        uint64_t *best = &scoring->best[scored[i].document];

        if (score > *best)
            *best = score;
    }
}

static size_t documents_of_first(const struct scoring *scoring,
                                 const struct member *member)
{
    return list_of(scoring->arena, &scoring->query->language->inverted,
                   member->stems[0])
        .count;
}

/* A word may go on in many ways: all are as rare as the least rare. */
static uint64_t rarity_of_longer(const struct scoring *scoring,
                                 const struct group *group)
{
    uint64_t least = UINT64_MAX;

    for (size_t i = 0; i < group->count; i++) {
        uint64_t rare;

        if (group->members[i].kind != MEMBER_LONGER)
            continue;
        rare = rarity(documents_of_first(scoring, &group->members[i]),
                      scoring->documents);
        least = rare < least ? rare : least;
    }
    return least;
}

/* Another way to say some groups is no rarer than the rarest of them, and
 * weighs more when nobody says one of them. */
static struct worth worth_of_synonym(const struct scoring *scoring,
                                     const struct group *groups,
                                     const struct member *member)
{
    struct worth worth = {0, member->weight};

    for (size_t i = 0; i < member->span; i++) {
        size_t count = documents_of_first(scoring, &groups[i].members[0]);
        uint64_t rare = rarity(count, scoring->documents);

        worth.most = rare > worth.most ? rare : worth.most;
        if (count == 0)
            worth.weight = member->weight * 8 / 5;
    }
    return worth;
}

/* A rare word must not win because it is rare. */
static void score_group(struct scoring *scoring, const struct group *group)
{
    uint64_t longer = rarity_of_longer(scoring, group);

    for (size_t i = 0; i < group->count; i++) {
        const struct member *member = &group->members[i];
        struct worth worth = {UINT64_MAX, member->weight};

        if (member->kind == MEMBER_LONGER)
            worth.most = longer;
        else if (member->kind == MEMBER_SYNONYM)
            worth = worth_of_synonym(scoring, group, member);
        score_member(scoring, member, worth);
    }
}

static void score_groups(struct scoring *scoring)
{
    const struct query *query = scoring->query;

    for (size_t i = 0; i < query->group_count; i++) {
        score_group(scoring, &query->groups[i]);
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
