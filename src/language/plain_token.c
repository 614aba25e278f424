#include "language/plain_token.h"

#include "base/utf8.h"
#include "language/plain_lexicon.h"
#include "language/plain_mark.h"

enum {
    SOFT_HYPHEN = 0xAD,
    NO_BREAK_SPACE = 0xA0,
    NARROW_SPACE = 0x202F,
    HYPHEN = 0x2010,
    NO_BREAK_HYPHEN = 0x2011,
    EN_DASH = 0x2013,
    APOSTROPHE = 0x2019,
    ELLIPSIS = 0x2026,
    BULLET = 0x2022,
};

struct plain_reader {
    const struct map *lexicon;
    struct plain_tokens tokens;
    struct buf folded;
    size_t capacity;
    size_t depth; /* of brackets */
    bool starts_sentence;
};

static uint32_t character_at(str text, size_t at, size_t *len)
{
    unsigned char byte = (unsigned char)text.at[at];
    str rest;
    uint32_t character = 0;

    *len = 1;
    if (byte < 0x80)
        return byte;
    rest = str_slice(text, at, text.len);
    utf8_next(&rest, &character);
    *len = text.len - at - rest.len;
    return character;
}

static bool is_word_at(str text, size_t at)
{
    size_t len;

    return at < text.len && utf8_is_word(character_at(text, at, &len));
}

static bool is_apostrophe(uint32_t character)
{
    return character == '\'' || character == APOSTROPHE;
}

static bool is_hyphen(uint32_t character)
{
    return character == '-' || character == HYPHEN
           || character == NO_BREAK_HYPHEN;
}

static bool is_joiner(uint32_t character)
{
    return is_hyphen(character) || character == EN_DASH || character == '_'
           || character == '&' || character == SOFT_HYPHEN;
}

static bool is_space(uint32_t character)
{
    return character == NO_BREAK_SPACE || character == NARROW_SPACE
           || (character < 0x80 && char_is_space((char)character));
}

/* Is this apostrophe inside a word ("don't"), and not before a last s? */
static bool joins_letters(str text, size_t at, size_t len)
{
    size_t next = at + len;

    if (!is_word_at(text, next))
        return false;
    return char_lower(text.at[next]) != 's' || is_word_at(text, next + 1);
}

static size_t word_end(const struct plain_tokens *tokens, size_t at)
{
    while (at < tokens->text.len) {
        size_t len;
        uint32_t character = character_at(tokens->text, at, &len);

        if (!utf8_is_word(character)
            && (!is_apostrophe(character)
                || !joins_letters(tokens->text, at, len)))
            break;
        at += len;
    }
    return at;
}

/* The end of "'s", or of "'" after an s. */
static size_t mark_end(const struct plain_tokens *tokens, size_t to)
{
    size_t len;

    if (to >= tokens->text.len || tokens->marks[to] & MARK_QUOTE_SIGN
        || !is_apostrophe(character_at(tokens->text, to, &len)))
        return to;

    size_t next = to + len;

    if (next < tokens->text.len && char_lower(tokens->text.at[next]) == 's'
        && !is_word_at(tokens->text, next + 1))
        return next + 1;
    return char_lower(tokens->text.at[to - 1]) == 's' ? next : to;
}

static void read_case(struct plain_word *word, str spelling)
{
    size_t letters = 0;
    size_t capitals = 0;
    uint32_t character;
    uint32_t last = 0;
    str rest = spelling;

    while (utf8_next(&rest, &character)) {
        bool capital = utf8_lower(character) != character;

        if (letters == 0)
            word->is_capital = capital;
        letters++;
        capitals += capital;
        last = character;
    }
    word->is_all_capital =
        capitals == letters
        || (capitals > 1 && capitals + 1 == letters && last == 's');
    if (str_equal(spelling, STR("I")) || str_starts(spelling, STR("I'"))
        || str_starts(spelling, STR("I\xE2\x80\x99")))
        word->is_capital = word->is_all_capital = false;
}

static void read_marks(struct plain_word *word, const unsigned char *marks)
{
    unsigned all = 0;

    for (size_t i = word->from; i < word->to; i++)
        all |= marks[i];
    word->is_locked = all & (MARK_PROTECTED | MARK_ADDRESS | MARK_QUOTED);
}

/* Nearly every word is plain ASCII and short. */
static bool fold_quickly(struct plain_reader *reader,
                         const struct plain_word *word)
{
    str text = reader->tokens.text;
    char small[PLAIN_WORD_MAX];
    size_t len = 0;

    if (word->mark_to != word->to || word->to - word->from > PLAIN_WORD_MAX)
        return false;
    for (size_t i = word->from; i < word->to; i++) {
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
        small[len++] = char_lower(text.at[i]);
    }
    buf_add(&reader->folded, (str){small, len});
    return true;
}

static void fold(struct plain_reader *reader, struct plain_word *word)
{
    str rest = str_slice(reader->tokens.text, word->from, word->mark_to);
    size_t stem = word->to - word->from;
    size_t start = reader->folded.len;
    size_t all = rest.len;
    uint32_t character;

    word->folded_from = start;
    if (fold_quickly(reader, word)) {
        word->folded_to = reader->folded.len;
        return;
    }
    word->folded_to = start;
    while (reader->folded.len - start < PLAIN_WORD_MAX
           && utf8_next(&rest, &character)) {
        utf8_add(&reader->folded,
                 is_apostrophe(character) ? '\'' : utf8_lower(character));
        if (all - rest.len <= stem)
            word->folded_to = reader->folded.len;
    }
}

static str folded_word(const struct plain_tokens *tokens,
                       const struct plain_word *word)
{
    return str_slice(tokens->folded, word->folded_from, word->folded_to);
}

/* "it's" is "it is"; "the council's" is a determiner. */
static unsigned classes_of(const struct plain_tokens *tokens,
                           const struct map *lexicon,
                           const struct plain_word *word)
{
    unsigned classes = lexicon_classes_of(lexicon, folded_word(tokens, word));

    if (word->mark_to == word->to)
        return classes;
    if (classes & (WORD_SUBJECT | WORD_RELATIVE)
        || str_equal(folded_word(tokens, word), STR("it")))
        return WORD_BE;
    return WORD_DETERMINER | WORD_POSSESSIVE;
}

/* What stands between two words, read once. */
struct between {
    size_t characters;
    uint32_t first;
    uint32_t last;
    bool all_space;
    bool ends_sentence;
};

static struct between read_between(struct plain_reader *reader, size_t from,
                                   size_t to)
{
    struct between b = {.all_space = true};
    uint32_t stop = 0;

    while (from < to) {
        size_t len;
        uint32_t c = character_at(reader->tokens.text, from, &len);

        b.first = b.characters++ ? b.first : c;
        b.last = c;
        b.all_space = b.all_space && is_space(c);
        reader->depth += c == '(';
        reader->depth -= c == ')' && reader->depth;
        if (c == '.' || c == '!' || c == '?' || c == ':' || c == ELLIPSIS)
            stop = c;
        if (c == BULLET || (stop && is_space(c)))
            b.ends_sentence = true;
        from += len;
    }
    return b;
}

static char gap_of(const struct between *between)
{
    if (between->characters == 0)
        return '|';
    if (between->all_space)
        return ' ';
    if (between->characters > 1)
        return '|';
    if (is_hyphen(between->first))
        return '-';
    return between->first == '/' || between->first == '.' ? (char)between->first
                                                          : '|';
}

static bool is_shortened(const struct plain_reader *reader,
                         const struct plain_word *word)
{
    bool is_letter = word->to - word->from == 1
                     && char_is_letter(reader->tokens.text.at[word->from]);

    return is_letter
           || lexicon_classes_of(reader->lexicon,
                                 str_slice(buf_str(&reader->folded),
                                           word->folded_from, word->folded_to))
                  & WORD_SHORTENED;
}

/* A full stop right after "Mr" or "J" ends no sentence; "!" always does. */
static bool stop_is_real(const struct plain_reader *reader,
                         const struct plain_word *before)
{
    if (!before || before->mark_to >= reader->tokens.text.len
        || reader->tokens.text.at[before->mark_to] != '.')
        return true;
    return before->to != before->mark_to || !is_shortened(reader, before);
}

static void add_word(struct plain_reader *reader, size_t from, size_t to)
{
    struct plain_tokens *tokens = &reader->tokens;
    struct plain_word *before =
        tokens->count ? &tokens->words[tokens->count - 1] : NULL;
    struct between between =
        read_between(reader, before ? before->mark_to : 0, from);
    struct plain_word word = {.from = from, .to = to, .gap = '|'};

    word.mark_to = mark_end(tokens, to);
    if (before)
        word.gap = gap_of(&between);
    word.starts_sentence =
        before ? between.ends_sentence && stop_is_real(reader, before)
               : reader->starts_sentence;
    word.is_bracketed = reader->depth > 0;
    word.is_joined_before = between.characters && is_joiner(between.last);
    if (before)
        before->is_joined_after =
            between.characters && is_joiner(between.first);
    read_case(&word, str_slice(tokens->text, from, to));
    read_marks(&word, tokens->marks);
    if (before)
        buf_add_char(&reader->folded, word.gap == '-' ? ' ' : word.gap);
    fold(reader, &word);
    tokens->words[tokens->count++] = word;
}

static void make_room(struct arena *arena, struct plain_reader *reader)
{
    struct plain_tokens *tokens = &reader->tokens;

    tokens->words = arena_grow(arena, tokens->words, tokens->count,
                               &reader->capacity, sizeof(*tokens->words));
}

static void mark_last_joined(struct plain_tokens *tokens)
{
    size_t len;

    if (tokens->count == 0)
        return;

    struct plain_word *last = &tokens->words[tokens->count - 1];

    if (last->mark_to < tokens->text.len)
        last->is_joined_after =
            is_joiner(character_at(tokens->text, last->mark_to, &len));
}

struct plain_tokens plain_tokens_of(struct arena *arena,
                                    const struct map *lexicon,
                                    const struct plain_text *in)
{
    struct plain_reader reader = {
        .lexicon = lexicon,
        .tokens = {.text = in->text, .marks = plain_marks_of(arena, in)},
        .starts_sentence = in->starts_sentence,
    };
    size_t at = 0;

    while (at < in->text.len) {
        size_t len;

        if (!utf8_is_word(character_at(in->text, at, &len))) {
            at += len;
            continue;
        }

        size_t to = word_end(&reader.tokens, at);

        make_room(arena, &reader);
        add_word(&reader, at, to);
        at = reader.tokens.words[reader.tokens.count - 1].mark_to;
    }
    mark_last_joined(&reader.tokens);
    reader.tokens.folded = arena_copy(arena, buf_str(&reader.folded));
    buf_free(&reader.folded);
    return reader.tokens;
}

void plain_tokens_classify(struct plain_tokens *tokens,
                           const struct map *lexicon)
{
    if (tokens->has_classes)
        return;
    for (size_t i = 0; i < tokens->count; i++)
        tokens->words[i].classes =
            classes_of(tokens, lexicon, &tokens->words[i]);
    tokens->has_classes = true;
}

str plain_tokens_key(const struct plain_tokens *tokens, size_t first,
                     size_t count)
{
    return str_slice(tokens->folded, tokens->words[first].folded_from,
                     tokens->words[first + count - 1].folded_to);
}

unsigned plain_tokens_before(const struct plain_tokens *tokens, size_t index)
{
    const struct plain_word *word = &tokens->words[index];

    if (index == 0 || word->gap != ' ' || word->starts_sentence)
        return WORD_EDGE;
    return tokens->words[index - 1].classes;
}

unsigned plain_tokens_after(const struct plain_tokens *tokens, size_t index)
{
    if (index + 1 >= tokens->count || tokens->words[index + 1].gap != ' ')
        return WORD_EDGE;
    return tokens->words[index + 1].classes;
}
