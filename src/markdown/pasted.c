/*
 * What text from a word processor or another website has lost on its way:
 * headings, boxes.  Nothing is changed, only said, since
 * the text may be meant as it stands.
 */
#include "markdown/arrange.h"

/* A line this short, without an end, is more often a heading. */
enum { HEADING_MAX = 80, NUMBER_MAX = 9999 };

struct box {
    str title;
    str block;
};

static const struct box boxes[] = {
    {STR_INIT("Need to know"), STR_INIT("need-to-know")},
    {STR_INIT("Key points"), STR_INIT("need-to-know")},
    {STR_INIT("Note"), STR_INIT("note")},
    {STR_INIT("Warning"), STR_INIT("warning")},
};

static const str leftovers[] = {
    STR_INIT("Skip to main content"), STR_INIT("Skip to content"),
    STR_INIT("Back to top"),          STR_INIT("Print this page"),
    STR_INIT("Accept all cookies"),
};

/* What the words below a picture start with, and where it is from. */
static const str labels[] = {
    STR_INIT("Figure"),  STR_INIT("Fig."),  STR_INIT("Chart"),
    STR_INIT("Graph"),   STR_INIT("Map"),   STR_INIT("Diagram"),
    STR_INIT("Picture"), STR_INIT("Photo"), STR_INIT("Photograph"),
    STR_INIT("Image"),   STR_INIT("Box"),   STR_INIT("Source"),
    STR_INIT("Credit"),
};

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

/* --- lines of a paragraph ------------------------------------------------- */

static str box_of(str line)
{
    str title = str_without_end(line, STR(":"));

    for (size_t i = 0; i < COUNT(boxes); i++)
        if (str_equal_nocase(title, boxes[i].title))
            return boxes[i].block;
    return (str){0};
}

static bool is_leftover(str line)
{
    for (size_t i = 0; i < COUNT(leftovers); i++)
        if (str_equal_nocase(line, leftovers[i]))
            return true;
    return false;
}

/* True when something was said about a line. */
static bool look_at_lines(struct report *report, cmark_node *paragraph)
{
    str rest = tree_source(paragraph);
    int at = report_line_of(report, paragraph);
    bool is_said = false;
    str line;

    for (; str_next_line(&rest, &line); at++) {
        struct place place = report_line(report, at);
        str block;

        line = str_trim(line);
        block = box_of(line);
        if (block.len)
            report_add(report, DIAG_BOX_PLAIN, place, line, block);
        else if (is_leftover(line))
            report_add(report, DIAG_LEFTOVER, place, line, (str){0});
        is_said = is_said || block.len || is_leftover(line);
    }
    return is_said;
}

/* --- headings ------------------------------------------------------------- */

static bool is_upper(char c)
{
    return char_is_letter(c) && char_lower(c) != c;
}

/* "Figure 1: The plan", "Source: the county council". */
static bool is_label(str words)
{
    for (size_t i = 0; i < COUNT(labels); i++) {
        str rest = str_slice(words, labels[i].len, words.len);

        if (rest.len > 1 && str_starts(words, labels[i])
            && (rest.at[0] == ':'
                || (rest.at[0] == ' ' && char_is_digit(rest.at[1]))))
            return true;
    }
    return false;
}

/* The words of a paragraph that are nothing but words, in bold or not; empty
 * of any other. */
static str bare_words(cmark_node *paragraph)
{
    cmark_node *text = cmark_node_first_child(paragraph);
    str words = str_trim(tree_source(paragraph));
    bool is_bold = tree_is(text, CMARK_NODE_STRONG);

    if (!text || cmark_node_next(text))
        return (str){0};
    if (is_bold) {
        text = cmark_node_first_child(text);
        words =
            str_trim(str_slice(words, 2, words.len < 4 ? 2 : words.len - 2));
    }
    return tree_is(text, CMARK_NODE_TEXT) && !cmark_node_next(text) ? words
                                                                    : (str){0};
}

/* A short line of nothing but words, with no sign at its end. */
static bool is_like_heading(str words)
{
    char last;

    if (words.len == 0 || words.len > HEADING_MAX || is_label(words))
        return false;
    last = words.at[words.len - 1];
    return is_upper(words.at[0]) && (char_is_letter(last) || last == ')');
}

static bool has_text_below(cmark_node *paragraph)
{
    cmark_node *next = cmark_node_next(paragraph);

    return tree_is(next, CMARK_NODE_PARAGRAPH)
           || tree_is(next, CMARK_NODE_LIST);
}

static void look_at_heading(struct arrangement *arrangement,
                            cmark_node *paragraph)
{
    str words = bare_words(paragraph);

    if (variant_is_easy(arrangement->variant)
        || !tree_is(cmark_node_parent(paragraph), CMARK_NODE_DOCUMENT)
        || !has_text_below(paragraph) || !is_like_heading(words))
        return;
    report_add(arrangement->report, DIAG_HEADING_PLAIN,
               report_place(arrangement->report, paragraph, (str){0}), words,
               (str){0});
}

void pasted_in_paragraph(struct arrangement *arrangement, cmark_node *paragraph)
{
    if (report_is_full(arrangement->report))
        return;
    if (!look_at_lines(arrangement->report, paragraph))
        look_at_heading(arrangement, paragraph);
}

/* --- lists ---------------------------------------------------------------- */

/* The number that the author typed; false when it cannot be found. */
static bool typed_number(struct report *report, cmark_node *item, long *number)
{
    str line = str_trim(report_text(report, report_line_of(report, item)));
    size_t digits = 0;

    while (digits < line.len && char_is_digit(line.at[digits]))
        digits++;
    return str_number(str_slice(line, 0, digits), NUMBER_MAX, number);
}

static bool has_words_of_heading(str words)
{
    return words.len > 0 && is_upper(words.at[0])
           && str_find_char(words, '\n') < 0 && !str_ends(words, STR("."));
}

/* "1. Why it matters", a list of one point, before a paragraph. */
static bool is_numbered_heading(cmark_node *list)
{
    cmark_node *item = cmark_node_first_child(list);
    cmark_node *paragraph = cmark_node_first_child(item);

    return !cmark_node_next(item) && tree_is(paragraph, CMARK_NODE_PARAGRAPH)
           && !cmark_node_next(paragraph)
           && tree_is(cmark_node_next(list), CMARK_NODE_PARAGRAPH)
           && has_words_of_heading(str_trim(tree_source(paragraph)));
}

/* A point that was typed "3." and is shown as 7, as two lists became one. */
static void look_at_numbers(struct arrangement *arrangement, cmark_node *list)
{
    struct report *report = arrangement->report;
    cmark_node *item = cmark_node_first_child(list);
    long shown = cmark_node_get_list_start(list);
    long before;
    long typed;

    if (!typed_number(report, item, &before))
        return;
    while ((item = cmark_node_next(item))) {
        shown++;
        if (!typed_number(report, item, &typed))
            return;
        if (typed != before && typed != before + 1)
            report_add(report, DIAG_LIST_NUMBER,
                       report_place(report, item, (str){0}),
                       arena_format(arrangement->scratch, "%ld", typed),
                       arena_format(arrangement->scratch, "%ld", shown));
        before = typed;
    }
}

void pasted_in_list(struct arrangement *arrangement, cmark_node *list)
{
    if (report_is_full(arrangement->report)
        || cmark_node_get_list_type(list) != CMARK_ORDERED_LIST
        || !cmark_node_first_child(list))
        return;
    if (is_numbered_heading(list))
        report_add(arrangement->report, DIAG_HEADING_NUMBERED,
                   report_place(arrangement->report, list, (str){0}),
                   str_trim(tree_source(
                       cmark_node_first_child(cmark_node_first_child(list)))),
                   (str){0});
    else
        look_at_numbers(arrangement, list);
}
