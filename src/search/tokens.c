#include "search/tokens.h"

#include <string.h>

#include "base/utf8.h"
#include "search/letter.h"

static const str english_join[] = {
    STR_INIT("co"),   STR_INIT("re"),    STR_INIT("non"),   STR_INIT("pre"),
    STR_INIT("self"), STR_INIT("multi"), STR_INIT("inter"), STR_INIT("sub"),
    STR_INIT("anti"), STR_INIT("micro"), STR_INIT("e"),     STR_INIT("well"),
};

static const str welsh_join[] = {
    STR_INIT("cyd"), STR_INIT("ail"), STR_INIT("hunan"),
    STR_INIT("aml"), STR_INIT("is"),  STR_INIT("un"),
};

static const struct {
    const char *code;
    struct token_rules rules;
} languages[] = {
    {"en", {false, english_join, sizeof(english_join) / sizeof(str)}},
    {"cy", {true, welsh_join, sizeof(welsh_join) / sizeof(str)}},
    {"fr", {.apostrophes_part = true}},
    {"it", {.apostrophes_part = true}},
    {"ca", {.apostrophes_part = true}},
    {"ga", {.apostrophes_part = true}},
    {"gd", {.apostrophes_part = true}},
};

struct token_rules token_rules_of(str language_code)
{
    str code = str_cut(language_code, '-').head;

    for (size_t i = 0; i < sizeof(languages) / sizeof(languages[0]); i++)
        if (str_equal_nocase(code, str_of(languages[i].code)))
            return languages[i].rules;
    return (struct token_rules){0};
}

/* A word while it grows. */
struct growing {
    char bytes[TOKEN_BYTES_MAX];
    size_t len;
    unsigned characters;
};

struct token_reader {
    const struct token_rules *rules;
    token_found *found;
    void *context;
    struct growing word;
    struct growing chain;  /* words with hyphens between them, joined */
    unsigned chain_words;  /* how many of them have ended */
    struct growing before; /* the last word, when it may be joined */
    uint32_t pending;      /* a hyphen or apostrophe behind the word, or 0 */
    bool ends_with_letter; /* and not with a number */
    bool is_only_space;    /* between the last word and this one */
    uint32_t alone;        /* the last character of a run of LETTER_ALONE */
    bool is_alone_in_run;  /* no pair was given of it yet */
};

static str grown(const struct growing *word)
{
    return (str){word->bytes, word->len};
}

static void grow(struct growing *word, const char *bytes, size_t len,
                 unsigned characters)
{
    if (word->characters + characters > TOKEN_CHARACTERS_MAX)
        return;
    memcpy(word->bytes + word->len, bytes, len);
    word->len += len;
    word->characters += characters;
}

static size_t encode(uint32_t character, char *bytes)
{
    if (character < 0x80) {
        bytes[0] = (char)character;
        return 1;
    }
    if (character < 0x800) {
        bytes[0] = (char)(0xC0 | character >> 6);
        bytes[1] = (char)(0x80 | (character & 0x3F));
        return 2;
    }
    if (character < 0x10000) {
        bytes[0] = (char)(0xE0 | character >> 12);
        bytes[1] = (char)(0x80 | (character >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (character & 0x3F));
        return 3;
    }
    bytes[0] = (char)(0xF0 | character >> 18);
    bytes[1] = (char)(0x80 | (character >> 12 & 0x3F));
    bytes[2] = (char)(0x80 | (character >> 6 & 0x3F));
    bytes[3] = (char)(0x80 | (character & 0x3F));
    return 4;
}

static void grow_by(struct growing *word, uint32_t character)
{
    char bytes[4];

    grow(word, bytes, encode(character, bytes), 1);
}

static void give(struct token_reader *reader, str word, bool is_joined)
{
    struct token token = {word, is_joined};

    reader->found(reader->context, &token);
}

/* Characters of b, as many as there is room for behind a, whole. */
static void grow_all(struct growing *a, const struct growing *b)
{
    str rest = grown(b);
    uint32_t character;

    if (a->characters + b->characters <= TOKEN_CHARACTERS_MAX) {
        grow(a, b->bytes, b->len, b->characters);
        return;
    }
    while (utf8_next(&rest, &character))
        grow_by(a, character);
}

static bool may_be_joined(const struct token_rules *rules, str word)
{
    for (size_t i = 0; i < rules->join_count; i++)
        if (rules->join[i].len == word.len && str_equal(rules->join[i], word))
            return true;
    return false;
}

static void join_with_before(struct token_reader *reader)
{
    struct growing *before = &reader->before;

    if (before->len && reader->is_only_space) {
        grow_all(before, &reader->word);
        give(reader, grown(before), true);
    }
    before->len = before->characters = 0;
    if (may_be_joined(reader->rules, grown(&reader->word)))
        *before = reader->word;
}

/* A word of a chain, or by itself. */
static void end_word(struct token_reader *reader, bool is_in_chain)
{
    struct growing *word = &reader->word;

    if (word->len == 0)
        return;
    give(reader, grown(word), false);
    join_with_before(reader);
    if (is_in_chain) {
        grow_all(&reader->chain, word);
        reader->chain_words++;
    }
    reader->is_only_space = true;
    word->len = word->characters = 0;
}

static void end_chain(struct token_reader *reader)
{
    end_word(reader, reader->chain_words > 0);
    if (reader->chain_words > 1)
        give(reader, grown(&reader->chain), true);
    reader->chain.len = reader->chain.characters = 0;
    reader->chain_words = 0;
    if (reader->pending)
        reader->is_only_space = false;
    reader->pending = 0;
}

static void end_alone(struct token_reader *reader)
{
    struct growing word;

    if (reader->alone && reader->is_alone_in_run) {
        word.len = word.characters = 0;
        grow_by(&word, reader->alone);
        give(reader, grown(&word), false);
    }
    reader->alone = 0;
}

static void add_alone(struct token_reader *reader, uint32_t character)
{
    struct growing pair = {.len = 0};

    if (reader->word.len || reader->chain_words)
        end_chain(reader);
    reader->before.len = 0;
    reader->is_alone_in_run = !reader->alone;
    if (reader->alone) {
        grow_by(&pair, reader->alone);
        grow_by(&pair, character);
        give(reader, grown(&pair), false);
    }
    reader->alone = character;
}

static void add_letter(struct token_reader *reader, uint32_t character,
                       bool is_number)
{
    if (reader->alone) {
        end_alone(reader);
        reader->is_only_space = false;
    }
    if (reader->pending == '-' && is_number)
        end_chain(reader);
    else if (reader->pending == '-') {
        end_word(reader, true);
        reader->is_only_space = false;
    }
    reader->pending = 0;
    reader->ends_with_letter = !is_number;
    if (character == 0xDF) {
        grow_by(&reader->word, 's');
        character = 's';
    }
    grow_by(&reader->word, character);
}

/* Whatever stands between words. */
static void add_gap(struct token_reader *reader, bool is_space)
{
    end_alone(reader);
    if (reader->word.len || reader->chain_words)
        end_chain(reader);
    if (!is_space)
        reader->is_only_space = false;
}

/* It may turn out to stand inside a word. */
static void add_pending(struct token_reader *reader, uint32_t mark,
                        bool may_join)
{
    if (reader->word.len && !reader->pending && may_join)
        reader->pending = mark;
    else
        add_gap(reader, false);
}

static void add_part(struct token_reader *reader, uint32_t character)
{
    enum letter_kind kind = letter_kind_of(character);

    switch (kind) {
    case LETTER_GONE:
        break;
    case LETTER_PLAIN:
    case LETTER_NUMBER:
        add_letter(reader, letter_fold(character), kind == LETTER_NUMBER);
        break;
    case LETTER_ALONE:
        add_alone(reader, character);
        break;
    case LETTER_APOSTROPHE:
        add_pending(reader, '\'', !reader->rules->apostrophes_part);
        break;
    case LETTER_HYPHEN:
        add_pending(reader, '-', reader->ends_with_letter);
        break;
    default:
        add_gap(reader, kind == LETTER_SPACE);
        break;
    }
}

static void add_character(struct token_reader *reader, uint32_t character)
{
    uint32_t parts[UTF8_PARTS_MAX];
    size_t count = utf8_parts(character, parts);

    for (size_t i = 0; i < count; i++)
        add_part(reader, parts[i]);
}

/* Most of most texts: letters of English that only make a word longer. */
static size_t add_plain_letters(struct token_reader *reader, str text,
                                size_t at)
{
    struct growing *word = &reader->word;

    if (word->len == 0 || reader->pending)
        return at;
    while (at < text.len && word->characters < TOKEN_CHARACTERS_MAX) {
        char small = (char)(text.at[at] | 0x20);

        if (small < 'a' || small > 'z')
            break;
        word->bytes[word->len++] = small;
        word->characters++;
        reader->ends_with_letter = true;
        at++;
    }
    return at;
}

void tokens_each(const struct token_rules *rules, str text, token_found *found,
                 void *context)
{
    struct token_reader reader = {
        .rules = rules, .found = found, .context = context};
    size_t at = 0;

    while (at < text.len) {
        if ((unsigned char)text.at[at] < 0x80) {
            add_part(&reader, (unsigned char)text.at[at++]);
            at = add_plain_letters(&reader, text, at);
            continue;
        }

        str rest = str_slice(text, at, text.len);
        uint32_t character = 0;

        utf8_next(&rest, &character);
        at = text.len - rest.len;
        add_character(&reader, character);
    }
    add_gap(&reader, false);
}

bool tokens_are_open(str text)
{
    uint32_t character = 0;

    while (utf8_next(&text, &character))
        continue;
    return utf8_is_word(character);
}
