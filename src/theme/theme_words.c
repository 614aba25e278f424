#include "theme/loaded.h"

str theme_words(const struct theme *theme, size_t language_index, str key)
{
    const struct template_string *string =
        strings_find(theme->languages[language_index].strings, key);

    return string ? string->words : (str){0};
}

str theme_format(const struct theme *theme, size_t language_index,
                 enum variant variant, bool is_giant)
{
    const struct variant_facts *facts = variant_facts_of(variant);

    return theme_words(theme, language_index,
                       is_giant && facts->may_be_giant
                           ? STR("format_giant_print")
                           : facts->words_key);
}

static str title_of(const struct theme *theme, size_t language_index,
                    const char *start, enum page_kind kind)
{
    struct arena scratch = {0};
    str key =
        arena_join(&scratch, str_of(start), page_kind_facts_of(kind)->key);
    str words = theme_words(theme, language_index, key);

    arena_free(&scratch);
    return words;
}

void theme_titles(const struct theme *theme, size_t language_index,
                  struct generated_titles *titles)
{
    const struct language *words = theme_words_language(theme, language_index);

    titles->lang = words ? words->code : (str){0};
    for (int i = 0; i < PAGE_KIND_COUNT; i++) {
        if (!page_kind_facts_of((enum page_kind)i)->is_one)
            continue;
        titles->words[i] =
            title_of(theme, language_index, "title_", (enum page_kind)i);
        titles->easy[i] =
            title_of(theme, language_index, "easy_title_", (enum page_kind)i);
    }
}
