#include "language/syllable.h"

enum { WORD_MAX = 60 };

static const struct {
    const char *word;
    unsigned char count;
} listed[] = {
    {"being", 2},       {"beings", 2},      {"business", 2},
    {"businesses", 3},  {"colleague", 2},   {"colleagues", 2},
    {"doing", 2},       {"going", 2},       {"evening", 2},
    {"every", 2},       {"everyday", 3},    {"everyone", 3},
    {"everything", 3},  {"everybody", 4},   {"everywhere", 3},
    {"area", 3},        {"areas", 3},       {"idea", 3},
    {"ideas", 3},       {"people", 2},      {"peoples", 2},
    {"queue", 1},       {"queues", 1},      {"recipe", 3},
    {"recipes", 3},     {"someone", 2},     {"something", 2},
    {"sometimes", 2},   {"somewhere", 2},   {"somebody", 3},
    {"something", 2},   {"therefore", 2},   {"maybe", 2},
    {"anyone", 3},      {"hour", 1},        {"hours", 1},
    {"fire", 1},        {"science", 2},     {"sciences", 3},
    {"quiet", 2},       {"diet", 2},        {"society", 4},
    {"societies", 4},   {"variety", 4},     {"anxiety", 4},
    {"different", 2},   {"interest", 2},    {"interested", 3},
    {"interesting", 3}, {"family", 2},      {"families", 2},
    {"general", 3},     {"real", 1},        {"reality", 4},
    {"really", 2},      {"create", 2},      {"created", 3},
    {"creates", 2},     {"eye", 1},         {"eyes", 1},
    {"wednesday", 2},   {"comfortable", 3}, {"vegetable", 3},
    {"chocolate", 2},   {"initiative", 4},  {"initiatives", 4},
    {"several", 3},     {"ageing", 2},      {"whole", 1},
    {"whereas", 2},     {"whose", 1},
};

/* Pairs that start or go on a second syllable wherever they stand. */
static const char *const apart[] = {
    "ia",   "eo",    "io",    "ua",   "uo",   "iu",   "ii",   "uing", "aing",
    "oing", "eing",  "ying",  "oer",  "yer",  "ier",  "iest", "iet",  "uel",
    "ient", "ience", "creat", "ciat", "coop", "coor", "uity",
};

/* In these they are one. */
static const char *const together[] = {
    "tion",  "sion",  "cion",   "cia",    "tial",  "xious", "cious", "tious",
    "gious", "gion",  "geon",   "sia",    "iage",  "gua",   "qua",   "quo",
    "cient", "tient", "tience", "cience", "ciet",  "geou",  "ceou",  "sua",
    "lion",  "nion",  "viour",  "people", "quier", "guier", "tier",  "cier",
};

static bool is_vowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static size_t count_runs(str word)
{
    size_t runs = 0;
    bool in_run = false;

    for (size_t i = 0; i < word.len; i++) {
        /* A letter that is not ASCII is nearly always a vowel: "café". */
        bool vowel = (is_vowel(word.at[i]) && (i || word.at[i] != 'y'))
                     || (unsigned char)word.at[i] >= 0xC0;

        runs += vowel && !in_run;
        in_run = vowel;
    }
    return runs;
}

static size_t count_all(str word, const char *const *pairs, size_t count)
{
    size_t found = 0;

    for (size_t i = 0; i < count; i++) {
        str rest = word;
        ptrdiff_t at;

        while ((at = str_find(rest, str_of(pairs[i]))) >= 0) {
            found++;
            rest = str_slice(rest, (size_t)at + 1, rest.len);
        }
    }
    return found;
}

static char from_end(str word, size_t back)
{
    return word.len >= back ? word.at[word.len - back] : 0;
}

static bool is_hissed(str stem)
{
    char last = from_end(stem, 1);

    return last == 's' || last == 'c' || last == 'g' || last == 'z'
           || last == 'x' || str_ends(stem, STR("ch"))
           || str_ends(stem, STR("sh"));
}

/* "care", "cares", "cared"; but "people", "places", "wanted". */
static bool ends_silently(str word)
{
    str stem = word;
    bool plural = str_ends(word, STR("es"));
    bool past = str_ends(word, STR("ed"));

    if (!plural && !past && !str_ends(word, STR("e")))
        return false;
    stem.len -= plural || past ? 2 : 1;
    if (stem.len == 0 || is_vowel(from_end(stem, 1)))
        return false;
    if (plural && is_hissed(stem))
        return false;
    if (past && (from_end(stem, 1) == 't' || from_end(stem, 1) == 'd'))
        return false;
    /* "table", "centres": l and r are syllables after most consonants. */
    return stem.len < 2
           || (from_end(stem, 1) != 'l' && from_end(stem, 1) != 'r')
           || is_vowel(from_end(stem, 2)) || from_end(stem, 2) == 'l'
           || from_end(stem, 2) == 'r';
}

/* "dialogue", "unique", but not "argue". */
static bool ends_in_silent_ue(str word)
{
    return str_ends(word, STR("ogue")) || str_ends(word, STR("ogues"))
           || str_ends(word, STR("que")) || str_ends(word, STR("ques"));
}

/* "careful", "statement": the e is not said. */
static size_t count_inner_silent(str word)
{
    static const char *const ends[] = {
        "ely",       "eness",  "eless", "eful",   "efully",
        "ement",     "ements", "esome", "ehood",  "enesses",
        "elessness", "ewhere", "ework", "eworks", "ically",
    };
    size_t found = 0;

    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
        str end = str_of(ends[i]);

        if (word.len > end.len + 1 && str_ends(word, end)
            && !is_vowel(from_end(word, end.len + 1)))
            found = 1;
    }
    return found;
}

static bool find_listed(str word, size_t *count)
{
    for (size_t i = 0; i < sizeof(listed) / sizeof(listed[0]); i++)
        if (str_equal(str_of(listed[i].word), word)) {
            *count = listed[i].count;
            return true;
        }
    return false;
}

static size_t count_part(str part)
{
    size_t runs;
    size_t less;

    if (find_listed(part, &runs))
        return runs;
    runs = count_runs(part)
           + count_all(part, apart, sizeof(apart) / sizeof(apart[0]));
    less = count_all(part, together, sizeof(together) / sizeof(together[0]))
           + count_inner_silent(part);
    less += ends_silently(part) || ends_in_silent_ue(part);
    /* "rhythm", "autism" */
    runs += str_ends(part, STR("thm")) || str_ends(part, STR("sm"))
            || str_ends(part, STR("sms"));
    return runs > less ? runs - less : 1;
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* Quotation marks and dashes of Unicode start with E2; no letter in use here
 * does. */
static bool is_letter_byte(str word, size_t at)
{
    unsigned char byte = (unsigned char)word.at[at];

    for (size_t back = 0; byte >= 0x80 && back < 3 && back <= at; back++)
        if ((unsigned char)word.at[at - back] == 0xE2)
            return false;
    return byte >= 0x80 || char_is_letter(word.at[at])
           || char_is_digit(word.at[at]);
}

size_t syllable_count(str word)
{
    char room[WORD_MAX];
    size_t total = 0;
    size_t from = 0;

    if (word.len > 1 && is_capital(word.at[0]) && is_capital(word.at[1]))
        return 1;
    word.len = word.len < WORD_MAX ? word.len : WORD_MAX;
    for (size_t i = 0; i <= word.len; i++) {
        bool inside = i < word.len && is_letter_byte(word, i);

        if (inside)
            room[i] = char_lower(word.at[i]);
        if (inside || i == from) {
            from = inside ? from : i + 1;
            continue;
        }
        /* "people's": no vowel, nothing said. */
        if (total == 0 || count_runs((str){room + from, i - from}))
            total += char_is_digit(room[from])
                         ? 1
                         : count_part((str){room + from, i - from});
        from = i + 1;
    }
    return total ? total : 1;
}
