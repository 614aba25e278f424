/*
 * Lines whose first signs nearly make a heading or a list: "##Heading", a
 * space that does not break, the bullets of word processors, "a)"; and a
 * paragraph behind a tab, which Markdown takes for code.
 */
#include "base/utf8.h"
#include "markdown/slip_reader.h"

static const str no_break_space = STR_INIT("\u00a0");

struct bullet {
    str sign;
    bool needs_two; /* also opens a line of talk */
};

static const struct bullet bullets[] = {
    {STR_INIT("\u2022"), false},   {STR_INIT("\u25e6"), false},
    {STR_INIT("\u25aa"), false},   {STR_INIT("\u25cf"), false},
    {STR_INIT("\u25cb"), false},   {STR_INIT("\u2023"), false},
    {STR_INIT("\u00b7"), false},   {STR_INIT("\uf0b7"), false},
    {STR_INIT("\u2013 "), true},   {STR_INIT("\u2014 "), true},
    {STR_INIT("\u2013\t"), false}, {STR_INIT("o\t"), false},
    {STR_INIT("-\u00a0"), false},  {STR_INIT("*\u00a0"), false},
};

/* From the first word on; *at is where that is in the line. */
static str words_of_line(const struct look *look, size_t line, size_t *at)
{
    str text = look_line(look, line);

    *at = 0;
    while (
        *at < text.len
        && (text.at[*at] == ' ' || text.at[*at] == '>' || text.at[*at] == '\t'))
        (*at)++;
    return str_slice(text, *at, text.len);
}

static const struct bullet *bullet_at(const struct look *look, size_t line,
                                      size_t *at)
{
    str words;

    if (line >= look->line_count || look->kinds[line] != LINE_PLAIN)
        return NULL;
    words = words_of_line(look, line, at);
    for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++)
        if (str_starts(words, bullets[i].sign)
            && str_trim(str_slice(words, bullets[i].sign.len, words.len)).len)
            return &bullets[i];
    return NULL;
}

/* The sign and the spaces after it. */
static size_t sign_len(str words, const struct bullet *bullet)
{
    size_t len = bullet->sign.len;

    for (;;) {
        str rest = str_slice(words, len, words.len);

        if (rest.len && char_is_space(rest.at[0]))
            len++;
        else if (str_starts(rest, no_break_space))
            len += no_break_space.len;
        else
            return len;
    }
}

static size_t next_words(const struct look *look, size_t line)
{
    line++;
    while (line < look->line_count && look_is_blank(look, line))
        line++;
    return line;
}

/* "o" for what a person sees of "o [tab]". */
static str shown(const struct bullet *bullet)
{
    return str_trim(str_without_end(bullet->sign, no_break_space));
}

static size_t see_bullets(struct look *look, size_t first)
{
    size_t at;
    const struct bullet *bullet = bullet_at(look, first, &at);
    size_t last = first;
    size_t line = first;

    if (!bullet)
        return first;
    while (bullet_at(look, next_words(look, last), &at))
        last = next_words(look, last);
    if (last == first && bullet->needs_two)
        return first;
    for (; line <= last; line++) {
        const struct bullet *one = bullet_at(look, line, &at);
        size_t from = look->starts[line] + at;

        if (one)
            look_change(
                look,
                (struct look_change){
                    .kind = DIAG_LIST_SIGN,
                    .flags = SLIP_READ | SLIP_MEND
                             | (line == first ? 0 : SLIP_SILENT),
                    .from = from,
                    .to = from + sign_len(words_of_line(look, line, &at), one),
                    .text = STR("- "),
                    .a = shown(one),
                });
    }
    return last;
}

/* --- a) b) c) ------------------------------------------------------------- */

static char letter_at(const struct look *look, size_t line, size_t *at)
{
    str words;

    if (line >= look->line_count || look->kinds[line] != LINE_PLAIN)
        return '\0';
    words = words_of_line(look, line, at);
    return words.len > 3 && words.at[0] >= 'a' && words.at[0] <= 'z'
                   && words.at[1] == ')' && words.at[2] == ' '
               ? words.at[0]
               : '\0';
}

static size_t see_letters(struct look *look, size_t first)
{
    size_t at;
    size_t last = first;
    char letter = letter_at(look, first, &at);

    if (letter != 'a')
        return first;
    while (letter_at(look, next_words(look, last), &at) == letter + 1) {
        last = next_words(look, last);
        letter++;
    }
    if (last == first)
        return first;
    for (size_t line = first; line <= last; line++)
        if (letter_at(look, line, &at))
            look_change(look, (struct look_change){
                                  .kind = DIAG_LIST_LETTERS,
                                  .flags = SLIP_READ | SLIP_MEND
                                           | (line == first ? 0 : SLIP_SILENT),
                                  .from = look->starts[line] + at,
                                  .to = look->starts[line] + at,
                                  .text = STR("- "),
                              });
    return last;
}

/* --- headings ------------------------------------------------------------- */

static bool is_alone(const struct look *look, size_t line)
{
    return (line == 0 || look_is_blank(look, line - 1))
           && (line + 1 >= look->line_count || look_is_blank(look, line + 1));
}

static void see_heading(struct look *look, size_t line)
{
    size_t at;
    str words = words_of_line(look, line, &at);
    size_t marks = 0;
    str level;
    str rest;
    size_t from;
    bool is_broken;

    while (marks < words.len && words.at[marks] == '#')
        marks++;
    rest = str_slice(words, marks, words.len);
    if (marks == 0 || marks > 6 || rest.len == 0 || char_is_space(rest.at[0])
        || rest.at[0] == '\\' || look_indent(look_line(look, line)) > 3)
        return;
    from = look->starts[line] + at + marks;
    is_broken = str_starts(rest, no_break_space);
    if (!is_broken && marks == 1
        && (!is_alone(look, line) || char_is_digit(rest.at[0])))
        return;
    /* One sign is the level of the page's title. */
    level = str_slice(STR("######"), 0, marks > 1 ? marks : 2);
    look_change(
        look,
        (struct look_change){
            .kind = is_broken ? DIAG_HEADING_NO_BREAK : DIAG_HEADING_NO_SPACE,
            .flags = is_broken || marks > 1 ? SLIP_READ | SLIP_MEND : 0,
            .from = from,
            .to = from + (is_broken ? no_break_space.len : 0),
            .text = STR(" "),
            .a = str_slice(words, 0, marks),
            .b = arena_format(look->scratch, "%.*s %.*s", STR_ARG(level),
                              STR_ARG(rest)),
        });
}

/* --- a tab before a paragraph --------------------------------------------- */

enum { PROSE_WORDS = 4 };

static bool is_prose(str text)
{
    size_t words = 1;
    char first = text.len ? text.at[0] : '\0';

    if (!((first >= 'A' && first <= 'Z') || (unsigned char)first >= 0x80))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        if (str_find_char(STR("{}<>=$\\|;#"), text.at[i]) >= 0)
            return false;
        words += text.at[i] == ' ';
    }
    return words >= PROSE_WORDS;
}

static size_t see_tabbed(struct look *look, size_t first)
{
    size_t last = first;
    bool is_tabbed =
        look_line(look, first).len && look_line(look, first).at[0] == '\t';

    while (last + 1 < look->line_count
           && look->kinds[last + 1] == LINE_INDENTED)
        last++;
    if (!is_tabbed || !is_prose(str_trim(look_line(look, first))))
        return last;
    for (size_t line = first; line <= last; line++) {
        str text = look_line(look, line);
        size_t space = 0;

        while (space < text.len && char_is_space(text.at[space]))
            space++;
        if (space)
            look_change(look, (struct look_change){
                                  .kind = DIAG_PARAGRAPH_TAB,
                                  .flags = SLIP_READ | SLIP_MEND
                                           | (line == first ? 0 : SLIP_SILENT),
                                  .from = look->starts[line],
                                  .to = look->starts[line] + space,
                              });
    }
    return last;
}

void slip_read_line_starts(struct look *look)
{
    for (size_t line = 0; line < look->line_count; line++) {
        if (look->kinds[line] == LINE_INDENTED) {
            line = see_tabbed(look, line);
            continue;
        }
        if (look->kinds[line] != LINE_PLAIN)
            continue;
        see_heading(look, line);
        line = see_letters(look, see_bullets(look, line));
    }
}
