/*
 * Definition lists, made the HTML that cohub reads:
 *
 *   Panel                       <dl>
 *   : A group that meets.       <dt>
 *   : Also a board.
 *                               Panel
 *
 *                               </dt>
 *                               <dd> ...
 *
 * Source     PHP Markdown Extra; kramdown; Pandoc.
 */
#include "markdown/slip_reader.h"

static bool is_meaning(const struct look *look, size_t line)
{
    str text = look_line(look, line);

    return look->kinds[line] == LINE_PLAIN && look_indent(text) < 4
           && (str_starts(str_trim(text), STR(": "))
               || str_starts(str_trim(text), STR(":\t")));
}

static bool is_words(const struct look *look, size_t line)
{
    str text = str_trim(look_line(look, line));

    return look->kinds[line] == LINE_PLAIN && text.len > 0
           && str_find_char(STR("#|:><-*"), text.at[0]) < 0;
}

static bool is_indented(const struct look *look, size_t line)
{
    return !look_is_blank(look, line)
           && look_indent(look_line(look, line)) >= 2;
}

static void put(struct look *look, size_t from, size_t to, str text)
{
    look_change(look, (struct look_change){.rule = STR("definition-list"),
                                           .flags = SLIP_READ | SLIP_SILENT,
                                           .from = from,
                                           .to = to,
                                           .text = text});
}

static size_t end_of(const struct look *look, size_t line)
{
    return look->starts[line] + look_line(look, line).len;
}

/* ": words" and the indented lines below; returns the line after it. */
static size_t see_meaning(struct look *look, size_t line)
{
    str text = look_line(look, line);
    str words = str_trim(text);
    size_t from = look->starts[line];
    size_t last = line;

    put(look, from, from + (size_t)(words.at - text.at) + 1, STR("<dd>\n\n"));
    for (size_t next = line + 1; next < look->line_count; next++) {
        bool is_lazy = next == last + 1 && is_words(look, next);

        if (look_is_blank(look, next))
            continue;
        if ((!is_indented(look, next) && !is_lazy) || is_meaning(look, next))
            break;
        text = look_line(look, next);
        if (is_indented(look, next))
            put(look, look->starts[next],
                look->starts[next]
                    + (text.at[0] == '\t'       ? 1
                       : look_indent(text) >= 4 ? 4
                                                : look_indent(text)),
                (str){0});
        last = next;
    }
    put(look, end_of(look, last), end_of(look, last), STR("\n\n</dd>\n"));
    return last + 1;
}

static size_t skip_blank(const struct look *look, size_t line)
{
    while (line < look->line_count && look_is_blank(look, line))
        line++;
    return line;
}

/* How many lines of terms stand at line, with a meaning below; or 0. */
static size_t count_terms(const struct look *look, size_t line)
{
    size_t next = line;

    while (next < look->line_count && is_words(look, next))
        next++;
    if (next == line)
        return 0;
    return skip_blank(look, next) < look->line_count
                   && is_meaning(look, skip_blank(look, next))
                   && skip_blank(look, next) - next <= 1
               ? next - line
               : 0;
}

/* The line after the list, or line when there is none. */
static size_t see_list(struct look *look, size_t line)
{
    size_t first = line;
    size_t terms;

    while ((terms = count_terms(look, line)) > 0) {
        for (size_t i = 0; i < terms; i++) {
            put(look, look->starts[line + i], look->starts[line + i],
                line + i == first ? STR("<dl>\n<dt>\n\n") : STR("<dt>\n\n"));
            put(look, end_of(look, line + i), end_of(look, line + i),
                STR("\n\n</dt>\n"));
        }
        line = skip_blank(look, line + terms);
        while (line < look->line_count && is_meaning(look, line))
            line = skip_blank(look, see_meaning(look, line));
        if (line >= look->line_count)
            break;
    }
    if (line > first) {
        size_t last = line - 1;

        while (last > first && look_is_blank(look, last))
            last--;
        put(look, end_of(look, last), end_of(look, last), STR("\n</dl>\n\n"));
    }
    return line;
}

void slip_read_definitions(struct look *look)
{
    size_t line = 0;

    while (line < look->line_count) {
        bool can_start = line == 0 || look_is_blank(look, line - 1)
                         || !is_words(look, line - 1);
        size_t next = can_start ? see_list(look, line) : line;

        line = next > line ? next : line + 1;
    }
}
