#include "bundle/copy.h"

#include "build/build.h"

struct copy_row *copy_add(struct copy *copy, str path, copy_maker *make)
{
    struct copy_row *row;

    copy->rows = arena_grow(copy->arena, copy->rows, copy->count,
                            &copy->capacity, sizeof(struct copy_row));
    row = &copy->rows[copy->count++];
    *row = (struct copy_row){.path = path, .make = make, .answer = PLAN_MADE};
    return row;
}

void copy_index(struct copy *copy)
{
    for (size_t i = 0; i < copy->count; i++)
        if (copy->rows[i].planned)
            map_add(copy->arena, &copy->site, copy->rows[i].planned->path,
                    &copy->rows[i]);
}

static bool is_chosen(const struct str_list *list, str name)
{
    for (size_t i = 0; i < list->count; i++)
        if (str_equal_nocase(list->items[i], name))
            return true;
    return list->count == 0;
}

bool copy_has_tree(const struct copy *copy, const struct tree *tree)
{
    const struct bundle_choice *choice = &copy->options->choice;

    return is_chosen(&choice->languages, tree->language->code)
           && is_chosen(&choice->variants,
                        variant_facts_of(tree->variant)->name);
}

bool copy_has_format(const struct copy *copy, unsigned format)
{
    return copy->options->formats & format;
}

str copy_words(const struct copy *copy, size_t language_index, const char *key)
{
    return theme_words(copy->theme, language_index, str_of(key));
}

void copy_add_words_language(const struct copy *copy, size_t language_index,
                             struct buf *out)
{
    const struct language *language =
        theme_words_language(copy->theme, language_index);

    if (language)
        buf_format(out, " lang=\"%.*s\" dir=\"%s\"", STR_ARG(language->code),
                   language->right_to_left ? "rtl" : "ltr");
}

str copy_day(const struct copy *copy, struct arena *arena,
             size_t language_index, struct date day)
{
    str month = theme_month(copy->theme, language_index, day.month);

    return arena_format(arena, "%d %.*s %d", day.day, STR_ARG(month), day.year);
}

void copy_add_day(const struct copy *copy, size_t language_index,
                  const char *key, struct date day, struct buf *out)
{
    struct arena arena = {0};

    buf_add_escaped(out, copy_words(copy, language_index, key));
    buf_format(out, " <time datetime=\"%04d-%02d-%02d\">", day.year, day.month,
               day.day);
    buf_add_escaped(out, copy_day(copy, &arena, language_index, day));
    buf_add(out, STR("</time>."));
    arena_free(&arena);
}
