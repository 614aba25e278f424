#include "search/synonyms.h"

struct adding {
    const struct word_rules *word_rules;
    struct synonym_group *group;
    size_t capacity;
};

static bool read_alternative(const struct word_rules *word_rules, str text,
                             struct alternative *alternative)
{
    alternative->stems = arena_array(word_rules->arena, uint32_t, WORDS_MOST);
    return word_rules_stems(word_rules, text, alternative->stems,
                            &alternative->count);
}

static bool is_same(const struct alternative *a, const struct alternative *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->stems[i] != b->stems[i])
            return false;
    return true;
}

static void add(struct adding *adding, str text)
{
    struct synonym_group *group = adding->group;
    struct alternative alternative = {0};

    if (text.len == 0
        || !read_alternative(adding->word_rules, text, &alternative))
        return;
    for (size_t i = 0; i < group->count; i++)
        if (is_same(&group->items[i], &alternative))
            return;
    group->items =
        arena_grow(adding->word_rules->arena, group->items, group->count,
                   &adding->capacity, sizeof(struct alternative));
    group->items[group->count++] = alternative;
}

static void add_term(const struct word_rules *word_rules,
                     const struct term *term, size_t language_index,
                     struct synonym_group *group)
{
    struct adding adding = {word_rules, group, 0};

    add(&adding, term->names[language_index]);
    add(&adding, term->names[0]);
    for (size_t i = 0; i < term->also.count; i++)
        add(&adding, term->also.items[i]);
    add(&adding, str_without_start(term->plain, STR("to ")));
    add(&adding, term->short_form);
}

struct synonyms synonyms_of(const struct word_rules *word_rules,
                            const struct hub *hub, size_t language_index)
{
    const struct records *records = &hub->records;
    struct synonyms synonyms = {
        .items = arena_array(word_rules->arena, struct synonym_group,
                             records->term_count),
    };

    for (size_t i = 0; i < records->term_count; i++) {
        struct synonym_group group = {0};

        add_term(word_rules, &records->terms[i], language_index, &group);
        if (group.count > 1)
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
        for (size_t j = 0; j < group->count; j++) {
            buf_add(out, j ? STR(",") : STR("["));
            write_alternative(&group->items[j], out);
        }
        buf_add_char(out, ']');
    }
    buf_add_char(out, ']');
}
