#include "markdown/parser_limits.h"

/*
 * The text is walked once, a line at a time, as the parser would: what a line
 * may start (a fence, a quote, a list, a row of a table) is told from its first
 * signs, and an empty line ends a paragraph.  So each count is of what the
 * parser would have to hold at once, and the page is refused at the line where
 * it is too much.  Where the parser's work is a product, the product is counted:
 *
 *   [[[[[[ ... ]]]]]]     n brackets in a paragraph may be looked at in n * n
 *                         pairs: pairs grows by that, over all paragraphs
 *   a long paragraph      each line that looks like the rule of a table makes
 *   |---|                 the parser read the paragraph again from its start:
 *   |---|                 reread grows by the bytes so far
 */

/* Work that grows with the square, summed over a page: pairs of brackets in
 * a paragraph, and bytes before each line that could start a table. */
enum { MOST_PAIRS = LIMIT_BRACKETS * LIMIT_BRACKETS, MOST_REREAD = 50000000 };

struct paragraph {
    size_t len;
    size_t brackets;
    size_t emphasis;
    size_t columns; /* of the table that may have started, or 0 */
};

struct look {
    struct report *report;
    struct arena *scratch;
    struct footnote_lines *footnotes;
    struct paragraph paragraph;
    size_t pairs;
    size_t reread;
    size_t gaps;
    size_t footnote_marks;
    int line;
    char fence; /* the mark of the code that is open, or 0 */
};

/* What the lines since the last empty one are, and how to make them shorter. */
struct passage {
    str what;
    str remedy;
};

static struct passage passage_of(const struct look *look)
{
    static const struct passage paragraph = {
        STR_INIT("paragraph"), STR_INIT("put empty lines between its parts")};
    static const struct passage table = {
        STR_INIT("table"),
        STR_INIT("make several tables of it, each with its own head and an "
                 "empty line above it; or put it in a file that this page "
                 "links to")};
    static const struct passage code = {
        STR_INIT("piece of code"),
        STR_INIT("put it in a file that this page links to")};

    if (look->fence)
        return code;
    return look->paragraph.columns > 1 ? table : paragraph;
}

static bool refuse(struct look *look, enum diag_kind kind, size_t limit,
                   str what)
{
    report_add(look->report, kind, report_line(look->report, look->line),
               limit ? arena_format(look->scratch, "%zu", limit) : what,
               (str){0});
    return false;
}

static bool refuse_marks(struct look *look, const char *marks)
{
    struct passage passage = passage_of(look);

    report_add(look->report, DIAG_MARKS_TOO_MANY,
               report_line(look->report, look->line),
               arena_format(look->scratch, "%s in this %.*s", marks,
                            STR_ARG(passage.what)),
               passage.remedy);
    return false;
}

_Static_assert(LIMIT_PARAGRAPH == 256000, "the message says 256 kB");

static bool refuse_length(struct look *look)
{
    struct passage passage = passage_of(look);

    report_add(look->report, DIAG_PARAGRAPH_TOO_LONG,
               report_line(look->report, look->line), passage.what,
               passage.remedy);
    return false;
}

/* "* * *" draws a line across the page: one kind of mark and nothing else. */
static bool is_rule(str line)
{
    str rest = str_trim(line);

    if (rest.len == 0 || str_find_char(STR("*-_"), rest.at[0]) < 0)
        return false;
    for (size_t i = 1; i < rest.len; i++)
        if (rest.at[i] != rest.at[0] && rest.at[i] != ' ')
            return false;
    return rest.len > 2;
}

/* How long the list marker or ">" is that line starts with, or 0. */
static size_t marker_len(str line)
{
    size_t digits = 0;

    if (line.len == 0)
        return 0;
    if (line.at[0] == '>')
        return 1;
    while (digits < line.len && digits < 9 && char_is_digit(line.at[digits]))
        digits++;
    if (digits ? digits == line.len
                     || str_find_char(STR(".)"), line.at[digits]) < 0
               : str_find_char(STR("-+*"), line.at[0]) < 0)
        return 0;
    if (digits + 1 < line.len && !char_is_space(line.at[digits + 1]))
        return 0;
    return digits + 1;
}

/* How many levels of lists and quotes the start of a line opens or keeps,
 * and what is left of the line after them. */
static size_t count_levels(str line, str *rest)
{
    size_t levels = 0;
    size_t columns = 0;
    size_t len;

    *rest = line;
    if (is_rule(line))
        return 0;
    for (;;) {
        while (rest->len && char_is_space(rest->at[0])) {
            columns += rest->at[0] == '\t' ? 4 : 1;
            *rest = str_slice(*rest, 1, rest->len);
        }
        len = marker_len(*rest);
        if (len == 0)
            return levels;
        levels += 1 + columns / 2;
        columns = 0;
        *rest = str_slice(*rest, len, rest->len);
    }
}

static size_t count_char(str text, char wanted)
{
    size_t count = 0;

    for (size_t i = 0; i < text.len; i++)
        count += text.at[i] == wanted;
    return count;
}

/* The line under a table's header: | --- | :-: | */
static bool is_table_rule(str rest)
{
    bool has_dash = false;

    for (size_t i = 0; i < rest.len; i++) {
        if (str_find_char(STR("|-: \t\r"), rest.at[i]) < 0)
            return false;
        has_dash = has_dash || rest.at[i] == '-';
    }
    return has_dash;
}

static bool check_table(struct look *look, str rest)
{
    struct paragraph *paragraph = &look->paragraph;
    bool is_rule_line = is_table_rule(rest);

    if (!is_rule_line && paragraph->columns == 0)
        return true;

    size_t bars = count_char(rest, '|');

    if (!is_rule_line) {
        if (bars + 1 < paragraph->columns)
            look->gaps += paragraph->columns - bars - 1;
        return look->gaps <= LIMIT_GAPS
               || refuse(look, DIAG_TABLE_GAPS, LIMIT_GAPS, (str){0});
    }
    if (bars > LIMIT_COLUMNS + 1)
        return refuse(look, DIAG_COLUMNS_TOO_MANY, LIMIT_COLUMNS, (str){0});
    if (bars + 1 > paragraph->columns)
        paragraph->columns = bars + 1;
    look->reread += paragraph->len;
    return look->reread <= MOST_REREAD
           || refuse_marks(look, "lines that look like part of a table");
}

/* "[^label]:" at the start of a line. */
static bool note_footnote(struct look *look, str rest)
{
    struct footnote_lines *lines = look->footnotes;
    ptrdiff_t end =
        str_starts(rest, STR("[^")) ? str_find(rest, STR("]:")) : STR_NOT_FOUND;

    if (end <= 2)
        return true;
    if (lines->count == LIMIT_FOOTNOTES)
        return refuse(look, DIAG_FOOTNOTES_TOO_MANY, LIMIT_FOOTNOTES, (str){0});
    lines->items = arena_grow(look->scratch, lines->items, lines->count,
                              &lines->capacity, sizeof(struct footnote_line));
    lines->items[lines->count++] =
        (struct footnote_line){.label = str_slice(rest, 0, (size_t)end + 1),
                               .line = look->line,
                               .is_code = look->fence != 0};
    return true;
}

/* Nearly as cmark does it: only a warning hangs on it. */
static void note_fence(struct look *look, str rest)
{
    char mark = str_starts(rest, STR("```")) ? '`' : '~';

    if (mark == '~' && !str_starts(rest, STR("~~~")))
        return;
    if (look->fence == 0)
        look->fence = mark;
    else if (look->fence == mark)
        look->fence = 0;
}

static void warn_hidden(struct look *look, str line, size_t at,
                        uint32_t character, bool is_turn)
{
    struct place place = report_line(look->report, look->line);
    str name = arena_format(look->scratch, "U+%04X", character);

    place.column = line.len ? (unsigned)at + 1 : 1;
    report_add(look->report, is_turn ? DIAG_DIRECTION_OPEN : DIAG_TEXT_HIDDEN,
               place, name, (str){0});
}

/* "[^" and the first bracket after it on the line is not "]". */
static bool is_split_mark(str line, size_t at)
{
    for (size_t i = at + 1; i < line.len; i++)
        if (line.at[i] == '[' || line.at[i] == ']')
            return line.at[i] == '[';
    return true;
}

static void count_bracket(struct look *look, str line, size_t at)
{
    look->paragraph.brackets++;
    if (at + 1 == line.len || line.at[at + 1] != '^')
        return;
    look->footnote_marks++;
    if (is_split_mark(line, at))
        look->footnotes->has_split_mark = true;
}

static void count_marks(struct look *look, str line)
{
    for (size_t i = 0; i < line.len; i++) {
        if (line.at[i] == '[')
            count_bracket(look, line, i);
        else if (line.at[i] == '*' || line.at[i] == '_')
            look->paragraph.emphasis++;
    }
}

static bool check_paragraph(struct look *look)
{
    const struct paragraph *paragraph = &look->paragraph;

    if (paragraph->len > LIMIT_PARAGRAPH)
        return refuse_length(look);
    if (paragraph->brackets > LIMIT_BRACKETS)
        return refuse_marks(look, "square brackets");
    if (paragraph->emphasis > LIMIT_EMPHASIS)
        return refuse_marks(look, "stars and underscores");
    return look->footnote_marks <= LIMIT_FOOTNOTE_MARKS + look->footnotes->count
           || refuse(look, DIAG_FOOTNOTE_MARKS_TOO_MANY, LIMIT_FOOTNOTE_MARKS,
                     (str){0});
}

static bool end_paragraph(struct look *look)
{
    size_t brackets = look->paragraph.brackets;

    look->pairs += brackets * brackets;
    if (look->pairs > MOST_PAIRS)
        return refuse_marks(look, "square brackets");
    look->paragraph = (struct paragraph){0};
    return true;
}

static bool check_line(struct look *look, str line)
{
    str rest;

    if (str_find_char(line, '\r') >= 0)
        return refuse(look, DIAG_LINE_END, 0, (str){0});
    if (look->line > LIMIT_LINES)
        return refuse(look, DIAG_LINES_TOO_MANY, LIMIT_LINES, (str){0});
    if (str_trim(line).len == 0)
        return end_paragraph(look);
    if (count_levels(line, &rest) > LIMIT_NESTING)
        return refuse(look, DIAG_NESTING_TOO_DEEP, LIMIT_NESTING, (str){0});
    count_marks(look, line);
    note_fence(look, rest);
    if (!check_table(look, rest) || !note_footnote(look, rest))
        return false;
    look->paragraph.len += line.len + 1;
    return check_paragraph(look);
}

/* How a character changes the writing direction: opens, closes (-1). */
static int direction_of(uint32_t character)
{
    if (character == 0x202C || character == 0x2069)
        return -1;
    return (character >= 0x202A && character <= 0x202E)
           || (character >= 0x2066 && character <= 0x2068);
}

static bool is_unseen(uint32_t character)
{
    return character == 0x200B || character == 0x2060 || character == 0xFEFF;
}

struct turns {
    int open;
    uint32_t character;
    int line;
    size_t column;
};

static void end_turns(struct look *look, struct turns *turns)
{
    int line = look->line;

    if (turns->open > 0) {
        look->line = turns->line;
        warn_hidden(look, STR("x"), turns->column, turns->character, true);
        look->line = line;
    }
    *turns = (struct turns){0};
}

/* The character whose three bytes start at at. */
static uint32_t three_bytes(str line, size_t at)
{
    if (at + 2 >= line.len)
        return 0;
    return (uint32_t)(line.at[at] & 0x0F) << 12
           | (uint32_t)(line.at[at + 1] & 0x3F) << 6
           | (uint32_t)(line.at[at + 2] & 0x3F);
}

static void look_for_hidden(struct look *look, str line, struct turns *turns)
{
    for (size_t i = 0; i < line.len; i++) {
        unsigned char byte = (unsigned char)line.at[i];
        uint32_t character =
            byte == 0xE2 || byte == 0xEF ? three_bytes(line, i) : 0;
        int turn = direction_of(character);

        if (is_unseen(character))
            warn_hidden(look, line, i, character, false);
        if (turn > 0 && turns->open == 0)
            *turns = (struct turns){0, character, look->line, i};
        turns->open += turns->open + turn >= 0 ? turn : 0;
    }
}

static void warn_all_hidden(struct look *look, str markdown)
{
    struct turns turns = {0};
    str rest = markdown;
    str line;

    if (str_find_char(markdown, '\xE2') < 0
        && str_find_char(markdown, '\xEF') < 0)
        return;
    for (look->line = 1; str_next_line(&rest, &line); look->line++) {
        if (str_trim(line).len == 0)
            end_turns(look, &turns);
        look_for_hidden(look, line, &turns);
    }
    end_turns(look, &turns);
}

bool parser_limits_check(struct report *report, struct arena *scratch,
                         str markdown, struct footnote_lines *footnotes)
{
    struct look look = {
        .report = report,
        .scratch = scratch,
        .footnotes = footnotes,
        .line = 1,
    };
    str rest = markdown;
    str line;

    if (markdown.len > LIMIT_TEXT)
        return refuse(&look, DIAG_PAGE_TOO_LONG, 0, (str){0});
    for (; str_next_line(&rest, &line); look.line++)
        if (!check_line(&look, line))
            return false;
    if (!end_paragraph(&look))
        return false;
    warn_all_hidden(&look, markdown);
    return true;
}
