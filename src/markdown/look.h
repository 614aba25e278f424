/*
 * look - a page's text beside its parsed tree: which lines and bytes are
 * code, and which lines belong to one paragraph.
 *
 * Shape      code[i] is true for a byte of a code span or a code block, or of
 *            <pre>, <code>, <script> and <style>: it is what it is.  Lines
 *            count from 0, from the first line of Markdown.
 * Use        Each reader of slips takes a look and adds what it sees.
 * Ownership  All lives in the scratch arena; the tree is freed by look_free.
 */
#ifndef COHUB_MARKDOWN_LOOK_H
#define COHUB_MARKDOWN_LOOK_H

#include "markdown/parser.h"
#include "markdown/slip.h"

enum line_kind {
    LINE_PLAIN,
    LINE_FENCED,   /* code between fences, and the fences */
    LINE_INDENTED, /* code by its indent */
    LINE_HTML,
};

struct look {
    struct arena *scratch;
    struct slips *slips;
    const struct text_file *text;
    size_t offset; /* of the Markdown in the file */
    str body;
    bool *code;
    unsigned char *kinds; /* of lines */
    size_t *starts;       /* of lines, and the end of the body */
    size_t line_count;
    unsigned lines_before; /* front matter */
    cmark_node *root;
    struct report report; /* says nothing */
    struct block_syntax blocks;
};

void look_init(struct look *look, struct arena *scratch, struct slips *slips,
               const struct text_file *text, size_t offset);
void look_free(struct look *look);

/* A line without its end. */
str look_line(const struct look *look, size_t line);
size_t look_line_of(const struct look *look, size_t at);
bool look_is_blank(const struct look *look, size_t line);
/* Spaces at the start; a tab goes to the next of four. */
size_t look_indent(str line);
/* Any byte of from .. to - 1 is code. */
bool look_is_code(const struct look *look, size_t from, size_t to);
/* Where the next sign that is not code stands, or STR_NOT_FOUND. */
ptrdiff_t look_find(const struct look *look, size_t from, size_t to, str sign);

/* Put text in the place of bytes of the body. */
struct look_change {
    enum diag_kind kind;
    str rule; /* when there is no message */
    unsigned flags;
    size_t from;
    size_t to;
    str text;
    str a;
    str b;
};
void look_change(struct look *look, struct look_change change);

#endif
