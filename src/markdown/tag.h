/*
 * tag - one tag of raw HTML among words, read strictly and written anew.
 *
 * Ownership  html lives in the arena.
 * Errors     What is left out is a message at place.
 * Source     HTML Living Standard, section 13.1.2.
 */
#ifndef COHUB_MARKDOWN_TAG_H
#define COHUB_MARKDOWN_TAG_H

#include "markdown/allowed.h"
#include "markdown/report.h"

enum tag_kind {
    TAG_OPEN,
    TAG_CLOSE,
    TAG_VOID,
    TAG_COMMENT, /* nothing: goes without a word */
    TAG_NONE,    /* not a tag that may stand here: goes with a message */
};

struct tag {
    enum tag_kind kind;
    const struct element *element;
    str html;
};

struct tag tag_read(struct arena *arena, struct report *report,
                    struct place place, str raw);

/* Say that a tag was taken out. */
void tag_refuse(struct report *report, struct arena *arena, struct place place,
                str raw);

/* The value of an attribute of a tag, or empty; *is_there when not null. */
str tag_attribute(struct arena *arena, str raw, str name, bool *is_there);
/* "a" of "<a href=...>" and "</a>". */
str tag_name(str raw);

#endif
