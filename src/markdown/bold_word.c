#include "markdown/node_text.h"
#include "markdown/report.h"
#include "markdown/reword.h"

/* What is bold at the start of a point is its name. */
static bool is_name_of_point(cmark_node *strong)
{
    cmark_node *paragraph = cmark_node_parent(strong);

    return !cmark_node_previous(strong)
           && tree_is(cmark_node_parent(paragraph), CMARK_NODE_ITEM);
}

static bool has_letter(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (char_is_letter(text.at[i]))
            return true;
    return false;
}

/* "**Volunteers** are people who ...", "Mae **gwirfoddolwyr** yn ..." */
static const char *const verbs[] = {" is ",   " are ", " means ",
                                    " mean ", " yn ",  " yw "};
enum { FIRST_WORDS = 6 }; /* bytes: "Your ", "Mae'r " */

static bool is_told(str text, str word)
{
    ptrdiff_t at = str_find(text, word);
    str after;

    if (at < 0 || at > FIRST_WORDS)
        return false;
    after = str_slice(text, (size_t)at + word.len, text.len);
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (str_starts(after, str_of(verbs[i])))
            return true;
    return false;
}

enum { ALIKE = 4, WORDS_AHEAD = 3 };

/* The same word in another form: "charities" and "charity", or "ganlyniadau"
 * and "canlyniadau", whose first letter turns. */
static bool is_alike(str one, str other)
{
    return str_equal_nocase(str_slice(one, 0, ALIKE),
                            str_slice(other, 0, ALIKE))
           || (one.len > ALIKE
               && str_equal_nocase(str_slice(one, 1, ALIKE + 1),
                                   str_slice(other, 1, ALIKE + 1)));
}

/* The next paragraph starts with the word: "A charity is a group ..." */
static bool is_told_next(struct arena *scratch, cmark_node *block, str word)
{
    cmark_node *next = cmark_node_next(block);
    str text = tree_is(next, CMARK_NODE_PARAGRAPH) ? words_of(scratch, next)
                                                   : (str){0};

    for (unsigned i = 0; i < WORDS_AHEAD && text.len; i++) {
        ptrdiff_t space = str_find_char(text, ' ');
        size_t end = space < 0 ? text.len : (size_t)space;

        if (is_alike(word, str_slice(text, 0, end)))
            return true;
        text = str_trim(str_slice(text, end, text.len));
    }
    return false;
}

/* A word of the glossary, or one whose meaning the author's next words say. */
static bool is_explained(const struct rewording *rewording, cmark_node *block,
                         str words)
{
    struct arena *scratch = rewording->arrangement->scratch;

    return plain_may_touch(rewording->source->words->words, rewording->state,
                           words)
           || is_told(words_of(scratch, block), words)
           || is_told_next(scratch, block, words)
           || meaning_is_written(rewording, block, words);
}

void bold_check(const struct rewording *rewording, cmark_node *block)
{
    struct arena *scratch = rewording->arrangement->scratch;
    struct report *report = rewording->arrangement->report;
    struct walk walk = {block, block, true};

    while (walk_next(&walk)) {
        str words;

        if (!walk.entering || !tree_is(walk.node, CMARK_NODE_STRONG))
            continue;
        words = words_of(scratch, walk.node);
        if (!has_letter(words) || is_name_of_point(walk.node)
            || is_explained(rewording, block, words))
            continue;
        report_add(report, DIAG_WORD_BOLD,
                   report_place(report, walk.node, STR("**")), words, (str){0});
    }
}
