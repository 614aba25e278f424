#include "view/entry.h"

static void add_hard_words(const struct drawing *drawing, struct object *page,
                           const struct body *body)
{
    struct entries words = {0};

    for (size_t i = 0; i < body->word_count; i++)
        if (body->words[i]->is_listed)
            entries_add(drawing, &words,
                        entry_of_term(drawing, body->words[i]->term));
    object_add_flag(page, NAME_HAS_HARD_WORDS, words.count > 0);
    object_add_list(page, NAME_HARD_WORDS, words.items, words.count);
}

static struct value view_of_change(const struct drawing *drawing,
                                   const struct word_change *change)
{
    struct object object = object_of(drawing->scratch);

    object_add_text(&object, NAME_FROM, change->from);
    object_add_text(&object, NAME_TO, change->to);
    object_add_text(&object, NAME_COUNT,
                    arena_format(drawing->scratch, "%zu", change->count));
    object_add_flag(&object, NAME_IS_OFTEN, change->count > 1);
    return object_value(&object);
}

static void add_changes(const struct drawing *drawing, struct object *page,
                        const struct body *body)
{
    struct value *items =
        arena_array(drawing->scratch, struct value, body->change_count);

    for (size_t i = 0; i < body->change_count; i++)
        items[i] = view_of_change(drawing, body->changes[i]);
    object_add_flag(page, NAME_HAS_CHANGES, body->change_count > 0);
    object_add_list(page, NAME_CHANGES, items, body->change_count);
}

void view_add_words(const struct drawing *drawing, struct object *page)
{
    const struct body *body;

    if (!drawing->article)
        return;
    body = article_body(drawing->article, drawing->tree);
    add_hard_words(drawing, page, body);
    add_changes(drawing, page, body);
}
