/*
 * css_part - what a selector was read into.
 *
 * Shape      A part is a compound (a.here:not(.there)), whose conditions all
 *            have to hold, and how it follows from the part before it.
 */
#ifndef COHUB_AUDIT_CSS_PART_H
#define COHUB_AUDIT_CSS_PART_H

#include "audit/css_selector.h"

enum simple_kind {
    SIMPLE_NAME,
    SIMPLE_ID,
    SIMPLE_CLASS,
    SIMPLE_ATTRIBUTE,
    SIMPLE_NOT,
    SIMPLE_ONE_OF,
    SIMPLE_NTH,
    SIMPLE_TEST,  /* of the element alone */
    SIMPLE_NEVER, /* only while somebody does something */
    SIMPLE_PERHAPS,
};

struct simple {
    enum simple_kind kind;
    str name;
    str value;
    char operation; /* of an attribute: 0, '=', '~', '|', '^', '$', '*' */
    bool is_nocase;
    const struct css_selector *list;
    size_t list_count;
    int step; /* an+b */
    int offset;
    bool from_end;
    bool of_type;
    bool (*test)(const struct dom_node *element);
    const struct simple *next;
};

struct css_part {
    const struct simple *simples;
    char combinator; /* to the part before: ' ', '>', '+', '~'; 0: none */
    const struct css_part *before;
};

#endif
