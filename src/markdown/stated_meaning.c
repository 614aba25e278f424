#include "markdown/reword.h"

#include "base/utf8.h"
#include "markdown/node_text.h"
#include "media/escape.h"
#include "model/record.h"

/* Bytes: how far the meaning may stand after the word. */
enum { LOOK_AHEAD = 400, LONGEST_ARTICLE = 3 };

/* How somebody starts to say what a word means, after the word. */
static const char *const verbs[] = {
    " means",    " is a ",  " is an ",  " is the ",  " is when",
    " are the ", " was a ", " was an ", " was the ", " were the ",
};
/* The same without the word: how a sentence after it may begin. */
static const char *const openings[] = {"this means", "that means", "it means",
                                       "they mean",  "ystyr",      "mae hyn"};
static const char *const articles[] = {"a ", "an ", "the ", "y ", "yr "};

static bool starts_with(str text, str start)
{
    return str_equal_nocase(str_slice(text, 0, start.len), start);
}

static str without_article(str text)
{
    for (size_t i = 0; i < sizeof(articles) / sizeof(articles[0]); i++)
        if (starts_with(text, str_of(articles[i])))
            return str_slice(text, str_of(articles[i]).len, text.len);
    return text;
}

static bool has_verb(str after)
{
    if (str_starts(after, STR(":")))
        return true;
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (starts_with(after, str_of(verbs[i])))
            return true;
    return false;
}

/* Where the sentence that text is in ends. */
static size_t end_of_sentence(str text)
{
    for (size_t i = 0; i + 1 < text.len; i++)
        if (str_find_char(STR(".?!:"), text.at[i]) >= 0
            && char_is_space(text.at[i + 1]))
            return i + 1;
    return text.len;
}

/* is_bold: the author marked the word, so whatever the next sentence says of
 * it is the meaning. */
static bool says_meaning(str sentence, str word, bool is_bold)
{
    str rest = without_article(sentence);

    for (size_t i = 0; i < sizeof(openings) / sizeof(openings[0]); i++)
        if (starts_with(sentence, str_of(openings[i])))
            return true;
    word = str_without_end(word, STR("s"));
    if (!starts_with(rest, word))
        return false;
    rest = str_slice(rest, word.len, rest.len);
    rest = str_without_start(rest, STR("s"));
    return is_bold || has_verb(rest);
}

/* Nothing, an article or another sentence stands before the word. */
static bool is_first(const struct rewording *rewording, str before)
{
    struct arena *scratch = rewording->arrangement->scratch;

    before = str_trim(before);
    if (before.len == 0 || str_ends(before, STR(".")))
        return true;
    if (before.len > LONGEST_ARTICLE)
        return false;
    return without_article(arena_join(scratch, before, STR(" "))).len == 0;
}

static bool is_said(const struct rewording *rewording, cmark_node *block,
                    const struct plain_result *result,
                    const struct plain_hard_word *word, bool is_bold)
{
    size_t end = word->offset + word->len;
    str name = str_slice(result->text, word->offset, end);
    str after = str_slice(result->text, end, end + LOOK_AHEAD);
    cmark_node *next = cmark_node_next(block);

    if (is_first(rewording, str_slice(result->text, 0, word->offset))
        && has_verb(after))
        return true;
    after = str_trim(str_slice(after, end_of_sentence(after), after.len));
    if (after.len == 0 && end + LOOK_AHEAD > result->text.len
        && tree_is(next, CMARK_NODE_PARAGRAPH))
        after = words_of(rewording->arrangement->scratch, next);
    return says_meaning(after, name, is_bold);
}

/* The words of a text that carry its sense, in small letters. */
static bool has_word(str text, str word)
{
    ptrdiff_t at = 0;

    while ((at = str_find(text, word)) >= 0) {
        size_t end = (size_t)at + word.len;

        if ((at == 0 || !char_is_letter(text.at[at - 1])))
            return true;
        text = str_slice(text, end, text.len);
    }
    return false;
}

/* Of ten words of a meaning, so many in the text say the same again. */
enum { SAID_OF_TEN = 8, SHORTEST_WORD = 4, LEAST_WORDS = 3 };

/* Does the text round the word say what the meaning says?  "A budget is money
 * to spend" needs no box "Budget: money to spend" under it. */
static bool is_nearly_said(const struct rewording *rewording, cmark_node *block,
                           const struct plain_result *result, str meaning)
{
    struct arena *scratch = rewording->arrangement->scratch;
    cmark_node *next = cmark_node_next(block);
    str after = tree_is(next, CMARK_NODE_PARAGRAPH) ? words_of(scratch, next)
                                                    : (str){0};
    str text =
        utf8_fold(scratch, arena_format(scratch, "%.*s %.*s",
                                        STR_ARG(result->text), STR_ARG(after)));
    size_t count = 0;
    size_t said = 0;

    meaning = utf8_fold(scratch, meaning);
    for (size_t i = 0; i < meaning.len;) {
        size_t end = i;

        while (end < meaning.len && char_is_letter(meaning.at[end]))
            end++;
        if (end - i >= SHORTEST_WORD) {
            count++;
            said += has_word(text, str_slice(meaning, i, end));
        }
        i = end + 1;
    }
    return count >= LEAST_WORDS && said * 10 >= count * SAID_OF_TEN;
}

bool meaning_is_written(const struct rewording *rewording, cmark_node *block,
                        str word)
{
    struct plain_result result = {
        .text = words_of(rewording->arrangement->scratch, block)};
    ptrdiff_t at = str_find(result.text, word);
    struct plain_hard_word found = {.len = word.len};

    if (at < 0)
        return true;
    found.offset = (size_t)at;
    return is_said(rewording, block, &result, &found, true);
}

static void write_bold(struct buf *html, str words)
{
    buf_add(html, STR("<strong>"));
    escape_text(html, words);
    buf_add(html, STR("</strong>"));
}

/* Where a meaning that is a whole sentence has its word: "A carer helps".
 * False when it starts with something else. */
static bool find_word(str meaning, str name, size_t *at)
{
    str rest = without_article(meaning);

    /* "Ystyr cyd-gynhyrchu yw ..." */
    if (starts_with(rest, STR("Ystyr ")))
        rest = str_slice(rest, sizeof("Ystyr ") - 1, rest.len);
    *at = meaning.len - rest.len;
    return starts_with(rest, name)
           && (rest.len == name.len || !char_is_letter(rest.at[name.len]));
}

static void write_capital(const struct rewording *rewording, struct buf *html,
                          str words)
{
    struct arena *scratch = rewording->arrangement->scratch;
    struct buf upper = {0};
    uint32_t first;

    if (utf8_next(&words, &first))
        utf8_add(&upper, utf8_upper(first));
    write_bold(html, arena_join(scratch, buf_str(&upper), words));
    buf_free(&upper);
}

/* Does the text use another name of the word: "SCIE", "risk enablement"? */
static bool is_other_name(str written, str name)
{
    size_t len = name.len < 3 ? name.len : 3;

    return !starts_with(written, str_slice(name, 0, len));
}

/* written is the word as the text has it. */
static void write_meaning(const struct rewording *rewording, struct buf *html,
                          const struct term *term, str written)
{
    size_t language = rewording->source->words->language_index;
    bool is_easy = variant_is_easy(rewording->source->variant);
    str meaning = record_meaning_written(term, is_easy, language);
    str name = term->names[language];
    size_t at;

    buf_add(html, STR("<p class=\"meaning\">"));
    if (find_word(meaning, name, &at)) {
        escape_text(html, str_slice(meaning, 0, at));
        write_bold(html, str_slice(meaning, at, at + name.len));
        escape_text(html, str_slice(meaning, at + name.len, meaning.len));
    } else if (is_other_name(written, name)) {
        write_capital(rewording, html, written);
        buf_add(html, STR(" ("));
        escape_text(html, name);
        buf_add(html, STR("): "));
        escape_text(html, meaning);
    } else {
        write_capital(rewording, html, name);
        buf_add(html, STR(": "));
        escape_text(html, meaning);
    }
    buf_add(html, STR("</p>\n"));
}

/* Under the passage; under the whole table when it is a cell. */
static struct meaning_note *note_under(const struct rewording *rewording,
                                       cmark_node *block)
{
    cmark_node *next;
    cmark_node *made;
    struct meaning_note *note;

    if (tree_extra_of(block) == EXTRA_CELL)
        block = cmark_node_parent(cmark_node_parent(block));
    next = cmark_node_next(block);
    if (tree_is(next, CMARK_NODE_HTML_BLOCK) && cmark_node_get_user_data(next))
        return cmark_node_get_user_data(next);
    note = arena_new(rewording->arrangement->scratch, struct meaning_note);
    made = cmark_node_new(CMARK_NODE_HTML_BLOCK);
    cmark_node_set_user_data(made, note);
    cmark_node_insert_after(block, made);
    return note;
}

static void add_meaning(struct arena *scratch, struct meaning_note *note,
                        str html)
{
    struct meaning *meaning = arena_new(scratch, struct meaning);

    meaning->html = html;
    if (note->last)
        note->last->next = meaning;
    else
        note->first = meaning;
    note->last = meaning;
}

/* A hard word that nobody explains: not the author here, who has it in bold
 * if so, and not the glossary. */
static void report_missing(const struct rewording *rewording, cmark_node *block,
                           const struct term *term)
{
    struct report *report = rewording->arrangement->report;
    size_t language = rewording->source->words->language_index;

    report_add(report, DIAG_WORD_NOT_EASY,
               report_place(report, block, (str){0}), term->names[language],
               (str){0});
}

/* Empty when it needs no saying, or nobody says it. */
static str meaning_to_say(const struct rewording *rewording, cmark_node *block,
                          const struct plain_result *result,
                          const struct plain_hard_word *word, bool is_bold)
{
    const struct word_list *list = rewording->source->words;
    const struct term *term = list->terms[word->row];
    bool is_easy = variant_is_easy(rewording->source->variant);
    str meaning = record_meaning_written(term, is_easy, list->language_index);

    /* Once a page for one word is enough: the word is a link. */
    if (!word->is_first_on_page
        || is_said(rewording, block, result, word, is_bold)
        || is_nearly_said(rewording, block, result, meaning))
        return (str){0};
    if (meaning.len == 0 && is_easy && !is_bold)
        report_missing(rewording, block, term);
    return meaning;
}

str meaning_of(const struct rewording *rewording, cmark_node *block,
               const struct plain_result *result,
               const struct plain_hard_word *word, bool is_bold)
{
    struct arena *scratch = rewording->arrangement->scratch;
    const struct term *term = rewording->source->words->terms[word->row];
    size_t end = word->offset + word->len;
    struct buf html = {0};
    str made;

    if (meaning_to_say(rewording, block, result, word, is_bold).len == 0)
        return (str){0};
    write_meaning(rewording, &html, term,
                  str_slice(result->text, word->offset, end));
    made = arena_copy(scratch, buf_str(&html));
    buf_free(&html);
    return made;
}

void meaning_put(const struct rewording *rewording, cmark_node *block, str html)
{
    add_meaning(rewording->arrangement->scratch, note_under(rewording, block),
                html);
}
