#include "theme/loaded.h"

/* The pages of which there is one each. */
static const struct {
    enum page_kind kind;
    const char *key;
} titled[] = {
    {PAGE_GLOSSARY, "glossary"},   {PAGE_TOPICS, "topics"},
    {PAGE_RESOURCES, "resources"}, {PAGE_A_TO_Z, "a_to_z"},
    {PAGE_SITE_MAP, "site_map"},   {PAGE_STATEMENT, "statement"},
    {PAGE_SEARCH, "search"},
};

enum { TITLED_COUNT = sizeof(titled) / sizeof(titled[0]) };

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

static str words_of(const struct theme *theme, size_t language_index,
                    const char *start, const char *key)
{
    struct arena scratch = {0};
    str words = theme_words(theme, language_index,
                            arena_format(&scratch, "%s%s", start, key));

    arena_free(&scratch);
    return words;
}

void theme_titles(const struct theme *theme, size_t language_index,
                  struct generated_titles *titles)
{
    const struct language *words = theme_words_language(theme, language_index);

    titles->lang = words ? words->code : (str){0};
    for (size_t i = 0; i < TITLED_COUNT; i++) {
        titles->words[titled[i].kind] =
            words_of(theme, language_index, "title_", titled[i].key);
        titles->easy[titled[i].kind] =
            words_of(theme, language_index, "easy_title_", titled[i].key);
    }
}
