#include "search/query.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "language/welsh.h"
#include "search/edits.h"

enum {
    WEIGHT_EXACT = 100,
    WEIGHT_MUTATED = 80,
    WEIGHT_LONGER = 80,
    WEIGHT_LONGER_BESIDE = 20, /* another way to read the word */
    WEIGHT_PART = 60,          /* of a word that is also written apart */
    WEIGHT_JOINED_BESIDE = 60,
    WEIGHT_SYNONYM = 50,
    LONGER_MOST = 12,
    SYNONYMS_MOST = 8,
};

/* --- reading -------------------------------------------------------------- */

/* As JavaScript counts: a character beyond U+FFFF is two units. */
static str cut_text(str text)
{
    str rest = text;
    size_t kept = 0;
    uint32_t character;

    for (size_t units = 0; utf8_next(&rest, &character);) {
        units += character > 0xFFFF ? 2 : 1;
        if (units > QUERY_UNITS_MAX)
            break;
        kept = text.len - rest.len;
    }
    return str_slice(text, 0, kept);
}

/* Bytes of a quotation mark at this place; 0 when there is none. */
static size_t quote_at(str text, size_t at)
{
    static const str marks[] = {
        STR_INIT("\""),           STR_INIT("\xE2\x80\x9C"),
        STR_INIT("\xE2\x80\x9D"), STR_INIT("\xE2\x80\x9E"),
        STR_INIT("\xC2\xAB"),     STR_INIT("\xC2\xBB"),
    };

    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
        if (str_starts(str_slice(text, at, text.len), marks[i]))
            return marks[i].len;
    return 0;
}

static size_t next_quote(str text, size_t from)
{
    while (from < text.len && !quote_at(text, from))
        from++;
    return from;
}

static void read_phrases(struct query *query, str text)
{
    size_t open = next_quote(text, 0);

    query->phrases = arena_array(query->arena, struct word_row, PHRASES_MAX);
    while (open < text.len && query->phrase_count < PHRASES_MAX) {
        size_t from = open + quote_at(text, open);
        size_t close = next_quote(text, from);
        struct word_row *phrase = &query->phrases[query->phrase_count];

        if (close == text.len)
            return;
        word_row_read(query->arena, &query->language->rules,
                      str_slice(text, from, close), phrase);
        query->phrase_count += phrase->count > 1;
        open = next_quote(text, close + quote_at(text, close));
    }
}

bool query_is_stop(const struct query *query, str word)
{
    return word_rules_is_stop(&query->word_rules, word);
}

/* --- groups --------------------------------------------------------------- */

static void add_member(struct query *query, struct group *group,
                       struct member member)
{
    group->members = arena_grow(query->arena, group->members, group->count,
                                &group->capacity, sizeof(struct member));
    group->members[group->count++] = member;
}

void group_add(struct query *query, struct group *group, uint32_t stem,
               unsigned weight)
{
    uint32_t *stems;

    for (size_t i = 0; i < group->count; i++)
        if (group->members[i].stems[0] == stem)
            return;
    stems = arena_new(query->arena, uint32_t);
    *stems = stem;
    add_member(query, group,
               (struct member){stems, 1, weight, MEMBER_TYPED, 1});
}

static int compare_lengths(const void *left, const void *right)
{
    const struct form *a = left;
    const struct form *b = right;
    size_t length_a = utf8_count(a->word);
    size_t length_b = utf8_count(b->word);

    if (length_a != length_b)
        return length_a < length_b ? -1 : 1;
    return str_compare(a->word, b->word);
}

static size_t find_longer(struct query *query, str word, struct form *found)
{
    size_t shard = lexicon_place(&query->lexicon, word);
    size_t count = 0;

    for (size_t i = 0; i < 2; i++) {
        const struct lexicon_shard *forms;

        if (shard + i >= query->lexicon.shards->count
            || (i
                && !str_starts(query->lexicon.shards->items[shard + i].first,
                               word)))
            break;
        forms = lexicon_shard(&query->lexicon, shard + i);
        for (size_t j = 0; j < forms->count; j++)
            if (forms->forms[j].word.len > word.len
                && str_starts(forms->forms[j].word, word))
                found[count++] = forms->forms[j];
    }
    return count;
}

/* Words that this one starts, the shortest first. */
static void add_longer(struct query *query, struct group *group)
{
    unsigned weight = group->count ? WEIGHT_LONGER_BESIDE : WEIGHT_LONGER;
    size_t before = group->count;
    size_t shard = lexicon_place(&query->lexicon, group->word);
    size_t room = lexicon_shard(&query->lexicon, shard)->count;
    struct form *found;
    size_t count;

    if (shard + 1 < query->lexicon.shards->count)
        room += lexicon_shard(&query->lexicon, shard + 1)->count;
    found = arena_array(query->arena, struct form, room);
    count = find_longer(query, group->word, found);
    if (count)
        qsort(found, count, sizeof(struct form), compare_lengths);
    for (size_t i = 0; i < count && i < LONGER_MOST; i++)
        group_add(query, group, found[i].stem, weight);
    for (size_t i = before; i < group->count; i++)
        group->members[i].kind = MEMBER_LONGER;
}

static void add_with_beginning(struct query *query, struct group *group,
                               str from, str to)
{
    const struct form *form;

    if (!str_starts(group->word, from))
        return;
    form = lexicon_find(
        &query->lexicon,
        arena_join(query->arena, to,
                   str_slice(group->word, from.len, group->word.len)));
    if (form)
        group_add(query, group, form->stem, WEIGHT_MUTATED);
}

/* What the word is a mutation of, and its own mutations. */
static void add_mutated(struct query *query, struct group *group)
{
    size_t count;
    const struct welsh_mutation *mutations =
        language_mutations(query->language, &count);

    for (size_t i = 0; i < count; i++)
        add_with_beginning(query, group, mutations[i].mutated,
                           mutations[i].radical);
    for (size_t i = 0; i < count; i++)
        add_with_beginning(query, group, mutations[i].radical,
                           mutations[i].mutated);
}

/* Words that the one at hand makes with its neighbours. */
struct beside {
    const struct form *next;
    const struct form *before;
};

static void add_beside(struct query *query, struct group *group,
                       const struct beside *beside)
{
    unsigned weight = group->count ? WEIGHT_JOINED_BESIDE : WEIGHT_EXACT;

    if (beside->next)
        group_add(query, group, beside->next->stem, weight);
    if (beside->before)
        group_add(query, group, beside->before->stem, weight);
}

static void fill_group(struct query *query, struct group *group,
                       const struct beside *beside, bool may_go_on)
{
    const struct form *form = lexicon_find(&query->lexicon, group->word);

    if (query->lexicon.shards->count == 0)
        return;
    if (form)
        group_add(query, group, form->stem, WEIGHT_EXACT);
    add_beside(query, group, beside);
    if (may_go_on && utf8_count(group->word) > 1)
        add_longer(query, group);
    if (group->count == 0)
        add_mutated(query, group);
    if (group->count == 0 && !query->is_exact)
        group_add_repairs(query, group, false);
    if (group->count == 0 && !query->is_exact)
        group_add_endings(query, group);
}

static void fill_joined(struct query *query, struct group *group, size_t index,
                        const struct form *joined)
{
    group->word = joined->word;
    group_add(query, group, joined->stem, WEIGHT_EXACT);
    for (size_t i = index; i < index + 2; i++) {
        str word = query->row.words[i];
        const struct form *form = query_is_stop(query, word)
                                      ? NULL
                                      : lexicon_find(&query->lexicon, word);

        if (form)
            group_add(query, group, form->stem, WEIGHT_PART);
    }
}

/* A beginning such as "co" says little without the word behind it, and makes
 * one group with it; other words that could be joined stand by themselves. */
static void add_groups(struct query *query)
{
    const struct word_row *row = &query->row;
    struct beside beside = {0};

    for (size_t i = 0; i < row->count; i++) {
        struct group *group = &query->groups[query->group_count];
        bool is_last = i + 1 == row->count;

        beside.next = word_rules_joined(&query->word_rules, row, i);
        if (beside.next
            && word_rules_is_beginning(&query->word_rules, row, i)) {
            query->group_count++;
            fill_joined(query, group, i++, beside.next);
            beside.before = NULL;
            continue;
        }
        if (!query_is_stop(query, row->words[i])) {
            query->group_count++;
            group->word = row->words[i];
            fill_group(query, group, &beside, is_last && query->is_open);
        }
        beside.before = beside.next;
    }
}

static bool has_members(const struct query *query)
{
    for (size_t i = 0; i < query->group_count; i++)
        if (query->groups[i].count)
            return true;
    return false;
}

/* --- synonyms -------------------------------------------------------------- */

struct reading query_reading(const struct query *query)
{
    struct reading reading = {.count = 0};

    for (size_t i = 0; i < query->group_count; i++) {
        const struct group *group = &query->groups[i];
        size_t count = group->count ? group->members[0].count : 1;

        for (size_t j = 0; j < count && reading.count < READING_MOST; j++) {
            reading.is_known[reading.count] = group->count > 0;
            reading.is_whole[reading.count] =
                group->count > 0 && group->members[0].kind == MEMBER_TYPED;
            reading.stems[reading.count] =
                group->count ? group->members[0].stems[j] : 0;
            reading.groups[reading.count++] = i;
        }
    }
    return reading;
}

bool reading_has(const struct reading *reading,
                 const struct alternative *alternative, size_t at)
{
    if (at + alternative->count > reading->count)
        return false;
    for (size_t i = 0; i < alternative->count; i++)
        if (!reading->is_known[at + i]
            || reading->stems[at + i] != alternative->stems[i])
            return false;
    return true;
}

struct adding {
    struct query *query;
    size_t left;
    const struct reading *reading;
};

/* All other ways to say what is said there. */
static void add_others(struct adding *adding,
                       const struct synonym_group *synonyms, size_t way,
                       size_t at)
{
    const struct reading *reading = adding->reading;
    size_t last = at + synonyms->items[way].count - 1;
    size_t span = reading->groups[last] - reading->groups[at] + 1;

    for (size_t i = synonyms->only_asked; i < synonyms->count && adding->left;
         i++) {
        const struct alternative *other = &synonyms->items[i];

        if (i == way)
            continue;
        add_member(adding->query, &adding->query->groups[reading->groups[at]],
                   (struct member){other->stems, other->count,
                                   (unsigned)span * WEIGHT_SYNONYM,
                                   MEMBER_SYNONYM, (unsigned)span});
        adding->left--;
    }
}

static void add_synonyms(struct query *query)
{
    const struct synonyms *synonyms = &query->language->synonyms;
    struct reading reading = query_reading(query);
    struct adding adding = {query, SYNONYMS_MOST, &reading};

    for (size_t i = 0; i < synonyms->count; i++)
        for (size_t j = 0; j < synonyms->items[i].count; j++)
            for (size_t at = 0; at < reading.count; at++)
                if (reading_has(&reading, &synonyms->items[i].items[j], at))
                    add_others(&adding, &synonyms->items[i], j, at);
}

/* --- the whole ------------------------------------------------------------ */

void query_read(struct arena *arena, const struct language_index *language,
                struct asked asked, struct query *query)
{
    str kept = cut_text(asked.text);

    *query = (struct query){
        .arena = arena,
        .language = language,
        .lexicon = lexicon_of(arena, &language->inverted.forms),
        .is_exact = asked.is_exact,
        .is_easy = asked.is_easy,
        .is_open = tokens_are_open(kept),
    };
    query->word_rules =
        (struct word_rules){arena,           language->rules,
                            language->stops, language->stop_count,
                            &query->lexicon, false};
    word_row_read(arena, &language->rules, kept, &query->row);
    query->word_rules.keeps_stops =
        word_rules_is_all_stops(&query->word_rules, &query->row);
    read_phrases(query, kept);
    add_groups(query);
    if (!has_members(query) && !asked.is_exact)
        for (size_t i = 0; i < query->group_count; i++)
            group_add_repairs(query, &query->groups[i], true);
    add_synonyms(query);
}

static str repair_of(const struct query *query, str word)
{
    for (size_t i = query->group_count; i > 0; i--) {
        const struct group *group = &query->groups[i - 1];

        if (str_equal(group->word, word))
            return group->repair.len ? group->repair : word;
    }
    return word;
}

str query_meant(const struct query *query)
{
    struct word_row row = query->row;
    bool is_repaired = false;

    for (size_t i = 0; i < query->group_count; i++)
        is_repaired = is_repaired || query->groups[i].repair.len;
    for (size_t i = 0; i < row.count; i++)
        row.words[i] = repair_of(query, row.words[i]);
    return is_repaired ? word_row_join(query->arena, &row) : (str){0};
}
