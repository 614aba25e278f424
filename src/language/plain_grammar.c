#include "language/plain_grammar.h"

#include "language/plain_inflect.h"
#include "language/plain_lexicon.h"

enum { ADVERBS_MAX = 3 };

static const struct plain_word *word_at(const struct plain_match *match,
                                        size_t index)
{
    return &match->tokens->words[index];
}

static unsigned before(const struct plain_match *match)
{
    return plain_tokens_before(match->tokens, match->first);
}

static unsigned after(const struct plain_match *match)
{
    return plain_tokens_after(match->tokens, match->last);
}

static bool next_is(const struct plain_match *match, str word)
{
    return after(match) != WORD_EDGE
           && str_equal(plain_tokens_key(match->tokens, match->last + 1, 1),
                        word);
}

static bool is_owner(const struct plain_match *match)
{
    const struct plain_word *last = word_at(match, match->last);

    return last->mark_to > last->to;
}

static char first_letter_after(const struct plain_match *match)
{
    if (after(match) == WORD_EDGE)
        return 0;
    return plain_tokens_key(match->tokens, match->last + 1, 1).at[0];
}

/* The word that the adverbs before the match follow: "can also X". */
static size_t before_adverbs(const struct plain_match *match)
{
    size_t index = match->first;

    for (int i = 0; i < ADVERBS_MAX; i++) {
        unsigned classes = plain_tokens_before(match->tokens, index);

        if (!(classes & WORD_ADVERB))
            break;
        index--;
    }
    return index;
}

static bool follows_noun_words(const struct plain_match *match)
{
    const unsigned noun =
        WORD_DETERMINER | WORD_ADJECTIVE | WORD_PREPOSITION | WORD_POSSESSIVE;
    const unsigned verb = WORD_SUBJECT | WORD_RELATIVE | WORD_MODAL;

    return before(match) & noun && !(before(match) & verb);
}

/* ---- verbs ---- */

static bool is_surely_verb(const struct plain_match *match)
{
    size_t index = before_adverbs(match);
    unsigned classes = plain_tokens_before(match->tokens, index);

    /* "to address 12" */
    if (char_is_digit(first_letter_after(match)))
        return false;
    if (classes & WORD_TO)
        return !(plain_tokens_before(match->tokens, index - 1) & WORD_TAKES_TO);
    if (classes & (WORD_MODAL | WORD_SUBJECT))
        return true;
    /* "Address these points." */
    return word_at(match, match->first)->starts_sentence
           && after(match) & (WORD_DETERMINER | WORD_PRONOUN);
}

static bool allows_base(const struct plain_match *match,
                        const struct plain_form *form)
{
    unsigned classes =
        plain_tokens_before(match->tokens, before_adverbs(match));

    if (follows_noun_words(match) || next_is(match, STR("of")))
        return false;
    /* "we constitute" is "we are", and only "to be" stays as it is. */
    if (str_equal(str_cut(form->to, ' ').head, STR("be")))
        return classes & (WORD_MODAL | WORD_TO);
    return !form->is_two_sided || is_surely_verb(match);
}

static bool allows_third(const struct plain_match *match,
                         const struct plain_form *form)
{
    unsigned classes =
        plain_tokens_before(match->tokens, before_adverbs(match));

    if ((follows_noun_words(match) && !(before(match) & WORD_ONE))
        || next_is(match, STR("of")))
        return false;
    return !form->is_two_sided || classes & WORD_SUBJECT
           || (classes & WORD_PRONOUN && classes & WORD_BE);
}

/* "commissioning and providing organisations" are organisations. */
static bool is_joined_ing(const struct plain_match *match)
{
    if (!(before(match) & WORD_CONJUNCTION) || match->first < 2
        || after(match) & WORD_SMALL)
        return false;
    return str_ends(plain_tokens_key(match->tokens, match->first - 2, 1),
                    STR("ing"));
}

static bool allows_ing(const struct plain_match *match,
                       const struct plain_form *form)
{
    const unsigned noun = WORD_DETERMINER | WORD_ADJECTIVE | WORD_POSSESSIVE;
    const unsigned object = WORD_DETERMINER | WORD_PRONOUN;
    size_t index = before_adverbs(match);
    unsigned classes = plain_tokens_before(match->tokens, index);

    if ((before(match) & noun && !(before(match) & WORD_ADVERB))
        || next_is(match, STR("of")) || is_joined_ing(match))
        return false;
    if (!form->is_two_sided || after(match) & object)
        return true;
    /* "we are planning services", but "these are planning bodies". */
    return classes & WORD_BE && !(after(match) & WORD_SMALL)
           && plain_tokens_before(match->tokens, index - 1) & WORD_SUBJECT;
}

/* "power is given to", with nobody after it. */
static bool is_stranded(const struct plain_match *match, str to)
{
    str_halves cut = str_cut_last(to, ' ');

    return cut.found
           && lexicon_classes_of(&match->words->lexicon, cut.tail)
                  & WORD_NEEDS_OBJECT;
}

static bool take_participle(const struct plain_match *match,
                            const struct plain_form *form, str *to)
{
    *to = form->to_participle;
    return !is_stranded(match, *to);
}

/* -ed with no helping verb before it: what follows has to show. */
static bool allows_bare_ed(const struct plain_match *match,
                           const struct plain_form *form, str *to)
{
    bool same = str_equal(form->to, form->to_participle);
    bool starts = before(match) & WORD_EDGE;
    unsigned next = after(match);

    /* "provided that" has no object. */
    if (next & (WORD_DETERMINER | WORD_PRONOUN) && !(next & WORD_RELATIVE)
        && !starts)
        return true;
    if (next_is(match, STR("by")))
        return take_participle(match, form, to);
    if (!(next
          & (WORD_PREPOSITION | WORD_TO | WORD_CONJUNCTION | WORD_ADVERB
             | WORD_EDGE | WORD_RELATIVE)))
        return false;
    return same && !is_stranded(match, form->to);
}

static bool allows_ed(const struct plain_match *match,
                      const struct plain_form *form, str *to)
{
    unsigned classes =
        plain_tokens_before(match->tokens, before_adverbs(match));

    if (classes & WORD_HAVE) {
        *to = form->to_participle;
        return true;
    }
    if (classes & WORD_BE)
        return take_participle(match, form, to);
    if (classes & WORD_SUBJECT)
        return true;
    if (classes
        & (WORD_DETERMINER | WORD_ADJECTIVE | WORD_PREPOSITION | WORD_POSSESSIVE
           | WORD_TO | WORD_MODAL))
        return false;
    return allows_bare_ed(match, form, to);
}

static bool allows_verb(const struct plain_match *match,
                        const struct plain_form *form, str *to)
{
    if (is_owner(match))
        return false;
    switch (form->kind) {
    case FORM_BASE:
        return allows_base(match, form);
    case FORM_THIRD:
        return allows_third(match, form);
    case FORM_ING:
        return allows_ing(match, form);
    case FORM_ED:
        return allows_ed(match, form, to);
    case FORM_PAST:
        return !follows_noun_words(match);
    default:
        return !(before(match) & (WORD_DETERMINER | WORD_PREPOSITION))
               && (!is_stranded(match, *to) || before(match) & WORD_HAVE);
    }
}

/* ---- nouns ---- */

static bool is_surely_noun(const struct plain_match *match,
                           const struct plain_form *form)
{
    const unsigned noun =
        WORD_DETERMINER | WORD_ADJECTIVE | WORD_POSSESSIVE | WORD_PREPOSITION;
    unsigned next = after(match);
    bool ing = str_ends(form->written, STR("ing"));

    if (next_is(match, STR("of"))
        || (next & (WORD_BE | WORD_HAVE | WORD_MODAL)
            && !(before(match) & WORD_RELATIVE)))
        return true;
    if (ing)
        return before(match) & (WORD_DETERMINER | WORD_POSSESSIVE)
               && next & WORD_SMALL;
    return before(match) & noun
           && !(before(match) & (WORD_SUBJECT | WORD_RELATIVE));
}

static bool number_fits(const struct plain_match *match,
                        const struct plain_form *form, str to)
{
    enum inflect_number number = inflect_number_of(to);
    unsigned previous = before(match);
    unsigned next = after(match);

    if (form->kind == FORM_PLURAL)
        return number == INFLECT_PLURAL
               || !(previous & WORD_MANY || next & WORD_ARE);
    if (number == INFLECT_PLURAL)
        return !(previous & WORD_ONE || next & WORD_IS);
    return number != INFLECT_MASS || !(previous & WORD_ONE)
           || previous & WORD_RELATIVE
           || str_equal(plain_tokens_key(match->tokens, match->first - 1, 1),
                        STR("this"));
}

/* "-tion", "-ment" and their like end nouns, and so does -s after a plural,
 * whose verb has none. */
static bool looks_like_noun(str word)
{
    static const char *const ends[] = {"tion",  "sion", "ment", "ments", "ship",
                                       "ships", "ness", "ity",  "ance",  "ence",
                                       "ism",   "er",   "ers",  "or",    "ors"};

    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (word.len > 4 && str_ends(word, str_of(ends[i])))
            return true;
    return str_ends(word, STR("s")) && !str_ends(word, STR("ss"));
}

/* "service user and carer panel", but "a service user and a carer" */
static bool is_coordinated(const struct plain_match *match)
{
    return (next_is(match, STR("and")) || next_is(match, STR("or")))
           && !(plain_tokens_after(match->tokens, match->last + 1)
                & WORD_DETERMINER);
}

/* Does a longer noun go on after the match: "service user forum"? */
static bool goes_on(const struct plain_match *match,
                    const struct plain_form *form)
{
    unsigned next = after(match);

    if (next & WORD_HEADS_NOUN || next_is(match, STR("of"))
        || (form->kind == FORM_SINGULAR && is_coordinated(match)))
        return true;
    if (next & WORD_SMALL)
        return false;
    if (form->kind == FORM_SINGULAR)
        return true;
    return looks_like_noun(plain_tokens_key(match->tokens, match->last + 1, 1));
}

/* Pasts that do not show it by their end. */
static const char pasts[] =
    "met told gave saw brought found kept held made paid led sent taught got "
    "put let took knew meet ask help";

/* Does the word before belong to a longer noun: "health commissioners"?
 * Then "people who buy services" would lose it.  A verb there shows in its
 * end, or in what stands before it: "to ask commissioners". */
static bool is_premodified(const struct plain_match *match)
{
    const unsigned verb = WORD_TO | WORD_MODAL | WORD_SUBJECT | WORD_PRONOUN;
    unsigned classes = before(match);

    if (classes & (WORD_SMALL | WORD_ADJECTIVE))
        return false;

    str word = plain_tokens_key(match->tokens, match->first - 1, 1);

    if (plain_tokens_before(match->tokens, match->first - 1) & verb
        || inflect_is_listed(pasts, word))
        return false;
    if (classes & WORD_TWO_SIDED && str_ends(word, STR("ing")))
        return true;
    return !str_ends(word, STR("ed")) && !str_ends(word, STR("ing"))
           && (!str_ends(word, STR("s")) || str_ends(word, STR("ss")));
}

/* Contexts that ask for neighbours have settled what the word is. */
static bool is_settled(const struct plain_form *form)
{
    return form->row->only_before.count || form->row->only_after.count;
}

/* "planning and buying services", "taking part": nothing that describes a
 * noun can stand before it, and no noun after it. */
static bool is_doing(str to)
{
    str_halves cut = str_cut(to, ' ');

    return cut.found && cut.head.len > 4 && str_ends(cut.head, STR("ing"));
}

static bool is_described(const struct plain_match *match)
{
    return before(match) & (WORD_DETERMINER | WORD_ADJECTIVE | WORD_POSSESSIVE);
}

static bool allows_noun(const struct plain_match *match,
                        const struct plain_form *form, str to)
{
    bool owns = is_owner(match);

    if (form->is_two_sided && !owns && !is_settled(form)
        && !is_surely_noun(match, form))
        return false;
    if (is_doing(to) && is_described(match))
        return false;
    if ((inflect_is_open_ended(to) || is_doing(to))
        && (owns || goes_on(match, form) || is_premodified(match)))
        return false;
    if (owns && form->kind == FORM_SINGULAR
        && inflect_number_of(to) == INFLECT_PLURAL)
        return false;
    return number_fits(match, form, to);
}

/* ---- both ---- */

static str last_word(str to)
{
    str_halves cut = str_cut_last(to, ' ');

    return cut.found ? cut.tail : to;
}

static bool says_twice(const struct plain_match *match, str to)
{
    if (next_is(match, last_word(to)))
        return true;
    return before(match) != WORD_EDGE
           && str_equal(plain_tokens_key(match->tokens, match->first - 1, 1),
                        str_cut(to, ' ').head);
}

static bool meets_article(const struct plain_match *match, str to)
{
    str first = str_cut(to, ' ').head;
    /* "500 a year" is right. */
    bool is_article =
        before(match) & WORD_DETERMINER && !(before(match) & WORD_MANY);
    str previous = {0};

    if (before(match) != WORD_EDGE)
        previous = plain_tokens_key(match->tokens, match->first - 1, 1);
    if (is_article && inflect_is_listed("a an the what who how", first))
        return true;
    /* "the taking part" */
    if (inflect_is_listed("a an the", previous) && str_ends(first, STR("ing"))
        && first.len < to.len
        && !(lexicon_classes_of(&match->words->lexicon, first)
             & WORD_TWO_SIDED))
        return true;
    return inflect_is_listed("a an", previous)
           && lexicon_classes_of(&match->words->lexicon, first) & WORD_AMOUNT;
}

bool plain_grammar_allows(const struct plain_match *match,
                          const struct plain_form *form, str *to)
{
    bool fits = true;

    *to = form->to;
    if (form->kind == FORM_SINGULAR || form->kind == FORM_PLURAL)
        fits = allows_noun(match, form, *to);
    else if (form->kind != FORM_FIXED)
        fits = allows_verb(match, form, to);
    else
        fits = !is_owner(match) || !inflect_is_open_ended(*to);
    return fits && to->len && !says_twice(match, *to)
           && !meets_article(match, *to);
}
