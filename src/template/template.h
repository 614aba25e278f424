/*
 * template - a Mustache text as a tree of tags.
 *
 * Shape      What is on a line of its own (a section's tags, comments,
 *            partials) has left no line behind.  Text never goes past a line
 *            end, so that every line can be indented where it is included.
 * Units      At most TEMPLATE_DEPTH_MAX tags inside one another.
 * Ownership  Lives in the arena given; texts point into the source.
 * Errors     Every mistake is a message; the result is then false.
 */
#ifndef COHUB_TEMPLATE_TEMPLATE_H
#define COHUB_TEMPLATE_TEMPLATE_H

#include "base/diag.h"

enum { TEMPLATE_DEPTH_MAX = 32 };

enum template_kind {
    TEMPLATE_TEXT,
    TEMPLATE_SHOW,     /* {{name}} */
    TEMPLATE_SHOW_RAW, /* {{{name}}} and {{&name}} */
    TEMPLATE_SECTION,  /* {{#name}} */
    TEMPLATE_INVERTED, /* {{^name}} */
    TEMPLATE_PARTIAL,  /* {{>name}} */
    TEMPLATE_PARENT,   /* {{<name}} */
    TEMPLATE_BLOCK,    /* {{$name}} */
};

struct template_node {
    enum template_kind kind;
    bool starts_line; /* an indentation goes in front of it */
    bool is_inline;   /* a block whose content starts beside its tag */
    bool is_dynamic;  /* {{>*name}}: the name is looked up */
    str text;         /* the bytes of a text, else the name */
    str indent;       /* white space in front of a tag that stands alone */
    str inner;        /* of a block: white space in front of its content */
    size_t offset;    /* in the source */
    struct template_node *first; /* of what is inside */
    struct template_node *next;
};

/* What a text was read from.  Words of strings/ have one place for all their
 * tags: their own. */
struct template_source {
    const struct text_file *file;
    str text;
    const struct place *place; /* null: offsets count in file */
};

struct place template_place(const struct template_source *source,
                            size_t offset);

bool template_parse(struct arena *arena, const struct template_source *source,
                    struct diags *diags, struct template_node **first);

#endif
