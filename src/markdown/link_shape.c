/*
 * Links and pictures with a sign too many or too few:
 *
 *   [plan](Annual plan.pdf)   [plan](<Annual plan.pdf>)
 *   [plan] (plan.pdf)         [plan](plan.pdf)
 *   (plan)[plan.pdf]          [plan](plan.pdf)
 *   ! [a hall](hall.jpg)      ![a hall](hall.jpg)
 *   [plan](plan.pdf           [plan](plan.pdf)
 *   [plan][the-plan]          a message, when nothing says what that is
 */
#include "markdown/slip_reader.h"

/* So many signs are looked at: a page of nothing but signs must not take
 * long. */
enum { WORDS_MAX = 1000, ADDRESS_MAX = 2000, SIGNS_MAX = 50000 };

static const str endings[] = {
    STR_INIT(".md"),   STR_INIT(".html"), STR_INIT(".htm"),  STR_INIT(".pdf"),
    STR_INIT(".docx"), STR_INIT(".doc"),  STR_INIT(".xlsx"), STR_INIT(".xls"),
    STR_INIT(".pptx"), STR_INIT(".ppt"),  STR_INIT(".odt"),  STR_INIT(".ods"),
    STR_INIT(".csv"),  STR_INIT(".zip"),  STR_INIT(".jpg"),  STR_INIT(".jpeg"),
    STR_INIT(".png"),  STR_INIT(".gif"),  STR_INIT(".svg"),  STR_INIT(".webp"),
    STR_INIT(".mp3"),  STR_INIT(".mp4"),  STR_INIT(".txt"),  STR_INIT(".avif"),
    STR_INIT(".heic"), STR_INIT(".rtf"),
};

static bool has_start_of_address(str text)
{
    static const str starts[] = {
        STR_INIT("http://"), STR_INIT("https://"), STR_INIT("mailto:"),
        STR_INIT("tel:"),    STR_INIT("./"),       STR_INIT("../"),
        STR_INIT("/"),       STR_INIT("www."),
    };

    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
        if (str_equal_nocase(str_slice(text, 0, starts[i].len), starts[i]))
            return true;
    return false;
}

static bool is_address(str text)
{
    str path = str_cut(str_cut(text, '#').head, '?').head;

    if (text.len == 0)
        return false;
    if (has_start_of_address(text) || (text.at[0] == '#' && text.len > 1))
        return true;
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (path.len > endings[i].len
            && str_equal_nocase(
                str_slice(path, path.len - endings[i].len, path.len),
                endings[i]))
            return true;
    return false;
}

/* The "[" that a "]" at at closes, on the lines just above it; or
 * STR_NOT_FOUND. */
static ptrdiff_t find_open(const struct look *look, size_t at)
{
    size_t depth = 0;
    size_t least = at > WORDS_MAX ? at - WORDS_MAX : 0;

    for (size_t i = at + 1; i-- > least;) {
        char c = look->body.at[i];
        bool is_escaped = i && look->body.at[i - 1] == '\\';

        if (c == '\n' && i && look->body.at[i - 1] == '\n')
            return STR_NOT_FOUND;
        if (is_escaped || look->code[i])
            continue;
        if (c == ']')
            depth++;
        else if (c == '[' && --depth == 0)
            return (ptrdiff_t)i;
    }
    return STR_NOT_FOUND;
}

/* The ")" for the "(" at at, on its line; or STR_NOT_FOUND. */
static ptrdiff_t find_close(const struct look *look, size_t at)
{
    size_t depth = 0;

    for (size_t i = at; i < look->body.len && i < at + ADDRESS_MAX; i++) {
        char c = look->body.at[i];

        if (c == '\n')
            break;
        if (c == '\\')
            i++;
        else if (c == '(')
            depth++;
        else if (c == ')' && --depth == 0)
            return (ptrdiff_t)i;
    }
    return STR_NOT_FOUND;
}

/* 'a b.pdf "Title"' as "a b.pdf". */
static str without_title(str inside)
{
    str text = str_trim(inside);
    char last = text.len ? text.at[text.len - 1] : '\0';

    if (last != '"' && last != '\'')
        return text;
    for (size_t i = text.len - 1; i-- > 1;)
        if (text.at[i] == last && text.at[i - 1] == ' ')
            return str_trim(str_slice(text, 0, i));
    return text;
}

static str without_spaces(struct look *look, str text)
{
    char *made = arena_array(look->scratch, char, text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != ' ')
            made[len++] = text.at[i];
    return (str){made, len};
}

static void see_spaces(struct look *look, size_t open, size_t close)
{
    str inside = str_slice(look->body, open + 1, close);
    str address = without_title(inside);
    size_t from = (size_t)(address.at - look->body.at);
    str fixed;

    if (address.len == 0 || address.at[0] == '<' || address.at[0] == '"'
        || str_find_char(address, ' ') < 0 || str_find_char(address, '<') >= 0
        || str_find_char(address, '{') >= 0)
        return;
    if (!is_address(address)) {
        if (str_find_char(address, '.') >= 0
            || str_find_char(address, ',') >= 0)
            return;
        look_change(look, (struct look_change){
                              .kind = DIAG_LINK_SPACE,
                              .from = from,
                              .to = from,
                              .a = address,
                              .b = arena_format(look->scratch, "<%.*s>",
                                                STR_ARG(address))});
        return;
    }
    fixed = str_starts(address, STR("tel:"))
                ? without_spaces(look, address)
                : arena_format(look->scratch, "<%.*s>", STR_ARG(address));
    look_change(look, (struct look_change){.kind = DIAG_LINK_SPACE,
                                           .flags = SLIP_READ | SLIP_MEND,
                                           .from = from,
                                           .to = from + address.len,
                                           .text = fixed,
                                           .a = address,
                                           .b = fixed});
}

/* A paragraph ends before any ")": the address ends with its first word. */
static void see_unclosed(struct look *look, size_t open)
{
    str rest = str_slice(look->body, open + 1, open + ADDRESS_MAX);
    ptrdiff_t blank = str_find(rest, STR("\n\n"));
    size_t len = 0;

    if (blank >= 0)
        rest = str_slice(rest, 0, (size_t)blank);
    if (str_find_char(rest, ')') >= 0)
        return;
    while (len < rest.len && !char_is_space(rest.at[len]))
        len++;
    if (!is_address(str_slice(rest, 0, len)))
        return;
    look_change(look, (struct look_change){.kind = DIAG_LINK_OPEN,
                                           .flags = SLIP_READ | SLIP_MEND,
                                           .from = open + 1 + len,
                                           .to = open + 1 + len,
                                           .text = STR(")"),
                                           .a = str_slice(rest, 0, len)});
}

static void see_pair(struct look *look, size_t at)
{
    ptrdiff_t close;

    if (find_open(look, at) < 0)
        return;
    close = find_close(look, at + 1);
    if (close < 0)
        see_unclosed(look, at + 1);
    else
        see_spaces(look, at + 1, (size_t)close);
}

/* "] (" */
static void see_gap(struct look *look, size_t at)
{
    size_t open = at + 1;
    ptrdiff_t close;

    while (open < look->body.len && look->body.at[open] == ' ')
        open++;
    close = find_close(look, open);
    if (close < 0 || find_open(look, at) < 0
        || !is_address(str_slice(look->body, open + 1, (size_t)close))
        || str_find_char(str_slice(look->body, open + 1, (size_t)close), ' ')
               >= 0)
        return;
    look_change(look, (struct look_change){.kind = DIAG_LINK_GAP,
                                           .flags = SLIP_READ | SLIP_MEND,
                                           .from = at + 1,
                                           .to = open,
                                           .text = (str){0},
                                           .a = (str){0}});
}

/* ")[" */
static void see_swapped(struct look *look, size_t at)
{
    size_t start = look->starts[look_line_of(look, at)];
    str rest = str_slice(look->body, at + 2, at + ADDRESS_MAX);
    ptrdiff_t end = str_find_char(str_cut(rest, '\n').head, ']');
    size_t open = at;
    str address;

    while (open > start && look->body.at[open] != '(')
        open--;
    if (end < 0 || look->body.at[open] != '(' || open + 1 >= at
        || (open && look->body.at[open - 1] == ']'))
        return;
    address = str_slice(rest, 0, (size_t)end);
    if (!is_address(address) || str_find_char(address, ' ') >= 0)
        return;
    look_change(look, (struct look_change){
                          .kind = DIAG_LINK_SWAPPED,
                          .flags = SLIP_READ | SLIP_MEND,
                          .from = open,
                          .to = at + 2 + (size_t)end + 1,
                          .text = arena_format(
                              look->scratch, "[%.*s](%.*s)",
                              STR_ARG(str_slice(look->body, open + 1, at)),
                              STR_ARG(address)),
                          .a = (str){0}});
}

/* "! [" */
static void see_picture(struct look *look, size_t at)
{
    str rest = str_slice(look->body, at + 2, at + ADDRESS_MAX);
    ptrdiff_t middle = str_find(str_cut(rest, '\n').head, STR("]("));

    if (middle < 0
        || (at && !char_is_space(look->body.at[at - 1])
            && look->body.at[at - 1] != '|'))
        return;
    look_change(look, (struct look_change){.kind = DIAG_PICTURE_GAP,
                                           .flags = SLIP_READ | SLIP_MEND,
                                           .from = at + 1,
                                           .to = at + 2,
                                           .text = (str){0},
                                           .a = (str){0}});
}

/* --- references ----------------------------------------------------------- */

static bool is_defined(const struct look *look, str label)
{
    for (size_t line = 0; line < look->line_count; line++) {
        str text = str_trim(look_line(look, line));

        while (str_starts(text, STR(">")))
            text = str_trim(str_slice(text, 1, text.len));
        if (str_starts(text, STR("[")) && text.len > label.len + 2
            && str_equal_nocase(str_slice(text, 1, label.len + 1), label)
            && str_starts(str_slice(text, label.len + 1, text.len), STR("]:")))
            return true;
    }
    return false;
}

enum { MOST_REFERENCES = 200 };

static void see_reference(struct look *look, size_t at, size_t *looked)
{
    str rest = str_slice(look->body, at + 2, at + WORDS_MAX);
    ptrdiff_t end = str_find_char(str_cut(rest, '\n').head, ']');
    ptrdiff_t open = find_open(look, at);
    str label;

    if (end < 0 || open < 0 || ++*looked > MOST_REFERENCES)
        return;
    label = str_slice(rest, 0, (size_t)end);
    if (label.len == 0)
        label = str_slice(look->body, (size_t)open + 1, at);
    if (str_starts(label, STR("^")) || str_find_char(label, '[') >= 0
        || str_find_char(label, '\n') >= 0 || is_defined(look, label))
        return;
    look_change(look, (struct look_change){.kind = DIAG_LINK_REFERENCE,
                                           .flags = 0,
                                           .from = (size_t)open,
                                           .to = (size_t)open,
                                           .text = (str){0},
                                           .a = label});
}

void slip_read_links(struct look *look)
{
    size_t looked = 0;
    size_t signs = 0;

    for (size_t i = 0; i + 2 < look->body.len && signs < SIGNS_MAX; i++) {
        char c = look->body.at[i];
        char next = look->body.at[i + 1];

        if ((c != ']' && c != ')' && c != '!') || look->code[i]
            || (i && look->body.at[i - 1] == '\\'))
            continue;
        signs++;
        if (c == ']' && next == '(')
            see_pair(look, i);
        else if (c == ']' && next == ' ' && look->body.at[i + 2] == '(')
            see_gap(look, i);
        else if (c == ']' && next == '[')
            see_reference(look, i, &looked);
        else if (c == ')' && next == '[')
            see_swapped(look, i);
        else if (c == '!' && next == ' ' && look->body.at[i + 2] == '[')
            see_picture(look, i);
    }
}
