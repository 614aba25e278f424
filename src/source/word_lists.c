#include "source/word_lists.h"

#include "language/plain_words.h"
#include "language/welsh.h"

static bool is_language(const struct hub *hub, size_t language, str code)
{
    return str_equal(str_cut(hub->config.languages[language].code, '-').head,
                     code);
}

/* Other names are in the hub's first language. */
static struct str_list other_names(struct arena *arena, const struct term *term)
{
    str *names = arena_array(arena, str, term->also.count + 1);
    size_t count = 0;

    for (; count < term->also.count; count++)
        names[count] = term->also.items[count];
    if (term->short_form.len)
        names[count++] = term->short_form;
    return (struct str_list){names, count};
}

/* "commissioners = people who buy services" */
static void add_forms(struct arena *arena, const struct str_list *forms,
                      struct plain_row *row)
{
    struct plain_pair *pairs =
        arena_array(arena, struct plain_pair, forms->count);

    for (size_t i = 0; i < forms->count; i++) {
        str_halves cut = str_cut(forms->items[i], '=');

        if (cut.found)
            pairs[row->form_count++] =
                (struct plain_pair){str_trim(cut.head), str_trim(cut.tail)};
    }
    row->forms = pairs;
}

static void add_usage(struct arena *arena, const struct term *term,
                      struct plain_row *row)
{
    static const enum plain_part parts[] = {
        [PART_BY_SPELLING] = PLAIN_BY_SPELLING,
        [PART_NOUN] = PLAIN_NOUN,
        [PART_VERB] = PLAIN_VERB,
        [PART_FIXED] = PLAIN_FIXED,
    };
    const struct term_usage *usage = &term->usage;

    row->plain = term->plain;
    row->part = parts[usage->part];
    row->only_before = usage->only_before;
    row->only_after = usage->only_after;
    row->not_before = usage->not_before;
    row->not_after = usage->not_after;
    add_forms(arena, &usage->forms, row);
}

static struct plain_row row_of(struct arena *arena, const struct hub *hub,
                               const struct term *term, size_t language)
{
    struct plain_row row = {
        .term = term->names[language],
        .meaning = term->meanings[language],
        .part = PLAIN_FIXED,
    };

    if (row.meaning.len == 0)
        row.meaning = term->easy[language];
    if (language == 0)
        row.also = other_names(arena, term);
    else if (is_language(hub, language, STR("cy")))
        row.also = welsh_mutated(arena, row.term);
    if (is_language(hub, language, STR("en")))
        add_usage(arena, term, &row);
    return row;
}

struct making {
    struct plain_row *rows;
    struct plain_short_form *short_forms;
    struct term **terms;
    struct plain_list list;
};

static void add_term(struct making *making, struct term *term,
                     struct plain_row row, bool spells_out)
{
    making->terms[making->list.row_count] = term;
    making->rows[making->list.row_count++] = row;
    if (spells_out && term->short_form.len)
        making->short_forms[making->list.short_form_count++] =
            (struct plain_short_form){term->short_form, row.term};
}

static const struct word_list *list_of(struct arena *arena,
                                       const struct hub *hub, size_t language)
{
    const struct records *records = &hub->records;
    size_t most = records->term_count;
    struct word_list *list = arena_new(arena, struct word_list);
    struct making making = {
        .rows = arena_array(arena, struct plain_row, most),
        .short_forms = arena_array(arena, struct plain_short_form, most),
        .terms = arena_array(arena, struct term *, most),
    };

    bool is_english = is_language(hub, language, STR("en"));

    for (size_t i = 0; i < most; i++) {
        struct term *term = &records->terms[i];

        if (term->names[language].len)
            add_term(&making, term, row_of(arena, hub, term, language),
                     is_english);
    }
    if (making.list.row_count == 0)
        return NULL;
    making.list.rows = making.rows;
    making.list.short_forms = making.short_forms;
    *list = (struct word_list){
        .words = plain_words_compile(arena, &making.list),
        .terms = making.terms,
        .language_index = language,
        .may_derive = is_english,
    };
    return list;
}

const struct word_list *const *word_lists_of(struct arena *arena,
                                             const struct hub *hub)
{
    size_t count = hub->config.language_count;
    const struct word_list **lists =
        arena_array(arena, const struct word_list *, count);

    for (size_t i = 0; i < count; i++)
        lists[i] = list_of(arena, hub, i);
    return lists;
}
