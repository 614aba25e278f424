/*
 * parser_limits - what a page may ask of the parser.
 *
 * Shape      One look at the text before libcmark-gfm sees it, in time that
 *            grows with its length alone.  The release that Debian has takes
 *            time that grows with the square for some texts; none of those
 *            passes.
 * Units      As the names say; kB are 1,000 bytes.
 * Errors     False after a message when a limit is passed: the page is then
 *            not parsed.  Hidden characters are warnings and pass.
 * Source     cmark-gfm's advisories of 2022 and 2023, and measurements.
 */
#ifndef COHUB_MARKDOWN_PARSER_LIMITS_H
#define COHUB_MARKDOWN_PARSER_LIMITS_H

#include "markdown/report.h"

enum {
    LIMIT_TEXT = 2 * 1024 * 1024,
    LIMIT_LINES = 200000,
    LIMIT_BLOCKS = 50,        /* ::: blocks in one another */
    LIMIT_NESTING = 100,      /* quotes and lists in one another, in a line */
    LIMIT_PARAGRAPH = 256000, /* bytes without an empty line */
    LIMIT_BRACKETS = 20000,   /* "[" in a paragraph */
    LIMIT_EMPHASIS = 20000,   /* "*" and "_" in a paragraph */
    LIMIT_COLUMNS = 100,
    LIMIT_GAPS = 100000, /* cells that rows of tables leave out */
    LIMIT_FOOTNOTES = 1000,
    LIMIT_FOOTNOTE_MARKS = 5000,
    LIMIT_GROWTH = 20, /* times the text, and a megabyte */
};

/* A footnote's text, "[^label]: ...", as its line looks before parsing. */
struct footnote_line {
    str label; /* "[^1]" */
    int line;
    bool is_code; /* between fences */
};

struct footnote_lines {
    struct footnote_line *items;
    size_t count;
    size_t capacity;
    /* "[^" with its "]" on another line, or more brackets between: cmark then
     * cuts the label at some byte, maybe inside a character. */
    bool has_split_mark;
};

/* markdown is the text from its first line. */
bool parser_limits_check(struct report *report, struct arena *scratch,
                         str markdown, struct footnote_lines *footnotes);

#endif
