#include "markdown/slip_reader.h"

#include <string.h>

/* What a page's bytes show at once. */
enum trigger {
    SEEN_TEMPLATE = 1 << 0,
    SEEN_BRACE = 1 << 1,
    SEEN_CALLOUT = 1 << 2,
    SEEN_ADMONITION = 1 << 3,
    SEEN_FENCE = 1 << 4,
    SEEN_DEFINITION = 1 << 5,
    SEEN_NOTE = 1 << 6,
    SEEN_TABLE = 1 << 7,
    SEEN_LINK = 1 << 8,
    SEEN_START = 1 << 9,
    SEEN_BRACKET = 1 << 10,
    SEEN_WIKI = 1 << 11,
    SEEN_IMPORT = 1 << 12,
    SEEN_FORMULA = 1 << 13,
    SEEN_CONTENTS = 1 << 14,
};

struct slip_reader {
    str name;
    unsigned triggers;
    void (*read)(struct look *look);
};

/* Those that change what a line is come first. */
static const struct slip_reader readers[] = {
    {STR_INIT("a template's code"), SEEN_TEMPLATE, slip_read_templates},
    {STR_INIT("shortcodes in brackets"), SEEN_BRACKET, slip_read_bracket_codes},
    {STR_INIT("imports of a script"), SEEN_IMPORT, slip_read_imports},
    {STR_INIT("callouts"), SEEN_CALLOUT, slip_read_callouts},
    {STR_INIT("admonitions"), SEEN_ADMONITION, slip_read_admonitions},
    {STR_INIT("blocks of others"), SEEN_FENCE, slip_read_fences},
    {STR_INIT("attributes on a line"), SEEN_BRACE, slip_read_attribute_lines},
    {STR_INIT("marks for contents"), SEEN_CONTENTS | SEEN_BRACE,
     slip_read_contents_marks},
    {STR_INIT("definition lists"), SEEN_DEFINITION, slip_read_definitions},
    {STR_INIT("tables"), SEEN_TABLE, slip_read_tables},
    {STR_INIT("starts of lines"), SEEN_START, slip_read_line_starts},
    {STR_INIT("notes in the line"), SEEN_NOTE, slip_read_inline_notes},
    {STR_INIT("wiki links"), SEEN_WIKI, slip_read_wiki_links},
    {STR_INIT("links"), SEEN_LINK, slip_read_links},
    {STR_INIT("formulas"), SEEN_FORMULA, slip_read_formulas},
};

enum { READER_COUNT = sizeof(readers) / sizeof(readers[0]) };

/* --- what a line shows ---------------------------------------------------- */

struct glance {
    unsigned seen;
    size_t bars;      /* of the line before, when it had any */
    size_t bar_lines; /* one after the other */
    bool has_rule;
    bool was_blank;
};

static bool starts(str line, const char *sign)
{
    return str_starts(line, str_of(sign));
}

static str without_quotes(str line)
{
    while (line.len && (char_is_space(line.at[0]) || line.at[0] == '>'))
        line = str_slice(line, 1, line.len);
    return line;
}

static bool is_heading_without_space(str line)
{
    size_t marks = 0;

    while (marks < line.len && line.at[marks] == '#')
        marks++;
    return marks && marks <= 6 && marks < line.len && line.at[marks] != ' '
           && line.at[marks] != '\t';
}

static const char *const odd_bullets[] = {
    "\u2022", "\u25e6",  "\u25aa",  "\u25cf", "\u25cb",  "\u2023",  "\u00b7",
    "\uf0b7", "\u2013 ", "\u2014 ", "o\t",    "-\u00a0", "*\u00a0", "a) ",
};

static unsigned glance_at_start(str line)
{
    unsigned seen = 0;

    if (line.len == 0)
        return 0;
    if (starts(line, "!!!") || starts(line, "???") || starts(line, "==="))
        seen |= SEEN_ADMONITION;
    if (starts(line, "[!"))
        seen |= SEEN_CALLOUT;
    if (starts(line, "::"))
        seen |= SEEN_FENCE;
    if (starts(line, ": ") || starts(line, ":\t"))
        seen |= SEEN_DEFINITION;
    if (is_heading_without_space(line))
        seen |= SEEN_START;
    if (starts(line, "import ") || starts(line, "export "))
        seen |= SEEN_IMPORT;
    if (starts(line, "[TOC]") || starts(line, "[toc]")
        || starts(line, "[[toc]]") || starts(line, "[[_TOC_]]")
        || starts(line, "[[TOC]]"))
        seen |= SEEN_CONTENTS;
    for (size_t i = 0; i < sizeof(odd_bullets) / sizeof(odd_bullets[0]); i++)
        if (starts(line, odd_bullets[i]))
            seen |= SEEN_START;
    return seen;
}

/* "](" with a space before its ")" that does not start a title; "] (" and
 * ")[" are suspect anyway. */
static bool is_link_suspect(str rest)
{
    size_t i = 2;

    if (rest.len < 3 || rest.at[1] != '(')
        return true;
    while (i < rest.len && rest.at[i] != ')' && rest.at[i] != ' ')
        i++;
    while (i < rest.len && rest.at[i] == ' ')
        i++;
    return i >= rest.len
           || (rest.at[i] != ')' && rest.at[i] != '"' && rest.at[i] != '\''
               && rest.at[i] != '(')
           || rest.at[2] == ' ';
}

static unsigned glance_at_sign(str rest)
{
    char next = rest.len > 1 ? rest.at[1] : '\0';

    switch (rest.at[0]) {
    case '{':
        if (next == '{' || next == '%' || next == '/')
            return SEEN_TEMPLATE;
        return next == ':' || next == '.' || next == ' ' || next == '#'
                   ? SEEN_BRACE
                   : 0;
    case '<':
        return next == '%' ? SEEN_TEMPLATE : 0;
    case '^':
        return next == '[' ? SEEN_NOTE : 0;
    case '[':
        if (next == '[')
            return SEEN_WIKI;
        return next == '/' ? SEEN_BRACKET
               : char_is_letter(next)
                       && (starts(rest, "[caption") || starts(rest, "[embed")
                           || starts(rest, "[gallery") || starts(rest, "[video")
                           || starts(rest, "[audio")
                           || starts(rest, "[youtube"))
                   ? SEEN_BRACKET
                   : 0;
    case ']':
        if (next == '(')
            return is_link_suspect(rest) ? SEEN_LINK : 0;
        return next == '[' || (next == ' ' && rest.len > 2 && rest.at[2] == '(')
                   ? SEEN_LINK
                   : 0;
    case ')':
        return next == '[' ? SEEN_LINK : 0;
    case '!':
        return next == ' ' && rest.len > 2 && rest.at[2] == '[' ? SEEN_LINK : 0;
    case '$':
        return next == '$' || next == '\\' ? SEEN_FORMULA : 0;
    case '\\':
        return next == '(' || next == '[' ? SEEN_FORMULA : 0;
    case '\t':
        return SEEN_START | SEEN_TABLE;
    default:
        return 0;
    }
}

static const bool is_sign[256] = {
    ['{'] = true, ['<'] = true, ['^'] = true, ['['] = true,  [']'] = true,
    [')'] = true, ['!'] = true, ['$'] = true, ['\\'] = true, ['\t'] = true,
};

static bool is_rule(str line)
{
    bool has_dash = false;

    for (size_t i = 0; i < line.len; i++) {
        if (str_find_char(STR("|-: \t\r>"), line.at[i]) < 0)
            return false;
        has_dash = has_dash || line.at[i] == '-';
    }
    return has_dash;
}

static size_t count_bars(str line)
{
    size_t bars = 0;

    line = str_trim(line);
    line = str_without_start(line, STR("|"));
    if (!str_ends(line, STR("\\|")))
        line = str_without_end(line, STR("|"));
    for (size_t i = 0; i < line.len; i++)
        bars += line.at[i] == '|' && (i == 0 || line.at[i - 1] != '\\');
    return bars;
}

/* Lines with bars belong to a table when one of them is its rule, but not the
 * first, and then all have as many. */
static void glance_at_bars(struct glance *glance, str line)
{
    bool has_bar = memchr(line.at, '|', line.len) != NULL;
    size_t bars = has_bar ? count_bars(line) : 0;

    if (!has_bar) {
        if (glance->bar_lines > 1 && !glance->has_rule)
            glance->seen |= SEEN_TABLE;
        glance->bar_lines = 0;
        glance->has_rule = false;
        return;
    }
    if (glance->bar_lines ? bars != glance->bars : is_rule(line))
        glance->seen |= SEEN_TABLE;
    glance->has_rule = glance->has_rule || is_rule(line);
    glance->bar_lines++;
    glance->bars = bars;
}

static unsigned glance_at(str body)
{
    struct glance glance = {0};
    str line;

    while (str_next_line(&body, &line)) {
        if (line.len)
            glance_at_bars(&glance, line);
        else
            glance_at_bars(&glance, STR(" "));
        glance.seen |= glance_at_start(without_quotes(line));
        for (size_t i = 0; i < line.len; i++)
            if (is_sign[(unsigned char)line.at[i]])
                glance.seen |= glance_at_sign(str_slice(line, i, line.len));
    }
    glance_at_bars(&glance, STR(" "));
    return glance.seen;
}

bool slip_readers_may_find(str body)
{
    unsigned seen = glance_at(body);

    for (size_t i = 0; i < READER_COUNT; i++)
        if (seen & readers[i].triggers)
            return true;
    return false;
}

void slip_readers_read(struct look *look)
{
    unsigned seen = glance_at(look->body);

    for (size_t i = 0; i < READER_COUNT; i++)
        if (seen & readers[i].triggers)
            readers[i].read(look);
}
