#include "language/language_guess.h"

#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"

struct language_row {
    str code;
    str words;
};

static const struct language_row rows[] = {
#define LANGUAGE(code, words) {STR_INIT(#code), STR_INIT(words)},
#include "language/language_word.def"
#undef LANGUAGE
};

enum {
    ROW_COUNT = sizeof rows / sizeof rows[0],
    ENGLISH = 0,
    NO_ROW = ROW_COUNT,
    WORD_LEN_MAX = 60,
    SHORT_TEXT = 8, /* words: each has to be known */
    LEAST_HITS = 4,
};

/* --- words ---------------------------------------------------------------- */

struct languages {
    uint32_t mask;
};

void language_words_read(struct arena *arena, struct language_words *words)
{
    *words = (struct language_words){0};
    for (size_t i = 0; i < ROW_COUNT; i++) {
        str rest = rows[i].words;

        while (rest.len) {
            str_halves halves = str_cut(rest, ' ');
            struct languages *found = map_find(&words->known, halves.head);

            if (!found && halves.head.len) {
                found = arena_new(arena, struct languages);
                map_add(arena, &words->known, halves.head, found);
            }
            if (found)
                found->mask |= (uint32_t)1 << i;
            rest = halves.tail;
        }
    }
}

static uint32_t languages_of(const struct language_words *words, str word)
{
    enum { PART_LEN_MIN = 4 };
    const struct languages *found = map_find(&words->known, word);

    if (found)
        return found->mask;
    for (size_t i = PART_LEN_MIN; i + PART_LEN_MIN <= word.len; i++) {
        const struct languages *head =
            map_find(&words->known, str_slice(word, 0, i));
        const struct languages *tail =
            map_find(&words->known, str_slice(word, i, word.len));

        if (head && tail && (head->mask & tail->mask))
            return head->mask & tail->mask;
    }
    return 0;
}

/* --- counting ------------------------------------------------------------- */

struct count {
    size_t words;
    size_t hits[ROW_COUNT];
};

static void count_word(struct count *count, const struct language_words *words,
                       str word, bool is_capital)
{
    uint32_t mask = languages_of(words, word);

    if (mask == 0 && is_capital)
        return;
    count->words++;
    for (size_t i = 0; i < ROW_COUNT; i++)
        count->hits[i] += mask >> i & 1;
}

static void count_words(struct count *count, const struct language_words *words,
                        str text)
{
    struct buf word = {.max = WORD_LEN_MAX};
    uint32_t character;
    bool is_capital = false;

    while (utf8_next(&text, &character)) {
        uint32_t small = utf8_lower(character);

        if (utf8_is_word(character) && !utf8_is_number(character)) {
            if (word.len == 0)
                is_capital = small != character;
            utf8_add(&word, small);
            continue;
        }
        if (word.len)
            count_word(count, words, buf_str(&word), is_capital);
        buf_clear(&word);
    }
    if (word.len)
        count_word(count, words, buf_str(&word), is_capital);
    buf_free(&word);
}

/* --- the answer ----------------------------------------------------------- */

static size_t row_of(str tag)
{
    str code = str_cut(tag, '-').head;

    for (size_t i = 0; i < ROW_COUNT; i++)
        if (str_equal_nocase(rows[i].code, code))
            return i;
    return NO_ROW;
}

static size_t best_of(const struct count *count)
{
    size_t best = 0;

    for (size_t i = 1; i < ROW_COUNT; i++)
        if (count->hits[i] > count->hits[best])
            best = i;
    return best;
}

/* Is another row as good, so that nobody can tell? */
static bool is_alone(const struct count *count, size_t best)
{
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (i != best && count->hits[i] * 3 > count->hits[best] * 2)
            return false;
    return true;
}

static bool is_clear(const struct count *count, size_t best, size_t claimed)
{
    size_t hits = count->hits[best];
    size_t claimed_hits = claimed == NO_ROW ? 0 : count->hits[claimed];

    /* Of a language that has no row only English is told apart: many are
     * too near to one that has. */
    if (claimed == NO_ROW)
        return best == ENGLISH && count->words >= SHORT_TEXT
               && hits * 10 >= count->words * 6;
    if (count->words < SHORT_TEXT)
        return (hits >= LEAST_HITS || (hits == count->words && hits >= 2))
               && claimed_hits * 2 <= hits;
    return hits >= LEAST_HITS && hits * 10 >= count->words * 3
           && claimed_hits * 3 <= hits;
}

str language_guess_other(const struct language_words *words, str text,
                         str claimed)
{
    struct count count = {0};
    size_t row = row_of(claimed);
    size_t best;

    count_words(&count, words, text);
    best = best_of(&count);
    if (best == row || !is_alone(&count, best) || !is_clear(&count, best, row))
        return (str){0};
    return rows[best].code;
}
