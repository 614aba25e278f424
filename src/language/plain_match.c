#include "language/plain_match.h"

#include "language/plain_inflect.h"
#include "language/plain_lexicon.h"

static const char syllables[] =
    "co pre re non multi inter intra anti sub semi micro macro self de un";

static const struct plain_word *word_at(const struct plain_match *match,
                                        size_t index)
{
    return &match->tokens->words[index];
}

static str spelling_of(const struct plain_tokens *tokens, size_t index)
{
    return str_slice(tokens->text, tokens->words[index].from,
                     tokens->words[index].to);
}

static bool has_capital(str written)
{
    for (size_t i = 0; i < written.len; i++)
        if (written.at[i] >= 'A' && written.at[i] <= 'Z')
            return true;
    return false;
}

/* Capitals of the lexicon's words start a sentence, not a name: "The NHS". */
bool plain_match_is_name(const struct plain_tokens *tokens, size_t index)
{
    const struct plain_word *word = &tokens->words[index];

    if (!word->is_capital)
        return false;
    return !word->starts_sentence || !(word->classes & WORD_SMALL);
}

/* The next word of a form, and the character that ends it; 0 at the end. */
static str next_part(str *rest, char *gap)
{
    size_t len = 0;

    while (len < rest->len && str_find_char(STR(" -/."), rest->at[len]) < 0)
        len++;

    str part = str_slice(*rest, 0, len);

    *gap = len < rest->len ? rest->at[len] : 0;
    *rest = str_slice(*rest, len + 1, rest->len);
    return part;
}

static bool gap_fits(const struct plain_form *form, str part, char written,
                     char found)
{
    if (written == '-' && found == ' ')
        return inflect_is_listed(syllables, part);
    if (written == ' ' && found == '-')
        return form->kind <= FORM_PLURAL;
    return written == found;
}

/* "Hart's Ladder", with either apostrophe; "Partners' Council". */
static bool is_written(const struct plain_match *match, size_t index, str part)
{
    const struct plain_word *word = word_at(match, index);
    str spelling = spelling_of(match->tokens, index);
    str rest = str_slice(part, spelling.len, part.len);

    return str_starts(part, spelling)
           && (rest.len == 0
               || (word->mark_to > word->to
                   && (rest.at[0] == '\''
                       || str_starts(rest, STR("\xE2\x80\x99")))));
}

static bool case_fits(const struct plain_match *match, size_t index, str part)
{
    const struct plain_word *word = word_at(match, index);

    if (has_capital(part))
        return is_written(match, index, part);
    if (!word->is_capital)
        return true;
    return index == match->first && word->starts_sentence
           && !(word->is_all_capital && word->to - word->from > 1);
}

static bool starts_name(const struct plain_match *match)
{
    size_t next = match->last + 1;

    if (!word_at(match, match->first)->is_capital
        || next >= match->tokens->count)
        return false;

    const struct plain_word *word = word_at(match, next);

    return word->gap == ' ' && word->is_capital && !word->is_all_capital
           && !word->starts_sentence;
}

static bool is_inside_name(const struct plain_match *match)
{
    size_t next = match->last + 1;

    if (match->first == 0 || next >= match->tokens->count)
        return false;

    const struct plain_word *before = word_at(match, match->first - 1);
    const struct plain_word *after = word_at(match, next);

    return word_at(match, match->first)->gap == ' ' && after->gap == ' '
           && before->is_capital && !before->starts_sentence
           && after->is_capital;
}

static bool is_joined(const struct plain_match *match)
{
    return word_at(match, match->first)->is_joined_before
           || word_at(match, match->last)->is_joined_after;
}

static bool words_fit(const struct plain_match *match,
                      const struct plain_form *form)
{
    str rest = form->written;

    for (size_t i = match->first; i <= match->last; i++) {
        char gap;
        str part = next_part(&rest, &gap);

        if (!case_fits(match, i, part))
            return false;
        if (i < match->last
            && !gap_fits(form, part, gap, word_at(match, i + 1)->gap))
            return false;
    }
    return true;
}

/* Words in capitals side by side: how many from index on, that way. */
static size_t count_shouted(const struct plain_tokens *tokens, size_t index,
                            bool backwards)
{
    size_t count = 0;

    for (; index < tokens->count; index += backwards ? (size_t)-1 : 1) {
        const struct plain_word *word = &tokens->words[index];

        if (!backwards && (word->gap != ' ' || word->starts_sentence))
            break;
        if (!word->is_all_capital && word->to - word->from > 1)
            break;
        count += word->to - word->from > 1;
        if (backwards && (word->gap != ' ' || word->starts_sentence))
            break;
    }
    return count;
}

/* In "CALL US TODAY" the capitals say nothing of "US". */
static bool is_shouted(const struct plain_match *match)
{
    const struct plain_word *first = word_at(match, match->first);
    size_t before = 0;

    if (!first->is_all_capital)
        return false;
    if (match->first && first->gap == ' ' && !first->starts_sentence)
        before = count_shouted(match->tokens, match->first - 1, true);
    return before + count_shouted(match->tokens, match->last + 1, false) > 1;
}

bool plain_match_is_spelled(const struct plain_match *match,
                            const struct plain_form *form)
{
    size_t end = word_at(match, match->last)->mark_to;
    str text = match->tokens->text;

    if (is_joined(match) || !words_fit(match, form) || is_shouted(match))
        return false;
    if (form->takes_stop && (end >= text.len || text.at[end] != '.'))
        return false;
    if (has_capital(form->written))
        return true;
    return !starts_name(match) && !is_inside_name(match);
}

static bool is_title_word(const struct plain_word *word)
{
    return word->is_capital
           && !(word->is_all_capital && word->to - word->from > 1);
}

/* Another capital beside it makes it a part of a name. */
static bool has_name_beside(const struct plain_match *match)
{
    size_t next = match->last + 1;

    if (match->first && word_at(match, match->first)->gap == ' '
        && !word_at(match, match->first)->starts_sentence
        && plain_match_is_name(match->tokens, match->first - 1))
        return true;
    return next < match->tokens->count && word_at(match, next)->gap == ' '
           && word_at(match, next)->is_capital
           && !word_at(match, next)->starts_sentence;
}

/* "your Direct Payment", "Direct Payments"; but "Social Finance" may be who
 * does it. */
static bool is_counted(const struct plain_match *match,
                       const struct plain_form *form)
{
    unsigned before = plain_tokens_before(match->tokens, match->first);

    return form->kind == FORM_PLURAL
           || (before & (WORD_DETERMINER | WORD_ONE | WORD_MANY));
}

bool plain_match_is_titled(const struct plain_match *match,
                           const struct plain_form *form)
{
    str rest = form->written;

    if (match->first == match->last || is_joined(match)
        || has_capital(form->written) || form->takes_stop
        || has_name_beside(match) || !is_counted(match, form))
        return false;
    for (size_t i = match->first; i <= match->last; i++) {
        char gap;
        str part = next_part(&rest, &gap);

        if (!is_title_word(word_at(match, i))
            || (i < match->last
                && !gap_fits(form, part, gap, word_at(match, i + 1)->gap)))
            return false;
    }
    return true;
}

static bool is_one_of(const struct str_list *list, str word)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_equal_nocase(list->items[i], word))
            return true;
    return false;
}

bool plain_match_is_in_context(const struct plain_match *match,
                               const struct plain_row *row)
{
    str before = {0};
    str after = {0};

    if (plain_tokens_before(match->tokens, match->first) != WORD_EDGE)
        before = plain_tokens_key(match->tokens, match->first - 1, 1);
    if (plain_tokens_after(match->tokens, match->last) != WORD_EDGE)
        after = plain_tokens_key(match->tokens, match->last + 1, 1);
    if (is_one_of(&row->not_after, before)
        || is_one_of(&row->not_before, after))
        return false;
    return (row->only_after.count == 0 || is_one_of(&row->only_after, before))
           && (row->only_before.count == 0
               || is_one_of(&row->only_before, after));
}
