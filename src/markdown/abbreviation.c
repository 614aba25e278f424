#include "markdown/abbreviation.h"

#include "base/utf8.h"
#include "media/escape.h"

static bool is_word_at(str text, size_t at)
{
    str rest = str_slice(text, at, text.len);
    uint32_t character;

    return utf8_next(&rest, &character) && utf8_is_word(character);
}

/* The letters and digits at the start of text; one character at least. */
static size_t first_word_len(str text)
{
    str rest = text;
    size_t len = 0;
    uint32_t character;

    while (utf8_next(&rest, &character) && utf8_is_word(character))
        len = text.len - rest.len;
    return len;
}

static bool read_line(str line, str *text, str *words)
{
    ptrdiff_t end =
        str_starts(line, STR("*[")) ? str_find(line, STR("]:")) : STR_NOT_FOUND;

    if (end <= 2)
        return false;
    *text = str_trim(str_slice(line, 2, (size_t)end));
    *words = str_trim(str_slice(line, (size_t)end + 2, line.len));
    return text->len && text->len <= ABBREVIATION_MAX && words->len
           && words->len <= ABBREVIATION_WORDS_MAX && first_word_len(*text) > 0;
}

static void keep(struct abbreviations *abbreviations, str text, str words)
{
    struct arena *scratch = abbreviations->scratch;
    struct abbreviation *one = arena_new(scratch, struct abbreviation);
    str word = str_slice(text, 0, first_word_len(text));
    uint64_t *lengths = map_find(&abbreviations->by_first_word, word);

    *one = (struct abbreviation){.text = text, .words = words};
    /* Of two definitions of one short form the first counts. */
    if (!map_add(scratch, &abbreviations->by_text, text, one))
        return;
    if (!lengths) {
        lengths = arena_new(scratch, uint64_t);
        map_add(scratch, &abbreviations->by_first_word, word, lengths);
    }
    *lengths |= (uint64_t)1 << text.len;
}

bool abbreviations_define(struct abbreviations *abbreviations, str source)
{
    str rest = source;
    str line;
    str text;
    str words;

    while (str_next_line(&rest, &line))
        if (str_trim(line).len && !read_line(line, &text, &words))
            return false;
    if (!str_starts(source, STR("*[")))
        return false;
    rest = arena_copy(abbreviations->scratch, source);
    while (str_next_line(&rest, &line))
        if (read_line(line, &text, &words))
            keep(abbreviations, text, words);
    return true;
}

/* The longest abbreviation that stands at at, where a word starts. */
static struct abbreviation *find(const struct abbreviations *abbreviations,
                                 str text, size_t at, size_t word_len)
{
    const uint64_t *lengths = map_find(&abbreviations->by_first_word,
                                       str_slice(text, at, at + word_len));
    struct abbreviation *found;

    if (!lengths)
        return NULL;
    for (size_t len = ABBREVIATION_MAX; len >= word_len; len--) {
        if (!(*lengths >> len & 1) || at + len > text.len
            || is_word_at(text, at + len))
            continue;
        found =
            map_find(&abbreviations->by_text, str_slice(text, at, at + len));
        if (found)
            return found;
    }
    return NULL;
}

static bool ends_with(str text, str end)
{
    return str_equal_nocase(
        str_slice(text, text.len > end.len ? text.len - end.len : 0, text.len),
        end);
}

/* "Words in full (WIF)" or "WIF (words in full)". */
static bool is_explained(str before, const struct abbreviation *one, str after)
{
    str open = str_without_end(before, STR("("));

    if (open.len < before.len && ends_with(str_trim(open), one->words))
        return true;
    if (!str_starts(after, STR(" (")))
        return false;
    return str_equal_nocase(str_slice(after, 2, 2 + one->words.len),
                            one->words);
}

static void write_one(struct buf *html, struct abbreviation *one, str before,
                      str after)
{
    buf_add(html, STR("<abbr title=\""));
    escape_text(html, one->words);
    buf_add(html, STR("\">"));
    escape_text(html, one->text);
    buf_add(html, STR("</abbr>"));
    if (!one->is_used && !is_explained(before, one, after)) {
        buf_add(html, STR(" ("));
        escape_text(html, one->words);
        buf_add_char(html, ')');
    }
    one->is_used = true;
}

static size_t character_len(str text, size_t at)
{
    str rest = str_slice(text, at, text.len);
    uint32_t character;

    utf8_next(&rest, &character);
    return text.len - at - rest.len;
}

void abbreviations_write(struct abbreviations *abbreviations, struct buf *html,
                         str text, size_t from, size_t to)
{
    size_t done = from;
    size_t at = from;

    if (abbreviations->by_text.count == 0) {
        escape_text(html, str_slice(text, from, to));
        return;
    }
    while (at < to && !html->is_full) {
        str rest = str_slice(text, at, to);
        size_t word_len = first_word_len(rest);
        struct abbreviation *one =
            word_len ? find(abbreviations, str_slice(text, 0, to), at, word_len)
                     : NULL;

        if (!one) {
            at += word_len ? word_len : character_len(text, at);
            continue;
        }
        escape_text(html, str_slice(text, done, at));
        write_one(html, one, str_slice(text, 0, at),
                  str_slice(text, at + one->text.len, text.len));
        at += one->text.len;
        done = at;
    }
    escape_text(html, str_slice(text, done, to));
}
