#include "theme/css_minifier.h"

#include <string.h>

/* --- small ---------------------------------------------------------------- */

/* White space beside these means nothing. */
static bool is_gap_needed(char before, char after)
{
    return !strchr("{};,:", before) && !strchr("{};,", after);
}

/* Where the comment that starts at from ends. */
static size_t end_of_comment(str css, size_t from)
{
    ptrdiff_t end = str_find(str_slice(css, from + 2, css.len), STR("*/"));

    return end < 0 ? css.len : from + 2 + (size_t)end + 2;
}

static bool starts_comment(str css, size_t at)
{
    return str_starts(str_slice(css, at, css.len), STR("/*"));
}

/* Strings are copied as they are. */
void css_add(str css, struct buf *out)
{
    char quote = 0;
    char last = '}';
    bool is_gap = false;

    for (size_t i = 0; i < css.len; i++) {
        char c = css.at[i];

        if (!quote && starts_comment(css, i)) {
            i = end_of_comment(css, i) - 1;
            continue;
        }
        if (!quote && char_is_space(c)) {
            is_gap = true;
            continue;
        }
        if (is_gap && is_gap_needed(last, c))
            buf_add_char(out, ' ');
        is_gap = false;
        if (!quote && c == '}' && last == ';')
            out->len--;
        if (quote ? c == quote : c == '"' || c == '\'')
            quote = quote ? 0 : c;
        buf_add_char(out, c);
        last = c;
    }
    buf_add_char(out, '\n');
}

/* --- of one format -------------------------------------------------------- */

/* Is name a class of pages, but never of this reader's? */
static bool is_other(const struct css_reader *reader, str name)
{
    if (str_equal(name, STR("giant")))
        return !reader->is_giant
               || !variant_facts_of(reader->variant)->may_be_giant;
    for (int i = 0; i < VARIANT_COUNT; i++)
        if (str_equal(name, variant_facts_of((enum variant)i)->name))
            return i != (int)reader->variant;
    return false;
}

/* The class that text starts with, without its full stop. */
static str class_of(str text)
{
    size_t end = 1;

    if (!str_starts(text, STR(".")))
        return (str){0};
    while (end < text.len
           && (char_is_letter(text.at[end]) || text.at[end] == '-'))
        end++;
    return str_slice(text, 1, end);
}

/* ":is(.standard,.plain) .facts": each of them is another format's. */
static bool are_others(const struct css_reader *reader, str list)
{
    while (list.len) {
        str_halves cut = str_cut(list, ',');
        str name = class_of(cut.head);

        if (name.len + 1 != cut.head.len || !is_other(reader, name))
            return false;
        list = cut.tail;
    }
    return true;
}

static bool has_comma(str selector)
{
    size_t depth = 0;

    for (size_t i = 0; i < selector.len; i++) {
        depth += selector.at[i] == '(';
        depth -= selector.at[i] == ')' && depth;
        if (selector.at[i] == ',' && depth == 0)
            return true;
    }
    return false;
}

static bool is_of_others(const struct css_reader *reader, str selector)
{
    str start = STR(":is(");
    str name = class_of(selector);

    if (has_comma(selector))
        return false;
    if (str_starts(selector, start))
        return are_others(
            reader,
            str_cut(str_slice(selector, start.len, selector.len), ')').head);
    return name.len && is_other(reader, name);
}

/* Where the next brace is, outside strings. */
static size_t find_brace(str css, size_t at)
{
    char quote = 0;

    for (; at < css.len; at++) {
        char c = css.at[at];

        if (quote ? c == quote : c == '"' || c == '\'')
            quote = quote ? 0 : c;
        else if (!quote && (c == '{' || c == '}'))
            break;
    }
    return at;
}

/* The rules of a format, written one after the other. */
struct css_writing {
    const struct css_reader *reader;
    str css;
    size_t at;
    size_t depth;
    str outermost; /* "@layer parts": what the block of depth 1 starts with */
    struct buf *out;
};

/* True when a rule of another format stood here; at is behind it then. */
static bool skip_rule(struct css_writing *writing, size_t open)
{
    str css = writing->css;
    size_t close = find_brace(css, open + 1);

    if (close == css.len || css.at[close] != '}'
        || !is_of_others(writing->reader,
                         str_trim(str_slice(css, writing->at, open))))
        return false;
    writing->at = close + 1;
    return true;
}

/* "@layer parts{a{}}@layer parts{b{}}" is "@layer parts{a{}b{}}". */
static bool goes_on(const struct css_writing *writing, size_t close,
                    size_t *next)
{
    str rest = str_slice(writing->css, close + 1, writing->css.len);
    str start = writing->outermost;

    rest = str_without_start(rest, STR("\n"));
    if (writing->depth != 1 || !str_starts(start, STR("@"))
        || !str_starts(rest, start) || rest.len == start.len
        || rest.at[start.len] != '{')
        return false;
    *next = writing->css.len - rest.len + start.len + 1;
    return true;
}

static void write_up_to(struct css_writing *writing, size_t to)
{
    buf_add(writing->out, str_slice(writing->css, writing->at, to));
    writing->at = to;
}

static void close_block(struct css_writing *writing, size_t close)
{
    size_t next;

    if (goes_on(writing, close, &next)) {
        write_up_to(writing, close);
        writing->at = next;
        return;
    }
    write_up_to(writing, close + 1);
    writing->depth -= writing->depth > 0;
}

void css_add_for(const struct css_reader *reader, str css, struct buf *out)
{
    struct css_writing writing = {.reader = reader, .css = css, .out = out};

    while (writing.at < css.len) {
        size_t brace = find_brace(css, writing.at);

        if (brace == css.len) {
            write_up_to(&writing, css.len);
        } else if (css.at[brace] == '}') {
            close_block(&writing, brace);
        } else if (!skip_rule(&writing, brace)) {
            if (writing.depth++ == 0)
                writing.outermost = str_trim(str_slice(css, writing.at, brace));
            write_up_to(&writing, brace + 1);
        }
    }
}
