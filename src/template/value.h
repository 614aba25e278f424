/*
 * value - what a template can show.
 *
 * Shape      A text, a piece of safe HTML, a flag, a list, an object of named
 *            values, or something drawn on demand.  Nothing (the zero value)
 *            is what an absent thing is; it shows as "" and is false.
 * Ownership  Values borrow everything; they live as long as a page's drawing.
 */
#ifndef COHUB_TEMPLATE_VALUE_H
#define COHUB_TEMPLATE_VALUE_H

#include "base/buf.h"

enum value_kind {
    VALUE_NOTHING,
    VALUE_FLAG,
    VALUE_TEXT,  /* escaped where it is shown */
    VALUE_URL,   /* an address that cohub wrote; escaped where it is shown */
    VALUE_HTML,  /* safe already; only {{{name}}} shows it */
    VALUE_DRAWN, /* safe HTML that a function writes; only {{{name}}} */
    VALUE_LIST,
    VALUE_OBJECT
};

struct value;
struct field;

struct value_list {
    const struct value *items;
    size_t count;
};

struct value_object {
    const struct field *fields;
    size_t count;
};

struct value_drawn {
    void (*draw)(const void *context, struct buf *out);
    const void *context;
};

struct value {
    enum value_kind kind;
    union {
        bool flag;
        str text; /* TEXT, URL, HTML */
        struct value_list list;
        struct value_object object;
        struct value_drawn drawn;
    };
};

/* name: an id from the names that the template was compiled with. */
struct field {
    unsigned name;
    struct value value;
};

/* False: nothing, a false flag, an empty list, an empty text. */
bool value_is_true(const struct value *value);

/* The field of an object, or null. */
const struct value *value_find(const struct value *object, unsigned name);

#endif
