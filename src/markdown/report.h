/*
 * report - messages about a node, at its place in the author's file.
 *
 * Shape      cmark counts lines from the start of the Markdown, and loses
 *            count where it takes link definitions out of a paragraph; here
 *            both are put right.
 * Units      Body lines start at 1 with the first line of Markdown.
 * Errors     After REPORT_MAX messages of one page the rest are only counted
 *            as one more: nobody reads them, and each costs a search.
 */
#ifndef COHUB_MARKDOWN_REPORT_H
#define COHUB_MARKDOWN_REPORT_H

#include "base/diag.h"
#include "markdown/syntax_tree.h"

enum { REPORT_MAX = 200 };

struct report {
    struct diags *diags; /* null: say nothing */
    const struct text_file *text;
    unsigned lines_before; /* front matter */
    size_t *line_starts;   /* in text, from the first line of Markdown */
    size_t line_count;
    size_t said;
    const int *lines; /* of the text that is parsed, to those of the file, both
                         counted from 0 with front matter; null: the same */
    size_t lines_count;
    struct report_kind *kinds; /* what is said once a file */
    size_t kind_count;
    size_t kind_capacity;
    struct arena *scratch;
    cmark_node *container; /* the last one asked about */
    int shift;             /* and what to add to lines in it */
};

void report_init(struct report *report, struct arena *scratch,
                 const struct text_file *text, size_t body_offset,
                 struct diags *diags);

/* Where a node starts.  start is what stands there in the file ("![", "["),
 * or empty. */
struct place report_place(struct report *report, cmark_node *node, str start);
struct place report_line(const struct report *report, int body_line);
/* That line, as the author wrote it. */
str report_text(const struct report *report, int body_line);

void report_add(struct report *report, enum diag_kind kind, struct place place,
                str a, str b);

/* Say it once for the file, at the first place, with how many more there
 * are; report_finish says all of these. */
void report_add_once(struct report *report, enum diag_kind kind,
                     struct place place, str a, str b);
void report_finish(struct report *report);

/* For a text that was changed before it is parsed: lines says of each
 * of its lines which line of the author's Markdown it came from. */
void report_set_lines(struct report *report, const int *lines, size_t count);

/* True when the page has as many messages as one page may have. */
bool report_is_full(const struct report *report);

/* The line that a node stands on, counted from the start of the Markdown. */
int report_line_of(struct report *report, cmark_node *node);

#endif
