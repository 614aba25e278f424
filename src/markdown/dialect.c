#include "markdown/dialect.h"

#include "markdown/slip.h"

struct dialect {
    struct report *report;
    struct arena *scratch;
    size_t offset;
    struct text_file file; /* as far as it is put right */
    int *lines;            /* of file, to those of the author's file */
    size_t line_count;
};

static unsigned line_in_file(const struct dialect *dialect, unsigned line)
{
    if (!dialect->lines || line == 0)
        return line;
    if (line > dialect->line_count)
        line = (unsigned)dialect->line_count;
    return (unsigned)dialect->lines[line - 1] + 1;
}

enum { SIGN_MAX = 24 };

/* The column in the author's line where the same bytes stand. */
static unsigned column_of(const struct dialect *dialect, str line, size_t at)
{
    str sign = str_slice(dialect->file.bytes, at, at + SIGN_MAX);
    ptrdiff_t found;

    sign = str_cut(sign, '\n').head;
    found = sign.len ? str_find(line, sign) : STR_NOT_FOUND;
    return found < 0 ? 1 : (unsigned)found + 1;
}

static void say(const struct dialect *dialect, const struct slip *slip)
{
    struct report *report = dialect->report;
    unsigned line = line_in_file(dialect, slip->place.line);
    int body_line = (int)(line - report->lines_before);
    struct place place = report_line(report, body_line);

    if (slip->flags & SLIP_SILENT || report_is_full(report))
        return;
    place.column =
        dialect->lines
            ? column_of(dialect, report_text(report, body_line), slip->at)
            : slip->place.column;
    if (slip->flags & SLIP_ONCE)
        report_add_once(report, slip->kind, place, slip->a, slip->b);
    else
        report_add(report, slip->kind, place, slip->a, slip->b);
}

static bool can_be_read(const struct slip *slip)
{
    return slip->flags & SLIP_READ;
}

static size_t count_readable(const struct slips *slips)
{
    size_t count = 0;

    for (size_t i = 0; i < slips->count; i++)
        count += can_be_read(&slips->items[i]);
    return count;
}

static void say_all(const struct dialect *dialect, const struct slips *slips,
                    bool readable)
{
    for (size_t i = 0; i < slips->count; i++)
        if (can_be_read(&slips->items[i]) == readable)
            say(dialect, &slips->items[i]);
}

static void join_lines(struct dialect *dialect, int *lines, size_t count)
{
    for (size_t i = 0; dialect->lines && i < count; i++)
        lines[i] = (int)line_in_file(dialect, (unsigned)lines[i] + 1) - 1;
    dialect->lines = lines;
    dialect->line_count = count;
}

/* False when the text would then be more than cohub reads. */
static bool put_right(struct dialect *dialect, const struct slips *slips,
                      struct footnote_lines *footnotes)
{
    struct report silent = {.line_count = 0};
    struct footnote_lines found = {0};
    int *lines;
    size_t count;
    str bytes =
        slips_apply(slips, dialect->file.bytes, SLIP_READ, &lines, &count);

    if (!parser_limits_check(&silent, dialect->scratch,
                             str_slice(bytes, dialect->offset, bytes.len),
                             &found))
        return false;
    say_all(dialect, slips, true);
    dialect->file.bytes = bytes;
    join_lines(dialect, lines, count);
    *footnotes = found;
    return true;
}

str dialect_read(struct report *report, struct arena *scratch,
                 size_t body_offset, struct footnote_lines *footnotes)
{
    struct dialect dialect = {report,        scratch, body_offset,
                              *report->text, NULL,    0};
    struct slips slips = {.arena = scratch};
    bool goes_on = true;

    for (int look = 0; goes_on && look < SLIP_LOOKS; look++) {
        slips_find(&slips, &dialect.file, body_offset);
        goes_on = count_readable(&slips) > 0
                  && put_right(&dialect, &slips, footnotes);
    }
    say_all(&dialect, &slips, false);
    if (dialect.lines)
        report_set_lines(report, dialect.lines, dialect.line_count);
    return str_slice(dialect.file.bytes, body_offset, dialect.file.bytes.len);
}
