/*
 * diag - what an author should mend: a message with a place and a way out.
 *
 * Shape      Every message is a row of diag.def.  {a} and {b} in its text and
 *            fix stand for the two words given with it; {b?, or {b}?} is left
 *            out when b is empty.  A FAILURE is the machine's fault (disk,
 *            permission), not the author's.  A message may say that it only
 *            follows from what is wrong with another file, and how to mend
 *            it without a person.
 * Units      line and column start at 1; column counts bytes.  Line 0: the
 *            whole file; then no line is quoted.
 * Ownership  The list copies every text it is given into its arena.
 * Threads    One list belongs to one task; they are merged afterwards.
 */
#ifndef COHUB_BASE_DIAG_H
#define COHUB_BASE_DIAG_H

#include "base/buf.h"
#include "base/diag_kind.h"

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

/* Bytes from .. to - 1 of the file, and what has to stand there instead. */
struct diag_mend {
    size_t from;
    size_t to;
    str words;
};

struct diag {
    enum diag_kind kind;
    enum diag_severity severity;
    enum diag_severity most; /* whatever the hub says, it is no worse */
    str path;
    unsigned line;
    unsigned column;
    str source_line;
    str a;
    str b;
    str cause; /* a file: when that has an error, this follows from it */
    const struct diag_mend *mends; /* all of them, or the message stays */
    size_t mend_count;
};

/* What a hub says of a rule: its level, for a folder or ("") everywhere. */
struct diag_level {
    enum diag_kind kind;
    enum diag_severity severity;
    str folder;
    str reason;
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
    const struct diag_level *levels;
    size_t level_count;
};

/* offset may be the length of the text. */
struct place place_at(const struct text_file *file, size_t offset);

/* Words that a message does not use are (str){0}. */
void diag_add(struct diags *diags, enum diag_kind kind, struct place place,
              str a, str b);
/* The same, when there is a path but no text to quote. */
void diag_add_path(struct diags *diags, enum diag_kind kind, str path, str a,
                   str b);

/* These four are about the message that was added last.  It quotes line. */
void diag_quotes(struct diags *diags, str line);
/* It only follows when path, or a folder above it that was refused, has an
 * error of its own. */
void diag_follows(struct diags *diags, str path);
/* It is mended when words stand in place of bytes from .. to - 1 of its
 * file; called again, for what has to be changed with it. */
void diag_mends(struct diags *diags, size_t from, size_t to, str words);
/* It quotes line, whatever its file has there. */
void diag_quotes(struct diags *diags, str line);
/* It is no worse than this: the mistake of a draft is a warning. */
void diag_soften(struct diags *diags, enum diag_severity severity);

/* Append all of more. */
void diag_merge(struct diags *diags, const struct diags *more);
/* The same, but the texts stay where they are: more has to outlive diags. */
void diag_borrow(struct diags *diags, const struct diags *more);
/* By path, line, column and kind; equal messages once. */
void diag_sort(struct diags *diags);

/* Messages that only follow from others leave. */
void diag_drop_effects(struct diags *diags);

/* Levels are the hub's, for what is in the list and what comes into it.  A
 * later row stands before an earlier one.  They have to outlive the list. */
void diag_set_levels(struct diags *diags, const struct diag_level *levels,
                     size_t count);

bool diag_may_go_on(const struct diags *diags);

/* For a person: every message.  Control characters in quoted text are
 * written as \x1b. */
void diag_write(struct buf *buf, const struct diags *diags, bool colour);

#endif
