#include "language/welsh.h"

#include <stdlib.h>

#include "base/utf8.h"

/* Longer beginnings stand before shorter ones that they start with. */
static const struct welsh_mutation mutations[] = {
    {STR_INIT("ngh"), STR_INIT("c")}, {STR_INIT("mh"), STR_INIT("p")},
    {STR_INIT("nh"), STR_INIT("t")},  {STR_INIT("ng"), STR_INIT("g")},
    {STR_INIT("ch"), STR_INIT("c")},  {STR_INIT("ph"), STR_INIT("p")},
    {STR_INIT("th"), STR_INIT("t")},  {STR_INIT("dd"), STR_INIT("d")},
    {STR_INIT("g"), STR_INIT("c")},   {STR_INIT("b"), STR_INIT("p")},
    {STR_INIT("d"), STR_INIT("t")},   {STR_INIT("f"), STR_INIT("b")},
    {STR_INIT("f"), STR_INIT("m")},   {STR_INIT("m"), STR_INIT("b")},
    {STR_INIT("n"), STR_INIT("d")},   {STR_INIT("l"), STR_INIT("ll")},
    {STR_INIT("r"), STR_INIT("rh")},  {STR_INIT("ha"), STR_INIT("a")},
    {STR_INIT("he"), STR_INIT("e")},  {STR_INIT("hi"), STR_INIT("i")},
    {STR_INIT("ho"), STR_INIT("o")},  {STR_INIT("hu"), STR_INIT("u")},
    {STR_INIT("hw"), STR_INIT("w")},  {STR_INIT("hy"), STR_INIT("y")},
    {STR_INIT("a"), STR_INIT("ga")},  {STR_INIT("e"), STR_INIT("ge")},
    {STR_INIT("i"), STR_INIT("gi")},  {STR_INIT("o"), STR_INIT("go")},
    {STR_INIT("u"), STR_INIT("gu")},  {STR_INIT("w"), STR_INIT("gw")},
    {STR_INIT("y"), STR_INIT("gy")},  {STR_INIT("l"), STR_INIT("gl")},
    {STR_INIT("r"), STR_INIT("gr")},
};

enum {
    MUTATION_COUNT = sizeof(mutations) / sizeof(mutations[0]),
    LEAST_RADICAL = 4, /* short words look alike too easily */
    LEAST_STEM = 4,
};

/* Of plurals and of what people do; the longest that fits goes. */
static const str endings[] = {
    STR_INIT("iadau"), STR_INIT("iaeth"), STR_INIT("wyr"),  STR_INIT("iaid"),
    STR_INIT("oedd"),  STR_INIT("iwr"),   STR_INIT("adau"), STR_INIT("iau"),
    STR_INIT("ion"),   STR_INIT("edd"),   STR_INIT("ydd"),  STR_INIT("wr"),
    STR_INIT("odd"),   STR_INIT("wyd"),   STR_INIT("au"),   STR_INIT("on"),
    STR_INIT("od"),    STR_INIT("io"),    STR_INIT("ir"),   STR_INIT("o"),
    STR_INIT("u"),
};

const struct welsh_mutation *welsh_mutations(size_t *count)
{
    *count = MUTATION_COUNT;
    return mutations;
}

/* "ch" and the like are letters of their own. */
static size_t first_letter_len(str word)
{
    static const str twos[] = {STR_INIT("ch"), STR_INIT("dd"), STR_INIT("ff"),
                               STR_INIT("ng"), STR_INIT("ll"), STR_INIT("ph"),
                               STR_INIT("rh"), STR_INIT("th")};

    for (size_t i = 0; i < sizeof(twos) / sizeof(twos[0]); i++)
        if (str_starts(word, twos[i]))
            return 2;
    return 1;
}

struct str_list welsh_mutated(struct arena *arena, str word)
{
    str *forms = arena_array(arena, str, MUTATION_COUNT);
    size_t count = 0;

    for (size_t i = 0; i < MUTATION_COUNT; i++) {
        str radical = mutations[i].radical;

        if (str_starts(word, radical)
            && first_letter_len(word) == first_letter_len(radical))
            forms[count++] = arena_join(arena, mutations[i].mutated,
                                        str_slice(word, radical.len, word.len));
    }
    return (struct str_list){forms, count};
}

static int compare_words(const void *left, const void *right)
{
    return str_compare(*(const str *)left, *(const str *)right);
}

static const str *find(const str *words, size_t count, str word)
{
    return count ? bsearch(&word, words, count, sizeof(str), compare_words)
                 : NULL;
}

static str without_ending(str word)
{
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        str rest = str_without_end(word, endings[i]);

        if (rest.len < word.len && utf8_count(rest) >= LEAST_STEM)
            return rest;
    }
    return word;
}

/* The word itself, when it is nothing else's mutation. */
static str radical_of(struct arena *arena, const str *words, size_t count,
                      str word)
{
    for (size_t i = 0; i < MUTATION_COUNT; i++) {
        if (!str_starts(word, mutations[i].mutated))
            continue;

        str rest = str_slice(word, mutations[i].mutated.len, word.len);
        str radical = arena_join(arena, mutations[i].radical, rest);
        const str *found = utf8_count(radical) >= LEAST_RADICAL
                               ? find(words, count, radical)
                               : NULL;

        if (found)
            return *found;
    }
    return word;
}

void welsh_stems(struct arena *arena, const str *words, size_t count,
                 str *stems)
{
    struct arena scratch = {0};

    for (size_t i = 0; i < count; i++) {
        str radical = radical_of(&scratch, words, count, words[i]);

        stems[i] = arena_copy(arena, without_ending(radical));
        arena_reset(&scratch);
    }
    arena_free(&scratch);
}
