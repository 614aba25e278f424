/*
 * diag - what an author should mend: a message with a place and a way out.
 *
 * Shape      Every message is a row of diag.def.  {a} and {b} in its text and
 *            fix stand for the two words given with it; {b?, or {b}?} is left
 *            out when b is empty.  A FAILURE is the machine's fault (disk,
 *            permission), not the author's.
 * Units      line and column start at 1; column counts bytes.  Line 0: the
 *            whole file; then no line is quoted.
 * Ownership  The list copies every text it is given into its arena.
 * Threads    One list belongs to one task; lists are merged afterwards.
 */
#ifndef COHUB_BASE_DIAG_H
#define COHUB_BASE_DIAG_H

#include "base/buf.h"

/* A file as messages see it: its path from the hub, and its bytes. */
struct text_file {
    str path;
    str bytes;
};

struct place {
    const struct text_file *file;
    unsigned line;
    unsigned column;
};

enum diag_kind {
#define DIAG(kind, severity, message, fix) DIAG_##kind,
#include "base/diag.def"
#undef DIAG
    DIAG_KIND_COUNT
};

enum diag_severity { DIAG_ADVICE, DIAG_WARNING, DIAG_ERROR, DIAG_FAILURE };

struct diag {
    enum diag_kind kind;
    str path;
    unsigned line;
    unsigned column;
    str source_line;
    str a;
    str b;
};

/* {0} is an empty list on the arena that is set. */
struct diags {
    struct arena *arena;
    struct diag *items;
    size_t count;
    size_t capacity;
    size_t errors;
    size_t warnings;
    size_t failures;
};

/* The place of a byte of file.  offset may be the length of the text. */
struct place place_at(const struct text_file *file, size_t offset);

/* Words that a message does not use are (str){0}. */
void diag_add(struct diags *diags, enum diag_kind kind, struct place place,
              str a, str b);
/* The same, when there is a path but no text to quote. */
void diag_add_path(struct diags *diags, enum diag_kind kind, str path, str a,
                   str b);
/* Append all of more to diags. */
void diag_merge(struct diags *diags, const struct diags *more);

/* By path, line, column and kind; equal messages once. */
void diag_sort(struct diags *diags);

bool diag_may_go_on(const struct diags *diags);

/* For a person: at most 100, then how many more.  Control characters in
 * quoted text are written as \x1b. */
void diag_write(struct buf *buf, const struct diags *diags, bool colour);

/* "image-description": stable, printed with each message. */
str diag_code(struct arena *arena, enum diag_kind kind);
/* "error" */
str diag_severity_name(enum diag_kind kind);

#endif
