#include "search/synonyms.h"

#include "search/everyday_words.h"

/* --- ways ----------------------------------------------------------------- */

struct gathering {
    struct arena *arena;
    struct ways *items;
    size_t count;
    size_t capacity;
};

static void gather(struct gathering *gathering, struct ways ways)
{
    gathering->items =
        arena_grow(gathering->arena, gathering->items, gathering->count,
                   &gathering->capacity, sizeof(struct ways));
    gathering->items[gathering->count++] = ways;
}

static void gather_term(struct gathering *gathering, const struct term *term,
                        size_t language_index)
{
    str *names = arena_array(gathering->arena, str, term->also.count + 4);
    size_t count = 0;

    names[count++] = term->names[language_index];
    names[count++] = term->names[0];
    for (size_t i = 0; i < term->also.count; i++)
        names[count++] = term->also.items[i];
    names[count++] = str_without_start(term->plain, STR("to "));
    names[count++] = term->short_form;
    gather(gathering, (struct ways){{names, count}, 0});
}

struct ways_list ways_of(struct arena *arena, const struct hub *hub,
                         size_t language_index)
{
    struct gathering gathering = {.arena = arena};
    const struct config *config = &hub->config;
    size_t count;
    const struct ways *everyday = everyday_words_of(
        arena, config->languages[language_index].code, &count);

    for (size_t i = 0; i < hub->records.term_count; i++)
        gather_term(&gathering, &hub->records.terms[i], language_index);
    for (size_t i = 0; i < config->synonym_count; i++)
        gather(&gathering, (struct ways){config->synonyms[i], 0});
    for (size_t i = 0; i < count; i++)
        gather(&gathering, everyday[i]);
    return (struct ways_list){gathering.items, gathering.count};
}

/* --- words ---------------------------------------------------------------- */

static bool is_in_parts(const struct lacking *lacking, str word)
{
    for (size_t i = 0; i < lacking->part_count; i++)
        if (tally_has(&lacking->parts[i], word))
            return true;
    return false;
}

static bool is_said(const struct lacking *lacking, const struct word_row *row)
{
    struct word_rules own = *lacking->word_rules;

    own.keeps_stops = word_rules_is_all_stops(&own, row);
    for (size_t i = 0; i < row->count; i++)
        if (!word_rules_is_stop(&own, row->words[i])
            && !is_in_parts(lacking, row->words[i]))
            return false;
    return row->count > 0;
}

static void add_words(const struct lacking *lacking, const struct word_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (!is_in_parts(lacking, row->words[i]))
            tally_add_word(lacking->extra, row->words[i]);
}

void ways_add_words(const struct ways_list *ways, const struct lacking *lacking)
{
    struct arena *arena = lacking->word_rules->arena;

    for (size_t i = 0; i < ways->count; i++) {
        const struct str_list *group = &ways->items[i].texts;
        struct word_row *rows =
            arena_array(arena, struct word_row, group->count);
        bool is_of_use = false;

        for (size_t j = 0; j < group->count; j++) {
            word_row_read(arena, &lacking->word_rules->rules, group->items[j],
                          &rows[j]);
            is_of_use = is_of_use || is_said(lacking, &rows[j]);
        }
        for (size_t j = 0; is_of_use && j < group->count; j++)
            add_words(lacking, &rows[j]);
    }
}

/* --- stems ---------------------------------------------------------------- */

static bool is_same(const struct alternative *a, const struct alternative *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->stems[i] != b->stems[i])
            return false;
    return true;
}

static void add(const struct word_rules *word_rules, str text,
                struct synonym_group *group)
{
    struct alternative alternative = {
        arena_array(word_rules->arena, uint32_t, WORDS_MOST), 0};

    if (text.len == 0
        || !word_rules_stems(word_rules, text, alternative.stems,
                             &alternative.count))
        return;
    for (size_t i = 0; i < group->count; i++)
        if (is_same(&group->items[i], &alternative))
            return;
    group->items[group->count++] = alternative;
}

struct synonyms synonyms_of(const struct word_rules *word_rules,
                            const struct ways_list *ways)
{
    struct synonyms synonyms = {
        .items =
            arena_array(word_rules->arena, struct synonym_group, ways->count),
    };

    for (size_t i = 0; i < ways->count; i++) {
        const struct str_list *texts = &ways->items[i].texts;
        struct synonym_group group = {
            arena_array(word_rules->arena, struct alternative, texts->count), 0,
            0};

        for (size_t j = 0; j < texts->count; j++) {
            add(word_rules, texts->items[j], &group);
            if (j + 1 == ways->items[i].only_asked)
                group.only_asked = group.count;
        }
        if (group.count > 1 && group.count > group.only_asked)
            synonyms.items[synonyms.count++] = group;
    }
    return synonyms;
}

static void write_alternative(const struct alternative *alternative,
                              struct buf *out)
{
    for (size_t i = 0; i < alternative->count; i++) {
        buf_add(out, i ? STR(",") : STR("["));
        buf_add_number(out, alternative->stems[i]);
    }
    buf_add_char(out, ']');
}

void synonyms_write(const struct synonyms *synonyms, struct buf *out)
{
    buf_add_char(out, '[');
    for (size_t i = 0; i < synonyms->count; i++) {
        const struct synonym_group *group = &synonyms->items[i];

        if (i)
            buf_add_char(out, ',');
        buf_add_char(out, '[');
        buf_add_number(out, group->only_asked);
        for (size_t j = 0; j < group->count; j++) {
            buf_add_char(out, ',');
            write_alternative(&group->items[j], out);
        }
        buf_add_char(out, ']');
    }
    buf_add_char(out, ']');
}
