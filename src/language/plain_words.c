#include "language/plain_words.h"

#include "language/plain_edit.h"
#include "language/plain_grammar.h"
#include "language/plain_inflect.h"
#include "language/plain_match.h"
#include "language/plain_short.h"

struct plain_state *plain_state_new(struct arena *arena,
                                    const struct plain_words *words,
                                    enum plain_task task)
{
    struct plain_state *state = arena_new(arena, struct plain_state);

    state->task = task;
    state->section = 1;
    state->explained_in = arena_array(arena, unsigned, words->row_count);
    state->is_spelled_out = arena_array(arena, bool, words->short_form_count);
    return state;
}

void plain_state_start_section(struct plain_state *state)
{
    state->section++;
}

static bool has_work(const struct plain_words *words,
                     const struct plain_state *state, size_t row)
{
    return state->explained_in[row] != state->section
           || (state->task == PLAIN_REPLACE && words->rows[row].plain.len);
}

/* A start that is not in the table is a short form's, or has an apostrophe. */
static bool may_start(const struct plain_words *words,
                      const struct plain_state *state, str word)
{
    const struct plain_start *start =
        word.len ? map_find(&words->starts, word) : NULL;

    if (start && start->is_short_form && state->task == PLAIN_REPLACE)
        return true;
    for (size_t i = 0; start && i < start->row_count; i++)
        if (has_work(words, state, start->rows[i]))
            return true;
    return !start;
}

bool plain_may_touch(const struct plain_words *words,
                     const struct plain_state *state, str text)
{
    char room[PLAIN_TERM_MAX];
    str word;

    while (plain_table_next(words, &text, &word, room))
        if (may_start(words, state, word))
            return true;
    return false;
}

/* One way to read a match; to is empty when it stays. */
struct sense {
    const struct plain_form *form;
    str to;
};

static bool is_locked(const struct plain_match *match)
{
    for (size_t i = match->first; i <= match->last; i++)
        if (match->tokens->words[i].is_locked)
            return true;
    return false;
}

/* A full stop that ends the sentence too stays. */
static bool drops_stop(const struct plain_match *match,
                       const struct plain_form *form)
{
    size_t next = match->last + 1;

    return form->takes_stop && next < match->tokens->count
           && !match->tokens->words[next].starts_sentence;
}

/* "providers'" is "people's" when the new word does not end in s. */
static str with_owner(const struct plain_edit *edit,
                      const struct plain_word *last, str to)
{
    str mark = str_slice(edit->tokens->text, last->to, last->mark_to);

    return arena_format(edit->arena, "%.*s%.*ss", STR_ARG(to), STR_ARG(mark));
}

static bool needs_owner(const struct plain_edit *edit,
                        const struct plain_word *last, str to)
{
    return last->mark_to > last->to
           && char_lower(edit->tokens->text.at[last->mark_to - 1]) != 's'
           && !str_ends(to, STR("s"));
}

static bool replace(struct plain_edit *edit, const struct plain_match *match,
                    const struct sense *sense)
{
    const struct plain_word *first = &match->tokens->words[match->first];
    const struct plain_word *last = &match->tokens->words[match->last];
    str to = plain_edit_capital(edit, match->first, sense->to);
    size_t end = last->to;

    if (drops_stop(match, sense->form)) {
        end = last->mark_to + 1;
    } else if (needs_owner(edit, last, to)) {
        end = last->mark_to;
        to = with_owner(edit, last, to);
    }
    if (!plain_edit_may_change(edit, first->from, end))
        return false;

    struct plain_change change = {
        .kind = PLAIN_WORD,
        .from = str_slice(edit->tokens->text, first->from, end),
        .to = to,
        .at = first->from,
        .row = sense->form->row_index,
    };

    return plain_edit_replace(edit, match->first, change);
}

/* True when the words are one of the forms, whatever becomes of them. */
static bool choose_sense(const struct plain_edit *edit,
                         const struct plain_match *match,
                         const struct plain_form *form, struct sense *sense)
{
    bool is_term = false;
    bool may = edit->state->task == PLAIN_REPLACE && !is_locked(match);

    for (; form; form = form->next) {
        bool is_titled;
        str to;

        is_titled = !plain_match_is_spelled(match, form);
        if (is_titled && !plain_match_is_titled(match, form))
            continue;
        is_term = true;
        if (!plain_match_is_in_context(match, form->row))
            continue;
        if (!sense->form)
            sense->form = form;
        if (is_titled || !plain_grammar_allows(match, form, &to))
            continue;
        sense->form = form;
        sense->to = may ? to : (str){0};
        break;
    }
    return is_term;
}

static void explain(struct plain_edit *edit, const struct plain_match *match,
                    const struct plain_form *form)
{
    const struct plain_word *first = &match->tokens->words[match->first];
    const struct plain_word *last = &match->tokens->words[match->last];

    if (form->row->meaning.len == 0 && form->row->plain.len)
        return;
    plain_edit_explain(edit, first->from, last->to, form->row_index);
}

/* How many words from first were a term, the longest that fits. */
static size_t take_term(struct plain_edit *edit, size_t first)
{
    struct plain_tokens *tokens = edit->tokens;
    size_t left = tokens->count - first;
    size_t longest =
        plain_table_longest(edit->words, plain_tokens_key(tokens, first, 1));

    for (size_t count = longest < left ? longest : left; count; count--) {
        struct sense sense = {0};
        struct plain_match match = {edit->words, tokens, first,
                                    first + count - 1};
        const struct plain_form *form = map_find(
            &edit->words->forms, plain_tokens_key(tokens, first, count));

        if (!form)
            continue;
        plain_tokens_classify(tokens, &edit->words->lexicon);
        if (!choose_sense(edit, &match, form, &sense))
            continue;
        if (sense.form && (sense.to.len == 0 || !replace(edit, &match, &sense)))
            explain(edit, &match, sense.form);
        return count;
    }
    return 0;
}

void plain_rewrite(const struct plain_words *words, struct plain_state *state,
                   const struct plain_text *in, struct plain_result *out,
                   struct arena *arena)
{
    struct arena scratch = {0};
    struct plain_tokens tokens = plain_tokens_of(&scratch, &words->lexicon, in);
    struct plain_edit edit = {
        .arena = arena,
        .words = words,
        .state = state,
        .tokens = &tokens,
        .is_title = in->is_title,
    };

    for (size_t i = 0; i < tokens.count;) {
        size_t taken = plain_short_spell_out(&edit, i) ? 1 : 0;

        if (!taken)
            taken = take_term(&edit, i);
        i += taken ? taken : 1;
    }
    plain_edit_finish(&edit, in, out);
    arena_free(&scratch);
}
