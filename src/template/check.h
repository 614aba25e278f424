/*
 * check - what a theme's template may see, at each place in it.
 *
 * Shape      The same stack as at run time, with kinds instead of values:
 *            ROOT at the bottom, BLOCK on it in the part of a block, and one
 *            more for each section that is open.
 * Units      level is the place on the stack, 0 for ROOT.
 */
#ifndef COHUB_TEMPLATE_CHECK_H
#define COHUB_TEMPLATE_CHECK_H

#include "base/diag.h"
#include "template/names.h"
#include "template/template.h"
#include "template/value.h"

/* The objects that this room knows itself; others have numbers from
 * CHECK_OTHERS on. */
enum {
    CHECK_NOTHING,
    CHECK_ROOT,
    CHECK_BLOCK,     /* of the part that draws a block */
    CHECK_ATTRIBUTE, /* of such a part: its names are the part's own */
    CHECK_OTHERS
};

/* An object has a name, for a value of that kind: element is the object
 * itself, or what a list has. */
struct check_row {
    unsigned object;
    unsigned name;
    enum value_kind kind;
    unsigned element;
};

/* Everything that templates may see. */
struct vocabulary {
    const str *names; /* that have a number beforehand: their place here */
    size_t name_count;
    const struct check_row *rows;
    size_t count;
};

/* What the part of a block takes. */
struct template_attributes {
    const void *context;
    /* TEXT for an attribute, FLAG for a question about one ("kind_is_wide"),
     * else NOTHING. */
    enum value_kind (*find)(const void *context, str name);
    const str *names;
    size_t count;
};

/* What a name stands for.  object is the object itself, or what a list has. */
struct seen {
    enum value_kind kind;
    unsigned object;
};

enum { CHECK_STACK_MAX = TEMPLATE_DEPTH_MAX + 2 };

struct check {
    const struct names *names;
    const struct vocabulary *vocabulary;
    const struct template_attributes *attributes;
    struct seen stack[CHECK_STACK_MAX];
    size_t depth;
};

/* attributes is null for a template that draws no block. */
void check_start(struct check *check, const struct names *names,
                 const struct vocabulary *vocabulary,
                 const struct template_attributes *attributes);

/* False when the name means nothing here. */
bool check_find(const struct check *check, str path, struct seen *seen,
                short *level);

/* A section of that kind opens: false when there are too many. */
bool check_push(struct check *check, struct seen seen);
void check_pop(struct check *check);

/* For a name that check_find did not find: what its author may have meant. */
str check_advice(const struct check *check, struct arena *arena, str path);

#endif
