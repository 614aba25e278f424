/*
 * Attributes as kramdown, markdown-it and MkDocs write them:
 *
 *   ## Heading                  ## Heading {#part .new}
 *   {: #part .new}
 *   [Go](x.md){: .button}       [Go](x.md){.button}
 *   A paragraph.                A paragraph.
 *   {: .lead}
 *
 * Ids and classes of headings, links and pictures are kept, as cohub has
 * them too; the rest is how other themes look, and goes.
 */
#include "markdown/slip_reader.h"

static void put(struct look *look, size_t from, size_t to, str text,
                unsigned flags)
{
    look_change(look, (struct look_change){.rule = STR("attributes"),
                                           .flags = SLIP_READ | flags,
                                           .from = from,
                                           .to = to,
                                           .text = text});
}

static bool is_name(str word)
{
    if (word.len < 2 || !char_is_letter(word.at[1]))
        return false;
    for (size_t i = 1; i < word.len; i++)
        if (!char_is_letter(word.at[i]) && !char_is_digit(word.at[i])
            && word.at[i] != '-' && word.at[i] != '_')
            return false;
    return true;
}

/* ": #part .new target=x" as "{#part .new}", or empty when nothing of it can
 * stay. */
static str keep(struct look *look, str inside)
{
    struct buf made = {0};
    str kept;

    inside = str_trim(str_without_start(str_trim(inside), STR(":")));
    while (inside.len) {
        size_t len = 0;
        str word;

        while (
            len < inside.len && !char_is_space(inside.at[len])
            && (len == 0 || (inside.at[len] != '.' && inside.at[len] != '#')))
            len++;
        word = str_slice(inside, 0, len);
        if ((word.at[0] == '#' || word.at[0] == '.') && is_name(word)
            && !str_equal(word, STR(".no_toc"))) {
            if (made.len)
                buf_add_char(&made, ' ');
            buf_add(&made, word);
        }
        inside = str_trim(str_slice(inside, len, inside.len));
    }
    kept = made.len
               ? arena_format(look->scratch, "{%.*s}", STR_ARG(buf_str(&made)))
               : (str){0};
    buf_free(&made);
    return kept;
}

static bool is_heading(const struct look *look, size_t line)
{
    return look->kinds[line] == LINE_PLAIN
           && str_starts(str_trim(look_line(look, line)), STR("#"));
}

static size_t end_of(const struct look *look, size_t line)
{
    return look->starts[line] + look_line(look, line).len;
}

/* A line of nothing but {: ...}: it is about the heading above it. */
static void see_line(struct look *look, size_t line, str inside)
{
    str kept = keep(look, inside);
    str above = line ? str_trim(look_line(look, line - 1)) : (str){0};

    if (kept.len && line && is_heading(look, line - 1)
        && !str_ends(above, STR("}")))
        put(look, end_of(look, line - 1), end_of(look, line - 1),
            arena_format(look->scratch, " %.*s", STR_ARG(kept)),
            SLIP_SILENT | SLIP_MEND);
    put(look, look->starts[line], look->starts[line + 1], (str){0},
        SLIP_SILENT | SLIP_MEND);
}

/* After a link, a picture or a heading's words. */
static void see_braces(struct look *look, size_t line, size_t from, size_t to,
                       str inside)
{
    char before = from ? look->body.at[from - 1] : '\n';
    str kept = keep(look, inside);
    bool can_have = before == ')' || before == ']' || is_heading(look, line);

    if (!can_have && before == ' ')
        from -= from > look->starts[line];
    put(look, from, to, can_have ? kept : (str){0}, SLIP_SILENT | SLIP_MEND);
}

/* "{:", "{ ." and "{.x" in running text; cohub's own braces follow "]" or
 * ")" with no colon, and are left. */
static bool is_foreign(const struct look *look, size_t line, size_t at,
                       str inside)
{
    char before = at ? look->body.at[at - 1] : '\n';

    if (str_starts(inside, STR("::")))
        return false;
    if (str_starts(inside, STR(":")))
        return true;
    if (before == ')' || before == ']' || is_heading(look, line))
        return str_starts(inside, STR(" ."));
    inside = str_trim(inside);
    return inside.len > 1 && (inside.at[0] == '.' || inside.at[0] == '#')
           && char_is_letter(inside.at[1])
           && str_trim(str_slice(look->body, at, end_of(look, line))).len
                  == str_slice(look->body, at, end_of(look, line)).len
           && str_ends(str_slice(look->body, at, end_of(look, line)), STR("}"));
}

static void see_text(struct look *look, size_t line)
{
    str text = look_line(look, line);
    size_t start = look->starts[line];

    for (size_t i = 0; i < text.len; i++) {
        ptrdiff_t end;
        str inside;

        if (text.at[i] != '{' || look->code[start + i])
            continue;
        end = str_find_char(str_slice(text, i, text.len), '}');
        if (end < 0)
            return;
        inside = str_slice(text, i + 1, i + (size_t)end);
        if (!is_foreign(look, line, start + i, inside))
            continue;
        if (str_trim(text).len == (size_t)end + 1)
            see_line(look, line, inside);
        else
            see_braces(look, line, start + i, start + i + (size_t)end + 1,
                       inside);
        i += (size_t)end;
    }
}

/* {::comment} words {:/comment}, {::options ... /} and the like. */
static void see_extension(struct look *look, size_t line)
{
    str text = str_trim(look_line(look, line));
    size_t last = line;

    if (str_starts(text, STR("{::comment}")))
        while (last + 1 < look->line_count
               && str_find(look_line(look, last), STR("{:/")) < 0)
            last++;
    put(look, look->starts[line], look->starts[last + 1], (str){0},
        SLIP_SILENT | SLIP_MEND);
}

void slip_read_attribute_lines(struct look *look)
{
    for (size_t line = 0; line < look->line_count; line++) {
        if (look->kinds[line] == LINE_FENCED
            || look->kinds[line] == LINE_INDENTED)
            continue;
        if (str_starts(str_trim(look_line(look, line)), STR("{::"))
            || str_starts(str_trim(look_line(look, line)), STR("{:/")))
            see_extension(look, line);
        else if (!str_starts(str_trim(look_line(look, line)), STR(":::")))
            see_text(look, line);
    }
}

/* "* TOC" above "{:toc}", and marks on a line of their own: cohub's pages
 * have their contents anyway. */
void slip_read_contents_marks(struct look *look)
{
    static const str marks[] = {
        STR_INIT("[TOC]"),     STR_INIT("[toc]"),   STR_INIT("[[toc]]"),
        STR_INIT("[[_TOC_]]"), STR_INIT("[[TOC]]"),
    };

    for (size_t line = 0; line < look->line_count; line++) {
        str text = str_trim(look_line(look, line));
        str below = line + 1 < look->line_count
                        ? str_trim(look_line(look, line + 1))
                        : (str){0};
        bool is_mark =
            str_starts(below, STR("{:toc")) || str_starts(below, STR("{: toc"));

        for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
            is_mark = is_mark || str_equal(text, marks[i]);
        if (is_mark && text.len && look->kinds[line] == LINE_PLAIN)
            put(look, look->starts[line], look->starts[line + 1], (str){0},
                SLIP_SILENT | SLIP_MEND);
    }
}
