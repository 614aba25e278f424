#include "language/ease.h"

#include "base/utf8.h"
#include "language/syllable.h"

enum { BULLET = 0x2022 };

static const double least_gain = 0.5;

/* Their full stop ends no sentence. */
static const str shortened[] = {
    STR_INIT("mr"),   STR_INIT("mrs"),   STR_INIT("ms"),   STR_INIT("dr"),
    STR_INIT("prof"), STR_INIT("rev"),   STR_INIT("st"),   STR_INIT("e.g"),
    STR_INIT("i.e"),  STR_INIT("etc"),   STR_INIT("no"),   STR_INIT("nos"),
    STR_INIT("p"),    STR_INIT("pp"),    STR_INIT("vol"),  STR_INIT("ltd"),
    STR_INIT("co"),   STR_INIT("dept"),  STR_INIT("vs"),   STR_INIT("cf"),
    STR_INIT("al"),   STR_INIT("fig"),   STR_INIT("ed"),   STR_INIT("eds"),
    STR_INIT("jan"),  STR_INIT("feb"),   STR_INIT("mar"),  STR_INIT("apr"),
    STR_INIT("jun"),  STR_INIT("jul"),   STR_INIT("aug"),  STR_INIT("sept"),
    STR_INIT("sep"),  STR_INIT("oct"),   STR_INIT("nov"),  STR_INIT("dec"),
    STR_INIT("mon"),  STR_INIT("tue"),   STR_INIT("tues"), STR_INIT("wed"),
    STR_INIT("thu"),  STR_INIT("thurs"), STR_INIT("fri"),  STR_INIT("para"),
    STR_INIT("ch"),   STR_INIT("tel"),   STR_INIT("ext"),  STR_INIT("approx"),
};

struct counting {
    struct ease *ease;
    str text;
    size_t at;
    size_t in_sentence; /* words so far */
    bool is_item;
};

static uint32_t character_at(str text, size_t at, size_t *len)
{
    str rest = str_slice(text, at, text.len);
    uint32_t character = 0;

    *len = 1;
    if (at >= text.len)
        return 0;
    if ((unsigned char)text.at[at] < 0x80)
        return (unsigned char)text.at[at];
    utf8_next(&rest, &character);
    *len = text.len - at - rest.len;
    return character;
}

static bool is_word_at(str text, size_t at)
{
    size_t len;

    return at < text.len && utf8_is_word(character_at(text, at, &len));
}

static bool joins(uint32_t c)
{
    return c == '\'' || c == 0x2019 || c == '-' || c == 0x2010 || c == 0x2011
           || c == '.' || c == ',' || c == ':' || c == '/';
}

/* Takes the word that starts here. */
static str take_word(struct counting *counting)
{
    size_t from = counting->at;
    size_t at = from;

    while (at < counting->text.len) {
        size_t len;
        uint32_t c = character_at(counting->text, at, &len);

        if (utf8_is_word(c))
            counting->ease->letters++;
        else if (!joins(c) || !is_word_at(counting->text, at + len))
            break;
        at += len;
    }
    counting->at = at;
    return str_slice(counting->text, from, at);
}

static bool is_shortened(str word)
{
    if (word.len == 1 && word.at[0] >= 'A' && word.at[0] <= 'Z')
        return true;
    for (size_t i = 0; i < sizeof(shortened) / sizeof(shortened[0]); i++)
        if (str_equal_nocase(word, shortened[i]))
            return true;
    return false;
}

static bool closes(uint32_t c)
{
    return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x2019
           || c == 0x201D || c == '.' || c == '!' || c == '?' || c == 0x2026;
}

static bool is_space(uint32_t c)
{
    return c == 0xA0 || c == 0x202F || (c < 0x80 && char_is_space((char)c));
}

/* Is the stop at .. the end of a sentence?  It is when a space and no small
 * letter follows. */
static bool ends_sentence(str text, size_t at)
{
    size_t len;
    uint32_t c = character_at(text, at, &len);

    for (; at < text.len && closes(c); c = character_at(text, at, &len))
        at += len;
    if (at < text.len && !is_space(c))
        return false;
    for (; at < text.len && !utf8_is_word(c); c = character_at(text, at, &len))
        at += len;
    return at >= text.len || utf8_upper(c) == c;
}

static void end_sentence(struct counting *counting)
{
    struct ease *ease = counting->ease;

    if (counting->in_sentence == 0)
        return;
    if (counting->is_item)
        ease->made_items++;
    else
        ease->sentences++;
    ease->long_sentences += counting->in_sentence > EASE_LONG_SENTENCE;
    if (counting->in_sentence > ease->longest)
        ease->longest = counting->in_sentence;
    counting->in_sentence = 0;
}

static void add_word(struct counting *counting, str word)
{
    size_t syllables = syllable_count(word);

    counting->ease->words++;
    counting->ease->syllables += syllables;
    counting->ease->long_words += syllables >= 3;
    counting->in_sentence++;
}

void ease_add(struct ease *ease, str text, enum ease_block kind)
{
    struct counting counting = {
        .ease = ease, .text = text, .is_item = kind == EASE_MADE_ITEM};
    str word = {0};

    while (counting.at < text.len) {
        size_t len;
        uint32_t c = character_at(text, counting.at, &len);
        bool is_stop = c == '!' || c == '?' || c == 0x2026
                       || (c == '.' && !is_shortened(word));

        if (utf8_is_word(c)) {
            word = take_word(&counting);
            add_word(&counting, word);
            continue;
        }
        if (c == BULLET || (is_stop && ends_sentence(text, counting.at)))
            end_sentence(&counting);
        counting.at += len;
    }
    end_sentence(&counting);
}

bool ease_is_short(const struct ease *ease)
{
    return ease->words < EASE_LEAST_WORDS
           || ease->sentences < EASE_LEAST_SENTENCES;
}

static double ratio(size_t part, size_t whole)
{
    return whole ? (double)part / (double)whole : 0;
}

double ease_flesch_kincaid(const struct ease *ease)
{
    return 0.39 * ratio(ease->words, ease->sentences)
           + 11.8 * ratio(ease->syllables, ease->words) - 15.59;
}

double ease_ari(const struct ease *ease)
{
    return 4.71 * ratio(ease->letters, ease->words)
           + 0.5 * ratio(ease->words, ease->sentences) - 21.43;
}

double ease_flesch(const struct ease *ease)
{
    return 206.835 - 1.015 * ratio(ease->words, ease->sentences)
           - 84.6 * ratio(ease->syllables, ease->words);
}

struct ease ease_with_items(const struct ease *ease)
{
    struct ease all = *ease;

    all.sentences += all.made_items;
    all.made_items = 0;
    return all;
}

bool ease_is_easier(const struct ease *text, const struct ease *than)
{
    if (ease_is_short(text) || ease_is_short(than))
        return false;
    return ease_flesch_kincaid(text) <= ease_flesch_kincaid(than) - least_gain
           && ease_ari(text) <= ease_ari(than) - least_gain;
}
