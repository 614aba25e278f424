#include "model/variant.h"

static const struct variant_facts facts[VARIANT_COUNT] = {
    [VARIANT_STANDARD] = {STR_INIT("standard"), STR_INIT(""), STR_INIT("")},
    [VARIANT_LARGE_PRINT] = {STR_INIT("large-print"),
                             STR_INIT("large-print/"),
                             {0}},
    [VARIANT_PLAIN] = {STR_INIT("plain"), STR_INIT("plain/"),
                       STR_INIT("plain")},
    [VARIANT_EASY_READ] = {STR_INIT("easy-read"), STR_INIT("easy-read/"),
                           STR_INIT("easy")},
};

static const struct language known_languages[] = {
    {STR_INIT("ar"), STR_INIT("العربية"), true},
    {STR_INIT("bn"), STR_INIT("বাংলা"), false},
    {STR_INIT("cy"), STR_INIT("Cymraeg"), false},
    {STR_INIT("de"), STR_INIT("Deutsch"), false},
    {STR_INIT("en"), STR_INIT("English"), false},
    {STR_INIT("es"), STR_INIT("Español"), false},
    {STR_INIT("fa"), STR_INIT("فارسی"), true},
    {STR_INIT("fr"), STR_INIT("Français"), false},
    {STR_INIT("ga"), STR_INIT("Gaeilge"), false},
    {STR_INIT("gd"), STR_INIT("Gàidhlig"), false},
    {STR_INIT("gu"), STR_INIT("ગુજરાતી"), false},
    {STR_INIT("he"), STR_INIT("עברית"), true},
    {STR_INIT("hi"), STR_INIT("हिन्दी"), false},
    {STR_INIT("pa"), STR_INIT("ਪੰਜਾਬੀ"), false},
    {STR_INIT("pl"), STR_INIT("Polski"), false},
    {STR_INIT("ps"), STR_INIT("پښتو"), true},
    {STR_INIT("pt"), STR_INIT("Português"), false},
    {STR_INIT("ro"), STR_INIT("Română"), false},
    {STR_INIT("so"), STR_INIT("Soomaali"), false},
    {STR_INIT("uk"), STR_INIT("Українська"), false},
    {STR_INIT("ur"), STR_INIT("اردو"), true},
    {STR_INIT("zh"), STR_INIT("中文"), false},
};

enum { KNOWN_COUNT = sizeof(known_languages) / sizeof(known_languages[0]) };

const struct variant_facts *variant_facts_of(enum variant variant)
{
    return &facts[variant];
}

bool variant_find_suffix(str suffix, enum variant *variant)
{
    for (int i = 0; i < VARIANT_COUNT; i++) {
        if (facts[i].suffix.len == 0 || !str_equal(facts[i].suffix, suffix))
            continue;
        *variant = (enum variant)i;
        return true;
    }
    return false;
}

struct language language_of(str code)
{
    struct language language = {.code = code, .name = code};
    str main_part = str_cut(code, '-').head;

    for (size_t i = 0; i < KNOWN_COUNT; i++) {
        if (str_equal(known_languages[i].code, code))
            return known_languages[i];
        if (str_equal(known_languages[i].code, main_part))
            language.right_to_left = known_languages[i].right_to_left;
    }
    return language;
}

static str prefix_of(struct arena *arena, const struct language *languages,
                     size_t language, enum variant variant)
{
    str folder = facts[variant].folder;

    if (language == 0)
        return folder;
    return arena_format(arena, "%.*s/%.*s", STR_ARG(languages[language].code),
                        STR_ARG(folder));
}

struct tree *tree_list(struct arena *arena, const struct language *languages,
                       size_t count)
{
    struct tree *trees = arena_array(arena, struct tree, count * VARIANT_COUNT);

    for (size_t i = 0; i < count * VARIANT_COUNT; i++) {
        size_t language = i / VARIANT_COUNT;
        enum variant variant = (enum variant)(i % VARIANT_COUNT);

        trees[i] = (struct tree){
            .language = &languages[language],
            .language_index = language,
            .variant = variant,
            .prefix = prefix_of(arena, languages, language, variant),
        };
    }
    return trees;
}
