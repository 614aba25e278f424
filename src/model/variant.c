#include "model/variant.h"

static const struct variant_facts facts[VARIANT_COUNT] = {
#define VARIANT(KEY, key, title, path, size, ...) \
    [VARIANT_##KEY] = {.name = STR_INIT(title), \
                       .folder = STR_INIT(path), \
                       .words_key = STR_INIT("format_" #key), \
                       .explained_key = STR_INIT("format_" #key "_explained"), \
                       __VA_ARGS__},
#include "model/variant.def"
#undef VARIANT
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

bool variant_is_standard(enum variant variant)
{
    return variant == VARIANT_STANDARD;
}

bool variant_is_easy(enum variant variant)
{
    return facts[variant].is_easy;
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

bool variant_find_name(str name, enum variant *variant)
{
    for (int i = 0; i < VARIANT_COUNT; i++) {
        if (!str_equal(facts[i].name, name))
            continue;
        *variant = (enum variant)i;
        return true;
    }
    return false;
}

/* "a, b and c" */
static str listed(struct arena *arena, const str *items, size_t count,
                  const char *last)
{
    str list = items[0];

    for (size_t i = 1; i < count; i++)
        list = arena_format(arena, "%.*s%s%.*s", STR_ARG(list),
                            i + 1 < count ? ", " : last, STR_ARG(items[i]));
    return list;
}

str variant_names(struct arena *arena)
{
    str names[VARIANT_COUNT];

    for (size_t i = 0; i < VARIANT_COUNT; i++)
        names[i] = facts[i].name;
    return listed(arena, names, VARIANT_COUNT, " or ");
}

str variant_suffixes(struct arena *arena)
{
    str suffixes[VARIANT_COUNT];
    size_t count = 0;

    for (size_t i = VARIANT_COUNT; i-- > 0;)
        if (facts[i].suffix.len)
            suffixes[count++] = facts[i].suffix;
    return listed(arena, suffixes, count, " and ");
}

size_t variant_slot(size_t language_index, enum variant variant)
{
    return language_index * VARIANT_COUNT + (size_t)variant;
}

size_t variant_standard_slot(size_t language_index)
{
    return variant_slot(language_index, VARIANT_STANDARD);
}

size_t variant_slot_count(size_t language_count)
{
    return language_count * VARIANT_COUNT;
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
    struct tree *trees =
        arena_array(arena, struct tree, variant_slot_count(count));

    for (size_t i = 0; i < variant_slot_count(count); i++) {
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
