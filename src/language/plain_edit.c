#include "language/plain_edit.h"

#include "base/utf8.h"
#include "language/plain_lexicon.h"

bool plain_edit_may_change(const struct plain_edit *edit, size_t from,
                           size_t to)
{
    for (size_t i = from; i < to; i++)
        if (edit->tokens->marks[i] & (MARK_PROTECTED | MARK_ADDRESS)
            || (i > from && edit->tokens->marks[i] & MARK_EDGE))
            return false;
    return true;
}

static void add_change(struct plain_edit *edit, struct plain_change change)
{
    edit->changes = arena_grow(edit->arena, edit->changes, edit->change_count,
                               &edit->change_capacity, sizeof(change));
    edit->changes[edit->change_count++] = change;
}

static size_t end_of_changes(const struct plain_edit *edit)
{
    if (edit->change_count == 0)
        return 0;

    const struct plain_change *last = &edit->changes[edit->change_count - 1];

    return last->at + last->from.len;
}

/* A capital that starts no sentence is a letter: "group A". */
static bool is_article(const struct plain_edit *edit,
                       const struct plain_word *word, str *spelling)
{
    *spelling = str_slice(edit->tokens->text, word->from, word->to);
    if (word->is_joined_before || word->is_joined_after
        || word->mark_to != word->to)
        return false;
    if (str_equal(*spelling, STR("a")) || str_equal(*spelling, STR("an")))
        return true;
    return word->starts_sentence
           && (str_equal(*spelling, STR("A"))
               || str_equal(*spelling, STR("An")));
}

static str article_for(bool is_an, bool is_capital)
{
    if (is_an)
        return is_capital ? STR("An") : STR("an");
    return is_capital ? STR("A") : STR("a");
}

static bool fit_article(struct plain_edit *edit, size_t first,
                        const struct plain_change *change)
{
    str now;

    if (first == 0 || edit->tokens->words[first].gap != ' '
        || edit->tokens->words[first].starts_sentence)
        return true;

    const struct plain_word *word = &edit->tokens->words[first - 1];

    if (!is_article(edit, word, &now))
        return true;

    bool is_an = lexicon_takes_an(&edit->words->lexicon, change->to);

    if (is_an == (now.len == 2))
        return true;
    if (word->is_locked || word->from < end_of_changes(edit)
        || !plain_edit_may_change(edit, word->from, word->to))
        return false;
    add_change(edit, (struct plain_change){
                         .kind = PLAIN_ARTICLE,
                         .from = now,
                         .to = article_for(is_an, word->is_capital),
                         .at = word->from,
                         .row = change->row,
                     });
    return true;
}

bool plain_edit_replace(struct plain_edit *edit, size_t first,
                        struct plain_change change)
{
    if (!fit_article(edit, first, &change))
        return false;
    add_change(edit, change);
    return true;
}

void plain_edit_explain(struct plain_edit *edit, size_t from, size_t to,
                        size_t row)
{
    struct plain_state *state = edit->state;
    struct plain_hard_word word = {
        .offset = from,
        .len = to - from,
        .row = row,
        .is_first_on_page = state->explained_in[row] == 0,
    };

    if (edit->is_title || state->explained_in[row] == state->section
        || edit->tokens->marks[from] & MARK_LINK
        || !plain_edit_may_change(edit, from, to))
        return;
    state->explained_in[row] = state->section;
    edit->hard_words =
        arena_grow(edit->arena, edit->hard_words, edit->hard_word_count,
                   &edit->hard_word_capacity, sizeof(word));
    edit->hard_words[edit->hard_word_count++] = word;
}

str plain_edit_capital(const struct plain_edit *edit, size_t first, str to)
{
    const struct plain_word *word = &edit->tokens->words[first];
    struct buf upper = {0};
    uint32_t character;

    if (!word->is_capital || !word->starts_sentence
        || !utf8_next(&to, &character))
        return to;
    utf8_add(&upper, utf8_upper(character));
    to = arena_join(edit->arena, buf_str(&upper), to);
    buf_free(&upper);
    return to;
}

static str write_text(const struct plain_edit *edit, str text)
{
    struct buf buf = {0};
    size_t at = 0;

    if (edit->change_count == 0)
        return text;
    for (size_t i = 0; i < edit->change_count; i++) {
        struct plain_change *change = &edit->changes[i];

        buf_add(&buf, str_slice(text, at, change->at));
        change->offset = buf.len;
        buf_add(&buf, change->to);
        at = change->at + change->from.len;
    }
    buf_add(&buf, str_slice(text, at, text.len));

    str written = arena_copy(edit->arena, buf_str(&buf));

    buf_free(&buf);
    return written;
}

/* How many changes start before a place. */
static size_t count_before(const struct plain_result *result, size_t at)
{
    size_t low = 0;
    size_t high = result->change_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (result->changes[middle].at < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t plain_text_place(const struct plain_result *result, size_t at)
{
    size_t count = count_before(result, at);

    if (count == 0)
        return at;

    const struct plain_change *last = &result->changes[count - 1];
    size_t end = last->at + last->from.len;

    if (at < end)
        return last->offset;
    return last->offset + last->to.len + (at - end);
}

static struct plain_span *move_spans(const struct plain_edit *edit,
                                     const struct plain_text *in,
                                     const struct plain_result *result)
{
    struct plain_span *moved =
        arena_array(edit->arena, struct plain_span, in->span_count);

    for (size_t i = 0; i < in->span_count; i++) {
        moved[i].kind = in->spans[i].kind;
        moved[i].from = plain_text_place(result, in->spans[i].from);
        moved[i].to = plain_text_place(result, in->spans[i].to);
    }
    return moved;
}

void plain_edit_finish(const struct plain_edit *edit,
                       const struct plain_text *in, struct plain_result *out)
{
    *out = (struct plain_result){
        .text = write_text(edit, in->text),
        .changes = edit->changes,
        .change_count = edit->change_count,
        .hard_words = edit->hard_words,
        .hard_word_count = edit->hard_word_count,
    };
    for (size_t i = 0; i < edit->hard_word_count; i++)
        edit->hard_words[i].offset =
            plain_text_place(out, edit->hard_words[i].offset);
    out->spans = move_spans(edit, in, out);
}
