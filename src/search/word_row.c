#include "search/word_row.h"

struct filling {
    struct arena *arena;
    struct word_row *row;
};

static void add_word(void *context, const struct token *token)
{
    struct filling *filling = context;
    struct word_row *row = filling->row;

    if (!token->is_joined && row->count < WORDS_MOST)
        row->words[row->count++] = arena_copy(filling->arena, token->word);
}

void word_row_read(struct arena *arena, const struct token_rules *rules,
                   str text, struct word_row *row)
{
    struct filling filling = {arena, row};

    row->count = 0;
    tokens_each(rules, text, add_word, &filling);
}

static bool is_among(const str *words, size_t count, str word)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(words[i], word))
            return true;
    return false;
}

bool word_row_has(const struct word_row *row, str word)
{
    return is_among(row->words, row->count, word);
}

str word_row_join(struct arena *arena, const struct word_row *row)
{
    str joined = row->count ? row->words[0] : (str){0};

    for (size_t i = 1; i < row->count; i++)
        joined = arena_format(arena, "%.*s %.*s", STR_ARG(joined),
                              STR_ARG(row->words[i]));
    return joined;
}

bool word_rules_is_stop(const struct word_rules *word_rules, str word)
{
    return !word_rules->keeps_stops
           && is_among(word_rules->stops, word_rules->stop_count, word);
}

bool word_rules_is_all_stops(const struct word_rules *word_rules,
                             const struct word_row *row)
{
    for (size_t i = 0; i < row->count; i++)
        if (!word_rules_is_stop(word_rules, row->words[i]))
            return false;
    return true;
}

bool word_rules_is_beginning(const struct word_rules *word_rules,
                             const struct word_row *row, size_t index)
{
    return is_among(word_rules->rules.join, word_rules->rules.join_count,
                    row->words[index]);
}

const struct form *word_rules_joined(const struct word_rules *word_rules,
                                     const struct word_row *row, size_t index)
{
    if (index + 1 >= row->count)
        return NULL;

    str first = row->words[index];
    str second = row->words[index + 1];
    bool may_be = word_rules_is_beginning(word_rules, row, index)
                  || (!word_rules_is_stop(word_rules, first)
                      && !word_rules_is_stop(word_rules, second));

    return may_be ? lexicon_find(word_rules->lexicon,
                                 arena_join(word_rules->arena, first, second))
                  : NULL;
}

bool word_rules_stems(const struct word_rules *word_rules, str text,
                      uint32_t *stems, size_t *count)
{
    struct word_rules own = *word_rules;
    struct word_row row;

    word_row_read(own.arena, &own.rules, text, &row);
    own.keeps_stops = word_rules_is_all_stops(word_rules, &row);
    *count = 0;
    for (size_t i = 0; i < row.count; i++) {
        const struct form *form = word_rules_is_beginning(&own, &row, i)
                                      ? word_rules_joined(&own, &row, i)
                                      : NULL;

        if (form) {
            i++;
        } else if (word_rules_is_stop(&own, row.words[i])) {
            continue;
        } else {
            form = lexicon_find(own.lexicon, row.words[i]);
            if (!form)
                return false;
        }
        stems[(*count)++] = form->stem;
    }
    return *count > 0;
}
