#include "language/plain_short.h"

#include "language/plain_match.h"

struct use {
    size_t index;
    const struct plain_short_entry *entry;
    bool is_plural;
};

static str spelling_of(const struct plain_edit *edit, size_t index)
{
    const struct plain_word *word = &edit->tokens->words[index];

    return str_slice(edit->tokens->text, word->from, word->to);
}

static bool find_use(const struct plain_edit *edit, size_t index,
                     struct use *use)
{
    str form = spelling_of(edit, index);

    *use = (struct use){.index = index};
    use->entry = map_find(&edit->words->short_forms, form);
    if (!use->entry && str_ends(form, STR("s"))) {
        use->is_plural = true;
        use->entry = map_find(&edit->words->short_forms,
                              str_without_end(form, STR("s")));
    }
    return use->entry && !(use->is_plural && use->entry->plural.len == 0);
}

/* The folded words that end, or start, beside the short form. */
static bool key_stands_before(const struct plain_edit *edit, size_t index,
                              str key)
{
    const struct plain_tokens *tokens = edit->tokens;

    if (index == 0 || key.len == 0)
        return false;

    size_t end = tokens->words[index - 1].folded_to;

    return str_ends(str_slice(tokens->folded, 0, end), key)
           && (end == key.len
               || !char_is_letter(tokens->folded.at[end - key.len - 1]));
}

static bool key_stands_after(const struct plain_edit *edit, size_t index,
                             str key)
{
    const struct plain_tokens *tokens = edit->tokens;

    if (index + 1 >= tokens->count || key.len == 0)
        return false;
    return str_starts(str_slice(tokens->folded,
                                tokens->words[index + 1].folded_from,
                                tokens->folded.len),
                      key);
}

static bool is_said_already(const struct plain_edit *edit,
                            const struct use *use)
{
    const struct plain_short_entry *entry = use->entry;

    return key_stands_before(edit, use->index, entry->words_key)
           || key_stands_before(edit, use->index, entry->plural_key)
           || key_stands_after(edit, use->index, entry->words_key)
           || key_stands_after(edit, use->index, entry->plural_key);
}

/* A first word that was changed is no name: "Many NHS staff". */
static bool was_changed(const struct plain_edit *edit, size_t index)
{
    if (edit->change_count == 0)
        return false;

    const struct plain_change *last = &edit->changes[edit->change_count - 1];

    return last->at + last->from.len > edit->tokens->words[index].from;
}

static bool is_in_name(const struct plain_edit *edit, size_t index)
{
    const struct plain_word *words = edit->tokens->words;

    if (index > 0 && words[index].gap == ' ' && !words[index].starts_sentence
        && plain_match_is_name(edit->tokens, index - 1)
        && !was_changed(edit, index - 1))
        return true;
    return index + 1 < edit->tokens->count && words[index + 1].gap == ' '
           && words[index + 1].is_capital
           && words[index].mark_to == words[index].to;
}

/* "(SCIE)" and nothing else between the brackets. */
static bool is_alone_in_brackets(const struct plain_edit *edit,
                                 const struct plain_word *word)
{
    str text = edit->tokens->text;

    return word->from > 0 && text.at[word->from - 1] == '('
           && word->to < text.len && text.at[word->to] == ')';
}

static bool may_spell_out(const struct plain_edit *edit,
                          const struct plain_word *word, size_t index)
{
    if (word->is_locked || word->is_joined_before || word->is_joined_after
        || is_in_name(edit, index)
        || !plain_edit_may_change(edit, word->from, word->to))
        return false;
    return !word->is_bracketed || is_alone_in_brackets(edit, word);
}

bool plain_short_spell_out(struct plain_edit *edit, size_t index)
{
    const struct plain_word *word = &edit->tokens->words[index];
    struct use use;

    if (edit->state->task != PLAIN_REPLACE || edit->is_title
        || edit->words->short_form_count == 0 || !find_use(edit, index, &use)
        || edit->state->is_spelled_out[use.entry->index])
        return false;
    plain_tokens_classify(edit->tokens, &edit->words->lexicon);
    if (is_said_already(edit, &use)) {
        edit->state->is_spelled_out[use.entry->index] = true;
        return false;
    }
    if (!may_spell_out(edit, word, index))
        return false;

    str form = spelling_of(edit, index);
    str said = use.is_plural ? use.entry->plural : use.entry->words;
    const char *pattern = word->is_bracketed ? "%.*s, %.*s" : "%.*s (%.*s)";
    str to = arena_format(edit->arena, pattern, STR_ARG(said), STR_ARG(form));
    struct plain_change change = {
        .kind = PLAIN_SPELLED_OUT,
        .from = form,
        .to = plain_edit_capital(edit, index, to),
        .at = word->from,
        .row = use.entry->index,
    };

    if (!plain_edit_replace(edit, index, change))
        return false;
    edit->state->is_spelled_out[use.entry->index] = true;
    return true;
}
