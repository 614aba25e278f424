/*
 * dom - a page as a tree of elements and texts.
 *
 * Shape      Nodes stand in document order in .nodes; a node's index is its
 *            place there, and what is below it follows it up to its .end:
 *
 *              <p>a <b>c</b></p>    p(0, end 4) "a "(1) b(2, end 4) "c"(3)
 *
 *            No node has more than DOM_DEPTH_MAX above it: what is deeper
 *            becomes its sibling, as browsers do.
 * Units      offset counts bytes of the page; line and column start at 1,
 *            column counts bytes.  An element that the page does not write
 *            out has the place of what stands where it was put in.
 * Ownership  All of it lives in the arena that it was read into; values may
 *            point into the page.
 */
#ifndef COHUB_AUDIT_DOM_H
#define COHUB_AUDIT_DOM_H

#include "base/map.h"

enum { DOM_DEPTH_MAX = 512 };

enum html_tag {
    TAG_NONE, /* a text, or a name of no interest */
#define TAG(KEY, name) TAG_##KEY,
#include "audit/html_tag.def"
#undef TAG
    TAG_COUNT
};

enum dom_space { DOM_HTML, DOM_SVG, DOM_MATHML };

struct dom_attribute {
    str name; /* in small letters */
    str value;
};

struct dom_node {
    str name; /* of an element; empty for a text */
    str text; /* of a text; empty for an element */
    enum html_tag tag;
    enum dom_space space;
    const struct dom_attribute *attributes;
    size_t attribute_count;
    struct dom_node *parent;
    struct dom_node *first;
    struct dom_node *last;
    struct dom_node *next;
    struct dom_node *previous;
    size_t index;
    size_t end;
    size_t depth;
    size_t offset;
    unsigned line;
    unsigned column;
};

struct dom {
    struct dom_node **nodes;
    size_t count;
    struct dom_node *root; /* the element html; null: there is none */
    struct map ids;        /* id to the first element that has it */
};

enum html_tag html_tag_of(str name);

bool dom_is_element(const struct dom_node *node);
/* An element of HTML, not of a drawing or a formula. */
bool dom_is_html(const struct dom_node *node);

bool dom_has(const struct dom_node *node, const char *name);
/* The value of an attribute, empty when there is none. */
str dom_value(const struct dom_node *node, const char *name);
/* The same without white space at its ends. */
str dom_trimmed(const struct dom_node *node, const char *name);
bool dom_value_is(const struct dom_node *node, const char *name,
                  const char *value);

struct dom_node *dom_find_id(const struct dom *dom, str id);

/* The nearest element above node, never node itself. */
const struct dom_node *dom_above(const struct dom_node *node,
                                 enum html_tag tag);
bool dom_is_inside(const struct dom_node *node, const struct dom_node *above);
/* The first element of that name below node. */
const struct dom_node *dom_below(const struct dom *dom,
                                 const struct dom_node *node,
                                 enum html_tag tag);
/* The first child of that name. */
const struct dom_node *dom_child(const struct dom_node *node,
                                 enum html_tag tag);
const struct dom_node *dom_next_element(const struct dom_node *node);
const struct dom_node *dom_first_element(const struct dom_node *node);

/* The next word of a list that white space divides.  False at the end. */
bool word_next(str *rest, str *word);
bool word_is_in(str words, str wanted);

/* White space of any kind, a no-break space too. */
bool text_is_blank(str text);

#endif
