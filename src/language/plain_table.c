#include "language/plain_table.h"

#include <stdint.h>

#include "language/plain_inflect.h"
#include "language/plain_lexicon.h"
#include "language/plain_token.h"

enum { FORMS_MAX = 5, BEGINNINGS = 1 << 16 };

struct compiling {
    struct arena *arena;
    struct arena *scratch; /* emptied after each row */
    struct plain_words *words;
    const struct plain_row *row;
    size_t row_index;
    enum plain_part part;
};

/* Good until the end of the row. */
static struct plain_tokens tokens_of(const struct compiling *c, str written)
{
    struct plain_text text = {.text = written};

    return plain_tokens_of(c->scratch, &c->words->lexicon, &text);
}

/* A word as the quick look sees it: ASCII letters and digits in a row. */
struct glance {
    str word;
    unsigned bit;
    bool is_ascii; /* no other letters are in it */
};

static bool is_word_byte(char c)
{
    return char_is_letter(c) || char_is_digit(c);
}

/* The quotation marks and dashes of Unicode are no letters. */
static bool is_sign(str text, size_t at)
{
    return (unsigned char)text.at[at] == 0xE2 && at + 2 < text.len
           && (unsigned char)text.at[at + 1] < 0xB0;
}

/* Takes the next word off *rest; false at the end. */
static bool glance_at(str *rest, struct glance *glance)
{
    uint32_t sum = 0;
    size_t at = 0;
    size_t from;

    glance->is_ascii = true;
    while (at < rest->len && !is_word_byte(rest->at[at])
           && ((unsigned char)rest->at[at] < 0x80 || is_sign(*rest, at)))
        at += is_sign(*rest, at) ? 3 : 1;
    from = at;
    for (; at < rest->len && !is_sign(*rest, at); at++) {
        if ((unsigned char)rest->at[at] >= 0x80)
            glance->is_ascii = false;
        else if (!is_word_byte(rest->at[at]))
            break;
        sum = (sum ^ (unsigned char)char_lower(rest->at[at])) * 16777619U;
    }
    glance->bit = (sum ^ sum >> 16) % BEGINNINGS;
    glance->word = str_slice(*rest, from, at);
    *rest = str_slice(*rest, at, rest->len);
    return at > from;
}

static void add_glance(const struct compiling *c, str word)
{
    struct glance glance;

    if (glance_at(&word, &glance))
        c->words->beginnings[glance.bit / 8] |=
            (unsigned char)(1U << glance.bit % 8);
}

bool plain_table_next(const struct plain_words *words, str *rest, str *word,
                      char room[PLAIN_TERM_MAX])
{
    struct glance next;

    while (glance_at(rest, &next)) {
        if (next.is_ascii
            && !(words->beginnings[next.bit / 8] >> next.bit % 8 & 1))
            continue;
        *word = (str){room, next.word.len};
        if (!next.is_ascii || next.word.len > PLAIN_TERM_MAX)
            word->len = 0;
        for (size_t i = 0; i < word->len; i++)
            room[i] = char_lower(next.word.at[i]);
        return true;
    }
    return false;
}

size_t plain_words_count(const struct plain_words *words)
{
    return words->row_count;
}

static void add_start(const struct compiling *c, str word, size_t count)
{
    struct plain_start *start = map_find(&c->words->starts, word);

    if (!start) {
        add_glance(c, word);
        start = arena_new(c->arena, struct plain_start);
        map_add(c->arena, &c->words->starts, word, start);
    }
    if (start->longest < count)
        start->longest = count;
    if (start->row_count && start->rows[start->row_count - 1] == c->row_index)
        return;
    start->rows = arena_grow(c->arena, start->rows, start->row_count,
                             &start->row_capacity, sizeof(size_t));
    start->rows[start->row_count++] = c->row_index;
}

static bool is_noun(const struct plain_form *form)
{
    return form->kind == FORM_SINGULAR || form->kind == FORM_PLURAL;
}

static bool is_verb(const struct plain_form *form)
{
    return form->kind >= FORM_BASE;
}

/* At the end of its chain; two parts of speech make both two-sided. */
static void chain_form(struct plain_form *first, struct plain_form *form)
{
    size_t count = 1;

    for (;; first = first->next, count++) {
        if (first->row == form->row
            && (first->kind == form->kind || form->kind == FORM_FIXED)
            && str_equal(first->written, form->written))
            return;
        if ((is_noun(first) && is_verb(form))
            || (is_verb(first) && is_noun(form)))
            first->is_two_sided = form->is_two_sided = true;
        if (!first->next)
            break;
    }
    if (count < PLAIN_SENSES_MAX)
        first->next = form;
}

static void use_pairs(const struct plain_row *row, struct plain_form *form)
{
    for (size_t i = 0; i < row->form_count; i++)
        if (str_equal(row->forms[i].from, form->written))
            form->to = form->to_participle = row->forms[i].to;
}

/* "benefit" and "benefits" are also nouns, but "benefiting" is none. */
static bool is_two_sided(const struct compiling *c,
                         const struct plain_form *form, str base)
{
    unsigned classes = lexicon_classes_of(&c->words->lexicon, form->written);

    if (form->kind != FORM_ING)
        classes |= lexicon_classes_of(&c->words->lexicon, base);
    return form->kind != FORM_FIXED && classes & WORD_TWO_SIDED;
}

static void add_form(const struct compiling *c, struct plain_form form,
                     str base)
{
    struct plain_tokens tokens = tokens_of(c, form.written);

    if (form.written.len == 0 || form.written.len > PLAIN_TERM_MAX
        || tokens.count == 0 || tokens.count > PLAIN_TERM_WORDS_MAX)
        return;

    struct plain_form *kept = arena_new(c->arena, struct plain_form);
    str key = arena_copy(c->arena, plain_tokens_key(&tokens, 0, tokens.count));
    str first_word = plain_tokens_key(&tokens, 0, 1);
    struct plain_form *first = map_find(&c->words->forms, key);

    *kept = form;
    kept->row = c->row;
    kept->row_index = c->row_index;
    kept->takes_stop = str_ends(form.written, STR("."));
    kept->is_two_sided = is_two_sided(c, &form, base);
    use_pairs(c->row, kept);
    if (kept->to.len > PLAIN_SAID_MAX
        || kept->to_participle.len > PLAIN_SAID_MAX)
        kept->to = kept->to_participle = (str){0};
    add_start(c, str_slice(key, 0, first_word.len), tokens.count);
    if (first)
        chain_form(first, kept);
    else
        map_add(c->arena, &c->words->forms, key, kept);
}

/* "co-production", and "coproduction" for the same. */
static void add_solid_too(const struct compiling *c, struct plain_form form,
                          str base)
{
    char room[PLAIN_TERM_MAX];
    size_t len = 0;

    add_form(c, form, base);
    if (str_find_char(form.written, '-') < 0 || form.written.len > sizeof(room))
        return;
    for (size_t i = 0; i < form.written.len; i++)
        if (form.written.at[i] != '-')
            room[len++] = form.written.at[i];
    form.written = arena_copy(c->arena, (str){room, len});
    add_form(c, form, base);
}

static void add_verb(const struct compiling *c, str base,
                     enum inflect_doubling doubling)
{
    struct verb_forms from = inflect_verb(c->arena, base, doubling);
    struct verb_forms to = {0};
    str said = str_without_start(c->row->plain, STR("to "));

    if (said.len)
        to = inflect_verb(c->arena, said, INFLECT_USUAL);

    bool ed = str_equal(from.past, from.participle);
    struct plain_form forms[FORMS_MAX] = {
        {.kind = FORM_BASE, .written = from.base, .to = to.base},
        {.kind = FORM_THIRD, .written = from.third, .to = to.third},
        {.kind = FORM_ING, .written = from.ing, .to = to.ing},
        {.kind = ed ? FORM_ED : FORM_PAST,
         .written = from.past,
         .to = to.past,
         .to_participle = to.participle},
        {.kind = FORM_PARTICIPLE,
         .written = ed ? (str){0} : from.participle,
         .to = to.participle},
    };

    for (size_t i = 0; i < FORMS_MAX; i++)
        add_solid_too(c, forms[i], base);
}

static void add_noun(const struct compiling *c, str noun)
{
    str said = c->row->plain;
    bool is_plural = inflect_number_of(noun) == INFLECT_PLURAL;
    struct plain_form as_written = {
        .kind = is_plural ? FORM_PLURAL : FORM_SINGULAR,
        .written = noun,
        .to = said,
    };

    add_solid_too(c, as_written, noun);
    if (is_plural || inflect_number_of(noun) == INFLECT_MASS)
        return;

    struct plain_form plural = {
        .kind = FORM_PLURAL,
        .written = inflect_plural(c->arena, noun),
        .to = said.len ? inflect_plural(c->arena, said) : said,
    };

    add_solid_too(c, plural, noun);
}

static void add_spelling(const struct compiling *c, str written)
{
    str base = str_without_start(written, STR("to "));

    if (c->part == PLAIN_VERB) {
        add_verb(c, base, INFLECT_USUAL);
        add_verb(c, base, INFLECT_OTHER);
    } else if (c->part == PLAIN_NOUN) {
        add_noun(c, written);
    } else {
        add_solid_too(c,
                      (struct plain_form){.kind = FORM_FIXED,
                                          .written = written,
                                          .to = c->row->plain},
                      written);
    }
}

/* "utilise" and "organisation" with z, or empty. */
static str with_z(const struct compiling *c, str written)
{
    str_halves words = str_cut(written, ' ');
    str first = str_equal(words.head, STR("to")) ? str_cut(words.tail, ' ').head
                                                 : words.head;
    size_t at = (size_t)(first.at - written.at);

    if (str_find(written, STR("isation")) >= 0)
        at = (size_t)str_find(written, STR("isation")) + 1;
    else if (first.len > 5 && str_ends(first, STR("ise")))
        at += first.len - 2;
    else
        return (str){0};
    return arena_format(c->arena, "%.*sz%.*s", (int)at, written.at,
                        STR_ARG(str_slice(written, at + 1, written.len)));
}

static bool is_small(const struct compiling *c, str word)
{
    return lexicon_classes_of(&c->words->lexicon, word)
           & (WORD_PREPOSITION | WORD_TO);
}

static bool looks_fixed(const struct compiling *c, str term)
{
    str_halves ends = str_cut_last(term, ' ');
    str last = ends.found ? ends.tail : term;

    if (ends.found
        && (is_small(c, str_cut(term, ' ').head) || is_small(c, last)))
        return true;
    return (last.len > 4 && str_ends(last, STR("ly")))
           || str_ends(last, STR("ous"))
           || (last.len > 1 && str_ends(last, STR(".")));
}

static enum plain_part part_of(const struct compiling *c)
{
    const struct plain_row *row = c->row;
    bool term_is_verb = str_starts(row->term, STR("to "));

    if (row->part != PLAIN_BY_SPELLING)
        return row->part;
    if (str_starts(row->plain, STR("to "))
        || (term_is_verb && row->plain.len == 0))
        return PLAIN_VERB;
    if (term_is_verb || looks_fixed(c, row->term))
        return PLAIN_FIXED;
    return PLAIN_NOUN;
}

static void add_both_spellings(const struct compiling *c, str written)
{
    str z = written.len <= PLAIN_TERM_MAX ? with_z(c, written) : (str){0};

    if (written.len > PLAIN_TERM_MAX)
        return;
    add_spelling(c, written);
    if (z.len)
        add_spelling(c, z);
}

static void compile_row(struct compiling *c)
{
    c->part = part_of(c);
    add_both_spellings(c, c->row->term);
    for (size_t i = 0; i < c->row->also.count; i++)
        add_both_spellings(c, c->row->also.items[i]);
    for (size_t i = 0; i < c->row->form_count; i++)
        add_form(c,
                 (struct plain_form){.kind = FORM_FIXED,
                                     .written = c->row->forms[i].from},
                 c->row->forms[i].from);
}

static str key_of(const struct compiling *c, str written)
{
    struct plain_tokens tokens = tokens_of(c, written);

    if (tokens.count == 0)
        return written;
    return arena_copy(c->arena, plain_tokens_key(&tokens, 0, tokens.count));
}

static void compile_short_form(const struct compiling *c,
                               const struct plain_short_form *short_form,
                               size_t index)
{
    struct plain_short_entry *entry =
        arena_new(c->arena, struct plain_short_entry);
    struct plain_start *start;

    if (short_form->words.len == 0 || short_form->words.len > PLAIN_SAID_MAX)
        return;
    *entry = (struct plain_short_entry){
        .form = short_form->form,
        .words = short_form->words,
        .words_key = key_of(c, short_form->words),
        .plural = inflect_plural(c->arena, short_form->words),
        .index = index,
    };
    entry->plural_key = key_of(c, entry->plural);
    add_glance(c, short_form->form);
    add_glance(c, arena_join(c->arena, short_form->form, STR("s")));
    start = map_find(&c->words->starts, key_of(c, short_form->form));
    if (start)
        start->is_short_form = true;
    map_add(c->arena, &c->words->short_forms, short_form->form, entry);
}

const struct plain_words *plain_words_compile(struct arena *arena,
                                              const struct plain_list *list)
{
    struct plain_words *words = arena_new(arena, struct plain_words);
    struct arena scratch = {0};
    struct compiling c = {.arena = arena, .scratch = &scratch, .words = words};

    lexicon_fill(arena, &words->lexicon);
    words->beginnings = arena_array(arena, unsigned char, BEGINNINGS / 8);
    words->rows = list->rows;
    words->row_count = list->row_count;
    words->short_form_count = list->short_form_count;
    for (size_t i = 0; i < list->row_count; i++) {
        c.row = &list->rows[i];
        c.row_index = i;
        compile_row(&c);
        arena_reset(&scratch);
    }
    for (size_t i = 0; i < list->short_form_count; i++)
        compile_short_form(&c, &list->short_forms[i], i);
    arena_free(&scratch);
    return words;
}

size_t plain_table_longest(const struct plain_words *words, str first_word)
{
    const struct plain_start *start = map_find(&words->starts, first_word);

    return start ? start->longest : 0;
}
