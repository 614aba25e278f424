/*
 * slip - what an author wrote in another way than cohub's Markdown, and what
 * it is in ours: words in a source, bytes to put in their place.
 *
 * Shape      A slip names bytes of the text that was looked at:
 *
 *              [plan](Annual plan.pdf)      at 7, len 15
 *                     |-------------|       replacement <Annual plan.pdf>
 *
 *            SLIP_READ slips are put right while a page is read; the page
 *            then comes out as meant.  SLIP_MEND slips have one sure answer:
 *            "cohub mend" may write it into the author's file.  A slip with
 *            neither is only a message.
 * Use        slips_find looks once, at a file as it is.  A mend may uncover
 *            others (a box in a box), so look again at what slips_apply
 *            made, until nothing is found or SLIP_LOOKS times.
 * Units      at and len are bytes of the file, front matter included.
 * Ownership  The list, and all its texts, live in its arena.
 */
#ifndef COHUB_MARKDOWN_SLIP_H
#define COHUB_MARKDOWN_SLIP_H

#include "base/diag.h"

enum { SLIP_LOOKS = 8, SLIPS_MAX = 20000 };

enum slip_flag {
    SLIP_READ = 1,
    SLIP_MEND = 2,
    SLIP_SILENT = 4, /* the same thing in another tongue: nothing to say */
    SLIP_ONCE = 8,   /* one message for the file names the first */
};

struct slip {
    enum diag_kind kind; /* of its message; none when silent */
    str rule;            /* "link-space": the message's code, or the tongue */
    unsigned flags;
    size_t at;
    size_t len;
    str replacement;
    struct place place;
    str a; /* the words of the message */
    str b;
    size_t order; /* in which they were found */
};

struct slips {
    struct arena *arena;
    struct slip *items;
    size_t count;
    size_t capacity;
};

/* All slips of a file, in the order of the text; none overlap. */
void slips_find(struct slips *slips, const struct text_file *text,
                size_t body_offset);

/* bytes with the replacement of each slip that has one of flags.  lines, when
 * not null, gets the line that each line of the result came from, both
 * counted from 0; it is an array in the arena. */
str slips_apply(const struct slips *slips, str bytes, unsigned flags,
                int **lines, size_t *line_count);

/* For the readers: text and words are copied. */
void slip_add(struct slips *slips, struct slip slip);

#endif
