/*
 * allowed - the HTML that an author may write, and what to say of the rest.
 *
 * Shape      A table of elements and one of attributes.  No attribute that
 *            names an address, a style or a script is in it.
 * Source     HTML Living Standard, section 4; WHATWG.
 */
#ifndef COHUB_MARKDOWN_ALLOWED_H
#define COHUB_MARKDOWN_ALLOWED_H

#include "base/buf.h"

enum element_kind {
    ELEMENT_INLINE, /* may stand among words */
    ELEMENT_VOID,   /* the same, and has no end */
    ELEMENT_BLOCK,  /* only in a block of its own */
    ELEMENT_TAGS,   /* its tags go, its content stays */
    ELEMENT_WHOLE,  /* it goes with all that is in it */
};

struct element {
    str name;
    enum element_kind kind;
    str instead; /* how to write it, completes a message */
};

/* Never null: a name that is not in the table loses its tags. */
const struct element *allowed_element(str name);

/* Append ' name="value"' when the element may have it; value is plain
 * text.  False, and nothing added, when it may not. */
bool allowed_add_attribute(struct buf *html, const struct element *element,
                           str name, str value);

#endif
