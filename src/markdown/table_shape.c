/*
 * Tables that are not quite Markdown's, made so:
 *
 *   | Who | How |               a row with more cells than the head: the head
 *   | --- | --- |               gets empty ones, and no word is lost
 *   | Staff | post | phone |
 *
 *   | Who | How |               no rule, or one of long dashes: the rule is
 *   | — | — |                   written
 *
 *   Who [tab] How               tabs between cells: bars take their place
 *
 * libcmark-gfm drops cells that the head has not, and takes lines whose head
 * and rule do not have as many for a paragraph.
 */
#include "base/utf8.h"
#include "markdown/slip_reader.h"

enum { COLUMNS_MAX = 100 };

struct group {
    size_t first; /* lines */
    size_t last;
    size_t rule; /* a line, or NO_RULE */
    size_t columns;
};

#define NO_RULE ((size_t)-1)

/* A line from its first bar on, or from its first word. */
static str row_of(const struct look *look, size_t line)
{
    str text = look_line(look, line);
    size_t at = 0;

    while (at < text.len && (char_is_space(text.at[at]) || text.at[at] == '>'))
        at++;
    return str_trim(str_slice(text, at, text.len));
}

static bool has_bar(const struct look *look, size_t line)
{
    return look->kinds[line] == LINE_PLAIN
           && str_find_char(row_of(look, line), '|') >= 0;
}

static size_t count_cells(str row)
{
    size_t cells = 1;

    row = str_without_start(row, STR("|"));
    if (!str_ends(row, STR("\\|")))
        row = str_without_end(row, STR("|"));
    for (size_t i = 0; i < row.len; i++) {
        if (row.at[i] == '\\')
            i++;
        else
            cells += row.at[i] == '|';
    }
    return cells;
}

/* Without those at the end that nothing was written in: a head may have been
 * made wider. */
static size_t count_named(str row)
{
    size_t cells = count_cells(row);

    row = str_trim(str_without_end(row, STR("|")));
    while (cells > 1 && str_ends(row, STR("|")) && !str_ends(row, STR("\\|"))) {
        row = str_trim(str_slice(row, 0, row.len - 1));
        cells--;
    }
    return cells;
}

static bool is_rule(str row)
{
    bool has_dash = false;

    for (size_t i = 0; i < row.len; i++) {
        if (str_find_char(STR("|-: \t"), row.at[i]) < 0)
            return false;
        has_dash = has_dash || row.at[i] == '-';
    }
    return has_dash;
}

/* A rule whose dashes a word processor has made long. */
static bool is_long_rule(str row)
{
    static const str dashes[] = {STR_INIT("\u2014"), STR_INIT("\u2013"),
                                 STR_INIT("\u2212"), STR_INIT("\u2010"),
                                 STR_INIT("\u2011")};
    size_t found = 0;

    while (row.len) {
        size_t len = 0;

        for (size_t i = 0; i < sizeof(dashes) / sizeof(dashes[0]); i++)
            if (str_starts(row, dashes[i]))
                len = dashes[i].len;
        found += len > 0;
        if (len == 0 && str_find_char(STR("|-: \t"), row.at[0]) < 0)
            return false;
        row = str_slice(row, len ? len : 1, row.len);
    }
    return found > 0;
}

static size_t end_of(const struct look *look, size_t line)
{
    return look->starts[line] + look_line(look, line).len;
}

/* Where the row starts in its line. */
static size_t start_of(const struct look *look, size_t line)
{
    return (size_t)(row_of(look, line).at - look->body.at);
}

static str make_rule(struct look *look, size_t columns)
{
    struct buf rule = {0};
    str made;

    buf_add_char(&rule, '|');
    for (size_t i = 0; i < columns; i++)
        buf_add(&rule, STR(" --- |"));
    made = arena_copy(look->scratch, buf_str(&rule));
    buf_free(&rule);
    return made;
}

static str make_cells(struct look *look, size_t count)
{
    struct buf cells = {0};
    str made;

    for (size_t i = 0; i < count; i++)
        buf_add(&cells, STR(" |"));
    made = arena_copy(look->scratch, buf_str(&cells));
    buf_free(&cells);
    return made;
}

static void put(struct look *look, size_t from, size_t to, str text)
{
    look_change(look, (struct look_change){.kind = DIAG_TABLE_RULE,
                                           .flags = SLIP_READ | SLIP_SILENT,
                                           .from = from,
                                           .to = to,
                                           .text = text});
}

static void say(struct look *look, enum diag_kind kind, size_t line,
                size_t cells, size_t columns)
{
    look_change(look, (struct look_change){
                          .kind = kind,
                          .from = start_of(look, line),
                          .to = start_of(look, line),
                          .a = arena_format(look->scratch, "%zu", cells),
                          .b = arena_format(look->scratch, "%zu", columns),
                      });
}

/* --- tables with a rule --------------------------------------------------- */

static void widen_line(struct look *look, size_t line, size_t columns,
                       bool is_rule_line)
{
    str row = row_of(look, line);
    size_t cells = count_cells(row);
    size_t end = start_of(look, line) + row.len;

    if (cells >= columns)
        return;
    if (is_rule_line) {
        struct buf more = {0};

        buf_add(&more, str_ends(row, STR("|")) ? (str){0} : STR(" |"));
        for (size_t i = cells; i < columns; i++)
            buf_add(&more, STR(" --- |"));
        put(look, end, end, arena_copy(look->scratch, buf_str(&more)));
        buf_free(&more);
        return;
    }
    if (!str_ends(row, STR("|")) || str_ends(row, STR("\\|")))
        put(look, end, end, STR(" |"));
    put(look, end, end, make_cells(look, columns - cells));
}

/* What a reader would have read before: once the head is wide enough the
 * rows are as they should be, so they are spoken of in the same look. */
static void say_rows(struct look *look, const struct group *group,
                     size_t head_cells)
{
    for (size_t line = group->rule + 1; line <= group->last; line++) {
        size_t cells = count_cells(row_of(look, line));

        if (cells > head_cells)
            look_change(look,
                        (struct look_change){
                            .kind = DIAG_TABLE_ROW_LONG,
                            .flags = SLIP_READ,
                            .from = start_of(look, line),
                            .to = start_of(look, line),
                            .a = arena_format(look->scratch, "%zu", cells),
                            .b = arena_format(look->scratch, "%zu", head_cells),
                        });
        else if (cells < count_named(row_of(look, group->rule - 1)))
            say(look, DIAG_TABLE_ROW_SHORT, line, cells, head_cells);
    }
}

static void see_ruled(struct look *look, const struct group *group)
{
    size_t head = group->rule ? group->rule - 1 : 0;
    size_t head_cells;

    if (group->last == group->first)
        return;
    if (group->rule == group->first) {
        look_change(look, (struct look_change){
                              .kind = DIAG_TABLE_HEAD,
                              .flags = SLIP_READ,
                              .from = start_of(look, group->first),
                              .to = start_of(look, group->first),
                              .text = arena_format(
                                  look->scratch, "|%.*s\n",
                                  STR_ARG(make_cells(look, group->columns))),
                          });
        return;
    }
    head_cells = count_cells(row_of(look, head));
    widen_line(look, head, group->columns, false);
    widen_line(look, group->rule, group->columns, true);
    say_rows(look, group, head_cells);
}

/* --- tables without one --------------------------------------------------- */

static bool all_have_as_many(const struct look *look, const struct group *group)
{
    for (size_t line = group->first; line <= group->last; line++)
        if (count_cells(row_of(look, line)) != group->columns)
            return false;
    return true;
}

static bool all_start_with_bar(const struct look *look,
                               const struct group *group)
{
    for (size_t line = group->first; line <= group->last; line++)
        if (!str_starts(row_of(look, line), STR("|")))
            return false;
    return true;
}

static void put_rule(struct look *look, size_t from, size_t to, str text)
{
    look_change(look, (struct look_change){.kind = DIAG_TABLE_RULE,
                                           .flags = SLIP_READ | SLIP_MEND,
                                           .from = from,
                                           .to = to,
                                           .text = text});
}

static void see_bare(struct look *look, const struct group *group)
{
    size_t second = group->first + 1;
    str rule = make_rule(look, group->columns);
    str prefix;

    if (group->last == group->first || group->columns < 2)
        return;
    if (is_long_rule(row_of(look, second))) {
        put_rule(look, start_of(look, second),
                 start_of(look, second) + row_of(look, second).len, rule);
        return;
    }
    if (!all_start_with_bar(look, group) && !all_have_as_many(look, group))
        return;
    if (!all_start_with_bar(look, group) && group->last < group->first + 2)
        return;
    prefix =
        str_slice(look->body, look->starts[second], start_of(look, second));
    put_rule(look, end_of(look, group->first), end_of(look, group->first),
             arena_format(look->scratch, "\n%.*s%.*s", STR_ARG(prefix),
                          STR_ARG(rule)));
}

/* --- tabs between cells --------------------------------------------------- */

/* "o [tab] point" and "1. [tab] point" are lists, whatever the sign is. */
static bool starts_as_point(str row)
{
    uint32_t character;
    str rest = row;

    if (!utf8_next(&rest, &character) || rest.len == 0)
        return false;
    return rest.at[0] == '\t' || (rest.len > 1 && rest.at[1] == '\t');
}

static size_t count_tabs(const struct look *look, size_t line)
{
    str row = str_trim(look_line(look, line));
    size_t tabs = 0;

    if (look->kinds[line] != LINE_PLAIN || row.len == 0
        || look_line(look, line).at[0] == '\t')
        return 0;
    for (size_t i = 0; i < row.len; i++)
        tabs += row.at[i] == '\t';
    return starts_as_point(row) ? 0 : tabs;
}

static str with_bars(struct look *look, str row)
{
    struct buf made = {0};
    str kept;

    buf_add(&made, STR("| "));
    for (size_t i = 0; i < row.len; i++) {
        if (row.at[i] == '\t')
            buf_add(&made, STR(" | "));
        else if (row.at[i] == '|')
            buf_add(&made, STR("\\|"));
        else
            buf_add_char(&made, row.at[i]);
    }
    buf_add(&made, STR(" |"));
    kept = arena_copy(look->scratch, buf_str(&made));
    buf_free(&made);
    return kept;
}

static size_t see_tabs(struct look *look, size_t first)
{
    size_t tabs = count_tabs(look, first);
    size_t last = first;

    while (tabs && last + 1 < look->line_count
           && count_tabs(look, last + 1) == tabs)
        last++;
    if (last == first)
        return first;
    for (size_t line = first; line <= last; line++) {
        str row = str_trim(look_line(look, line));
        str made = with_bars(look, row);

        if (line == first)
            made = arena_format(
                look->scratch, "%s%.*s\n%.*s",
                first && !look_is_blank(look, first - 1) ? "\n" : "",
                STR_ARG(made), STR_ARG(make_rule(look, tabs + 1)));
        look_change(look, (struct look_change){
                              .kind = DIAG_TABLE_TABS,
                              .flags = SLIP_READ | SLIP_MEND
                                       | (line == first ? 0 : SLIP_SILENT),
                              .from = (size_t)(row.at - look->body.at),
                              .to = (size_t)(row.at - look->body.at) + row.len,
                              .text = made,
                          });
    }
    return last;
}

/* --- all ------------------------------------------------------------------ */

static struct group group_at(const struct look *look, size_t first)
{
    struct group group = {.first = first, .last = first, .rule = NO_RULE};

    while (group.last + 1 < look->line_count && has_bar(look, group.last + 1))
        group.last++;
    for (size_t line = first; line <= group.last; line++) {
        str row = row_of(look, line);

        if (group.rule == NO_RULE && is_rule(row))
            group.rule = line;
        if (count_cells(row) > group.columns)
            group.columns = count_cells(row);
    }
    return group;
}

void slip_read_tables(struct look *look)
{
    for (size_t line = 0; line < look->line_count; line++) {
        struct group group;

        if (!has_bar(look, line)) {
            line = see_tabs(look, line);
            continue;
        }
        group = group_at(look, line);
        if (group.columns <= COLUMNS_MAX && group.rule != NO_RULE)
            see_ruled(look, &group);
        else if (group.columns <= COLUMNS_MAX)
            see_bare(look, &group);
        line = group.last;
    }
}
